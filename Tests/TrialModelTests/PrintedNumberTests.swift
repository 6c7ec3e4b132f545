import Testing
import TrialModel

@Suite("A printed number keeps its digits")
struct PrintedNumberTests {
  @Test(
    "a plain decimal is read with its value and its decimals",
    arguments: [
      ("0.85", 0.85, 2), ("1.00", 1, 2), ("1.0", 1, 1), ("1513", 1513, 0), ("-2.8", -2.8, 1),
      ("0", 0, 0), ("99.73", 99.73, 2),
    ]
  )
  func plain(digits: String, value: Double, decimals: Int) throws {
    let number = try PrintedNumber(digits: digits)
    #expect(number.digits == digits)
    #expect(number.value == value)
    #expect(number.decimals == decimals)
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", "-", ".5", "5.", "1,513", "1e3", "0x1", "inf", "nan", "007", "-00.1", "1.2.3", " 1", "1 ",
      "+1", "--1", "٣", "1 000",
    ]
  )
  func refused(text: String) {
    let error = #expect(throws: PrintedNumberError.self) { try PrintedNumber(digits: text) }
    #expect(error?.text == text)
  }

  @Test("numbers of one value and other digits are told apart")
  func digitsMatter() throws {
    #expect(try PrintedNumber(digits: "1.0") != PrintedNumber(digits: "1.00"))
    #expect(try PrintedNumber(digits: "799") == PrintedNumber(799))
  }
}
