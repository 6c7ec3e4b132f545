import TrialChecks
import TrialModel

extension ScheduleScale {
  /// From when to when the lanes below go: `schedule in weeks, from 0 to 52`.
  var words: String {
    "schedule in \(axis.rawValue)s, from \(Self.digits(start)) to \(Self.digits(end))"
  }

  /// A time with as many digits as it has.
  static func digits(_ time: Double) -> String {
    time == time.rounded() ? String(Int(time)) : DecimalText.of(time, decimals: 1)
  }
}

extension LaneRow {
  /// What is given when: `IPI+RT, IPI: dose in weeks 0, 3, 6 and 9; goes on after that`.
  var words: String {
    let unit = scale.axis.rawValue
    let times = lane.times.map(ScheduleScale.digits)
    let spans = lane.spans.map {
      "from \(unit) \(ScheduleScale.digits($0.lowerBound)) to \(ScheduleScale.digits($0.upperBound))"
    }
    let given =
      times.isEmpty
      ? [] : ["in \(unit)\(times.count == 1 ? "" : "s") \(times.joined(separator: ", "))"]
    let when = (spans + given).joined(separator: " and ")
    let parts = [
      "\(lane.mark.rawValue) \(when)", lane.continues ? "goes on after that" : nil, lane.note,
    ]
    return "\(arm.label), \(lane.label): " + parts.compactMap { $0 }.joined(separator: "; ")
  }
}

extension Change {
  /// What was and what is: `primary endpoint, changed: then not met; now met`.
  var words: String {
    let standing = mark == .notStated ? "" : ", \(mark.rawValue)"
    return "\(aspect)\(standing): then \(then ?? "not stated"); now \(now ?? "nothing found")"
  }
}

extension DatedRow {
  /// The day and what happened: `2017-03: new: results published`.
  var words: String {
    let standing = mark == .notStated ? "" : "\(mark.rawValue), "
    return "\(date): \(standing)\(text)"
  }
}

extension DiscrepancyRow {
  /// The matter part by part, as it is read out.
  var sentences: [String] {
    let claims = discrepancy.claims.map(\.text)
    let head = [
      "discrepancy \(discrepancy.number)", discrepancy.standing.words, trial,
      claims.isEmpty
        ? nil : "\(claims.count == 1 ? "claim" : "claims") \(claims.joined(separator: ", "))",
    ]
    return [
      head.compactMap { $0 }.joined(separator: ", "), "printed: \(discrepancy.printed)",
      "\(source == nil ? "against it" : "source says"): \(discrepancy.said)", discrepancy.text,
    ] + (source.map { ["source: \($0)"] } ?? [])
  }
}

extension FindingRow {
  /// The finding part by part, as it is read out; a label is said once for texts that follow each other.
  var sentences: [String] {
    let severity = slip.severity == .fail ? "failure" : "warning"
    let head = [
      severity, trial, slip.subject.title, slip.codes, isSettled ? "settled" : nil,
    ]
    var before = ""
    let parts = statements.map { label, text in
      defer { before = label }
      return label == before ? text : "\(label): \(text)"
    }
    return [head.compactMap { $0 }.joined(separator: ", ")] + parts
  }
}

extension FlowDiagram {
  /// The boxes in their order, each with what was taken away before it.
  var sentences: [String] {
    ([root].compactMap { $0 } + branches.flatMap { $0 })
      .map { step in
        let changes = step.changes.map { change in
          "\(change.sign == "-" ? "less" : "and") \(change.box.label) \(change.box.number)"
        }
        let sum = step.contradiction.map { ["but \($0)"] } ?? []
        return (["\(step.box.label): \(step.box.number)"] + changes + sum).joined(separator: "; ")
      }
  }
}

extension QuestionRow {
  /// The question, what it compares, and what is known of the trials it names.
  var sentences: [String] {
    let counts =
      trials.isEmpty
      ? "the review names no trial for it"
      : "trials: \(trials.joined(separator: ", ")); \(results) of \(trials.count) with a result since"
    return ["question \(number): \(text)"] + [comparison].compactMap { $0 } + [counts]
  }
}

extension Claim {
  /// The claim with its printed figures, where it stands and our remark.
  var sentences: [String] {
    let references = references.map(String.init).joined(separator: ", ")
    let printed = figures.map { figure in
      figure.printed + (figure.population.map { " (\($0))" } ?? "")
    }
    return ["claim \(id.text): \(text)"]
      + (printed.isEmpty ? [] : ["printed: \(printed.joined(separator: "; "))"])
      + ["section: " + place + (references.isEmpty ? "" : ", reference \(references)")]
      + (remark.map { ["note: \($0)"] } ?? [])
  }
}
