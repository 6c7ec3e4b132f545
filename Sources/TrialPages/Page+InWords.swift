import TrialModel

extension Page {
  /// The page with what stands in columns or on an axis as sentences, one for each row, for those who
  /// cannot see it or want it read out; every figure stays where it is.
  ///
  /// Columns of a comparison are named as its trials are, from left to right.
  package func inWords(naming trials: [String] = []) -> Page {
    Page(
      sections.map { section in
        let heading = section.heading.map { PageHeading.name($0.name) }
        if let table = section.rows.table {
          return PageSection(heading, sentencesOf: table)
        }
        return PageSection(
          heading,
          rows: section.rows.filter { !$0.isDrawingAlone }
            .map { $0.inWords(under: section.heading, naming: trials) }
        )
      }
    )
  }
}

extension PageHeading {
  /// Its name, whatever else it carries.
  var name: String {
    switch self {
    case .name(let name), .arms(let name, _, _), .effects(let name, _, _, _),
      .ratioAxis(let name, _), .columns(let name, _, _), .table(let name, _, _),
      .questions(let name), .summary(let name):
      name
    case .forest(let head): head.name
    case .arm(let head, let name): "\(head.label): \(name)"
    case .funnel(let head): head.name
    case .packed(let name, _): name
    case .posted(let head): head.name
    case .events(let head): head.name
    }
  }

  /// The arms in whose columns the rows stand.
  var arms: [ArmHead] {
    switch self {
    case .arms(_, let arms, _), .effects(_, let arms, _, _): arms
    default: []
    }
  }

  /// What the effects of a posted table are, without how they are written: `A minus C`.
  fileprivate var comparison: String? {
    let note =
      switch self {
      case .posted(let head): head.note
      case .events(let head): head.note
      default: ""
      }
    return note.split(separator: ",").first.map { String($0) }
  }
}

extension PageRow {
  /// Whether the row only explains a drawing, and has nothing to say without it.
  fileprivate var isDrawingAlone: Bool {
    switch content {
    case .effectFoot, .ratioFoot, .forestSides, .funnelSides, .legend: true
    default: false
    }
  }

  /// The row as a sentence.
  func inWords(under heading: PageHeading?, naming trials: [String] = []) -> PageRow {
    switch content {
    case .event(let row): said(row.words(under: heading?.arms ?? []))
    case .posted(let row): said(row.words(comparing: heading?.comparison))
    case .compared(let row): said(row.words(naming: trials))
    case .computed(let label, let text, _): said("\(label), computed: \(text)")
    case .reported(let row): said(row.words)
    case .voices(let row): said(row.words)
    case .armValues(let label, let values, let trailing):
      said(Self.words(label, values, trailing, under: heading?.arms ?? []))
    default: self
    }
  }

  private func said(_ words: String) -> PageRow {
    PageRow(.paragraph(words), figures: figures, link: link)
  }

  /// `randomised: IPI+RT 399; PBO+RT 400`.
  private static func words(
    _ label: String,
    _ values: [ArmValue],
    _ trailing: String,
    under arms: [ArmHead]
  ) -> String {
    let said = values.map { value in
      let arm = arms.indices.contains(value.column) ? arms[value.column].label : nil
      return [arm, value.text].compactMap { $0 }.joined(separator: " ")
    }
    return "\(label): " + (said + [trailing].filter { !$0.isEmpty }).joined(separator: "; ")
  }
}

extension EventRow {
  /// `pneumonitis, grade 3-4: DURVA 16/475, 3.4 %; PBO 6/234, 2.6 %; risk difference +0.8 points,
  /// 95 % interval -2.1 to 3.1, more with DURVA, the interval holds 0`.
  fileprivate func words(under arms: [ArmHead]) -> String {
    let grade = grade?.words
    let name = [term, qualifier, grade].compactMap { $0 }.joined(separator: ", ")
    let groups = cells.map { cell in
      let arm = arms.indices.contains(cell.column) ? arms[cell.column].label : ""
      return "\(arm) \(cell.words)"
    }
    let compared = effect.flatMap { effect in
      effectScale.flatMap {
        effect.words(in: $0.measure, of: arms.first { $0.side == .experimental })
      }
    }
    let doubts = [
      marks.contains("!") ? "misprinted or contradicted" : nil,
      marks.contains("r") ? "by the review alone" : nil,
    ]
    let parts = groups + [compared] + doubts
    return "\(name): " + parts.compactMap { $0 }.joined(separator: "; ")
  }
}

extension EventValue {
  /// `16/475, 3.4 %`, the printed percentage before the computed one.
  fileprivate var words: String {
    if count == "-" { return "not given" }
    let percents = [printed, computed.isEmpty ? "" : "\(computed) % computed"]
    let all = [isDerived ? "\(count) derived from the percentage" : count] + percents
    return all.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension EventEffect {
  /// `risk difference +0.8 points, 95 % interval -2.1 to 3.1, more with DURVA, the interval holds 0`;
  /// `nil` when nothing is compared.
  fileprivate func words(in measure: ShownMeasure, of arm: ArmHead?) -> String? {
    guard !estimate.isEmpty else { return nil }
    let unit = measure.isRatio ? "" : " points"
    let inner = interval.filter { $0 != "(" && $0 != ")" }
    let side = arm.flatMap { arm in
      value.flatMap { value in
        value == measure.null ? nil : "\(value > measure.null ? "more" : "fewer") with \(arm.label)"
      }
    }
    let holds = bounds.map { bounds in
      "the interval \(bounds.contains(measure.null) ? "holds" : "leaves out") \(Int(measure.null))"
    }
    let parts = [
      "\(measure.rawValue) \(estimate)\(unit)",
      inner.isEmpty ? nil : bounds == nil ? inner : "95 % interval \(inner)", side, holds,
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}

extension PostedRow {
  /// `Diarrhoea: A 1/22 (4.5); B 0/18 (0.0); C 0/22 (0.0); A minus C +4.5 (-10.8 to 21.8)`.
  fileprivate func words(comparing groups: String?) -> String {
    guard !cells.isEmpty else { return label }
    let values = cells.map { cell in
      "\(cell.letter) \(cell.text == PostedCell.notReported ? "not reported" : cell.text)"
    }
    let compared = effect.flatMap { effect in
      effect.estimate.isEmpty
        ? nil : [groups, effect.text].compactMap { $0 }.joined(separator: " ")
    }
    return "\(label): " + (values + [compared].compactMap { $0 }).joined(separator: "; ")
  }
}

extension ComparedRow {
  /// `randomised: PACIFIC 713; PACIFIC-2 328`.
  fileprivate func words(naming trials: [String]) -> String {
    let values = cells.enumerated().map { place, text in
      let name = trials.indices.contains(first + place) ? "\(trials[first + place]) " : ""
      return "\(name)\(text == "-" ? "not given" : text)"
    }
    return "\(label): \(values.joined(separator: "; "))"
  }
}
