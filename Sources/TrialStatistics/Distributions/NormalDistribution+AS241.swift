import RealModule

extension NormalDistribution {
  /// The deviate of a tail of at most one half, by algorithm AS 241, routine PPND16.
  ///
  /// Wichura 1988, Applied Statistics 37:477. Relative error about 1e-16 for probabilities down to
  /// 1e-316. The probability must lie above 0 and be at most 0.5.
  static func approximateDeviate(upperTail probability: Double) -> Double {
    let distance = 0.5 - probability
    if distance <= 0.425 {
      return distance * ratio(centre, at: 0.180625 - distance * distance)
    }
    let root = Double.sqrt(-Double.log(probability))
    return root <= 5 ? ratio(middle, at: root - 1.6) : ratio(far, at: root - 5)
  }

  /// A quotient of two polynomials, coefficients from the highest power down.
  private struct Quotient {
    let above: [Double]
    let below: [Double]
  }

  private static func ratio(_ quotient: Quotient, at x: Double) -> Double {
    quotient.above.reduce(0) { $0 * x + $1 } / quotient.below.reduce(0) { $0 * x + $1 }
  }

  /// For probabilities from 0.075 to 0.5.
  private static let centre = Quotient(
    above: [
      2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
      13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.3871328727963666080,
    ],
    below: [
      5226.4952788528545610, 28729.085735721942674, 39307.895800092710610, 21213.794301586595867,
      5394.1960214247511077, 687.18700749205790830, 42.313330701600911252, 1,
    ]
  )

  /// For probabilities from about 1.4e-11 to 0.075.
  private static let middle = Quotient(
    above: [
      7.74545014278341407640e-4, 0.0227238449892691845833, 0.241780725177450611770,
      1.27045825245236838258, 3.64784832476320460504, 5.76949722146069140550,
      4.63033784615654529590, 1.42343711074968357734,
    ],
    below: [
      1.05075007164441684324e-9, 5.47593808499534494600e-4, 0.0151986665636164571966,
      0.148103976427480074590, 0.689767334985100004550, 1.67638483018380384940,
      2.05319162663775882187, 1,
    ]
  )

  /// For smaller probabilities.
  private static let far = Quotient(
    above: [
      2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
      0.0265321895265761230930, 0.296560571828504891230, 1.78482653991729133580,
      5.46378491116411436990, 6.65790464350110377720,
    ],
    below: [
      2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
      7.86869131145613259100e-4, 0.0148753612908506148525, 0.136929880922735805310,
      0.599832206555887937690, 1,
    ]
  )
}
