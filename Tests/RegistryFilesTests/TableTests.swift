import RegistryFiles
import Testing

@Suite("Tables of the registry")
struct TableTests {
  @Test(
    "quotes, commas, line breaks and doubled quotes stay in their cells",
    arguments: [1, 7, 999]
  )
  func cells(chunk: Int) {
    let table = """
      NCT Number,Study Title,Conditions\r
      NCT00000001,"Radiation, with ""IO""\r\nin two lines",lung|brain\r
      \r
      NCT00000002,plain,\r

      """
    let reading = Reading.of(table, chunk: chunk)
    #expect(reading.findings.isEmpty)
    #expect(reading.rows.count == 2)
    #expect(reading.rows[0]["study title"] == "Radiation, with \"IO\"\r\nin two lines")
    #expect(reading.rows[0]["Conditions"] == "lung|brain")
    #expect(reading.rows[0].line == 2)
    #expect(reading.rows[1]["NCT Number"] == "NCT00000002")
    #expect(reading.rows[1]["Conditions"] == nil)
    #expect(reading.rows[1].line == 5)
  }

  @Test func `a table between tabs is one too`() {
    let reading = Reading.of("NCT Number\tTitle\nNCT00000001\ta, b\n")
    #expect(reading.rows.first?["Title"] == "a, b")
  }

  @Test func `a row with too many fields is reported and the next is read`() {
    let reading = Reading.of("NCT Number,Title\nNCT00000001,a,b\nNCT00000002,c")
    #expect(reading.rows.map { $0["Title"] } == ["c"])
    #expect(reading.codes == [.tooManyFields(found: 3, expected: 2)])
    #expect(reading.findings[0].line == 2)
  }

  @Test func `a quote that is not closed names the line where its row begins`() {
    let reading = Reading.of("NCT Number,Title\nNCT00000001,a\nNCT00000002,\"c\nd\ne")
    #expect(reading.rows.count == 1)
    #expect(reading.codes == [.quoteNotClosed])
    #expect(reading.findings[0].line == 3)
  }

  @Test func `a table without the column of registry numbers says which is missing`() {
    let reading = Reading.of("Study Title,Conditions\na,b\n")
    #expect(reading.codes == [.columnMissing("NCT Number")])
  }

  @Test func `the relational copy is named for what it is`() {
    #expect(Reading.of("nct_id|term\nNCT00000001|x\n").codes == [.relationalTable])
  }
}
