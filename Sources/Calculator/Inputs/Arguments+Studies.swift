internal import TrialModel
internal import TrialStatistics

extension Arguments {
  /// The studies to pool, what they estimate, and the name of the input they came from.
  func studies() throws(CalculatorError) -> ([EffectEstimate], EffectMeasure, String) {
    let rows = "rows_tpos_tneg_cpos_cneg"
    if has("scale"), try text("scale") != "log ratio" {
      throw unknownWord("scale", try text("scale"), among: ["log ratio"])
    }
    if has("dataset") { _ = try text("dataset") }
    switch (has("studies"), has(rows)) {
    case (true, true):
      throw error(rows, "studies and a table of counts are both given", "give one of the two")
    case (false, true):
      let measure = try rowMeasure()
      return (try rowStudies(rows, measure), measure, rows)
    default:
      if has("measure") {
        throw error("measure", "a measure is given without a table of counts", "leave it out")
      }
      return (try ratioStudies(), .riskRatio, "studies")
    }
  }

  private func rowMeasure() throws(CalculatorError) -> EffectMeasure {
    guard has("measure") else { return .riskRatio }
    let text = try text("measure")
    let short = text.hasPrefix("log ") ? String(text.dropFirst(4)) : text
    guard let measure = EffectMeasure(rawValue: short), measure.isRatio || short == text else {
      throw unknownWord("measure", text, among: ["log RR", "log OR", "RD"])
    }
    return measure
  }

  private func rowStudies(
    _ rows: String,
    _ measure: EffectMeasure
  ) throws(CalculatorError) -> [EffectEstimate] {
    var studies: [EffectEstimate] = []
    for row in try parts(rows, of: ["tpos", "tneg", "cpos", "cneg"]) {
      let experimental = try row.arm("tpos", "tneg")
      let comparator = try row.arm("cpos", "cneg")
      let table = TwoByTwoTable(experimental: experimental, comparator: comparator)
      studies.append(
        try row.making(from: "tpos", "tneg", "cpos", "cneg") { () throws(EffectEstimateError) in
          try EffectEstimate(table, measure: measure)
        }
      )
    }
    return studies
  }

  /// An arm given as patients with and without an event.
  private func arm(_ with: String, _ without: String) throws(CalculatorError) -> EventCount {
    let counts = (try count(with), try count(without))
    guard counts.1 >= 0 else { throw error(without, "\(without) is below 0", "give 0 or more") }
    let (total, overflow) = counts.0.addingReportingOverflow(counts.1)
    guard !overflow else {
      throw error(with, "the arm is too large to count", "check the number against the source")
    }
    return try making(from: with, without) { () throws(EventCountError) in
      try EventCount(affected: counts.0, atRisk: total)
    }
  }

  private func ratioStudies() throws(CalculatorError) -> [EffectEstimate] {
    let names = ["ratio", "lower", "upper", "level", "log_est", "se"]
    var studies: [EffectEstimate] = []
    for study in try parts("studies", of: names) {
      guard study.has("log_est") || study.has("se") else {
        studies.append(EffectEstimate(try study.ratio()))
        continue
      }
      for name in names.prefix(4) where study.has(name) {
        throw study.error(
          name,
          "a ratio and a logarithm are both given",
          "give ratio, lower and upper, or log_est and se"
        )
      }
      let numbers = (try study.number("log_est"), try study.number("se"))
      studies.append(
        try study.making(from: "log_est", "se") { () throws(EffectEstimateError) in
          try EffectEstimate(value: numbers.0, standardError: numbers.1)
        }
      )
    }
    return studies
  }
}
