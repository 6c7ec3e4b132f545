import TestSupport
import Testing
import TrialModel

@testable import TrialQuery

@Suite struct DamagedIndexTests {
  /// With a limit for parts of words the index has what one of many rows has.
  private func bytes(partLimit: Int? = nil) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var builder = IndexBuilder<Never>(generation: 7, fingerprint: 8, eventTerms: .bundled) {
      bytes += $0
    }
    builder.partLimit = partLimit
    for trial in try Trial.varied(20, seed: 3) {
      builder.add(ListedTrial(trial), Self.events(trial.id.text))
    }
    builder.finish()
    return bytes
  }

  /// Some adverse events, others for each trial.
  private static func events(_ name: String) -> EventShares {
    let affected = name.utf8.reduce(0) { $0 + Int($1) } % 40
    let event = PostedEvent(
      term: affected > 20 ? "Pneumonitis" : "Alopecia",
      organSystem: nil,
      vocabulary: nil,
      assessment: nil,
      notes: nil,
      cells: [
        PostedEvent.Cell(group: PostedGroupID("a"), affected: affected, atRisk: 100, events: nil)
      ]
    )
    return EventShares(posted: [event], isSerious: affected % 2 == 0)
  }

  /// Does everything a list does.
  private func use(_ index: TrialIndex) throws {
    let filter = try FilterParser(TrialIndex([ListedTrial]())).parse(
      "durva \"invented trial\" role:running -has:results n>3 year:2010.."
    )
    for text in ["ae:pneumonitis>1", "-sae:\"alopecia\"<50", "ae:colitis", "phase:none"] {
      guard let events = try? FilterParser(index).parse(text) else { continue }
      _ = index.rows(matching: events).rows.rows
    }
    for field in FilterField.faceted { _ = index.spellings(of: field) }
    for field in FilterField.faceted { _ = try? FilterParser(index).parse("\(field.name):xyz") }
    let overridden = index.amended(with: [index.trial(at: 3), index.trial(at: .max)])
    _ = FacetCounts(overridden.rows(matching: filter), in: overridden)
    for term in filter.terms { _ = index.rows(matching: Filter([term])).rows.rows }
    let matched = index.rows(matching: filter)
    _ = FacetCounts(matched, in: index)
    _ = try? FilterParser(index).parse("site:lnug")
    for column in Column.allCases {
      let order = index.rows(in: SortOrder([SortOrder.Key(column)]))
      for row in order.rows(in: matched).prefix(50) { _ = column.text(of: index.trial(at: row)) }
    }
    for row in index.rows(in: .standard).rows.prefix(50) { _ = index.trial(at: row) }
    _ = index.row(of: TrialID("NCT00000004"))
  }

  @Test("an index read from its bytes is the one that was made")
  func opens() throws {
    let index = try TrialIndex(FixedBytes(copying: bytes()))
    try index.verify()
    #expect(index.count == 20 && index.generation == 7 && index.fingerprint == 8)
    try use(index)
  }

  @Test("bytes cut short anywhere are no index")
  func truncated() throws {
    let bytes = try bytes()
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<100 {
      let length = Int.random(in: 0..<bytes.count, using: &generator)
      let error = #expect(throws: IndexError.self) {
        try TrialIndex(FixedBytes(copying: Array(bytes.prefix(length))))
      }
      #expect(error?.message.contains("index") == true)
    }
  }

  @Test("a damaged index is refused, or gives wrong rows and is noticed", arguments: UInt64(1)...8)
  func flipped(seed: UInt64) throws {
    let bytes = try bytes(partLimit: seed.isMultiple(of: 2) ? 60 : nil)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<10 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...20, using: &generator) {
        let place = Int.random(in: 0..<damaged.count, using: &generator)
        damaged[place] = UInt8.random(in: 0...255, using: &generator)
      }
      if damaged == bytes { continue }
      guard let index = try? TrialIndex(FixedBytes(copying: damaged)) else { continue }
      #expect(throws: IndexError.damagedContent) { try index.verify() }
      try use(index)
    }
  }

  @Test(
    "any section filled with one byte is noticed, and gives wrong rows but nothing worse",
    arguments: [UInt8(0xFF), 0x7F, 0x80, 0x01, 0]
  )
  func filled(value: UInt8) throws {
    for limit in [nil, 60] {
      let bytes = try bytes(partLimit: limit)
      let layout = try IndexLayout(reading: FixedBytes(copying: bytes))
      for entry in layout.entries where entry.length > 0 {
        var damaged = bytes
        let places = Int(entry.start)..<Int(entry.start + entry.length)
        for place in places { damaged[place] = value }
        guard damaged != bytes, let index = try? TrialIndex(FixedBytes(copying: damaged)) else {
          continue
        }
        #expect(throws: IndexError.damagedContent) { try index.verify() }
        try use(index)
      }
    }
  }

  @Test("a section in the place of another is noticed, and gives wrong rows but nothing worse")
  func exchanged() throws {
    let bytes = try bytes(partLimit: 60)
    let layout = try IndexLayout(reading: FixedBytes(copying: bytes))
    for (from, to) in zip(layout.entries, layout.entries.dropFirst()) {
      var damaged = bytes
      for place in 0..<Int(min(from.length, to.length)) {
        damaged[Int(to.start) + place] = bytes[Int(from.start) + place]
      }
      guard damaged != bytes, let index = try? TrialIndex(FixedBytes(copying: damaged)) else {
        continue
      }
      #expect(throws: IndexError.damagedContent) { try index.verify() }
      try use(index)
    }
  }

  @Test("every single byte that is changed is noticed, before an index is opened or by its sums")
  func everyByte() throws {
    let bytes = try bytes()
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var damaged = bytes
      damaged[place] ^= 0x10
      guard let index = try? TrialIndex(FixedBytes(copying: damaged)) else { continue }
      #expect(throws: IndexError.damagedContent, "byte \(place)") { try index.verify() }
    }
  }

  @Test("an index of other columns says so")
  func otherNames() throws {
    var bytes = try bytes()
    let layout = try IndexLayout(reading: FixedBytes(copying: bytes))
    let names = try #require(
      layout.entries.first { $0.section == IndexSection.names.rawValue }
    )
    bytes[Int(names.start)] ^= 1
    let error = #expect(throws: IndexError.self) { try TrialIndex(FixedBytes(copying: bytes)) }
    #expect(error == .otherNames)
  }

  @Test("an index of another version says so")
  func version() throws {
    var bytes = try bytes()
    bytes[bytes.count - 44] = 99
    let error = #expect(throws: IndexError.self) { try TrialIndex(FixedBytes(copying: bytes)) }
    #expect(error == .otherVersion(99))
  }
}
