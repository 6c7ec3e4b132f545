/// The round ratios an axis begins and ends with.
enum RatioAxisEnds {
  /// A ratio that is to be drawn with its bounds; `nil` for what is not known or cannot be drawn.
  typealias Drawn = (ratio: Double?, bounds: ClosedRange<Double>?)

  /// The narrowest round axis around 1 that shows every ratio, and their bounds within some limits.
  ///
  /// At least from 0.75 to 1.5. A bound beyond the limits is drawn as running off the axis, unless the
  /// whole interval lies there: no row is off the axis altogether, as far as a ten-thousandth and ten
  /// thousand.
  static func covering(_ rows: [Drawn], within limits: ClosedRange<Double>) -> ClosedRange<Double> {
    let shown = rows.flatMap { row -> [Double?] in
      guard let bounds = row.bounds else { return [row.ratio] }
      let ends = [bounds.lowerBound, bounds.upperBound]
      let isBeyond =
        bounds.upperBound < limits.lowerBound || bounds.lowerBound > limits.upperBound
      return [row.ratio]
        + ends.filter { $0 > 0 && $0.isFinite }.map {
          isBeyond ? $0 : min(max($0, limits.lowerBound), limits.upperBound)
        }
    }
    let ratios = shown.compactMap { $0 }.filter { $0 > 0 && $0.isFinite }
    let least = ratios.min() ?? 1
    let most = ratios.max() ?? 1
    return (starts.first { $0 <= least } ?? 0.0001)...(ends.first { $0 >= most } ?? 10_000)
  }

  private static let starts = [
    0.75, 0.5, 0.4, 0.3, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002,
  ]
  private static let ends: [Double] = [
    1.5, 2, 2.5, 3, 4, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000,
  ]
}
