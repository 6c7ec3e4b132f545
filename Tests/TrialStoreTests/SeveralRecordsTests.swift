import Testing
import TrialStore

@Suite("Records of several studies at once") struct SeveralRecordsTests {
  @Test(
    "are those that are read one by one, older versions too, and one question over a line",
    arguments: StoreEngine.available
  )
  func several(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    try folder.importing(InventedRecord.many(80))
    try folder.importing((1...20).map { InventedRecord(number: $0, day: 20, words: "later") })
    let place = CountedPlace(folder.place)
    var store = try RegistryStore(reading: place)
    try store.fetchDictionaries()
    _ = place.counted()
    let numbers = try [3, 80, 20, 21, 4_000].map { try $0.registryNumber }
    let texts = try store.texts(of: numbers)
    let questions = place.counted().questions
    #expect(questions == (engine == .postgres ? 1 : numbers.count))
    for number in numbers.dropLast() {
      #expect(try texts[number] == store.texts(of: number))
      #expect(texts[number]?.isEmpty == false)
    }
    #expect(texts[numbers[0]]?.count == 2 && texts[numbers[0]]?.first?.version.isCurrent == true)
    #expect((texts[numbers[4]] ?? []).isEmpty)
  }

  @Test("which of them are known is one question over a line", arguments: StoreEngine.available)
  func known(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    try folder.importing(InventedRecord.many(80))
    let place = CountedPlace(folder.place)
    let store = try RegistryStore(reading: place)
    _ = place.counted()
    let numbers = try [3, 80, 4_000, 20].map { try $0.registryNumber }
    let known = try store.known(among: numbers)
    #expect(place.counted().questions == (engine == .postgres ? 1 : numbers.count))
    #expect(try known == Set([3, 20, 80].map { try $0.registryNumber }))
    #expect(try store.known(among: []).isEmpty)
  }

  @Test("of no study are none", arguments: StoreEngine.available)
  func none(engine: StoreEngine) throws {
    let folder = try StoreFolder(on: engine)
    try folder.importing([InventedRecord()])
    var store = try folder.reading()
    #expect(try store.texts(of: []).isEmpty)
  }
}
