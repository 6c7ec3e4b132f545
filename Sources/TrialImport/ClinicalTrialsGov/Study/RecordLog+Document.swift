import JSONText
import TrialModel

extension Registration {
  /// The record with what the website's answer says beside it: which version it is, all versions in short, and
  /// what was first registered.
  ///
  /// Two answers are known: that with the history, and that of one older version, which has its number. Neither
  /// is documented by the registry; what is not as known is left out.
  func withHistory(
    of answer: JSONNode,
    _ parts: RecordParts,
    _ notes: inout RecordNotes
  ) -> Registration {
    var answer = RecordObject(answer, &notes)
    let number = answer.count("studyVersion", &notes)
    guard parts == .whole else { return with(versionNumber: number, log: nil, earlier: []) }
    var history = answer.object("history", &notes)
    let entries = history.objects("changes", &notes) { entry, notes -> RecordLog.Entry? in
      guard let number = entry.count("version", &notes) else { return nil }
      return RecordLog.Entry(
        number: number,
        day: entry.date("date", &notes),
        status: entry.phrase("status", &notes),
        modules: entry.phrases("moduleLabels", &notes)
      )
    }
    var last = history.object("lastUpdateVersions", &notes)
    let log = RecordLog(
      entries,
      lastPrimaryChange: last.count("primaryOutcomes", &notes)
    )
    let original = history.object("originalData", &notes)
    let registered = asRegistered(original, log.entries.first { $0.number == 0 }, &notes)
    return with(
      versionNumber: number,
      log: entries.isEmpty ? nil : log,
      earlier: [registered].compactMap { $0 }
    )
  }

  /// What the history has of the record as registered, outcomes and enrolment; `nil` where it has nothing.
  private func asRegistered(
    _ original: RecordObject,
    _ first: RecordLog.Entry?,
    _ notes: inout RecordNotes
  ) -> Registration? {
    var counts = RecordCounts()
    let outcomes = PlannedOutcome.read(original, .plannedOutcomes, &counts, &notes)
    var object = original
    var enrolled = object.object("enrollmentInfo", &notes)
    let enrolment = enrolled.count("count", &notes)
    guard !outcomes.isEmpty || enrolment != nil else { return nil }
    var extent: RecordExtent = []
    if !outcomes.isEmpty { extent.insert(.plannedOutcomes) }
    if enrolment != nil { extent.insert(.enrolment) }
    if first?.status != nil { extent.insert(.status) }
    return Registration(
      id: id,
      version: first?.day,
      names: Names(briefTitle: nil, officialTitle: nil, acronym: nil, otherIDs: []),
      status: Status(overall: first?.status, lastKnown: nil, whyStopped: nil),
      design: Design(
        studyType: nil,
        phases: [],
        allocation: nil,
        model: nil,
        primaryPurpose: nil,
        timePerspective: nil,
        masking: nil,
        whoIsMasked: [],
        enrolment: enrolment,
        isEnrolmentActual: ActualOrEstimated.read(enrolled.value("type"))
      ),
      dates: Dates(
        start: nil,
        primaryCompletion: nil,
        completion: nil,
        firstPosted: nil,
        resultsFirstPosted: nil,
        lastUpdatePosted: nil,
        verified: nil
      ),
      sponsor: nil,
      collaborators: [],
      conditions: [],
      keywords: [],
      thesaurus: Thesaurus(conditions: [], conditionAncestors: [], interventions: []),
      descriptions: Descriptions(brief: nil, detailed: nil),
      eligibility: Eligibility(
        criteria: nil,
        sex: nil,
        minimumAge: nil,
        maximumAge: nil,
        ageGroups: [],
        acceptsHealthyVolunteers: nil
      ),
      arms: [],
      interventions: [],
      plannedOutcomes: outcomes,
      officials: [],
      locations: [],
      countries: [],
      references: [],
      saysResultsPosted: nil,
      results: nil,
      extent: extent
    )
    .with(versionNumber: 0, log: nil, earlier: [])
  }
}
