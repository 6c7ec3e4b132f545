/// One version of a trial's registry record that was imported.
package struct RegistryVersion: Hashable, Sendable {
  /// The day of the registry's data it was taken from; `nil` when it does not say.
  package let version: PartialDate?
  /// The registry's word for its status in that version, `RECRUITING`; `nil` when it has none.
  package let status: String?
  /// The source of what that version says.
  package let source: SourceKey
  /// What differs from the versions before; empty for the first, and where nothing listed changed.
  package let changes: [RegistrationChange]
  /// Parts of the record that another imported version holds and this one does not, as it was trimmed
  /// when it was downloaded.
  package let lacking: RecordExtent
  /// Whether it is the record as first registered, which an imported history alone says.
  package let isAsRegistered: Bool
  /// Whether it was made from the tables of AACT.
  package let isFromAACT: Bool
  /// What it states of what is compared from the first version to the posted results.
  package let statement: RecordStatement
  /// What the website told of all versions; `nil` where that was not imported with this one.
  package let log: RecordLog?

  package init(
    version: PartialDate?,
    status: String?,
    source: SourceKey,
    changes: [RegistrationChange],
    lacking: RecordExtent = [],
    isAsRegistered: Bool = false,
    isFromAACT: Bool = false,
    statement: RecordStatement = RecordStatement(),
    log: RecordLog? = nil
  ) {
    self.isAsRegistered = isAsRegistered
    self.isFromAACT = isFromAACT
    self.statement = statement
    self.log = log
    self.version = version
    self.status = status
    self.source = source
    self.changes = changes
    self.lacking = lacking
  }

  /// What the version lacks and why, in words: `trimmed, without arms, planned outcomes`, `from AACT`; `nil`
  /// where it is as full as any.
  package var lackingWords: String? {
    let parts = lacking.isEmpty ? nil : "without \(lacking.names.joined(separator: ", "))"
    let reason = isFromAACT ? "from AACT" : parts == nil ? nil : "trimmed"
    return reason.map { reason in parts.map { "\(reason), \($0)" } ?? reason }
  }

  /// The versions of records of one trial, given from the oldest, each with what changed in it.
  package static func history(of records: [Registration]) -> [RegistryVersion] {
    // A record that says it has no results lacks none, and gives no other the lack of any.
    let fullest = records.reduce(RecordExtent()) { parts, record in
      let held = record.extent.parts
      return parts.union(record.results == nil ? held.subtracting(.results) : held)
    }
    return records.enumerated().map { place, record in
      RegistryVersion(
        version: record.version,
        status: record.status.overall,
        source: SourceKey(record),
        changes: record.changes(since: Array(records[..<place])),
        lacking: fullest.subtracting(record.extent),
        isAsRegistered: record.isAsRegistered,
        isFromAACT: record.isFromAACT,
        statement: RecordStatement(record),
        log: record.log
      )
    }
  }
}

extension Registration {
  /// This record, which stands for its trial, among the other versions of it, all from the oldest.
  ///
  /// A version that was trimmed can be newer than the one that stands; among those of a day that one comes last.
  /// What came with any of them of older versions takes its place among them, each numbered version once.
  package func among(_ others: [Registration]) -> [Registration] {
    var versions = others
    let place = version.flatMap { day in
      others.firstIndex { other in other.version.map { day < $0 } ?? false }
    }
    versions.insert(self, at: place ?? others.count)
    for record in versions.flatMap(\.earlier) {
      let isKept = versions.contains {
        record.versionNumber != nil && $0.versionNumber == record.versionNumber
      }
      guard !isKept else { continue }
      let place = record.version.flatMap { day in
        versions.firstIndex { other in other.version.map { day <= $0 } ?? false }
      }
      versions.insert(record, at: place ?? 0)
    }
    return versions
  }
}
