/// Something the review prints that a source contradicts, or that does not agree with itself.
package struct Discrepancy: Hashable, Sendable {
  /// How the matter stands.
  package enum Standing: String, Hashable, Sendable, CaseIterable {
    /// A source that was read says otherwise.
    case contradicted
    /// Every figure is right as printed, but figures of several data cuts are set side by side.
    case otherCut = "other data cut"
    /// The review does not agree with itself, or a word went astray.
    case `internal`
    /// Cannot be settled with the sources at hand.
    case open
    /// Looked like an error and is none.
    case cleared

    /// Whether a reader has to be warned.
    package var isWarning: Bool { self != .cleared }
  }

  /// The running number in the catalogue's list of discrepancies.
  package let number: Int
  package let standing: Standing
  /// The claims it is about; empty when it is about none of them.
  package let claims: [ClaimID]
  /// What is printed, as printed.
  package let printed: String
  /// What the source says, or what would have to be there.
  package let said: String
  /// The matter in our words.
  package let text: String
  /// The source that contradicts; `nil` when the review contradicts itself.
  package let source: SourceKey?

  package init(
    number: Int,
    standing: Standing,
    claims: [ClaimID],
    printed: String,
    said: String,
    text: String,
    source: SourceKey?
  ) {
    self.number = number
    self.standing = standing
    self.claims = claims
    self.printed = printed
    self.said = said
    self.text = text
    self.source = source
  }
}
