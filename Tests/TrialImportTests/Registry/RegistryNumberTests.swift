import Testing
import TrialImport
import TrialModel

@Suite("Numbers of the registry keep their text")
struct RegistryNumberTests {
  @Test(
    "what reads safely as a number has a value",
    arguments: [
      ("12", 12.0), ("0.46", 0.46), (".5", 0.5), ("-.8", -0.8), ("134.", 134), ("26,300", 26300),
      ("1,234,567.8", 1_234_567.8), ("-1,234", -1234), ("+3", 3), ("007", 7), (" 5 ", 5), ("0", 0),
    ]
  )
  func value(text: String, value: Double) {
    let number = PostedNumber(registry: text)
    #expect(number.text == text)
    #expect(number.value == value)
  }

  @Test(
    "what may be read in two ways, or is no number, has none",
    arguments: [
      "NA", "NE", "0,3139", "-0,083", "0,083", "1,23", "12,34,567", ",123", "1,2345", "<0.1",
      "1.2.3",
      "", ".", "-", "1e5", "5%", "1 000", "inf", "nan", "٣",
    ]
  )
  func noValue(text: String) {
    let number = PostedNumber(registry: text)
    #expect(number.text == text)
    #expect(number.value == nil)
  }

  @Test(
    "a P value is read with its sign",
    arguments: [
      ("0.03", PValue.Modifier.equal, "0.03"), ("<0.0001", .less, "0.0001"),
      ("< 0.001", .less, "0.001"), ("= 0.46", .equal, "0.46"), ("=0.0059", .equal, "0.0059"),
      ("> 0.05", .greater, "0.05"), (">.10", .greater, "0.10"), (".005", .equal, "0.005"),
      ("p<0.01", .less, "0.01"), ("0", .equal, "0"), ("1", .equal, "1"), ("1.000", .equal, "1.000"),
    ]
  )
  func pValue(text: String, modifier: PValue.Modifier, digits: String) throws {
    let p = try #require(PValue(registry: text))
    #expect(p.modifier == modifier)
    #expect(p.number.digits == digits)
  }

  @Test(
    "other things in the place of a P value are none",
    arguments: [
      "7.3", "-0.1", "NS", "<<0.1", "0,05", "", "<", "NA", "0.04 (one-sided)",
    ]
  )
  func noPValue(text: String) {
    #expect(PValue(registry: text) == nil)
  }

  @Test(
    "dates are read as far as they go, in either spelling",
    arguments: [
      ("2018-09-20", "2018-09-20"), ("2018-09", "2018-09"), ("2018", "2018"),
      ("September 20, 2018", "2018-09-20"), ("May 6, 2020", "2020-05-06"),
      ("September 2022", "2022-09"), ("february 29, 2024", "2024-02-29"),
    ]
  )
  func dates(text: String, iso: String) {
    #expect(PartialDate(registry: text)?.text == iso)
  }

  @Test(
    "what is no date is none",
    arguments: [
      "", "soon", "2018-13", "2018-02-30", "February 30, 2018", "Sept 20, 2018",
      "20 September 2018",
      "September", "September 20", "September 20 21 2018", "September 123, 2018", "2018/09/20",
    ]
  )
  func noDates(text: String) {
    #expect(PartialDate(registry: text) == nil)
  }

  @Test(
    "limits of age are read with their unit",
    arguments: [
      ("18 Years", 18.0), ("1 Year", 1), ("6 Months", 0.5), ("1461 Days", 4), ("0 Minutes", 0),
    ]
  )
  func ages(text: String, years: Double) {
    #expect(RegisteredAge(text)?.years == years)
  }

  @Test(
    "other words are no age",
    arguments: ["", "N/A", "18", "Years", "18 Moons", "-1 Days", "18 Years old"]
  )
  func noAges(text: String) {
    #expect(RegisteredAge(text) == nil)
  }
}
