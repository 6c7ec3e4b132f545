package import TrialModel

extension Trial {
  /// The trial as far as its registry record alone tells of it.
  ///
  /// The classification says where it stands in the categories of the browser; without one it
  /// stands in none.
  ///
  /// `kinds` says what sort of treatment each intervention is by the rules that sort the record; without
  /// them it is told by its registered type and its name.
  package init(
    _ registration: Registration,
    classification: Classification? = nil,
    kinds: [Intervention.Kind] = []
  ) {
    let source = SourceKey(registration)
    let kinds =
      kinds.count == registration.interventions.count
      ? kinds
      : registration.interventions.map {
        Intervention.Kind(registry: $0, agents: classification?.agents ?? [])
      }
    let classification = classification ?? .unclassified(registration)
    self.init(
      id: registration.id,
      acronym: registration.names.acronym,
      otherIDs: registration.names.otherIDs,
      title: registration.names.briefTitle ?? registration.names.officialTitle
        ?? registration.id.text,
      officialTitle: registration.names.officialTitle.map { SourcedText($0, source: source) },
      role: .registry,
      conditions: registration.conditions,
      sponsor: registration.sponsor.map { SourcedText($0.name, source: source) },
      classification: classification,
      overview: Overview(registration, classification, kinds: kinds, source: source),
      table: TableRow(membership: .notListed, row: nil, cells: [], source: nil, note: nil),
      stateThen: nil,
      stateNow: StateOfKnowledge(registration),
      start: registration.dates.start?.date,
      sizes: registration.sizes(source: source),
      arms: registration.trialArms(kinds: kinds, source: source),
      schedule: nil,
      results: registration.postedRatios(source: source),
      toxicity: registration.results?.adverseEvents.flatMap {
        Toxicity(posted: $0, source: source)
      },
      registryFacts: registration.facts(source: source),
      publicationFacts: [],
      claims: [],
      discrepancies: [],
      changes: [],
      events: [],
      notes: [],
      registration: registration
    )
  }
}

extension Classification {
  /// Categories that say nothing but what the record states: its phase, conditions, countries.
  package static func unclassified(_ registration: Registration) -> Classification {
    Classification(
      Categories(
        sites: ["not classified"],
        siteLabel: registration.conditions.first ?? "",
        phase: Phase(registry: registration.design.phases),
        primaryEndpoint: .notLookedFor
      ),
      evidence: []
    )
  }
}

extension Registration {
  /// The enrolment, told apart by whether it was counted.
  fileprivate func sizes(source: SourceKey) -> [SizeFigure] {
    guard let count = design.enrolment else { return [] }
    let figure = try? Figure(
      value: .value(PrintedNumber(count)),
      printed: String(count),
      unit: .patients,
      source: source,
      place: "enrolment",
      note: design.isEnrolmentActual == nil
        ? "The record does not say whether this was counted or estimated." : nil
    )
    return figure.map {
      [SizeFigure(counted: SizeFigure.CountedSet(enrolmentOf: design), figure: $0)]
    } ?? []
  }

  /// The arms with their sides and treatments as far as the record says.
  fileprivate func trialArms(kinds: [Intervention.Kind], source: SourceKey) -> [Arm] {
    arms.enumerated().map { number, arm in
      Arm(
        id: ArmID("arm-\(number + 1)"),
        side: Arm.Side(registry: arm.type),
        label: arm.label,
        shortLabel: Self.shortLabel(arm.label, number: number + 1),
        type: arm.type.map { RegistryWords.plain($0) },
        interventions: arm.interventions.compactMap { place in
          guard interventions.indices.contains(place) else { return nil }
          let given = interventions[place]
          return Intervention(
            kind: kinds[place],
            name: given.name,
            text: given.description,
            radiotherapy: nil,
            source: source
          )
        },
        sizes: [],
        source: source
      )
    }
  }

  /// The label where it is short, or what stands before its colon, or the number of the arm.
  private static func shortLabel(_ label: String, number: Int) -> String {
    let most = 12
    if label.count <= most { return label }
    let head = label.prefix { $0 != ":" }
    return head.count <= most && head.count < label.count ? String(head) : "arm \(number)"
  }
}
