package import TrialModel

/// Sorts registry records into the review's categories by rules.
///
/// Made once and used for all records; `docs/classification.md` tells the rules. A record that
/// speaks of neither radiotherapy nor immunotherapy costs a look at its texts and no more.
package struct Classifier: Sendable {
  private let phrasebooks: Phrasebooks
  private let rules: CountingRules

  package init(agents: AgentList, counting rules: CountingRules = CountingRules()) {
    phrasebooks = Phrasebooks(agents)
    self.rules = rules
  }

  /// What the rules make of a record, each value with its evidence.
  package func sort(_ registration: Registration) -> SortedRecord {
    sort(registration, isWorthReading: isWorthReading(registration))
  }

  /// The same for who has asked already whether the record is worth reading.
  package func sort(_ registration: Registration, isWorthReading: Bool) -> SortedRecord {
    let sites = SiteRules(registration: registration, book: phrasebooks.sites)
    let found = sites.sites
    let general = SortedRecord.General(
      sites: found,
      siteLabel: sites.label(of: found),
      regions: RegionRules(registration).regions,
      phase: registration.design.phase
    )
    guard isWorthReading else { return SortedRecord(general) }
    return read(registration, general)
  }

  /// Whether a record speaks of radiotherapy or immunotherapy at all.
  package func isWorthReading(_ registration: Registration) -> Bool {
    registration.containsText { phrasebooks.treatments.isWorthReading($0) }
  }

  private func read(
    _ registration: Registration,
    _ general: SortedRecord.General
  ) -> SortedRecord {
    let isOfCancer = general.sites.first?.value != .other
    let record = ReadRecord(registration, phrasebooks, rules, isOfCancer: isOfCancer)
    let radiotherapy = RadiotherapyRules(record: record)
    let prior = radiotherapy.prior
    let modality = radiotherapy.modality
    let agents = AgentRules(record: record).agents
    let hasBoth = !agents.isEmpty && (modality != nil || prior != nil)
    return SortedRecord(
      general,
      agents: agents,
      modality: modality,
      role: radiotherapy.role(prior),
      doses: modality == nil && prior == nil ? [] : radiotherapy.doses,
      sequence: hasBoth ? SequenceRules(record: record, priorRadiotherapy: prior).parts : [],
      isSequenceSaid: hasBoth,
      question: QuestionRules(record: record, isRadiotherapyPrior: prior != nil).question,
      backbone: BackboneRules(
        record: record,
        priorRadiotherapy: prior,
        radiotherapy: modality
      ).backbone,
      eligible: EligibilityWords(registration),
      interventionKinds: record.interventionKinds
    )
  }
}
