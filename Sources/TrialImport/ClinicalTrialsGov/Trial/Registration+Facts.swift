import TrialModel

extension Registration {
  /// What the record states and the trial has no place of its own for.
  func facts(source: SourceKey) -> [Fact] {
    var facts: [Fact] = []
    func add(_ field: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      let fact = Fact(field: field, text: text, figure: nil, source: source, asOf: version)
      facts.append(fact)
    }
    func add(_ field: String, _ texts: [String]) { add(field, texts.joined(separator: "; ")) }
    add("study type", design.studyType.map { RegistryWords.plain($0) })
    add("phase", design.phases.map { RegistryWords.plain($0) })
    add("allocation", design.allocation.map { RegistryWords.plain($0) })
    add("model", design.model.map { RegistryWords.plain($0) })
    add("masking", design.maskingWords)
    add("primary purpose", design.primaryPurpose.map { RegistryWords.plain($0) })
    add("time perspective", design.timePerspective.map { RegistryWords.plain($0) })
    add("last known status", status.lastKnown.map { RegistryWords.plain($0) })
    add("why stopped", status.whyStopped)
    add("primary completion", dates.primaryCompletion?.words)
    add("completion", dates.completion?.words)
    add("first posted", dates.firstPosted?.date.text)
    add("results first posted", dates.resultsFirstPosted?.date.text)
    add("last update posted", dates.lastUpdatePosted?.date.text)
    add("record verified", dates.verified?.text)
    add("collaborators", collaborators.map(\.name))
    add("keywords", keywords)
    add("thesaurus terms", thesaurus.conditions + thesaurus.interventions)
    add("sex", eligibility.sex.map { RegistryWords.plain($0) })
    add("age", eligibility.ageWords)
    add("countries", countries)
    add("places", locations.isEmpty ? nil : String(locations.count))
    add(
      "officials",
      officials.map { [$0.name, $0.affiliation].compactMap { $0 }.joined(separator: ", ") }
    )
    for outcome in plannedOutcomes where outcome.rank == .primary {
      let timeFrame = outcome.timeFrame.map { " (\($0))" } ?? ""
      add("primary outcome", outcome.measure + timeFrame)
    }
    add("limitations", results?.limitations)
    return facts
  }
}

extension Registration.Design {
  /// The masking and who is masked, in words; `nil` when not given.
  var maskingWords: String? {
    guard let masking else { return nil }
    let who = whoIsMasked.map { RegistryWords.plain($0) }.joined(separator: ", ")
    return RegistryWords.plain(masking) + (who.isEmpty ? "" : " (\(who))")
  }
}

extension Registration.Eligibility {
  /// The limits of age in words; `nil` when none is given.
  var ageWords: String? {
    switch (minimumAge, maximumAge) {
    case (let low?, let high?): "\(low) to \(high)"
    case (let low?, nil): "\(low) and older"
    case (nil, let high?): "up to \(high)"
    case (nil, nil): ageGroups.map { RegistryWords.plain($0) }.joined(separator: ", ").nonEmpty
    }
  }
}
