import BundledCatalogue
import Foundation
import SQLiteEngine
import TestSupport
import RegistryFiles
import RegistryImport
import TrialClassification
import TrialModel
import TrialQuery
import TrialStore

/// A file in memory, to be imported.
struct GivenFile {
  let name: String
  let bytes: [UInt8]
  /// Whether it comes through a pipe.
  var isStream = false

  init(_ name: String, _ bytes: [UInt8], isStream: Bool = false) {
    self.name = name
    self.bytes = bytes
    self.isStream = isStream
  }

  init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

  fileprivate var file: RegistryFile {
    let bytes = bytes
    var place = 0
    let source = ByteSource { buffer throws(ByteSourceError) in
      let count = min(buffer.count, bytes.count - place)
      buffer.copyBytes(from: bytes[place..<(place + count)])
      place += count
      return count
    }
    let access = RandomAccess(size: bytes.count) { offset, buffer throws(ByteSourceError) in
      let count = min(buffer.count, bytes.count - offset)
      buffer.copyBytes(from: bytes[offset..<(offset + count)])
      return count
    }
    return RegistryFile(name: name, source: source, access: isStream ? nil : access)
  }
}

/// A folder with a store for one test, removed with it.
final class ImportFolder {
  private let folder: TestFolder
  var url: URL { folder.url }
  var store: String { folder["registry.sqlite"] }
  var hasStore: Bool { FileManager.default.fileExists(atPath: store) }

  init() throws { folder = try TestFolder() }

  /// The rules with the agents that the program carries.
  static let classifier = Result {
    Classifier(agents: try AgentList(BundledCatalogue.agents.description))
  }

  /// Imports files into the store as the program does, up to a number of studies.
  @discardableResult
  func importing(
    _ files: GivenFile...,
    most: Int = .max,
    edition: Int = BundledCatalogue.edition
  ) throws -> ImportReport {
    let path = store
    var run = ImportRun(
      openSession: { () throws(StoreError) in
        try ImportSession(into: SQLitePlace(path), source: "a test", at: "now", edition: edition)
      },
      classifier: try Self.classifier.get(),
      goesOn: { $0.studies + $0.refused < most }
    )
    for file in files { run.read(file.file) }
    return try run.end(at: "later")
  }

  /// The imports that were made, the newest first.
  func imports() throws -> [RecordedImport] {
    try RegistryStore(reading: SQLitePlace(store)).imports()
  }

  /// The registry numbers in the store.
  func numbers() throws -> [String] {
    var store = try RegistryStore(reading: SQLitePlace(store))
    var numbers: [String] = []
    try store.eachRecord { number, _ in
      numbers.append(number.id.text)
      return true
    }
    return numbers
  }

  /// What the store lists of a study.
  func listed(_ number: String) throws -> ListedTrial? {
    guard let number = RegistryNumber(TrialID(number)) else { return nil }
    return try RegistryStore(reading: SQLitePlace(store)).study(number) { row in
      row.withListed { ListedTrial(packed: $0) }
    } ?? nil
  }

  /// What the store lists of a study's adverse events.
  func events(_ number: String) throws -> EventShares {
    var found = EventShares.none
    try RegistryStore(reading: SQLitePlace(store)).eachEvents { key, bytes in
      if key.id.text == number { found = EventShares(packed: bytes) ?? .none }
      return true
    }
    return found
  }

  /// The index of the store beside an empty catalogue, or another.
  func index(_ catalogue: Catalogue? = nil) throws -> TrialIndex {
    var store = try RegistryStore(reading: SQLitePlace(store))
    let classifier = try Self.classifier.get()
    var bytes: [UInt8] = []
    try IndexMaking.write(
      &store,
      try catalogue ?? .invented([]),
      by: StudyLister(edition: BundledCatalogue.edition, classifier: classifier),
      .bundled,
      fingerprint: 1
    ) { bytes += $0 }
    return try TrialIndex(FixedBytes(copying: bytes))
  }

  /// The versions kept of a study, as `2026-01-02 results current`.
  func versions(of number: String) throws -> [String] {
    guard let number = RegistryNumber(TrialID(number)) else { return [] }
    return try RegistryStore(reading: SQLitePlace(store)).versions(of: number).map { kept in
      [
        kept.version?.text ?? "no version", kept.hasResults ? "results" : nil,
        kept.isCurrent ? "current" : nil,
      ]
      .compactMap(\.self).joined(separator: " ")
    }
  }

  /// The findings kept with the last import.
  func findings() throws -> [RecordedFinding] {
    let store = try RegistryStore(reading: SQLitePlace(store))
    guard let last = try store.imports().first else { return [] }
    return try store.findings(ofImport: last.id, from: 0, most: 1000)
  }
}

/// An invented study of the lung with chemoradiation and durvalumab, as the registry would send it.
func study(
  _ number: Int,
  version: String? = "2026-01-02",
  title: String = "Radiotherapy and Durvalumab",
  more: String = "\"hasResults\":false"
) -> String {
  let derived = version.map {
    "\"derivedSection\":{\"miscInfoModule\":{\"versionHolder\":\"\($0)\"}},"
  }
  return """
    {"protocolSection":{"identificationModule":{"nctId":"\(numbered(number))","briefTitle":"\(title)"},\
    "conditionsModule":{"conditions":["Non-small Cell Lung Cancer"]},"armsInterventionsModule":{\
    "armGroups":[{"label":"A","type":"EXPERIMENTAL","interventionNames":["Drug: Durvalumab",\
    "Radiation: Radiotherapy"]},{"label":"B","interventionNames":["Radiation: Radiotherapy"]}],\
    "interventions":[{"type":"DRUG","name":"Durvalumab"},{"type":"RADIATION","name":"Radiotherapy"}]}},\
    \(derived ?? "")\(more)}
    """
}

/// `NCT00000001` for 1.
func numbered(_ number: Int) -> String {
  "NCT" + String(repeating: "0", count: 8 - String(number).count) + String(number)
}
