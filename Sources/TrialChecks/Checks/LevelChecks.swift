import TrialModel

/// Levels of the review's intervals against those of a source with the same interval.
func levelFindings(of trial: Trial) -> [CheckFinding] {
  let all = trial.checkedResults
  return all.compactMap { one in
    guard one.result.figure.source == .review, let own = one.figure.interval else { return nil }
    let identity = ResultIdentity(one.result)
    let other = all.first { other in
      guard other.result.figure.source != .review, ResultIdentity(other.result) == identity,
        let interval = other.figure.interval, interval.level.isPrinted
      else { return false }
      return one.figure.agrees(with: other.figure)
        && (interval.level.fraction - own.level.fraction).magnitude > 1e-9
    }
    guard let other, case .printed(let right)? = other.figure.interval?.level else { return nil }
    var levels = [right]
    if case .printed(let printed) = own.level { levels.insert(printed, at: 0) }
    return one.figure.finding(
      .intervalLevel,
      own.level.isPrinted ? .fail : .warn,
      numbers: one.figure.numbers + levels,
      expected: "the level \(right.digits) %",
      because: own.level.isPrinted
        ? "the same bounds are printed with another level"
        : "no level is printed, which is read as 95 %",
      said: [SourcedText(other.figure.printed, source: other.figure.subject.source)],
      correction: other.figure.asCorrection(because: "the source prints the level")
    )
  }
}
