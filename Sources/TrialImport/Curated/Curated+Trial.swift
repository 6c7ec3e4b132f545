import JSONText
import TrialModel

extension Trial {
  private enum Key: String, CaseIterable {
    case format, id, acronym, otherIds, title, officialTitle, role, conditions, sponsor
    case classification, overview, table, then, now, start, sizes, arms, schedule, results
    case toxicity, registryFacts, publicationFacts, claims, discrepancies, changes, events, notes
  }

  /// The roles a trial of the catalogue can have.
  private static let roles: [Role] = [.reported, .running, .since, .context]

  /// Decodes one trial.
  ///
  /// Sizes, arms, results, toxicity and facts come before claims, which gather their figures.
  static func read(_ json: JSONNode, named name: String, _ notes: inout FileNotes) -> Trial? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    fields.need(.format, &notes)?.checkFormat(&notes)
    let idJSON = fields.need(.id, &notes)
    let id = idJSON?.text(&notes)
    if let id, id != name, let offset = idJSON?.offset {
      notes.find(.nameDiffers(id: id, expected: name), at: offset)
    }
    let acronym = fields.take(.acronym)?.text(&notes)
    let otherIDs = fields.take(.otherIds)?.texts(&notes)
    let title = fields.need(.title, &notes)?.text(limit: 90, &notes)
    let officialTitle = fields.take(.officialTitle).flatMap { SourcedText.read($0, &notes) }
    let role = fields.need(.role, &notes)?.word(of: roles.map(\.rawValue), &notes)
    let conditions = fields.need(.conditions, &notes)?.texts(&notes)
    let sponsor = fields.take(.sponsor).flatMap { SourcedText.read($0, &notes) }
    let classification = fields.need(.classification, &notes)
      .flatMap { Classification.read($0, &notes) }
    let overview = fields.need(.overview, &notes).flatMap { Overview.read($0, &notes) }
    let table = fields.need(.table, &notes).flatMap { TableRow.read($0, &notes) }
    let then = fields.take(.then).flatMap { StateOfKnowledge.read($0, &notes) }
    let now = fields.need(.now, &notes).flatMap { StateOfKnowledge.read($0, &notes) }
    let start = fields.take(.start)?.date(&notes)
    let sizes = fields.take(.sizes)?.list(&notes, SizeFigure.read)
    let arms = fields.need(.arms, &notes)
    let schedule = fields.take(.schedule)
    let results = fields.need(.results, &notes)
    let toxicity = fields.take(.toxicity)
    let treatment = Treatment(
      arms: arms,
      schedule: schedule,
      results: results,
      toxicity: toxicity,
      &notes
    )
    let registryFacts = fields.take(.registryFacts)?.list(&notes, Fact.read)
    let publicationFacts = fields.take(.publicationFacts)?.list(&notes, Fact.read)
    let claims = fields.need(.claims, &notes)?.list(&notes, Claim.readOfTrial)
    let discrepancies = fields.take(.discrepancies)?.list(&notes, Discrepancy.read)
    let changes = fields.take(.changes)?.list(&notes, Change.read)
    let events = fields.take(.events).flatMap { Self.events($0, &notes) }
    let remarks = fields.take(.notes)?.list(&notes, SourcedText.readRemark)
    fields.close(&notes)

    guard let id, let title, let role = role.flatMap({ Role(rawValue: $0) }), let conditions,
      let classification, let overview, let table, let now, let treatment, let claims
    else { return nil }
    return Trial(
      id: TrialID(id),
      acronym: acronym,
      otherIDs: otherIDs ?? [],
      title: title,
      officialTitle: officialTitle,
      role: role,
      conditions: conditions,
      sponsor: sponsor,
      classification: classification,
      overview: overview,
      table: table,
      stateThen: then,
      stateNow: now,
      start: start,
      sizes: sizes ?? [],
      arms: treatment.arms,
      schedule: treatment.schedule,
      results: treatment.results,
      toxicity: treatment.toxicity,
      registryFacts: registryFacts ?? [],
      publicationFacts: publicationFacts ?? [],
      claims: claims,
      discrepancies: discrepancies ?? [],
      changes: changes ?? [],
      events: events ?? [],
      notes: remarks ?? []
    )
  }

  private static func events(_ json: JSONNode, _ notes: inout FileNotes) -> [HistoryEvent]? {
    var latest: PartialDate?
    return json.list(&notes) { element, notes in
      guard let event = HistoryEvent.read(element, &notes) else { return nil }
      if let latest, event.date.isCertainly(before: latest) {
        notes.find(.eventOutOfOrder(event.date.text, after: latest.text), at: element.offset)
      }
      latest = event.date
      return event
    }
  }
}

extension PartialDate {
  /// Whether every day this date can mean comes before every day the other can: 2016 and 2016-09
  /// leave it open.
  fileprivate func isCertainly(before other: PartialDate) -> Bool {
    guard year == other.year else { return year < other.year }
    guard let month, let otherMonth = other.month else { return false }
    guard month == otherMonth else { return month < otherMonth }
    guard let day, let otherDay = other.day else { return false }
    return day < otherDay
  }
}

extension JSONNode {
  /// Finds a file of a format that this program does not know.
  func checkFormat(_ notes: inout FileNotes) {
    guard let number = numberText else {
      notes.find(.wrongType(expected: [.number], found: kind), at: offset)
      return
    }
    if number != "1" { notes.find(.formatUnknown(number), at: offset) }
  }
}

extension Overview {
  private enum Key: String, CaseIterable {
    case question, population, radiotherapy, immunotherapy, sequence, design, cautions
  }

  /// Decodes what a reader wants to know first.
  fileprivate static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Overview? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let question = fields.need(.question, &notes).flatMap { SourcedText.read($0, &notes) }
    let population = fields.need(.population, &notes).flatMap { SourcedText.read($0, &notes) }
    let radiotherapy = fields.need(.radiotherapy, &notes).flatMap { SourcedText.read($0, &notes) }
    let immunotherapy = fields.need(.immunotherapy, &notes).flatMap { SourcedText.read($0, &notes) }
    let sequence = fields.need(.sequence, &notes).flatMap { SourcedText.read($0, &notes) }
    let design = fields.need(.design, &notes).flatMap { SourcedText.read($0, &notes) }
    let cautions = fields.take(.cautions)?.list(&notes, SourcedText.readRemark)
    fields.close(&notes)
    guard let question, let population, let radiotherapy, let immunotherapy, let sequence,
      let design
    else { return nil }
    return Overview(
      question: question,
      population: population,
      radiotherapy: radiotherapy,
      immunotherapy: immunotherapy,
      sequence: sequence,
      design: design,
      cautions: cautions ?? []
    )
  }
}
