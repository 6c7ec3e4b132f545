extension Source {
  /// The registry record itself, as the source of everything read from it.
  package init(_ registration: Registration) {
    let id = registration.id.text
    let version = registration.version.map { ", data of \($0.text)" } ?? ""
    self.init(
      key: SourceKey(registration),
      kind: .registry,
      citation: "ClinicalTrials.gov, record of \(id)\(version)",
      work: CitedWork(
        authors: registration.sponsor.map { [$0.name] } ?? [],
        title: registration.names.briefTitle ?? registration.names.officialTitle,
        journal: "ClinicalTrials.gov",
        published: registration.version ?? registration.dates.lastUpdatePosted?.date
      ),
      registryNumber: id,
      asOf: registration.version
    )
  }
}

extension SourceKey {
  /// The key of a record: its number and the version of the registry's data, where known.
  package init(_ registration: Registration) {
    self.init(recordOf: registration.id, version: registration.version)
  }

  /// The key of the record of that number and version.
  package init(recordOf id: TrialID, version: PartialDate?) {
    self.init("ctgov-\(id.text)\(version.map { "-" + $0.text } ?? "")")
  }
}
