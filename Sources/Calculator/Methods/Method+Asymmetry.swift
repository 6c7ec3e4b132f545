import RealModule
import TrialStatistics

extension Method {
  static let egger = Method(
    name: "egger",
    title: "Egger's test of a funnel plot: do small studies show other effects?",
    inputs: [
      .required("studies", "three or more, as for pool"),
      .optional("scale", "log ratio, the scale on which studies are pooled"),
      level,
    ],
    formula: PublishedFormula.egger.words,
    source: "\(PublishedFormula.egger.source); with fewer than ten studies not to be read, "
      + "Cochrane Handbook 13.3.5"
  ) { arguments throws(CalculatorRefusal) in
    let studies = try arguments.ratioStudies()
    let level = try arguments.level()
    let test = try arguments.making(from: "studies") { () throws(PoolingError) in
      try eggerTest(of: studies)
    }
    let interval = test.line.map { $0.interval($0.intercept, level: level) }
    return [
      "k": .count(test.studies),
      "df": .count(test.studies - 2),
      "intercept": .number(test.line?.intercept.value),
      "intercept_se": .number(test.line?.intercept.standardError),
      "intercept_lower": .number(interval?.lower),
      "intercept_upper": .number(interval?.upper),
    ] + asymmetry(test) + [
      "slope": .number(test.line?.slope.value),
      "slope_se": .number(test.line?.slope.standardError),
    ] + limit(test, level: level)
  }

  static let peters = Method(
    name: "peters",
    title: "Peters' test of a funnel plot, from counts",
    inputs: [
      .required("x1", "patients with an event, experimental arm: one number a study"),
      .required("n1", "patients at risk, experimental arm: one number a study"),
      .required("x2", "patients with an event, control arm: one number a study"),
      .required("n2", "patients at risk, control arm: one number a study"),
      level,
    ],
    formula: PublishedFormula.peters.words,
    source: "\(PublishedFormula.peters.source); with fewer than ten studies not to be read, "
      + "Cochrane Handbook 13.3.5"
  ) { arguments throws(CalculatorRefusal) in
    let tables = try arguments.tables()
    let level = try arguments.level()
    let test = try arguments.making(from: "x1", "n1", "x2", "n2") { () throws(PoolingError) in
      try petersTest(of: tables)
    }
    return [
      "k": .count(test.studies),
      "k_left_out": .count(test.leftOut),
      "df": .count(test.studies - 2),
      "slope": .number(test.line?.slope.value),
      "slope_se": .number(test.line?.slope.standardError),
    ] + asymmetry(test) + [
      "intercept": .number(test.line?.intercept.value),
      "intercept_se": .number(test.line?.intercept.standardError),
    ] + limit(test, level: level)
  }

  private static func asymmetry(_ test: FunnelAsymmetry) -> Answer {
    [
      "t": .number(test.asymmetry?.t),
      "p": .number(test.asymmetry.flatMap { test.line?.p($0) }),
    ]
  }

  private static func limit(_ test: FunnelAsymmetry, level: ConfidenceLevel) -> Answer {
    let interval = test.limit.flatMap { test.line?.interval($0, level: level) }
    return [
      "limit_ratio": .number((test.limit?.value).map { Double.exp($0) }),
      "limit_lower": .number((interval?.lower).map { Double.exp($0) }),
      "limit_upper": .number((interval?.upper).map { Double.exp($0) }),
    ]
  }
}
