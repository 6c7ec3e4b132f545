import RealModule
import TrialModel
import TrialStatistics

extension Method {
  static let tables = Method(
    name: "pool_mh",
    title: "Tables of counts by Mantel and Haenszel, or by Peto",
    inputs: [
      .required("measure", "RR, OR, RD or Peto"),
      .required("x1", "patients with an event, experimental arm: one number a study"),
      .required("n1", "patients at risk, experimental arm: one number a study"),
      .required("x2", "patients with an event, control arm: one number a study"),
      .required("n2", "patients at risk, control arm: one number a study"),
      level,
    ],
    formula: TablePoolingMethod.allCases.map(\.formula.words).joined(separator: "; ")
      + "; Q = Σ((y - θ)/SE)²",
    source: TablePoolingMethod.allCases.map(\.formula.source).joined(separator: "; ")
  ) { arguments throws(CalculatorRefusal) in
    let method = try tableMethod(arguments)
    let tables = try arguments.tables()
    let level = try arguments.level()
    let effect = try arguments.making(from: "x1", "n1", "x2", "n2") { () throws(PoolingError) in
      try pooledEffect(of: tables, by: method, level: level)
    }
    let isRatio = method.measure.isRatio
    let estimate: Answer = [(isRatio ? "log_est" : "rd"): .number(effect.estimate)]
    let ratio: Answer =
      isRatio
      ? [
        "ratio": .number(Double.exp(effect.estimate)),
        "ratio_lower": .number(Double.exp(effect.interval.lower)),
        "ratio_upper": .number(Double.exp(effect.interval.upper)),
      ] : [:]
    return ["k": .count(effect.studies)] + estimate + [
      "se": .number(effect.standardError),
      "lower": .number(effect.interval.lower),
      "upper": .number(effect.interval.upper),
      "p": .number(effect.p),
      "Q": .number(effect.heterogeneity.q),
    ] + ratio + heterogeneity(of: tables, effect)
  }

  /// How far the tables differ, by those that have an effect of their own.
  private static func heterogeneity(of tables: [TwoByTwoTable], _ effect: PooledEffect) -> Answer {
    [
      "k_in_Q": .count(tables.count { !$0.hasOneOutcome }),
      "Q_df": .count(effect.heterogeneity.degreesOfFreedom),
      "Q_p": .number(effect.heterogeneity.p),
      "I2_percent_from_Q": .number(effect.heterogeneity.iSquaredFromQ),
    ]
  }

  private static func tableMethod(
    _ arguments: Arguments
  ) throws(CalculatorRefusal) -> TablePoolingMethod {
    let methods: [(String, TablePoolingMethod)] = [
      ("RR", .mantelHaenszelRiskRatio), ("OR", .mantelHaenszelOddsRatio),
      ("RD", .mantelHaenszelRiskDifference), ("Peto", .peto),
    ]
    let text = try arguments.text("measure")
    guard let method = methods.first(where: { $0.0 == text })?.1 else {
      throw arguments.unknownWord("measure", text, among: methods.map(\.0))
    }
    return method
  }
}

extension Arguments {
  /// The tables given as four columns of equal length.
  func tables() throws(CalculatorRefusal) -> [TwoByTwoTable] {
    let x1 = try counts("x1")
    var columns = [x1]
    for name in ["n1", "x2", "n2"] {
      let column = try counts(name)
      guard column.count == x1.count else {
        throw error(
          name,
          "\(name) has \(column.count) numbers, x1 has \(x1.count)",
          "give one number for each study"
        )
      }
      columns.append(column)
    }
    var tables: [TwoByTwoTable] = []
    for row in x1.indices {
      let counts = columns.map { $0[row] }
      let experimental = try making(from: "x1[\(row)]", "n1[\(row)]") {
        () throws(EventCountError) in
        try EventCount(affected: counts[0], atRisk: counts[1])
      }
      let comparator = try making(from: "x2[\(row)]", "n2[\(row)]") {
        () throws(EventCountError) in
        try EventCount(affected: counts[2], atRisk: counts[3])
      }
      tables.append(TwoByTwoTable(experimental: experimental, comparator: comparator))
    }
    return tables
  }
}
