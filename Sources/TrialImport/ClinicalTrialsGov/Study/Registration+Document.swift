import JSONText
import TrialModel

extension Registration {
  /// Decodes a study; `nil` when it has no registry number.
  ///
  /// A numbered version of the registry's history is of the day on which it was posted, or submitted: the day
  /// of the registry's data is that on which it was looked up. So is what was made from the tables of AACT, which
  /// holds no more than was posted by then.
  static func read(
    _ study: inout RecordObject,
    _ parts: RecordParts,
    isNumbered: Bool = false,
    _ counts: inout RecordCounts,
    _ notes: inout RecordNotes
  ) -> Registration? {
    var plan = study.object("protocolSection", &notes)
    var identification = plan.object("identificationModule", &notes)
    guard let id = number(identification.value("nctId"), study: study.node, &notes) else {
      return nil
    }
    let names = Names.read(identification, id: id, &notes)
    var state = plan.object("statusModule", &notes)
    let status = Status.read(state, &notes)
    let dates = Dates.read(state, &notes)
    var organisations = plan.object("sponsorCollaboratorsModule", &notes)
    let sponsor = Organisation.read(organisations.object("leadSponsor", &notes), &notes)
    let collaborators = organisations.objects("collaborators", &notes) {
      Organisation.read($0, &$1)
    }
    var texts = plan.object("descriptionModule", &notes)
    let descriptions = Descriptions.read(texts, parts, &notes)
    var subject = plan.object("conditionsModule", &notes)
    let conditions = subject.phrases("conditions", &notes)
    let keywords = subject.phrases("keywords", &notes)
    let design = Design.read(plan.object("designModule", &notes), &notes)
    let treatment = ArmsDocument.read(
      plan.object("armsInterventionsModule", &notes),
      parts,
      &notes
    )
    counts.arms = treatment.armCount
    counts.interventions = treatment.interventionCount
    let outcomes = PlannedOutcome.read(
      plan.object("outcomesModule", &notes),
      parts,
      &counts,
      &notes
    )
    var entry = plan.object("eligibilityModule", &notes)
    let eligibility = Eligibility.read(entry, parts, &notes)
    var contacts = plan.object("contactsLocationsModule", &notes)
    let countries = Self.countries(of: contacts.value("locations"))
    var parts = parts
    if parts.contains(.leadOfSeveral), countries.count > 1 {
      parts.formUnion(.locations)
      parts.formUnion(.officialsAndReferences)
    }
    let officials =
      parts.contains(.officialsAndReferences)
      ? contacts.objects("overallOfficials", &notes) { Official.read(&$0, &$1) } : []
    let locations =
      parts.contains(.locations)
      ? contacts.objects("locations", &notes) { Location.read(&$0, &$1) } : []
    let references = Self.references(&plan, parts, &notes)
    var section = study.object("resultsSection", &notes)
    let results = PostedResults.read(section, parts, &counts, &notes)
    var derived = study.object("derivedSection", &notes)
    var miscellany = derived.object("miscInfoModule", &notes)
    let holder = miscellany.date("versionHolder", &notes)
    let submitted = isNumbered ? state.date("lastUpdateSubmitDate", &notes) : nil
    let posted = isNumbered ? dates.lastUpdatePosted?.date : nil
    let isFromAACT = study.value("relationalCopy") != nil
    let version =
      isFromAACT
      ? dates.lastUpdatePosted?.date ?? state.date("lastUpdateSubmitDate", &notes)
      : posted ?? submitted ?? holder
    let thesaurus = Thesaurus.read(&derived, &notes)
    let hasResults = study.value("hasResults")
    let saysResultsPosted = hasResults?.truth(&notes)
    if saysResultsPosted == false, counts.holdsResults, let hasResults {
      notes.find(.resultsDenied, at: hasResults)
    }
    var extent = RecordExtent(
      names: names,
      status: status,
      dates: dates,
      sponsor: sponsor,
      conditions: conditions,
      design: design,
      eligibility: eligibility
    )
    if isFromAACT { extent.insert(.fromAACT) }
    if texts.value("briefSummary") != nil { extent.insert(.summary) }
    if entry.value("eligibilityCriteria") != nil { extent.insert(.criteria) }
    extent.insert(counted: counts)
    if section.isPresent {
      extent.insert(resultsIn: &section)
    } else if saysResultsPosted == false {
      extent.insert(.results)
    }
    return Registration(
      id: id,
      version: version,
      names: names,
      status: status,
      design: design,
      dates: dates,
      sponsor: sponsor,
      collaborators: collaborators,
      conditions: conditions,
      keywords: keywords,
      thesaurus: thesaurus,
      descriptions: descriptions,
      eligibility: eligibility,
      arms: treatment.arms,
      interventions: treatment.interventions,
      plannedOutcomes: outcomes,
      officials: officials,
      locations: locations,
      countries: countries,
      references: references,
      saysResultsPosted: saysResultsPosted,
      results: results,
      extent: extent
    )
  }

  private static func number(
    _ node: JSONNode?,
    study: JSONNode,
    _ notes: inout RecordNotes
  ) -> TrialID? {
    guard let node else { return study.fault(.numberMissing, &notes) }
    guard let text = node.string else {
      notes.find(.wrongKind(expected: .string, found: node.kind), at: node)
      return study.fault(.numberMissing, &notes)
    }
    return TrialID(registryNumber: text)
      ?? node.fault(.notARegistryNumber(String(text.prefix(40))), &notes)
  }

  private static func references(
    _ plan: inout RecordObject,
    _ parts: RecordParts,
    _ notes: inout RecordNotes
  ) -> [Reference] {
    guard parts.contains(.officialsAndReferences) else { return [] }
    var module = plan.object("referencesModule", &notes)
    return module.objects("references", &notes) { object, notes in
      Reference(
        pmid: object.phrase("pmid", &notes),
        kind: object.phrase("type", &notes),
        citation: object.phrase("citation", &notes),
        isRetracted: (object.value("retractions")?.listCount ?? 0) > 0
      )
    }
  }

  /// The countries of places, each once; most places stand in the country of the one before.
  private static func countries(of places: JSONNode?) -> [String] {
    guard let places, places.kind == .array else { return [] }
    var countries: [String] = []
    var last: String?
    for place in places.elements {
      guard let country = place.member("country") else { continue }
      if let last, country.isText(equalTo: last) { continue }
      guard let name = country.string.map({ RegistryText.phrase($0) }) else { continue }
      last = name
      if !name.isEmpty, !countries.contains(name) { countries.append(name) }
    }
    return countries
  }
}
