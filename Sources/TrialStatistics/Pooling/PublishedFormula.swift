/// What is computed and who published it, in words: the one place that says so of what both screens and
/// `compute` work out.
package struct PublishedFormula: Hashable, Sendable {
  /// The equation, with what its letters mean where that is not plain.
  package let words: String
  /// Paper or chapter.
  package let source: String

  package init(_ words: String, source: String) {
    self.words = words
    self.source = source
  }

  /// Where the effect of a further study would be expected.
  package static let prediction = PublishedFormula(
    "θ ± t √(τ² + SE²) with k - 2 degrees of freedom",
    source: "Higgins, Thompson and Spiegelhalter 2009, J R Stat Soc A 172:137"
  )

  /// The test for differences between subgroups.
  package static let subgroups = PublishedFormula(
    "Q between = Σw(θg - θ)², w = 1/SE², on subgroups - 1 degrees of freedom",
    source: "Cochrane Handbook 10.11.3.1; Borenstein 2009, chapter 19"
  )
}

extension PoolingMethod {
  /// The pooled effect and its interval.
  package var formula: PublishedFormula {
    switch self {
    case .commonEffect:
      PublishedFormula(
        "θ = Σwy/Σw, w = 1/SE², SE = 1/√Σw; Q = Σw(y-θ)²",
        source: "Cochrane Handbook 10.3"
      )
    case .randomEffects(let estimator, .wald):
      PublishedFormula(
        "θ = Σwy/Σw, w = 1/(SE² + τ²), SE = 1/√Σw; \(estimator.formula.words)",
        source: "\(estimator.formula.source); Cochrane Handbook 10.10.4"
      )
    case .randomEffects(let estimator, .hartungKnapp):
      PublishedFormula(
        "θ = Σwy/Σw, w = 1/(SE² + τ²); SE² = Σw(y-θ)² / ((k-1)Σw), t with k-1 degrees of freedom;"
          + " \(estimator.formula.words)",
        source: "\(estimator.formula.source); Hartung and Knapp 2001, Stat Med 20:3875"
      )
    case .randomEffects(let estimator, .hartungKnappWithFloor):
      PublishedFormula(
        "θ = Σwy/Σw, w = 1/(SE² + τ²); SE² = max(1, q)/Σw, q = Σw(y-θ)² / (k-1), t with k-1 degrees"
          + " of freedom; \(estimator.formula.words)",
        source: "\(estimator.formula.source); Hartung and Knapp 2001, Stat Med 20:3875;"
          + " Röver 2015, PMC4647507"
      )
    }
  }
}

extension TauSquaredEstimator {
  /// The variance between studies.
  package var formula: PublishedFormula {
    switch self {
    case .derSimonianLaird:
      PublishedFormula(
        "τ² = max(0, (Q - (k-1)) / (Σw - Σw²/Σw)), w = 1/SE²",
        source: "DerSimonian and Laird 1986, Control Clin Trials 7:177"
      )
    case .restrictedMaximumLikelihood:
      PublishedFormula(
        "τ² where the restricted likelihood is highest of all",
        source: "Viechtbauer 2005, J Educ Behav Stat 30:261"
      )
    }
  }
}

extension TablePoolingMethod {
  /// The pooled effect of tables of counts: a, c with the event of n1, n2 in the arms, b, d without.
  package var formula: PublishedFormula {
    switch self {
    case .mantelHaenszelRiskRatio:
      PublishedFormula(
        "RR = Σ(a n2/N) / Σ(c n1/N)",
        source: "Mantel and Haenszel 1959, J Natl Cancer Inst 22:719; Greenland and Robins 1985;"
          + " Cochrane Handbook 10.4"
      )
    case .mantelHaenszelOddsRatio:
      PublishedFormula(
        "OR = Σ(ad/N) / Σ(bc/N)",
        source: "Mantel and Haenszel 1959, J Natl Cancer Inst 22:719; Robins 1986;"
          + " Cochrane Handbook 10.4"
      )
    case .mantelHaenszelRiskDifference:
      PublishedFormula(
        "RD = Σ((a n2 - c n1)/N) / Σ(n1 n2/N)",
        source: "Mantel and Haenszel 1959, J Natl Cancer Inst 22:719; Sato 1989;"
          + " Cochrane Handbook 10.4"
      )
    case .peto:
      PublishedFormula(
        "Peto ln OR = Σ(O-E) / ΣV",
        source: "Yusuf 1985, Prog Cardiovasc Dis 27:335; Cochrane Handbook 10.4"
      )
    }
  }
}
