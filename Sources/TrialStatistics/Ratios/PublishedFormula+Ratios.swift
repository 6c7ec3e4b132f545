extension PublishedFormula {
  /// The ratio of two independent ratios, a over b.
  package static let interaction = PublishedFormula(
    "δ = ln a - ln b; SE = √(SE_a² + SE_b²); ratio of ratios e^δ",
    source: "Altman and Bland 2003, BMJ 326:219"
  )

  /// The difference of two survival rates by the intervals of both.
  package static let survivalDifference = PublishedFormula(
    "plain: SE = √(SE1² + SE2²), SEi = width / 2z; MOVER: L = d - √((p1-l1)² + (u2-p2)²), U likewise",
    source: "Zou and Donner 2008, Stat Med 27:1693"
  )
}
