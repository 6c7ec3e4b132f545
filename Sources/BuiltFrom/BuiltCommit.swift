/// The commit that the program was built from, as `scripts/note-commit` found it.
///
/// A room of its own: with another commit it is compiled anew, and the program linked.
package enum BuiltCommit {
  /// Its number, forty digits; `nil` where it is not known.
  @inline(never)
  package static func number() -> String? {
    NotedCommit.number.isEmpty ? nil : NotedCommit.number
  }

  /// When it was made, `2026-12-01T02:40:00+00:00`; `nil` where it is not known.
  @inline(never)
  package static func moment() -> String? {
    NotedCommit.moment.isEmpty ? nil : NotedCommit.moment
  }
}
