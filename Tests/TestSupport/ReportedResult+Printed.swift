package import TrialModel

extension ReportedResult {
  /// Invented: a result as a source prints it, in the form `0.85 (0.72-1.00)` or `25.2`.
  ///
  /// - Throws: The errors of the model for text that it does not accept.
  package static func printed(
    _ text: String,
    _ kind: Kind,
    of endpoint: String = "overall survival",
    arm: String? = nil,
    comparing arms: ComparedArms? = nil,
    by source: SourceKey = .invented,
    dataCut: String? = nil,
    period: String? = nil,
    subgroup: String? = nil,
    factor: String? = nil,
    measure: String? = "hazard ratio",
    level: String? = "95",
    method: IntervalMethod = .usual,
    p: String? = nil,
    claim: String? = nil,
    comparison: RatioComparison? = nil,
    isHeadline: Bool = false
  ) throws -> ReportedResult {
    let numbers = text.split { !$0.isNumber && $0 != "." }.map(String.init)
    let units: [Kind: FigureUnit] = [
      .median: .months, .rate: .percent, .ratio: .ratio, .difference: .percentagePoints,
    ]
    let figure = try Figure(
      value: .value(PrintedNumber(digits: numbers[0])),
      printed: text,
      unit: units[kind] ?? .patients,
      interval: numbers.count > 2
        ? .invented(numbers[1], numbers[2], level: level, method: method) : nil,
      p: p.map { try PValue(.equal, PrintedNumber(digits: $0)) },
      source: source,
      dataCut: dataCut,
      claim: claim.flatMap { ClaimID($0) }
    )
    return ReportedResult(
      id: [endpoint, kind.rawValue, arm, source.text, dataCut, period, subgroup]
        .compactMap { $0 }.joined(separator: "-"),
      endpoint: endpoint,
      endpointLabel: endpoint == "overall survival" ? "OS" : "PFS",
      kind: kind,
      measure: kind == .ratio ? measure : nil,
      arm: arm.map { ArmID($0) },
      population: nil,
      subgroup: subgroup,
      period: period,
      factor: factor,
      comparison: comparison,
      comparedArms: arms,
      figure: figure,
      isHeadline: isHeadline
    )
  }
}
