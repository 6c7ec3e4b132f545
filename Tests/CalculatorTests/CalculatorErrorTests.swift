import Calculator
import Testing

@Suite("What cannot be computed says what, where and what to do")
struct CalculatorErrorTests {
  /// A computation that must fail, and the input that has to be named.
  struct Mistake: Sendable, CustomStringConvertible {
    let method: String
    let inputs: [NamedValue]
    let place: String

    init(_ method: String, _ inputs: [NamedValue], at place: String) {
      self.method = method
      self.inputs = inputs
      self.place = place
    }

    var description: String { "\(method) at \(place)" }
  }

  static let mistakes: [Mistake] = [
    Mistake("wilson", [], at: "x"),
    Mistake("wilson", numbers("x 1 n 0"), at: "x, n"),
    Mistake("wilson", numbers("x 9 n 3"), at: "x, n"),
    Mistake("wilson", numbers("x -1 n 3"), at: "x, n"),
    Mistake("wilson", numbers("x 1.5 n 3"), at: "x"),
    Mistake("wilson", numbers("x 1 n 1e400"), at: "n"),
    Mistake("wilson", numbers("x 1 n 3 level 95"), at: "level"),
    Mistake("wilson", numbers("x 1 n 3 level 1"), at: "level"),
    Mistake("wilson", numbers("x 1 N 3"), at: "N"),
    Mistake("wilson", numbers("x 1 x 1 n 3"), at: "x"),
    Mistake("wilson", [NamedValue("x", .text("many"))] + numbers("n 3"), at: "x"),
    Mistake("hr_p", numbers("ratio 0.8 lower 0.9 upper 0.7"), at: "lower"),
    Mistake("hr_p", numbers("ratio 0 lower 0.7 upper 0.9"), at: "ratio"),
    Mistake("pool_dl", [NamedValue("studies", .list([]))], at: "studies"),
    Mistake(
      "pool_dl",
      [NamedValue("studies", .list([study("0.8", "0.9", "0.7")]))],
      at: "studies[0].lower"
    ),
    Mistake(
      "pool_dl_hk",
      [NamedValue("studies", .list([study("0.8", "0.7", "0.9")]))],
      at: "studies"
    ),
    Mistake("pool_dl", [NamedValue("studies", .list([.text("0.8")]))], at: "studies[0]"),
    Mistake("pool_mh", [NamedValue("measure", .text("HR"))], at: "measure"),
    Mistake(
      "pool_mh",
      [NamedValue("measure", .text("RR"))] + numbers("x1 1 n1 2 x2 3 n2 2"),
      at: "x2[0], n2[0]"
    ),
    Mistake(
      "rr_katz",
      numbers("x1 0 n1 9 x2 1 n2 9") + [NamedValue("correction", .text("none"))],
      at: "correction"
    ),
    Mistake("nnh", numbers("x1 1 n1 9 x2 1 n2 9 rd 0.1"), at: "x1"),
    Mistake("sums", numbers("parts 1 total 9223372036854775808"), at: "total"),
  ]

  @Test("the input at fault is named, with a remedy", arguments: mistakes)
  func names(_ mistake: Mistake) throws {
    let method = try Method.named(mistake.method)
    let error = try #require(throws: CalculatorError.self) { try method.evaluate(mistake.inputs) }
    #expect(error.place == mistake.place)
    #expect(!error.what.isEmpty && !error.remedy.isEmpty)
  }

  @Test func `a slip of the pen is answered with the nearest name`() throws {
    let method = try #require(throws: CalculatorError.self) { try Method.named("wilsom") }
    #expect(method.remedy.contains("wilson"))
    let wilson = try Method.named("wilson")
    let input = try #require(throws: CalculatorError.self) {
      try wilson.evaluate(Self.numbers("x 1 n 3 levle 0.9"))
    }
    #expect(input.remedy.contains("level"))
  }

  @Test func `an input of null is an input left out`() throws {
    let wilson = try Method.named("wilson")
    let plain = try wilson.evaluate(Self.numbers("x 1 n 3"))
    let null = try wilson.evaluate(Self.numbers("x 1 n 3") + [NamedValue("level", .null)])
    #expect(plain == null)
  }

  /// Names and numbers in turn.
  static func numbers(_ text: String) -> [NamedValue] {
    let words = text.split(separator: " ").map(String.init)
    return stride(from: 0, to: words.count - 1, by: 2)
      .map { NamedValue(words[$0], .number(words[$0 + 1])) }
  }

  static func study(_ ratio: String, _ lower: String, _ upper: String) -> CalculatorValue {
    .record([
      NamedValue("ratio", .number(ratio)), NamedValue("lower", .number(lower)),
      NamedValue("upper", .number(upper)),
    ])
  }
}
