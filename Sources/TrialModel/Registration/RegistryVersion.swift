/// One version of a trial's registry record that was imported.
package struct RegistryVersion: Hashable, Sendable {
  /// The day of the registry's data it was taken from; `nil` when it does not say.
  package let version: PartialDate?
  /// The registry's word for its status in that version, `RECRUITING`; `nil` when it has none.
  package let status: String?
  /// The source of what that version says.
  package let source: SourceKey
  /// What differs from the version before; empty for the first, and where nothing listed changed.
  package let changes: [RegistrationChange]

  package init(
    version: PartialDate?,
    status: String?,
    source: SourceKey,
    changes: [RegistrationChange]
  ) {
    self.version = version
    self.status = status
    self.source = source
    self.changes = changes
  }

  /// The versions of records of one trial, given from the oldest, each with what changed in it.
  package static func history(of records: [Registration]) -> [RegistryVersion] {
    records.enumerated().map { place, record in
      RegistryVersion(
        version: record.version,
        status: record.status.overall,
        source: SourceKey(record),
        changes: place == 0 ? [] : record.changes(since: records[place - 1])
      )
    }
  }
}
