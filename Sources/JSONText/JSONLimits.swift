/// How large a document may be; what goes beyond is refused with its place.
package struct JSONLimits: Hashable, Sendable {
  /// How deep objects and arrays may stand in each other.
  package let deepestNesting: Int
  /// The most bytes one document, or one value of a stream, may have.
  ///
  /// The tape takes up to eight times as much memory, for a text of nothing but `[1,1,…`.
  package let longestText: Int

  /// Limits of the length of a text, at most half a gigabyte, and of its depth.
  package init(deepestNesting: Int = 64, longestText: Int = JSONLimits.mostBytes) {
    self.deepestNesting = max(0, deepestNesting)
    self.longestText = min(max(0, longestText), Self.mostBytes)
  }

  /// The longest text whose values a token can still count: `[1,1,…` has one in two bytes.
  package static let mostBytes = 2 * JSONToken.mostValues
}
