import TrialModel

/// What the catalogue says of a trial against its imported registry record, enrolment, phase, start
/// and the status at the review's search.
///
/// Empty without a record beside the catalogue's fields.
func registryFindings(of trial: Trial, in review: Review) -> [CheckFinding] {
  guard trial.isJoined, let record = trial.registration else { return [] }
  return enrolmentFindings(of: trial, record) + phaseFindings(of: trial, record)
    + startFindings(of: trial, record) + statusFindings(of: trial, in: review)
}

/// Numbers enrolled, estimated or aimed at, each against the enrolment of the record.
///
/// A count that differs from a count is a failure; plans change, and are a warning. Numbers
/// randomised are another quantity, and are left alone.
private func enrolmentFindings(of trial: Trial, _ record: Registration) -> [CheckFinding] {
  guard let count = record.design.enrolment, let words = record.design.enrolmentWords else {
    return []
  }
  let isCounted = record.design.isEnrolmentActual == true
  return trial.sizes.compactMap { size in
    guard [.enrolled, .estimated, .target].contains(size.counted),
      let value = size.figure.value.value, value.value != Double(count)
    else { return nil }
    let areCounts = size.counted == .enrolled && isCounted
    let subject = trial.subject(of: size)
    return CheckFinding(
      .claim,
      areCounts ? .fail : .warn,
      on: Subject(
        place: subject.place,
        id: "record \(subject.id)",
        title: subject.title,
        source: subject.source,
        claims: subject.claims
      ),
      printed: size.figure.printed,
      numbers: [value, PrintedNumber(count)],
      expected: "\(count) enrolled",
      because: areCounts
        ? "the imported record counts another number"
        : "the imported record has another number, as plans and counts may",
      said: [SourcedText(words, source: SourceKey(record))]
    )
  }
}

private func phaseFindings(of trial: Trial, _ record: Registration) -> [CheckFinding] {
  let phases = record.design.phases
  guard !phases.isEmpty, Phase(registry: phases) != trial.classification.phase else { return [] }
  let evidence = trial.classification.evidence.first { $0.field == "phase" }
  return [
    trial.recordFinding(
      "phase",
      .fail,
      printed: trial.classification.phase.text,
      source: evidence?.words.source,
      expected: Phase(registry: phases).text,
      because: "the imported record has another phase",
      record
    )
  ]
}

private func startFindings(of trial: Trial, _ record: Registration) -> [CheckFinding] {
  guard let own = trial.start, let its = record.dates.start?.date, !own.mayBe(its) else {
    return []
  }
  return [
    trial.recordFinding(
      "start",
      .warn,
      printed: own.text,
      source: nil,
      expected: its.text,
      because: "the imported record has another start, as records are changed",
      record
    )
  ]
}

/// The status the review gives against that of the newest version up to its search.
///
/// No finding where no version as old was imported: today's status says nothing of that day.
private func statusFindings(of trial: Trial, in review: Review) -> [CheckFinding] {
  guard let then = trial.stateThen, then.status != .notStated else { return [] }
  let day = then.asOf ?? review.searched
  let known = trial.registryHistory.filter { $0.version.map { $0.isUpTo(day) } ?? false }
  // A trimmed version may hold no status.
  guard let version = known.last(where: { $0.status != nil }), let word = version.status else {
    return []
  }
  let status = RecruitmentStatus(registry: word)
  guard status != then.status else { return [] }
  return [
    CheckFinding(
      .claim,
      .fail,
      on: Subject(
        place: trial.id.text,
        id: "record status",
        title: "status at \(day.text)",
        source: then.source
      ),
      printed: then.text,
      numbers: [],
      expected: status.text,
      because: "the version of the record nearest before that day says so",
      said: [SourcedText(RegistryWords.plain(word), source: version.source)]
    )
  ]
}

extension Trial {
  fileprivate func recordFinding(
    _ name: String,
    _ severity: CheckFinding.Severity,
    printed: String,
    source: SourceKey?,
    expected: String,
    because: String,
    _ record: Registration
  ) -> CheckFinding {
    CheckFinding(
      .claim,
      severity,
      on: Subject(place: id.text, id: "record \(name)", title: name, source: source),
      printed: printed,
      numbers: [],
      expected: expected,
      because: because,
      said: [SourcedText(expected, source: SourceKey(record))]
    )
  }
}

extension PartialDate {
  /// Whether a version of this day was there on another, as far as the other is known.
  ///
  /// A version of some day of October is there in October.
  fileprivate func isUpTo(_ other: PartialDate) -> Bool {
    if year != other.year { return year < other.year }
    guard let own = month, let its = other.month else { return true }
    if own != its { return own < its }
    guard let own = day, let its = other.day else { return true }
    return own <= its
  }
}
