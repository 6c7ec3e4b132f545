import TrialModel
import TrialPages
import TrialQuery

extension Trial {
  /// The whole trial as `show ID --format json` prints it.
  ///
  /// The catalogue holds the documents that the sources name.
  func json(in catalogue: Catalogue) -> JSON {
    identity
      .adding(classification.json(role: radiotherapyRole))
      .adding(treatment)
      .adding(evidence(in: catalogue))
      .adding(history)
      .adding(registry)
      .adding(["sources": citedSources.json(in: catalogue)])
  }

  private var identity: JSON {
    let identity: JSON = [
      "id": .string(id.text),
      "acronym": JSON(acronym),
      "otherIds": JSON(otherIDs),
      "title": .string(title),
      "officialTitle": officialTitle.json,
      "role": .string(role.rawValue),
      "status": .string(stateNow.status.text),
      "phase": .string(classification.phase.text),
      "start": JSON(start?.text),
      "enrolment": enrolment?.json ?? nil,
      "randomised": size(.randomised)?.json ?? nil,
      "sizes": .array(sizes.map(\.json)),
      "conditions": JSON(conditions),
      "sponsor": sponsor.json,
    ]
    let absent: [(name: String, isAbsent: Bool)] = [
      ("acronym", acronym == nil), ("enrolment", enrolment == nil),
      ("randomised", size(.randomised) == nil), ("start", start == nil),
      ("sponsor", sponsor == nil), ("officialTitle", officialTitle == nil),
    ]
    return identity.adding(
      .object(
        absent.filter(\.isAbsent).map { JSON.Member("\($0.name)Reason", Self.notInSources) }
      )
    )
  }

  private var treatment: JSON {
    let treatment: JSON = [
      "overview": overview.json,
      "arms": .array(arms.map(\.json)),
      "schedule": schedule?.json ?? nil,
    ]
    return schedule == nil ? treatment.adding(["scheduleReason": Self.notInSources]) : treatment
  }

  private func evidence(in catalogue: Catalogue) -> JSON {
    let evidence: JSON = [
      "results": .array(results.map(\.json)),
      "computedResults": .array(computedResults(in: catalogue).map(\.json)),
      "toxicity": toxicity?.json(of: self) ?? nil,
      "claims": .array(claims.map(\.json)),
      "registryFacts": .array(registryFacts.map(\.json)),
      "publicationFacts": .array(publicationFacts.map(\.json)),
      "notes": .array(
        overview.cautions.map { $0.note(kind: "caution") } + notes.map { $0.note(kind: "note") }
          + discrepancies.map(\.json)
      ),
    ]
    return toxicity == nil ? evidence.adding(["toxicityReason": Self.notInSources]) : evidence
  }

  /// The imported record, whole, and its versions.
  private var registry: JSON {
    guard let registration else { return .object([]) }
    let categories: JSON =
      recordClassification.map { $0.json(role: $0.radiotherapyRole ?? RadiotherapyRole.none) }
      ?? [:]
    return [
      "registry": registration.json.adding(categories),
      "registryHistory": .array(registryHistory.map(\.json)),
      "outcomeCourse": RecordCourse(self)?.json ?? nil,
    ]
  }

  private var history: JSON {
    let history: JSON = [
      "then": stateThen?.json ?? nil,
      "now": stateNow.json,
      "history": ["changes": .array(changes.map(\.json)), "events": .array(events.map(\.json))],
      "table": table.json,
    ]
    return stateThen == nil
      ? history.adding(["thenReason": "the review says nothing of it"]) : history
  }

  /// The number enrolled, else estimated, else the target.
  private var enrolment: SizeFigure? {
    [.enrolled, .estimated, .target].lazy.compactMap { size($0) }.first
  }

  private func size(_ set: SizeFigure.CountedSet) -> SizeFigure? {
    sizes.first { $0.counted == set }
  }

  private static let notInSources: JSON = "not in the sources read"
}

extension SizeFigure {
  /// The figure with the set it counts.
  var json: JSON {
    JSON.object([JSON.Member("counted", .string(counted.rawValue))]).adding(figure.json)
  }
}
