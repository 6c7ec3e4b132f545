import TrialModel

/// A tiny record for one test, invented but for the names of treatments.
struct InventedRecord {
  var id = "NCT00000000"
  var title = "An invented trial"
  var officialTitle: String?
  var summary: String?
  var criteria: String?
  var conditions = ["Non-small cell lung cancer"]
  var phases = ["PHASE3"]
  var allocation: String? = "RANDOMIZED"
  var sponsor: String?
  var officials: [Registration.Official] = []
  var locations: [Registration.Location] = []
  var thesaurus: [String] = []
  var interventions: [RegisteredIntervention] = []
  var arms: [RegisteredArm] = []

  /// An arm with interventions by name, all of which have to be listed before.
  mutating func arm(
    _ label: String,
    _ names: [String] = [],
    type: String? = "EXPERIMENTAL",
    _ description: String? = nil
  ) {
    let places = names.compactMap { name in interventions.firstIndex { $0.name == name } }
    arms.append(
      RegisteredArm(label: label, type: type, description: description, interventions: places)
    )
  }

  /// An intervention of a kind the registry has.
  mutating func gives(
    _ name: String,
    _ type: String = "DRUG",
    also otherNames: [String] = [],
    _ description: String? = nil
  ) {
    interventions.append(
      RegisteredIntervention(
        name: name,
        type: type,
        description: description,
        otherNames: otherNames
      )
    )
  }

  /// The record itself.
  var registration: Registration {
    Registration(
      id: TrialID(id),
      version: nil,
      names: .init(
        briefTitle: title,
        officialTitle: officialTitle,
        acronym: nil,
        otherIDs: []
      ),
      status: .init(overall: nil, lastKnown: nil, whyStopped: nil),
      design: .init(
        studyType: "INTERVENTIONAL",
        phases: phases,
        allocation: allocation,
        model: nil,
        primaryPurpose: nil,
        timePerspective: nil,
        masking: nil,
        whoIsMasked: [],
        enrolment: nil,
        isEnrolmentActual: nil
      ),
      dates: .init(
        start: nil,
        primaryCompletion: nil,
        completion: nil,
        firstPosted: nil,
        resultsFirstPosted: nil,
        lastUpdatePosted: nil,
        verified: nil
      ),
      sponsor: sponsor.map { .init(name: $0, kind: nil) },
      collaborators: [],
      conditions: conditions,
      keywords: [],
      thesaurus: .init(conditions: [], conditionAncestors: [], interventions: thesaurus),
      descriptions: .init(brief: summary, detailed: nil),
      eligibility: .init(
        criteria: criteria,
        sex: nil,
        minimumAge: nil,
        maximumAge: nil,
        ageGroups: [],
        acceptsHealthyVolunteers: nil
      ),
      arms: arms,
      interventions: interventions,
      plannedOutcomes: [],
      officials: officials,
      locations: locations,
      countries: locations.compactMap(\.country).reduce(into: []) { countries, country in
        if !countries.contains(country) { countries.append(country) }
      },
      references: [],
      saysResultsPosted: nil,
      results: nil
    )
  }

  /// The record made in a closure.
  static func with(_ change: (inout InventedRecord) -> Void) -> InventedRecord {
    var record = InventedRecord()
    change(&record)
    return record
  }
}
