import JSONText
import TrialModel

extension Registration.Names {
  /// Decodes what the trial is called, and its numbers elsewhere.
  static func read(
    _ module: RecordObject,
    id: TrialID,
    _ notes: inout RecordNotes
  ) -> Self {
    var module = module
    let aliases = module.phrases("nctIdAliases", &notes)
    var own = module.object("orgStudyIdInfo", &notes)
    let sponsors = own.phrase("id", &notes)
    let others = module.objects("secondaryIdInfos", &notes) { $0.phrase("id", &$1) }
    let briefTitle = module.phrase("briefTitle", &notes)
    let officialTitle = module.phrase("officialTitle", &notes)
    let acronym = module.phrase("acronym", &notes)
    let all = (sponsors.map { [$0] } ?? []) + others + aliases
    return Self(
      briefTitle: briefTitle,
      officialTitle: officialTitle,
      acronym: acronym,
      otherIDs: all.filter { $0 != id.text }.eachOnce
    )
  }
}

extension Registration.Status {
  /// Decodes how far the trial is.
  static func read(_ module: RecordObject, _ notes: inout RecordNotes) -> Self {
    var module = module
    let overall = module.phrase("overallStatus", &notes)
    let lastKnown = module.phrase("lastKnownStatus", &notes)
    let whyStopped = module.phrase("whyStopped", &notes)
    return Self(overall: overall, lastKnown: lastKnown, whyStopped: whyStopped)
  }
}

extension Registration.Dates {
  /// Decodes the dates of the record.
  static func read(_ module: RecordObject, _ notes: inout RecordNotes) -> Self {
    var module = module
    let verified = module.date("statusVerifiedDate", &notes)
    let start = recorded("startDateStruct", in: &module, &notes)
    let primaryCompletion = recorded("primaryCompletionDateStruct", in: &module, &notes)
    let completion = recorded("completionDateStruct", in: &module, &notes)
    let firstPosted = recorded("studyFirstPostDateStruct", in: &module, &notes)
    let resultsFirstPosted = recorded("resultsFirstPostDateStruct", in: &module, &notes)
    let lastUpdatePosted = recorded("lastUpdatePostDateStruct", in: &module, &notes)
    return Self(
      start: start,
      primaryCompletion: primaryCompletion,
      completion: completion,
      firstPosted: firstPosted,
      resultsFirstPosted: resultsFirstPosted,
      lastUpdatePosted: lastUpdatePosted,
      verified: verified
    )
  }

  private static func recorded(
    _ key: StaticString,
    in module: inout RecordObject,
    _ notes: inout RecordNotes
  ) -> Registration.RecordedDate? {
    var object = module.object(key, &notes)
    guard let date = object.date("date", &notes) else { return nil }
    let isActual = ActualOrEstimated.read(object.value("type"))
    return Registration.RecordedDate(date: date, isActual: isActual)
  }
}

/// Whether something is counted or expected.
enum ActualOrEstimated {
  /// `nil` when the record does not say, or says a word we do not know.
  static func read(_ node: JSONNode?) -> Bool? {
    guard let node else { return nil }
    if node.isText("ACTUAL") { return true }
    return node.isText("ESTIMATED") ? false : nil
  }
}

extension Registration.Design {
  /// Decodes how the trial is built.
  static func read(_ module: RecordObject, _ notes: inout RecordNotes) -> Self {
    var module = module
    let studyType = module.phrase("studyType", &notes)
    let phases = module.phrases("phases", &notes)
    var design = module.object("designInfo", &notes)
    let allocation = design.phrase("allocation", &notes)
    let interventional = design.phrase("interventionModel", &notes)
    let observational = design.phrase("observationalModel", &notes)
    let primaryPurpose = design.phrase("primaryPurpose", &notes)
    let timePerspective = design.phrase("timePerspective", &notes)
    var blinding = design.object("maskingInfo", &notes)
    let masking = blinding.phrase("masking", &notes)
    let whoIsMasked = blinding.phrases("whoMasked", &notes)
    var enrolled = module.object("enrollmentInfo", &notes)
    let enrolment = enrolled.count("count", &notes)
    let isActual = ActualOrEstimated.read(enrolled.value("type"))
    return Self(
      studyType: studyType,
      phases: phases,
      allocation: allocation,
      model: interventional ?? observational,
      primaryPurpose: primaryPurpose,
      timePerspective: timePerspective,
      masking: masking,
      whoIsMasked: whoIsMasked,
      enrolment: enrolment,
      isEnrolmentActual: isActual
    )
  }
}

extension Registration.Organisation {
  /// Decodes a sponsor or collaborator.
  static func read(_ object: RecordObject, _ notes: inout RecordNotes) -> Self? {
    var object = object
    guard let name = object.phrase("name", &notes) else { return nil }
    return Self(name: name, kind: object.phrase("class", &notes))
  }
}

extension Registration.Descriptions {
  /// Decodes the long texts.
  static func read(
    _ module: RecordObject,
    _ parts: RecordParts,
    _ notes: inout RecordNotes
  ) -> Self {
    guard parts.contains(.descriptions) else { return Self(brief: nil, detailed: nil) }
    var module = module
    let brief = module.passage("briefSummary", &notes)
    return Self(brief: brief, detailed: module.passage("detailedDescription", &notes))
  }
}

extension Registration.Eligibility {
  /// Decodes who can take part.
  static func read(
    _ module: RecordObject,
    _ parts: RecordParts,
    _ notes: inout RecordNotes
  ) -> Self {
    var module = module
    let criteria =
      parts.contains(.descriptions)
      ? module.passage("eligibilityCriteria", &notes) : nil
    let healthy = module.truth("healthyVolunteers", &notes)
    let sex = module.phrase("sex", &notes)
    let minimumAge = module.phrase("minimumAge", &notes)
    let maximumAge = module.phrase("maximumAge", &notes)
    let ageGroups = module.phrases("stdAges", &notes)
    return Self(
      criteria: criteria,
      sex: sex,
      minimumAge: minimumAge,
      maximumAge: maximumAge,
      ageGroups: ageGroups,
      acceptsHealthyVolunteers: healthy
    )
  }
}

extension Registration.Official {
  /// Decodes somebody responsible for the trial.
  static func read(_ object: inout RecordObject, _ notes: inout RecordNotes) -> Self? {
    guard let name = object.phrase("name", &notes) else { return nil }
    let affiliation = object.phrase("affiliation", &notes)
    return Self(name: name, role: object.phrase("role", &notes), affiliation: affiliation)
  }
}

extension Registration.Location {
  /// Decodes a place.
  static func read(_ object: inout RecordObject, _ notes: inout RecordNotes) -> Self? {
    let facility = object.phrase("facility", &notes)
    let status = object.phrase("status", &notes)
    let city = object.phrase("city", &notes)
    let state = object.phrase("state", &notes)
    let country = object.phrase("country", &notes)
    return Self(facility: facility, city: city, state: state, country: country, status: status)
  }
}

extension Registration.Thesaurus {
  /// Decodes the terms the registry derived.
  static func read(_ derived: inout RecordObject, _ notes: inout RecordNotes) -> Self {
    var conditions = derived.object("conditionBrowseModule", &notes)
    let terms = conditions.objects("meshes", &notes) { $0.phrase("term", &$1) }
    let ancestors = conditions.objects("ancestors", &notes) { $0.phrase("term", &$1) }
    var interventions = derived.object("interventionBrowseModule", &notes)
    let treatments = interventions.objects("meshes", &notes) { $0.phrase("term", &$1) }
    return Self(
      conditions: terms,
      conditionAncestors: ancestors,
      interventions: treatments
    )
  }
}
