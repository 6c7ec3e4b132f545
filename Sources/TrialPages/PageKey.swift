/// A key that pages name in words, where a reader can do something about what is said.
///
/// Pages know no key table, so the names stand here, once each; a test holds them to the table.
package enum PageKey: Hashable, Sendable, CaseIterable {
  /// Shows where a figure comes from.
  case source
  /// Looks closer at a row, or folds and unfolds it.
  case open
  /// Goes on to the next measure of effect.
  case measure
  /// Shows findings again that are decided.
  case decided
  /// Compare another group, or take another as the reference.
  case compared
  case reference
  /// The same, backwards.
  case previousCompared
  case previousReference
  /// Draws a forest plot.
  case forest
  /// Pools a forest plot by the next method.
  case pooling
  /// Pools all comparisons of a forest plot.
  case allComparisons
  /// Takes the newest data cut or the primary analysis in a forest plot.
  case cut
  /// Brings the record of a trial from the registry.
  case records

  /// The name of the key.
  package var name: String {
    switch self {
    case .source: "p"
    case .open: "Enter"
    case .measure: "d"
    case .decided: "x"
    case .compared: "a"
    case .reference: "b"
    case .previousCompared: "A"
    case .previousReference: "B"
    case .pooling: "d"
    case .forest: "F"
    case .allComparisons: "a"
    case .cut: "C"
    case .records: "P"
    }
  }
}
