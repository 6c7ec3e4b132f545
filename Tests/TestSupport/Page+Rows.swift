package import TrialPages

extension Page {
  /// The rows of values by arm: label, values, what follows.
  package var armRows: [[String]] {
    sections.flatMap(\.rows)
      .compactMap { row in
        guard case .armValues(let label, let values, let trailing) = row.content else {
          return nil
        }
        return [label] + values.map(\.text) + [trailing]
      }
  }

  /// The rows of ratios: label, figures, P value, marks, origin.
  package var ratioRows: [[String]] {
    ratios.map { [$0.label, $0.text, $0.p, $0.marks, $0.origin] }
  }

  package var ratios: [RatioRow] {
    sections.flatMap(\.rows)
      .compactMap { row in if case .ratio(let ratio) = row.content { ratio } else { nil } }
  }

  package var events: [EventRow] {
    sections.flatMap(\.rows)
      .compactMap { row in if case .event(let event) = row.content { event } else { nil } }
  }

  /// The rows of what was worked out: label and text.
  package var computedRows: [(label: String, text: String)] {
    sections.flatMap(\.rows)
      .compactMap { row in
        guard case .computed(let label, let text, _) = row.content else { return nil }
        return (label, text)
      }
  }

  /// The words of paragraphs and statements.
  package var words: [String] {
    sections.flatMap(\.rows)
      .compactMap { row in
        switch row.content {
        case .paragraph(let text): text
        case .statement(let label, let text): "\(label): \(text)"
        default: nil
        }
      }
  }

  /// The names over the sections.
  package var headings: [String] {
    sections.compactMap { section in
      switch section.heading {
      case .name(let name), .arms(let name, _, _), .ratioAxis(let name, _),
        .effects(let name, _, _, _):
        name
      default: nil
      }
    }
  }
}
