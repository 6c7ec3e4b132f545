package import JSONText
package import TrialModel

/// What an answer with studies holds, as far as lists need it: a page, or one study alone.
package struct RegistryPage: Hashable, Sendable {
  /// A study of a list.
  package struct Entry: Hashable, Sendable {
    package let id: TrialID
    /// When the registry last posted a change of the record; `nil` where the answer does not say.
    package let lastUpdate: PartialDate?
    /// The numbers under which it was registered before.
    package let aliases: [TrialID]
    /// Whether more than number and day stand there: a record to keep.
    package let isRecord: Bool

    package init(
      _ id: TrialID,
      lastUpdate: PartialDate?,
      aliases: [TrialID] = [],
      isRecord: Bool = false
    ) {
      self.id = id
      self.lastUpdate = lastUpdate
      self.aliases = aliases
      self.isRecord = isRecord
    }
  }

  package let entries: [Entry]
  /// What gets the next page; `nil` on the last.
  package let nextToken: String?
  /// How many studies there are in all; `nil` where it does not say.
  package let total: Int?

  package init(entries: [Entry], nextToken: String?, total: Int?) {
    self.entries = entries
    self.nextToken = nextToken
    self.total = total
  }

  /// Reads an answer; `nil` where it is no such JSON, or a study in it has no registry number.
  package init?(_ bytes: [UInt8]) {
    var reader = JSONReader(limits: JSONLimits(deepestNesting: 64))
    let page = try? reader.read(bytes.span) { root in RegistryPage(root) }
    guard let read = page else { return nil }
    self = read
  }

  private init?(_ root: JSONNode) {
    if let study = Entry(root) {
      self.init(entries: [study], nextToken: nil, total: 1)
      return
    }
    guard let studies = root.member("studies"), studies.kind == .array else { return nil }
    var entries: [Entry] = []
    entries.reserveCapacity(studies.count)
    for study in studies.elements {
      guard let entry = Entry(study) else { return nil }
      entries.append(entry)
    }
    let token = root.member("nextPageToken")?.string
    self.init(
      entries: entries,
      nextToken: token.flatMap { $0.isEmpty ? nil : $0 },
      total: root.member("totalCount")?.integer
    )
  }
}

extension RegistryPage.Entry {
  /// What a study says of itself; `nil` where it has no registry number.
  package init?(_ study: JSONNode) {
    guard let parts = study.member("protocolSection"),
      let names = parts.member("identificationModule"),
      let id = names.member("nctId")?.string.flatMap({ TrialID(numberSpelled: $0) })
    else { return nil }
    let posted = parts.member("statusModule")?.member("lastUpdatePostDateStruct")?.member("date")
    self.init(
      id,
      lastUpdate: posted?.string.flatMap { try? PartialDate($0) },
      aliases: names.member("nctIdAliases")?.elements.compactMap {
        $0.string.flatMap { TrialID(numberSpelled: $0) }
      } ?? [],
      isRecord: names.member("briefTitle") != nil || names.member("officialTitle") != nil
    )
  }
}

/// Of which day the data of the service are.
package struct RegistryState: Hashable, Sendable {
  /// The version of the service; `nil` when it does not say.
  package let apiVersion: String?
  /// The day and time of its data, as it spells them; `nil` when it does not say.
  package let dataTimestamp: String?

  package init(apiVersion: String?, dataTimestamp: String?) {
    self.apiVersion = apiVersion
    self.dataTimestamp = dataTimestamp
  }

  /// Reads the answer about the version; `nil` where it is no JSON object.
  package init?(_ bytes: [UInt8]) {
    var reader = JSONReader()
    let state = try? reader.read(bytes.span) { root -> RegistryState? in
      guard root.kind == .object else { return nil }
      return RegistryState(
        apiVersion: root.member("apiVersion")?.string,
        dataTimestamp: root.member("dataTimestamp")?.string
      )
    }
    guard let read = state else { return nil }
    self = read
  }
}

extension TrialID {
  /// The number that a service spells, `NCT` and eight digits; `nil` for any other text.
  package init?(numberSpelled text: String) {
    let upper = text.uppercased()
    guard upper.utf8.count == 11, upper.hasPrefix("NCT"),
      upper.utf8.dropFirst(3).allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.init(upper)
  }
}
