import Calculator
import Testing

@Suite("What cannot be computed says what, where and what to do")
struct CalculatorRefusalTests {
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
    Mistake("hr_p", numbers("ratio 0.5 lower 0.6 upper 0.9"), at: "ratio"),
    Mistake("hr_p", numbers("ratio 0.91 lower 0.6 upper 0.89"), at: "ratio"),
    Mistake("hr_p", numbers("ratio 0.7 lower 0.6 upper 0.9 level 0.05"), at: "level"),
    Mistake("wilson", numbers("x 1 n 3 level 0.05"), at: "level"),
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
    Mistake("rr_katz", numbers("x1 0 n1 12 x2 0 n2 110"), at: "x1, x2"),
    Mistake("or_woolf", numbers("x1 22 n1 22 x2 22 n2 22"), at: "x1, x2"),
    Mistake(
      "pool_reml",
      [
        NamedValue(
          "rows_tpos_tneg_cpos_cneg",
          .list([.list(["0", "12", "0", "110"].map { .number($0) })])
        )
      ],
      at: "rows_tpos_tneg_cpos_cneg"
    ),
    Mistake(
      "bed",
      numbers(
        "fractions 3 dose_per_fraction_gy 2 alpha_beta_gy 10 overall_days 146 kickoff_days 28"
          + " loss_gy_per_day 0.9"
      ),
      at: "loss_gy_per_day"
    ),
    Mistake("p_noninferiority", numbers("ratio 0.9 lower 0.8 upper 1.0 margin 1"), at: "margin"),
    Mistake("p_noninferiority", numbers("ratio 0.9 lower 0.8 margin 1.3"), at: "upper"),
    Mistake(
      "p_noninferiority",
      numbers("ratio 0.9 lower 0.8 upper 1 margin 1.3 interval_sides 1"),
      at: "lower"
    ),
    Mistake("nnh", numbers("x1 1 n1 9 x2 1 n2 9 rd 0.1"), at: "x1"),
    Mistake("sums", numbers("parts 1 total 9223372036854775808"), at: "total"),
  ]

  @Test("the input at fault is named, with a remedy", arguments: mistakes)
  func names(_ mistake: Mistake) throws {
    let method = try Method.named(mistake.method)
    let error = try #require(throws: CalculatorRefusal.self) { try method.evaluate(mistake.inputs) }
    #expect(error.place == mistake.place)
    #expect(!error.what.isEmpty && !error.remedy.isEmpty)
  }

  @Test func `a slip of the pen is answered with the nearest name`() throws {
    let method = try #require(throws: CalculatorRefusal.self) { try Method.named("wilsom") }
    #expect(method.remedy.contains("wilson"))
    let wilson = try Method.named("wilson")
    let input = try #require(throws: CalculatorRefusal.self) {
      try wilson.evaluate(Self.numbers("x 1 n 3 levle 0.9"))
    }
    #expect(input.remedy.contains("level"))
  }

  @Test func `a study without events in either arm does not enter a pool of ratios`() throws {
    func row(_ counts: String...) -> CalculatorValue { .list(counts.map { .number($0) }) }
    let two = [row("4", "119", "11", "128"), row("6", "300", "29", "274")]
    func fields(_ rows: [CalculatorValue]) throws -> [String: Answer.Value] {
      let answer = try Method.named("pool_dl")
        .evaluate([NamedValue("rows_tpos_tneg_cpos_cneg", .list(rows))])
      return Dictionary(answer.fields.map { ($0.name, $0.value) }) { first, _ in first }
    }
    let with = try fields(two + [row("0", "20", "0", "21"), row("9", "0", "8", "0")])
    let without = try fields(two)
    #expect(with["ratio"] == without["ratio"])
    #expect(with["k"] == .count(2))
    #expect(with["k_without_ratio"] == .count(2))
    #expect(without["k_without_ratio"] == nil)
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
