/// Random numbers that are the same in every run, for tests over many generated cases.
///
/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Collection {
  /// Up to `count` of the elements, in a random order, none of them twice.
  package func some(
    upTo count: Int,
    using generator: inout some RandomNumberGenerator
  ) -> [Element] {
    Array(shuffled(using: &generator).prefix(Int.random(in: 0...count, using: &generator)))
  }
}
