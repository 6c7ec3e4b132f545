import BundledCatalogue
import Foundation
import RegistryImport
import SQLiteEngine
import Testing
import TrialStore

@Suite("Imports that stop, and stores that are none")
struct StoppedImportTests {
  @Test func `a cancelled import keeps what it had, and the next goes on`() throws {
    let folder = try ImportFolder()
    let file = GivenFile("f", (1...40).map { study($0) }.joined(separator: "\n"))
    let cancelled = try folder.importing(file, most: 15)
    #expect(cancelled.summary == "15 studies: 15 new; no findings; stopped before the end")
    #expect(try folder.numbers().count == 15)
    let whole = try folder.importing(file)
    #expect(whole.summary == "40 studies: 25 new, 15 as before; no findings")
    let store = try RegistryStore(reading: SQLitePlace(folder.store))
    #expect(try store.imports().map(\.outcome) == [.complete, .cancelled])
  }

  @Test(
    "a file without any study leaves no store behind",
    arguments: ["", "   ", "{}", "[]", "{\"a\":[1,2]}", "hello", "NCT Number\n", "{\"error\":4"]
  )
  func nothing(text: String) throws {
    let folder = try ImportFolder()
    let report = try folder.importing(GivenFile("f", text))
    #expect(report.counts.records == 0 && !folder.hasStore)
  }

  @Test func `a file that is no store is left as it is`() throws {
    let folder = try ImportFolder()
    let text = "this is a diary, not a database; it is longer than the header of one would be\n"
    let diary = Data(String(repeating: text, count: 20).utf8)
    try diary.write(to: folder.url.appending(path: "registry.sqlite"))
    let error = #expect(throws: StoreError.self) {
      try folder.importing(GivenFile("f", study(1)))
    }
    #expect(error?.code == .notAStore)
    #expect(try Data(contentsOf: folder.url.appending(path: "registry.sqlite")) == diary)
  }

  @Test func `an import while another runs is refused`() throws {
    let folder = try ImportFolder()
    var first: ImportSession? = try ImportSession(
      into: SQLitePlace(folder.store),
      source: "another",
      at: "now",
      edition: BundledCatalogue.edition
    )
    let error = #expect(throws: StoreError.self) {
      try folder.importing(GivenFile("f", study(1)))
    }
    #expect(error?.code == .importRunning)
    _ = try first.take()?.end(.complete, at: "later")
    #expect(try folder.importing(GivenFile("f", study(1))).counts.added == 1)
  }
}
