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

  @Test("where there is no store each reading says so, and one made meanwhile is found")
  func missing() throws {
    let held = HeldStore(place)
    #expect(storeError { _ = try held.reading { _ throws(StoreError) in 0 } }?.code == .missing)
    try folder.importing([InventedRecord()])
    #expect(try held.reading { store throws(StoreError) in try store.totals().studies } == 1)
  }
}
