import TrialModel

extension Sequence<String> {
  /// The word most like a mistyped one; `nil` when none is near enough to be meant.
  package func nearest(to typed: String) -> String? {
    NearestWord.nearest(to: typed, among: Array(self))
  }
}
