import Foundation
import Testing
import TrialStore

@testable import SQLiteEngine

@Suite("A store that is held open")
struct HeldStoreTests {
  private let folder: StoreFolder
  private let place: CountedPlace

  init() throws {
    folder = try StoreFolder()
    place = CountedPlace(SQLitePlace(folder.store))
  }

  @Test("opening a study is one question, once the store and its dictionaries are there")
  func oneQuestion() throws {
    try folder.importing(InventedRecord.many(300))
    let held = HeldStore(place)
    try held.reading { store throws(StoreError) in try store.fetchDictionaries() }
    #expect(place.counted() == CountedPlace.Counts(openings: 1, questions: 1))
    for number in [1, 17, 300] {
      let number = try number.registryNumber
      let texts = try held.reading { store throws(StoreError) in try store.texts(of: number) }
      #expect(texts.count == 1 && texts[0].json != nil)
      #expect(place.counted() == CountedPlace.Counts(openings: 0, questions: 1))
    }
  }

  @Test("what an import brings meanwhile is read, also where it needs another dictionary")
  func otherDictionary() throws {
    try folder.importing([InventedRecord()], codec: .plain)
    let held = HeldStore(place)
    _ = try held.reading { store throws(StoreError) in try store.fetchDictionaries() }
    let later = InventedRecord.many(300)
    try folder.importing(later)
    let last = try later.count.registryNumber
    let texts = try held.reading { store throws(StoreError) in try store.texts(of: last) }
    #expect(texts.first?.json == later.last?.json)
  }

  @Test("a store that was put in the place of the one held is opened anew where the old one fails")
  func replaced() throws {
    try folder.importing([InventedRecord(number: 1)])
    let held = HeldStore(place)
    let asked = try 1.registryNumber
    _ = try held.reading { store throws(StoreError) in try store.json(of: asked) }
    try folder.connection(for: .writing).execute("drop table study")
    let error = storeError {
      _ = try held.reading { store throws(StoreError) in try store.json(of: asked) }
    }
    #expect(error != nil)
    try FileManager.default.removeItem(atPath: folder.store)
    try folder.importing([InventedRecord(number: 1, words: "another")])
    let json = try held.reading { store throws(StoreError) in try store.json(of: asked) }
    #expect(json == InventedRecord(number: 1, words: "another").json)
  }

  @Test("a store that was opened ahead is there for the first question", .timeLimit(.minutes(1)))
  func ahead() throws {
    try folder.importing(InventedRecord.many(300))
    let held = HeldStore(place)
    held.openAhead(place)
    // It is waited for, and not opened a second time.
    let number = try 17.registryNumber
    let texts = try held.reading { store throws(StoreError) in try store.texts(of: number) }
    #expect(texts.first?.json != nil)
    #expect(place.counted() == CountedPlace.Counts(openings: 1, questions: 2))
    held.openAhead(place)
    _ = try held.reading { store throws(StoreError) in try store.texts(of: number) }
    #expect(place.counted() == CountedPlace.Counts(openings: 0, questions: 1))
  }

  @Test("one that cannot be opened ahead is opened when it is read, and that says why it cannot")
  func aheadOfNothing() throws {
    let held = HeldStore(place)
    held.openAhead(place)
    held.end()
    held.openAhead(place)
    #expect(storeError { _ = try held.reading { _ throws(StoreError) in 0 } }?.code == .missing)
    try folder.importing([InventedRecord()])
    #expect(try held.reading { store throws(StoreError) in try store.totals().studies } == 1)
  }

  @Test("a wait for one that is opened ahead can be stopped")
  func stopped() throws {
    let held = HeldStore(place)
    let silent = SilentPlace(milliseconds: 300)
    held.openAhead(silent)
    let began = ContinuousClock.now
    #expect(
      storeError { _ = try held.reading(unless: { 1 }) { _ throws(StoreError) in 0 } }?.code
        == .missing
    )
    #expect(ContinuousClock.now - began < .milliseconds(250))
    held.openAhead(silent)
    // What it meets with while it is waited for is not asked for once more.
    #expect(storeError { _ = try held.reading { _ throws(StoreError) in 0 } }?.code == .unreachable)
    #expect(place.counted().openings == 0)
  }

  @Test("where there is no store each reading says so, and one made meanwhile is found")
  func missing() throws {
    let held = HeldStore(place)
    #expect(storeError { _ = try held.reading { _ throws(StoreError) in 0 } }?.code == .missing)
    try folder.importing([InventedRecord()])
    #expect(try held.reading { store throws(StoreError) in try store.totals().studies } == 1)
  }
}

/// A place where nobody answers, which shows after a time.
private struct SilentPlace: StorePlace {
  let milliseconds: Int32
  let name = "silent"

  func reading() throws(StoreError) -> any StoreDatabase {
    poll(nil, 0, milliseconds)
    throw StoreError(.unreachable, path: name)
  }

  func writing() throws(StoreError) -> any StoreDatabase { try reading() }
  func importing() throws(StoreError) -> any StoreDatabase { try reading() }
}
