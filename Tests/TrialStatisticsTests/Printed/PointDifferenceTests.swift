import TestSupport
import Testing
import TrialModel
import TrialStatistics

@Suite("Difference of printed percentages in points, by decimal arithmetic")
struct PointDifferenceTests {
  @Test(
    "the difference, its reach by rounding, and its digits",
    arguments: try ReferenceCase.all("surv_diff").filter { $0.inputs["decimals"] != nil }
  )
  func agreesWithReference(_ reference: ReferenceCase) throws {
    #expect(try reference.count("decimals") == 1)
    let rates = try ["s1_percent", "s2_percent"].map { name in
      // One decimal: the shortest text of the number, which a whole number has as well.
      try PrintedNumber(digits: String(reference.number(name)))
    }
    let result = try pointDifference(of: rates[0], versus: rates[1])
    #expect(
      reference.differences(from: [
        "diff_points": .number(result.points),
        "min": .number(result.least),
        "max": .number(result.most),
        "text": .text(result.text),
      ]) == []
    )
  }

  @Test(
    "digits follow the more precise percentage",
    arguments: [("66", "55.3", "10.7"), ("55.30", "66.3", "-11.00"), ("5", "5", "0")]
  )
  func keepsDigits(first: String, second: String, text: String) throws {
    let result = try pointDifference(
      of: PrintedNumber(digits: first),
      versus: PrintedNumber(digits: second)
    )
    #expect(result.text == text)
  }

  @Test("each percentage brings half a unit of its own last digit")
  func addsBothHalves() throws {
    let result = try pointDifference(
      of: PrintedNumber(digits: "66"),
      versus: PrintedNumber(digits: "55.3")
    )
    #expect(isClose(result.least, 10.15))
    #expect(isClose(result.most, 11.25))
  }

  @Test("a percentage above 100 is refused", arguments: ["100.1", "-0.1"])
  func refusesImpossible(percent: String) throws {
    let error = try #require(throws: StatisticsError.self) {
      try pointDifference(of: PrintedNumber(digits: percent), versus: PrintedNumber(50))
    }
    #expect(error.input == .percent)
  }
}
