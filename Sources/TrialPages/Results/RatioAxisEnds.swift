/// The round ratios an axis begins and ends with.
enum RatioAxisEnds {
  /// The narrowest round axis around 1 that holds every ratio and bound, from 0.1 to 10 at most.
  ///
  /// At least from 0.75 to 1.5; what lies beyond 0.1 or 10 is drawn as running off the axis.
  static func covering(_ ratios: [Double]) -> ClosedRange<Double> {
    let positive = ratios.filter { $0 > 0 && $0.isFinite }
    let least = positive.min() ?? 1
    let most = positive.max() ?? 1
    let lower = [0.75, 0.5, 0.4, 0.3, 0.2, 0.1].first { $0 <= least } ?? 0.1
    let upper = [1.5, 2, 2.5, 3, 4, 5, 10].first { $0 >= most } ?? 10
    return lower...upper
  }
}
