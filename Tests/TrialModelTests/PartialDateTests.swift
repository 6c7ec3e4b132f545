import Testing
import TrialModel

@Suite("A date goes as far as its source")
struct PartialDateTests {
  @Test(
    "years, months and days are read and written alike",
    arguments: ["2016", "2016-09", "2016-09-30", "2024-02-29", "2000-02-29", "1999-12-31"]
  )
  func roundTrip(text: String) throws {
    #expect(try PartialDate(text).text == text)
  }

  @Test("what the source leaves out stays unknown")
  func unknownParts() throws {
    #expect(try PartialDate("2016").month == nil)
    #expect(try PartialDate("2016-09").month == 9)
    #expect(try PartialDate("2016-09").day == nil)
  }

  @Test(
    "other forms and days that do not exist are refused",
    arguments: [
      "", "16", "2016-9", "2016-13", "2016-00", "2016-09-31", "2023-02-29", "1900-02-29",
      "2016-09-00", "2016-09-30-01", "2016/09", "September 2016", "2016-", "1899", "2101", "٢٠١٦",
      "-2016",
    ]
  )
  func refused(text: String) {
    let error = #expect(throws: PartialDateError.self) { try PartialDate(text) }
    #expect(error?.text == text)
  }

  @Test("dates stand in the order of time, a vaguer one before the days it covers")
  func order() throws {
    let texts = ["2015-12-31", "2016", "2016-09", "2016-09-01", "2016-09-30", "2016-10", "2017"]
    let dates = try texts.map { try PartialDate($0) }
    #expect(dates.reversed().sorted() == dates)
  }
}
