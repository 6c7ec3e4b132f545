/// How far two raters agree, corrected for chance in the ways there are.
///
/// No one of them is enough: kappa falls where one category is rare although the raters agree as before
/// (Feinstein and Cicchetti 1990, J Clin Epidemiol 43:543), so the share that agrees, PABAK, AC1 and the
/// agreement on each category stand beside it.
package struct RaterAgreement: Hashable, Sendable {
  /// A coefficient with its interval.
  package struct Coefficient: Hashable, Sendable {
    package let estimate: Double
    package let interval: ConfidenceInterval
  }

  /// Cohen's kappa with its errors.
  package struct Kappa: Hashable, Sendable {
    /// -1 to 1; 0 is the agreement of chance.
    package let estimate: Double
    /// The asymptotic standard error; `nil` where one rater never varies.
    package let standardError: Double?
    /// By the normal quantile, cut at -1 and 1.
    package let interval: ConfidenceInterval?
    /// The standard error where there is no agreement but by chance; `nil` where one rater never varies.
    package let nullStandardError: Double?
    /// Kappa over that error.
    package let z: Double?
    /// Two-sided.
    package let p: Double?
  }

  /// Gwet's AC1 with its error.
  package struct FirstOrder: Hashable, Sendable {
    package let estimate: Double
    /// The agreement by chance that it takes away.
    package let chance: Double
    package let standardError: Double
    /// By Student's t with one degree fewer than things, cut at -1 and 1; `nil` for a single thing.
    package let interval: ConfidenceInterval?
  }

  /// How many things both sorted.
  package let total: Int
  package let categories: Int
  /// The share that both sorted alike, with Wilson's interval.
  package let agreement: Coefficient
  /// The share expected by chance from how often each rater used each category.
  package let chanceAgreement: Double
  /// `nil` where both put everything into one category, so that chance alone agrees on all.
  package let kappa: Kappa?
  /// The prevalence- and bias-adjusted kappa, the interval carried over from the share.
  package let adjusted: Coefficient
  package let firstOrder: FirstOrder
  /// The agreement on each category, `nil` for one that nobody used.
  package let specific: [Coefficient?]

  /// The agreement on the first category of two, as of a test that is positive; `nil` for more of them.
  package var positive: Coefficient? { categories == 2 ? specific[0] : nil }
  /// The agreement on the second category of two; `nil` for more of them.
  package var negative: Coefficient? { categories == 2 ? specific[1] : nil }
}

/// The agreement of two raters, with intervals of a level.
///
/// Sources beside each part: `PublishedFormula.agreement`.
package func raterAgreement(
  in table: AgreementTable,
  level: ConfidenceLevel = .ninetyFive
) -> RaterAgreement {
  let share = Double(table.agreed) / Double(table.total)
  let wilson = wilsonInterval(table.agreed, of: table.total, level: level)
  let categories = Double(table.categories)
  /// (q p - 1) / (q - 1).
  func adjusted(_ share: Double) -> Double { (categories * share - 1) / (categories - 1) }
  let chance = table.chanceAgreement
  return RaterAgreement(
    total: table.total,
    categories: table.categories,
    agreement: RaterAgreement.Coefficient(estimate: share, interval: wilson),
    chanceAgreement: chance,
    kappa: table.kappa(observed: share, chance: chance, level: level),
    adjusted: RaterAgreement.Coefficient(
      estimate: adjusted(share),
      interval: ConfidenceInterval(
        computed: (adjusted(wilson.lower), adjusted(wilson.upper)),
        level: level
      )
    ),
    firstOrder: table.firstOrder(observed: share, level: level),
    specific: table.counts.indices.map { table.specific($0, level: level) }
  )
}
