/// A statement in our own words with the source it rests on.
package struct SourcedText: Hashable, Sendable {
  package let text: String
  /// The source of the statement; `nil` only where it is our reading of figures shown beside it.
  package let source: SourceKey?

  package init(_ text: String, source: SourceKey?) {
    self.text = text
    self.source = source
  }
}
