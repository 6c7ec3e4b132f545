import Testing
import TrialModel

@Suite("Intervals and P values stay as printed")
struct IntervalTests {
  private func interval(
    _ lower: String,
    _ upper: String?,
    _ level: String?
  ) throws
    -> PrintedInterval
  {
    PrintedInterval(
      lower: try PrintedNumber(digits: lower),
      upper: try upper.map { try PrintedNumber(digits: $0) },
      level: try level.map { .printed(try PrintedNumber(digits: $0)) } ?? .notPrinted
    )
  }

  @Test("a misprint whose bounds are out of order is kept and can be told")
  func disordered() throws {
    let interval = try interval("0.50", "0.5", "95")
    #expect(interval.isOrdered)
    #expect(try self.interval("0.65", "0.5", "95").isOrdered == false)
    #expect(interval.upper?.digits == "0.5")
  }

  @Test("an upper bound that was not reached leaves nothing out of order")
  func unreached() throws {
    #expect(try interval("9.5", nil, "95").isOrdered)
  }

  @Test(
    "the level is the printed one, or 95 % and marked so",
    arguments: [("95", 0.95, true), ("98", 0.98, true), (nil, 0.95, false)]
  )
  func level(printed: String?, fraction: Double, isPrinted: Bool) throws {
    let level = try interval("1", "2", printed).level
    #expect(level.fraction == fraction)
    #expect(level.isPrinted == isPrinted)
  }

  @Test("a P value lies between 0 and 1", arguments: ["-0.1", "1.01", "5"])
  func impossibleP(digits: String) throws {
    let number = try PrintedNumber(digits: digits)
    let error = #expect(throws: PValueError.self) { try PValue(.equal, number) }
    #expect(error?.number == number)
  }

  @Test("a P value may be 0 or 1 in print", arguments: ["0", "0.0001", "1.00"])
  func possibleP(digits: String) throws {
    #expect(try PValue(.less, PrintedNumber(digits: digits)).number.digits == digits)
  }
}

@Suite("Figures and cells say something")
struct FigureTests {
  @Test("a percentage lies between 0 and 100, differences may be negative")
  func percentages() throws {
    let over = try PrintedNumber(digits: "100.1")
    #expect(throws: FigureError.percentageOutOfRange(over)) {
      try Figure(value: .value(over), printed: "100.1", unit: .percent, source: .review)
    }
    let negative = Reported.value(try PrintedNumber(digits: "-2.8"))
    let points = try Figure(
      value: negative,
      printed: "−2.8",
      unit: .percentagePoints,
      source: .review
    )
    #expect(points.value == negative)
  }

  @Test("a figure has the text its source prints")
  func printed() {
    #expect(throws: FigureError.printedTextMissing) {
      try Figure(value: .absent(.notReported), printed: "", unit: .months, source: .review)
    }
  }

  @Test("nobody at risk gives no percentage, and nobody affected gives 0 %")
  func rates() throws {
    func cell(_ affected: Int?, of atRisk: Int?) throws -> AdverseEventCell {
      try AdverseEventCell(
        group: EventGroupID("io"),
        affected: affected,
        atRisk: atRisk,
        events: affected == nil ? 1 : nil,
        percent: nil,
        source: .review,
        note: nil
      )
    }
    #expect(try cell(0, of: 0).rate == nil)
    #expect(try cell(0, of: 50).rate == 0)
    #expect(try cell(8, of: 50).rate == 16)
    #expect(try cell(nil, of: 50).rate == nil)
  }

  @Test("a cell that reports nothing, or less than nothing, is refused")
  func emptyCell() {
    #expect(throws: AdverseEventCellError.empty) {
      try AdverseEventCell(
        group: EventGroupID("io"),
        affected: nil,
        atRisk: 50,
        events: nil,
        percent: nil,
        source: .review,
        note: nil
      )
    }
    #expect(throws: AdverseEventCellError.negative(-1)) {
      try AdverseEventCell(
        group: EventGroupID("io"),
        affected: -1,
        atRisk: 50,
        events: nil,
        percent: nil,
        source: .review,
        note: nil
      )
    }
  }
}
