import Foundation
import TestSupport

/// A registry of invented records with a store beside it, for tests of what asks it.
struct SyncScene {
  let folder = try? TestFolder()
  /// The folder of records that the registry serves.
  var records: String { folder?["records"] ?? "" }
  var store: String { folder?["registry.sqlite"] ?? "" }

  init() throws {
    try FileManager.default.createDirectory(atPath: records, withIntermediateDirectories: true)
  }

  /// The number of an invented record.
  static func number(_ place: Int) -> String { "NCT9" + String(format: "%07d", place) }

  /// Puts records into the registry, changed on a day; without a primary outcome where none is given.
  func put(
    _ places: some Sequence<Int>,
    changed day: String = "2026-11-02",
    title: String = "Radiotherapy with an antibody",
    outcome: String? = nil
  ) throws {
    for place in places {
      try Self.record(place, changed: day, title: title, outcome: outcome)
        .write(toFile: "\(records)/\(Self.number(place)).json", atomically: true, encoding: .utf8)
    }
  }

  /// Takes records out of the registry.
  func remove(_ places: some Sequence<Int>) throws {
    for place in places {
      try FileManager.default.removeItem(atPath: "\(records)/\(Self.number(place)).json")
    }
  }

  static func record(
    _ place: Int,
    changed day: String,
    title: String,
    outcome: String? = nil
  ) -> String {
    let outcomes = outcome.map {
      #","outcomesModule":{"primaryOutcomes":[{"measure":"\#($0)","timeFrame":"2 years"}]}"#
    }
    return """
      {"protocolSection":{"identificationModule":{"nctId":"\(number(place))",\
      "briefTitle":"\(title) \(place)"},"statusModule":{"overallStatus":"RECRUITING",\
      "studyFirstPostDateStruct":{"date":"2020-01-02","type":"ACTUAL"},\
      "lastUpdatePostDateStruct":{"date":"\(day)","type":"ACTUAL"}},\
      "sponsorCollaboratorsModule":{"leadSponsor":{"name":"Invented","class":"OTHER"}},\
      "conditionsModule":{"conditions":["Lung Cancer"]},\
      "designModule":{"studyType":"INTERVENTIONAL","phases":["PHASE3"],\
      "enrollmentInfo":{"count":120,"type":"ESTIMATED"}}\(outcomes ?? "")},\
      "derivedSection":{"miscInfoModule":{"versionHolder":"\(day)"}},"hasResults":false}
      """
  }

  /// Writes a page of records as the service gives it, into a folder that is made.
  static func writePage(
    of places: some Sequence<Int>,
    total: Int,
    hasNext: Bool,
    to path: String
  ) throws {
    let studies = places.map { record($0, changed: "2026-11-02", title: "Page") }
    let text = """
      {"totalCount":\(total),"studies":[\(studies.joined(separator: ","))]\
      \(hasNext ? #","nextPageToken":"t""# : "")}
      """
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  /// Starts the registry.
  func registry(_ faults: String..., options: [String] = []) throws -> RegistryService {
    try RegistryService(records, on: faults, options: options)
  }

  /// Runs `sync` against it without a pause between requests.
  func sync(
    _ registry: RegistryService,
    _ arguments: String...,
    environment: [String: String] = [:]
  ) throws -> (output: String, error: String, status: Int32) {
    try Program.run(
      Program.path(),
      ["sync", "--store", store, "--registry-url", registry.url] + arguments,
      environment: Self.environment.merging(environment) { _, given in given }
    )
  }

  static let environment = [
    "RTIO_REGISTRY_PACE": "0", "RTIO_REGISTRY_STALL": "1", "no_proxy": "", "http_proxy": "",
  ]

  /// Every test asks for these.
  static let query = "query.term=antibody"

  /// How many records the store has.
  func kept() throws -> Int {
    try Program.rtio("export", "--store", store, "--format", "registry").output
      .split(separator: "\n").count
  }
}

extension RegistryService {
  /// The numbers whose records were asked for, in the order of the requests.
  func asked() throws -> [String] {
    try requests().filter { $0.target.contains("filter.ids") && !$0.target.contains("fields=") }
      .flatMap { request in
        request.target.split(whereSeparator: { "=&,".contains($0) }).map(String.init)
          .filter { $0.hasPrefix("NCT") }
      }
  }
}
