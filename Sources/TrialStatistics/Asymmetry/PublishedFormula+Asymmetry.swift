extension PublishedFormula {
  /// Egger's test of a funnel plot.
  package static let egger = PublishedFormula(
    "y/SE on 1/SE by least squares; the intercept is the asymmetry; t with k - 2",
    source: "Egger 1997, BMJ 315:629"
  )

  /// Peters' test of a funnel plot of counts.
  package static let peters = PublishedFormula(
    "ln OR on 1/N with weights events × non-events / N; the slope is the asymmetry; t with k - 2",
    source: "Peters 2006, JAMA 295:676"
  )
}
