package import TrialModel

/// What several voices say of one thing: the review, other sources and the imported registry record; or a record
/// as first known, as it stands and as posted.
package struct VoicesRow: Hashable, Sendable {
  package let label: String
  /// What each says; empty where one says nothing.
  package let cells: [String]
  /// Whether they differ; `nil` for the heads of the columns.
  package let mark: ChangeMark?
  /// What each voice is called where they stand one below the other, one short word each.
  package let names: [String]

  package init(
    label: String,
    cells: [String],
    mark: ChangeMark?,
    names: [String] = ["review", "others", "record"]
  ) {
    self.names = names
    self.label = label
    self.cells = cells
    self.mark = mark
  }
}

extension VoicesRow {
  /// The row as a sentence: `primary, dropped: first Overall survival; now nothing`.
  var words: String {
    let said = zip(names, cells).map { "\($0) \($1.isEmpty ? "nothing" : $1)" }
    let told = said.joined(separator: "; ")
    guard let mark else { return told }
    return "\(label)\(mark == .notStated ? "" : " (\(mark.rawValue))"): \(told)"
  }
}
