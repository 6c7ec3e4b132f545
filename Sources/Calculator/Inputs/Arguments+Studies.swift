import TrialModel
import TrialStatistics

extension Arguments {
  /// Studies to pool, and how many of those given have nothing to pool.
  struct Pooled {
    let studies: [EffectEstimate]
    let measure: EffectMeasure
    /// The name of the input they came from.
    let place: String
    /// Tables in which nobody or everybody had the event in both arms: they have no ratio.
    let withoutRatio: Int
  }

  /// The studies to pool, what they estimate, and the name of the input they came from.
  func studies() throws(CalculatorRefusal) -> Pooled {
    let rows = "rows_tpos_tneg_cpos_cneg"
    try checkScale()
    if has("dataset") { _ = try text("dataset") }
    switch (has("studies"), has(rows)) {
    case (true, true):
      throw error(rows, "studies and a table of counts are both given", "give one of the two")
    case (false, true):
      let measure = try rowMeasure()
      return try rowStudies(rows, measure)
    default:
      if has("measure") {
        throw error("measure", "a measure is given without a table of counts", "leave it out")
      }
      return Pooled(
        studies: try ratioStudies(),
        measure: .riskRatio,
        place: "studies",
        withoutRatio: 0
      )
    }
  }

  private func rowMeasure() throws(CalculatorRefusal) -> EffectMeasure {
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
  ) throws(CalculatorRefusal) -> Pooled {
    var studies: [EffectEstimate] = []
    var withoutRatio = 0
    for row in try parts(rows, of: ["tpos", "tneg", "cpos", "cneg"]) {
      let experimental = try row.arm("tpos", "tneg")
      let comparator = try row.arm("cpos", "cneg")
      let table = TwoByTwoTable(experimental: experimental, comparator: comparator)
      if measure.isRatio, table.hasOneOutcome {
        withoutRatio += 1
        continue
      }
      studies.append(
        try row.making(from: "tpos", "tneg", "cpos", "cneg") { () throws(EffectEstimateError) in
          try EffectEstimate(table, measure: measure)
        }
      )
    }
    guard withoutRatio == 0 || !studies.isEmpty else {
      throw error(
        rows,
        PoolingError.noInformativeTable.what,
        PoolingError.noInformativeTable.remedy
      )
    }
    return Pooled(studies: studies, measure: measure, place: rows, withoutRatio: withoutRatio)
  }

  /// An arm given as patients with and without an event.
  private func arm(_ with: String, _ without: String) throws(CalculatorRefusal) -> EventCount {
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

  // The last two are what metafor calls a logarithm and its standard error.
  private static let studyNames = [
    "ratio", "lower", "upper", "level", "log_est", "se", "yi", "sei",
  ]

  /// Studies given by their ratios, or by logarithms with standard errors.
  func ratioStudies() throws(CalculatorRefusal) -> [EffectEstimate] {
    try checkScale()
    var studies: [EffectEstimate] = []
    for study in try parts("studies", of: Self.studyNames) { studies.append(try study.study()) }
    return studies
  }

  /// The same, each with the subgroup it says it belongs to; `nil` where it says none.
  func labelledStudies() throws(CalculatorRefusal) -> (studies: [EffectEstimate], labels: [String?])
  {
    try checkScale()
    var studies: [EffectEstimate] = []
    var labels: [String?] = []
    for study in try parts("studies", of: Self.studyNames + ["subgroup"]) {
      studies.append(try study.study())
      labels.append(study.has("subgroup") ? try study.text("subgroup") : nil)
    }
    return (studies, labels)
  }

  /// Studies are pooled on one scale; naming it is allowed, another is not known.
  private func checkScale() throws(CalculatorRefusal) {
    guard has("scale"), try text("scale") != "log ratio" else { return }
    throw unknownWord("scale", try text("scale"), among: ["log ratio"])
  }

  /// One study in one of its forms.
  private func study() throws(CalculatorRefusal) -> EffectEstimate {
    let names = Self.studyNames
    guard let first = names.dropFirst(4).first(where: has) else {
      return EffectEstimate(try ratio())
    }
    let isOfMetafor = first.hasSuffix("i")
    let pair = isOfMetafor ? ("yi", "sei") : ("log_est", "se")
    for name in names where has(name) && name != pair.0 && name != pair.1 {
      throw error(
        name,
        "a study is given in two forms",
        "give ratio, lower and upper, or log_est and se, or yi and sei"
      )
    }
    let numbers = (try number(pair.0), try number(pair.1))
    return try making(from: pair.0, pair.1) { () throws(EffectEstimateError) in
      try EffectEstimate(value: numbers.0, standardError: numbers.1)
    }
  }
}
