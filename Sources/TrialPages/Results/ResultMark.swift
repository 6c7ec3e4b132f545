/// The marks after a figure, each with what it means.
///
/// They stand in one text, in the order in which they are declared here.
package enum ResultMark: Character, Hashable, Sendable, CaseIterable {
  /// A correction is known, or a source says otherwise.
  case doubtful = "!"
  /// Right as printed, but set beside figures of another data cut.
  case otherCut = "~"
  /// A reader uses the correction.
  case corrected = "c"
  /// A reader keeps what is printed.
  case kept = "k"
  /// In the review alone.
  case reviewAlone = "r"

  /// The marks of a text.
  static func marks(in text: String) -> [ResultMark] {
    allCases.filter { text.contains($0.rawValue) }
  }

  /// What they mean in a sentence, for those that have to be said: `misprinted or contradicted`.
  static func words(for text: String) -> [String] {
    marks(in: text).compactMap { mark in
      switch mark {
      case .doubtful: "misprinted or contradicted"
      case .otherCut: "right as printed, beside figures of another data cut"
      case .corrected, .kept, .reviewAlone: nil
      }
    }
  }
}
