import TrialPages

extension RatioAxis {
  /// A pooled ratio with its interval as text of exactly `columns` cells: `◁═◆═▷`.
  ///
  /// As in `cells`, what the axis does not reach ends in `◄` or `►`.
  package func diamond(value: Double?, bounds: ClosedRange<Double>?) -> String {
    let signs: [Character: Character] = ["├": "◁", "─": "═", "┤": "▷"]
    return String(cells(value: value, bounds: bounds, mark: "◆").map { signs[$0] ?? $0 })
  }
}
