import RealModule

extension AgreementTable {
  /// The share of things on which raters agree who put as many into each category, but blindly.
  var chanceAgreement: Double {
    counts.indices.reduce(0) { $0 + firstShare($1) * secondShare($1) }
  }

  /// Whether a rater put everything into one category.
  private var hasRaterWithoutVariation: Bool {
    firstTotals.contains(total) || secondTotals.contains(total)
  }

  private func firstShare(_ category: Int) -> Double {
    Double(firstTotals[category]) / Double(total)
  }

  private func secondShare(_ category: Int) -> Double {
    Double(secondTotals[category]) / Double(total)
  }

  /// Cohen's kappa, (p_o - p_e) / (1 - p_e); `nil` where chance agrees on everything.
  ///
  /// Both standard errors are those of Fleiss, Cohen and Everitt 1969, Psychol Bull 72:323, equations 13
  /// and 14.
  func kappa(observed: Double, chance: Double, level: ConfidenceLevel) -> RaterAgreement.Kappa? {
    guard !hasRaterWithoutVariation else {
      // Both in one category: chance agrees on all. Else what is observed is what chance gives.
      guard agreed < total else { return nil }
      return RaterAgreement.Kappa(
        estimate: 0,
        standardError: nil,
        interval: nil,
        nullStandardError: nil,
        z: nil,
        p: nil
      )
    }
    let estimate = (observed - chance) / (1 - chance)
    let spread = variance { row, column in
      (row == column ? 1 - chance : 0)
        - (1 - observed) * (secondShare(row) + firstShare(column))
    }
    let error = Double.sqrt(spread / Double(total)) / ((1 - chance) * (1 - chance))
    let products = counts.indices.reduce(0.0) { sum, category in
      let (first, second) = (firstShare(category), secondShare(category))
      return sum + first * second * (first + second)
    }
    let nullSpread = max(0, chance + chance * chance - products)
    let nullError = Double.sqrt(nullSpread / Double(total)) / (1 - chance)
    let z = nullError > 0 ? estimate / nullError : nil
    return RaterAgreement.Kappa(
      estimate: estimate,
      standardError: error,
      interval: Self.cut(estimate, level.z * error, level),
      nullStandardError: nullError,
      z: z,
      p: z.map(NormalDistribution.twoSidedP)
    )
  }

  /// Gwet's AC1, with chance Σπ(1 - π)/(q - 1), π the mean share of a category.
  ///
  /// The variance is that of Gwet 2008, Br J Math Stat Psychol 61:29, for a table of two raters.
  func firstOrder(observed: Double, level: ConfidenceLevel) -> RaterAgreement.FirstOrder {
    let means = counts.indices.map { (firstShare($0) + secondShare($0)) / 2 }
    let others = Double(categories - 1)
    let chance = means.reduce(0) { $0 + $1 * (1 - $1) } / others
    let estimate = (observed - chance) / (1 - chance)
    let spread = variance { row, column in
      (row == column ? 1 : 0)
        - 2 * (1 - estimate) * (1 - (means[row] + means[column]) / 2) / others
    }
    let error = Double.sqrt(spread / Double(total)) / (1 - chance)
    // Beyond the degrees of freedom that are computed with, Student's t is the normal distribution.
    let deviate =
      StudentDistribution(degreesOfFreedom: total - 1)
      .map { $0.statistic(upperTail: level.oneSidedTail) } ?? (total > 1 ? level.z : nil)
    return RaterAgreement.FirstOrder(
      estimate: estimate,
      chance: chance,
      standardError: error,
      interval: deviate.map { Self.cut(estimate, $0 * error, level) }
    )
  }

  /// The agreement on a category, 2 n_ii / (row + column); `nil` where nobody used it.
  ///
  /// Of the things that either rater put into the category let p be the share that both did: the agreement
  /// is 2p/(1 + p), and so are its bounds from Wilson's for p.
  func specific(_ category: Int, level: ConfidenceLevel) -> RaterAgreement.Coefficient? {
    let both = counts[category][category]
    let either = firstTotals[category] + secondTotals[category] - both
    guard either > 0 else { return nil }
    let wilson = wilsonInterval(both, of: either, level: level)
    func agreement(_ share: Double) -> Double { 2 * share / (1 + share) }
    return RaterAgreement.Coefficient(
      estimate: 2 * Double(both) / (Double(both) + Double(either)),
      interval: ConfidenceInterval(
        computed: (agreement(wilson.lower), agreement(wilson.upper)),
        level: level
      )
    )
  }

  /// The variance over all things of a value that a cell has, from deviations, so that it is 0 where all
  /// have one value.
  private func variance(_ value: (_ row: Int, _ column: Int) -> Double) -> Double {
    let used = counts.indices.flatMap { row in
      counts.indices.compactMap { column in
        counts[row][column] > 0 ? (share(row, column), value(row, column)) : nil
      }
    }
    let mean = used.reduce(0) { $0 + $1.0 * $1.1 }
    return used.reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
  }

  private static func cut(
    _ estimate: Double,
    _ half: Double,
    _ level: ConfidenceLevel
  ) -> ConfidenceInterval {
    ConfidenceInterval(
      computed: (max(-1, estimate - half), min(1, estimate + half)),
      level: level
    )
  }
}
