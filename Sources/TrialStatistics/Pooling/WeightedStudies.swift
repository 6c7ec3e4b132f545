/// Studies with their weights, and the sums the methods of pooling are made of.
///
/// Differences such as (Σw)² - Σw² are summed from products of pairs, so that they keep their digits
/// when one study outweighs the others.
struct WeightedStudies {
  let values: [Double]
  let weights: [Double]
  /// Σw.
  let total: Double
  /// Σwy / Σw, within the range of the values.
  let mean: Double

  /// Weights 1/(SE² + τ²); there must be a study.
  init(_ studies: [EffectEstimate], tauSquared: Double) {
    values = studies.map(\.value)
    weights = studies.map { $0.weight(tauSquared: tauSquared) }
    total = weights.reduce(0, +)
    let sum = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }
    let smallest = values.min() ?? 0
    let largest = values.max() ?? 0
    mean = min(max(sum / total, smallest), largest)
  }

  /// Σw(y - θ)².
  var weightedSquares: Double {
    zip(weights, values).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
  }

  /// Σw²(y - θ)².
  var twiceWeightedSquares: Double {
    zip(weights, values).reduce(0) { sum, study in
      let part = study.0 * (study.1 - mean)
      return sum + part * part
    }
  }

  /// Σw - Σw²/Σw, the trace of the projection that takes the mean away.
  var trace: Double { 2 * Self.pairs(weights) / total }

  /// The trace of that projection squared: Σw² - 2Σw³/Σw + (Σw²)²/(Σw)².
  var squaredTrace: Double {
    let shares = zip(weights, Self.others(weights)).map { $0 * ($1 / total) }
    let crossed = Self.pairs(weights.map { $0 / total * $0 }) * 2
    return shares.reduce(0) { $0 + $1 * $1 } + crossed
  }

  /// The sum of the products of all pairs.
  private static func pairs(_ numbers: [Double]) -> Double {
    var before = 0.0
    var sum = 0.0
    for number in numbers {
      sum += number * before
      before += number
    }
    return sum
  }

  /// For each number the sum of all others.
  private static func others(_ numbers: [Double]) -> [Double] {
    var after = numbers
    var sum = 0.0
    for index in numbers.indices.reversed() {
      after[index] = sum
      sum += numbers[index]
    }
    sum = 0
    for index in numbers.indices {
      after[index] += sum
      sum += numbers[index]
    }
    return after
  }
}
