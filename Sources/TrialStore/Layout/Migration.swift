/// A named step from one layout of the store to the next.
///
/// A step that was released is never changed: stores that have taken it would differ.
struct Migration: Hashable, Sendable {
  let name: String
  let sql: String

  /// All steps, in the order in which they are taken.
  static let all: [Migration] = [.studies, .listed, .extent, .trimmed]
}
