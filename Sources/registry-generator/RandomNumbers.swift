import RealModule

/// Numbers from a seed, the same on every machine (Vigna's splitmix64).
struct RandomNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A fraction, 0 up to but not including 1.
  mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A whole number of the range.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    let count = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next() % count)
  }

  /// Whether something happens that happens with this probability.
  mutating func happens(_ probability: Double) -> Bool { fraction() < probability }

  /// One of them, the first far more often than the last.
  mutating func skewed<Element>(_ elements: [Element]) -> Element {
    let place = fraction()
    return elements[Int(place * place * place * Double(elements.count))]
  }

  /// One of them, all alike.
  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int(next() % UInt64(elements.count))]
  }

  /// A number whose logarithm is normal, with that median and standard deviation of the logarithm.
  mutating func logNormal(median: Double, deviation: Double) -> Double {
    // Box and Muller, Ann Math Stat 1958;29:610.
    let radius = Double.sqrt(-2 * .log(1 - fraction()))
    return median * .exp(deviation * radius * .cos(2 * .pi * fraction()))
  }
}
