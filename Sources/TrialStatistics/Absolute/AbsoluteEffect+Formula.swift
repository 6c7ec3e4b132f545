extension AbsoluteEffect.Measure {
  /// The proportion under the intervention that a ratio makes of the proportion r under the comparator.
  package var formula: PublishedFormula {
    let handbook = "Cochrane Handbook 14.1.5 and 15.4.4"
    return switch self {
    case .riskRatio: PublishedFormula("min(1, r·RR)", source: handbook)
    case .oddsRatio: PublishedFormula("r·OR/(1 - r + r·OR)", source: handbook)
    case .hazardRatio:
      PublishedFormula("1 - (1 - r)^HR", source: "Skoetz 2020, J Clin Epidemiol 118:124")
    }
  }
}

extension PublishedFormula {
  /// The number needed to treat at a time, from a hazard ratio and the survival S under control then.
  package static let survivalEffect = PublishedFormula(
    "1 / (S^HR - S), bounds from the limits of the ratio",
    source: "Altman and Andersen 1999, BMJ 319:1492; Altman 1998, BMJ 317:1309"
  )
}
