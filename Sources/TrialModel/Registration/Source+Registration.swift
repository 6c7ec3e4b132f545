extension Source {
  /// The registry record itself, as the source of everything read from it.
  package init(_ registration: Registration) {
    let id = registration.id.text
    let version =
      registration.isFromAACT || registration.version != nil
      ? ", " + registration.versionWords : ""
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
    self.init(
      recordOf: registration.id,
      version: registration.version,
      isFromAACT: registration.isFromAACT
    )
  }

  /// The key of the record of that number and version, the registry's own or the copy of AACT.
  package init(recordOf id: TrialID, version: PartialDate?, isFromAACT: Bool = false) {
    let keeper = isFromAACT ? "aact" : "ctgov"
    self.init("\(keeper)-\(id.text)\(version.map { "-" + $0.text } ?? "")")
  }
}

extension Registration {
  /// Which version of the record it is: `data of 2024-05-01`, `AACT, of 2024-05-01`, `no version given`.
  package var versionWords: String {
    isFromAACT
      ? "AACT\(version.map { ", of \($0.text)" } ?? "")"
      : version.map { "data of \($0.text)" } ?? "no version given"
  }
}
