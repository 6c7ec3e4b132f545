package import TrialModel

extension PrintedInterval {
  /// The bounds for reading: `0.72-1.00`, with `to` where a bound is negative or has no number.
  ///
  /// A level other than 95 % follows, and that it is one-sided: `0.469-0.997, 99.73 %`,
  /// `to 1.21, 97.5 %, one-sided`.
  package var text: String { ([boundsText] + remarks).joined(separator: ", ") }

  /// The bounds alone: `0.72-1.00`, `-2.8 to 5.5`, `to 1.21`, `from 0.68`.
  package var boundsText: String {
    guard let lower else { return "to \(upper?.digits ?? "not given")" }
    guard let upper else {
      return isOneSided ? "from \(lower.digits)" : "\(lower.digits) to not reached"
    }
    let needsWord = lower.value < 0 || upper.value < 0
    return "\(lower.digits)\(needsWord ? " to " : "-")\(upper.digits)"
  }

  /// What sets it apart from a two-sided confidence interval at 95 %: its level, its sides, its method.
  package var remarks: [String] {
    var remarks: [String] = []
    if case .printed(let percent) = level, percent.value != 95 {
      remarks.append("\(percent.digits) %")
    }
    if isOneSided { remarks.append("one-sided") }
    if method == .bayesian { remarks.append("credible") }
    return remarks
  }
}

extension PValue {
  /// The P value for reading: `P 0.053`, `P <0.0001`; a one-sided test says so, and what else than a
  /// difference was tested: `P <0.0001 for non-inferiority, margin 1.3`.
  package var text: String {
    let sign = modifier == .equal ? "" : modifier.rawValue
    let bayesian = method == .bayesian ? " Bayesian" : ""
    return "P \(sign)\(number.digits)" + (isOneSided ? " one-sided" : "") + bayesian
      + hypothesis.suffix
  }

  /// The same with the test it is of, where the source names one: `P 0.02 by the log-rank test`.
  package var words: String {
    switch method {
    case .model, .bayesian, .other: text
    case .logRank: "\(text) by the log-rank test"
    case .exact: "\(text) by an exact test"
    case .table: "\(text) by a test of counts"
    }
  }
}
