import Testing
import TrialModel

@testable import TrialStore

@Suite("Numbers, dates and lists in the store")
struct RecordValueTests {
  @Test("a registry number is NCT with eight digits", arguments: [0, 7, 4_866_017, 99_999_999])
  func numberRoundTrip(value: Int) throws {
    let number = try value.registryNumber
    #expect(number.id.text.count == 11)
    #expect(RegistryNumber(number.id) == number)
  }

  @Test(
    "other identifiers are no registry numbers",
    arguments: [
      "", "NCT0486601", "NCT048660170", "nct04866017", "NCT0486601x", "ISRCTN12345", "NCT+4866017",
    ]
  )
  func otherIdentifiers(text: String) {
    #expect(RegistryNumber(TrialID(text)) == nil)
  }

  @Test("numbers that have no eight digits are refused", arguments: [-1, 100_000_000])
  func outside(value: Int) { #expect(RegistryNumber(value) == nil) }

  @Test(
    "a partial date is kept as far as it is known",
    arguments: ["2016", "2016-09", "2016-09-30"]
  )
  func dateRoundTrip(text: String) throws {
    let date = try PartialDate(text)
    #expect(PartialDate(stored: date.stored) == date)
  }

  @Test(
    "a number that is no day is no date",
    arguments: [0, 20_160_030, 20_161_301, 20_160_931, -5]
  )
  func noDate(number: Int) { #expect(PartialDate(stored: number) == nil) }
}
