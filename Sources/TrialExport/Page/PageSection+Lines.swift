import TrialModel
import TrialPages

extension PageSection {
  /// The name over it; empty where it has none.
  var title: String { if case .name(let name) = heading { name } else { "" } }

  /// Its rows as sentences, each with the sources of its figures in brackets.
  ///
  /// Rows have to be words already, as `Page.inWords` makes them.
  var lines: [String] {
    rows.compactMap { row in
      let words: String
      switch row.content {
      case .paragraph(let text): words = text
      case .statement(let label, let text): words = "\(label): \(text)"
      default: return nil
      }
      let sources = row.figures.compactMap(\.source).eachOnce.map { $0.bracketed() }
      return ([words] + sources).joined(separator: " ")
    }
  }
}
