import TrialModel
import TrialPages
import TrialQuery

extension ReportedResult {
  /// What the figure is about, then the figure: `overall survival, hazard ratio: 0.85 … [kwon]`.
  func citedText(_ arms: [Arm]) -> String {
    let armLabel = arm.map { id in arms.first { $0.id == id }?.label ?? id.text }
    let about = [
      endpoint, component, measure ?? kind.rawValue, comparison?.citedText, comparedArms?.name,
      armLabel, population, subgroup, period,
    ]
    return about.compactMap { $0 }.joined(separator: ", ") + ": \(figure.citedText)"
  }
}

extension ComputedResult {
  /// The endpoint, what was worked out and by whose formula, or the reason; with the sources of what went
  /// into it.
  var citedText: String {
    let sources = results.map(\.figure.source).eachOnce.map { $0.bracketed() }
    let words = refusal ?? sentence
    let method = computation.map { " (\($0.publication))" } ?? ""
    return (["\(endpoint), \(words)\(method)"] + sources).joined(separator: " ")
  }
}

extension RatioComparison {
  /// Which group stands over which and who is favoured below 1, or that the source does not say.
  fileprivate var citedText: String {
    if contradiction != nil { return "the record contradicts itself on what it compares" }
    guard let direction else { return "reference not coded" }
    var parts: [String] = []
    if let compared = direction.compared, let reference = direction.reference {
      parts.append("\(compared) over \(reference)")
    }
    if let favoured = direction.favouredBelow { parts.append("below 1 favours \(favoured)") }
    return parts.joined(separator: ", ")
  }
}

extension Claim {
  /// The claim with its number, place and figures.
  var citedText: String {
    let figures = figures.map(\.citedText)
    return "\(id.text) \(text) (\(place))"
      + (figures.isEmpty ? "" : ": " + figures.joined(separator: "; "))
      + (remark.map { ". \($0)" } ?? "")
  }
}

extension Discrepancy {
  /// What is printed, what is said elsewhere, and how the matter stands.
  var citedText: String {
    "\(number), \(standing.rawValue): printed '\(printed)'; \(said). \(text)"
      + (source.map { " \($0.bracketed())" } ?? "")
  }
}

extension Toxicity {
  /// One line for each term and grade, then the threshold of the source.
  func citedLines(of trial: Trial) -> [String] {
    let titles = Dictionary(
      groups.map { ($0.id, $0.title) },
      uniquingKeysWith: { first, _ in first }
    )
    let totals = groups.flatMap { group in
      [("deaths", group.deaths), ("serious events", group.serious), ("other", group.other)]
        .compactMap { name, total in
          total.map { "\(name), \(group.title): \($0.text) \($0.source.bracketed())" }
        }
    }
    let events = events.map { event in
      let about =
        [event.term, event.grade.words]
        + [event.limitation].compactMap { $0 }
      let cells = event.cells.map {
        "\(titles[$0.group] ?? $0.group.text) \($0.citedText(trial.count(of: $0)))"
      }
      return about.joined(separator: ", ") + ": " + cells.joined(separator: "; ")
    }
    return totals + events + [threshold?.citedText].compactMap { $0 }
  }
}

extension EventGroup.Total {
  fileprivate var text: String {
    patients.text ?? "not stated"
  }
}

extension AdverseEventCell {
  /// Affected of at risk with the percentage, printed or computed, what is derived, and the source.
  fileprivate func citedText(_ known: CellCount) -> String {
    let count = patients.text
    // A text that is no number, such as <2%, stands as printed.
    let percentage =
      percent.map { $0.value.value == nil ? $0.printed : $0.text }
      ?? computedPercent.map { "\($0.oneDecimal) %, computed" }
    let parts = [
      count.map { count in percentage.map { "\(count) (\($0))" } ?? count } ?? percentage,
      events.map { "\($0) events" },
      known.derivedText,
      percent?.correction.map {
        "should read \($0.text ?? $0.printed) \($0.source.bracketed()): \($0.because)"
      },
      note,
    ]
    return parts.compactMap { $0 }.joined(separator: ", ") + " \(source.bracketed())"
  }
}

extension CellCount {
  /// `161 of 475 by the percentage`, or the counts that fit; `nil` without either.
  fileprivate var derivedText: String? {
    switch self {
    case .printed, .unknown: nil
    case .derived(let count, _):
      "\(count.affected) of \(count.atRisk) derived from the percentage"
    case .several(let range, of: let total, _):
      "\(range.lowerBound) to \(range.upperBound) of \(total) fit the percentage"
    }
  }
}

extension Double {
  /// The number with one digit after the point, halves rounded away from zero.
  fileprivate var oneDecimal: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }
}
