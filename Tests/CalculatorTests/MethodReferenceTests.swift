import Calculator
import TestSupport
import Testing

@Suite("Every method against the figures of other tools")
struct MethodReferenceTests {
  @Test(
    "a method answers as the tool of its reference does",
    arguments: Method.all.map(\.name).filter { $0 != "pool" }
  )
  func agreesWithReference(_ name: String) throws {
    let method = try Method.named(name)
    let cases = try ReferenceCase.all(name)
    #expect(!cases.isEmpty)
    for reference in cases {
      guard case .object(let inputs) = reference.inputs else {
        Issue.record("\(reference.id) has no inputs")
        continue
      }
      let answer = try method.evaluate(NamedValue.list(inputs))
      let fields = answer.fields.map { ($0.name, ReferenceValue($0.value)) }
      let results = Dictionary(fields, uniquingKeysWith: { first, _ in first })
      #expect(results.count == fields.count, "\(reference.id) names a field twice")
      #expect(reference.differences(from: results) == [], "\(reference.id)")
    }
  }

  @Test(
    "a method holds the cases that were added to its group",
    arguments: [
      ("pool_reml", "pool_reml_global"), ("pool_mh", "pool_mh_heterogeneity"),
      ("rr_katz", "rr_katz_nonevent"), ("pool", "pi_two"),
    ]
  )
  func agreesWithMore(_ name: String, _ group: String) throws {
    #expect(try Method.named(group).name == name)
    let method = try Method.named(group)
    for reference in try ReferenceCase.all(group) {
      guard case .object(let inputs) = reference.inputs else { continue }
      let answer = try method.evaluate(NamedValue.list(inputs))
      let fields = answer.fields.map { ($0.name, ReferenceValue($0.value)) }
      let results = Dictionary(fields, uniquingKeysWith: { first, _ in first })
      #expect(reference.differences(from: results) == [], "\(reference.id)")
    }
  }

  @Test func `an estimate is told to be inside as printed, and inside within rounding`() throws {
    let method = try Method.named("ci_contains")
    let answer = try method.evaluate(
      CalculatorRefusalTests.numbers("estimate 12 lower 11.4 upper 11.9")
    )
    func flag(_ name: String) -> ReferenceValue? {
      answer.fields.first { $0.name == name }.map { ReferenceValue($0.value) }
    }
    #expect(flag("estimate_inside") == .flag(false))
    #expect(flag("estimate_inside_within_rounding") == .flag(true))
    #expect(method.formula.contains("print so"))
    let outside = try method.evaluate(
      CalculatorRefusalTests.numbers("estimate 12.1 lower 11.4 upper 11.9")
    )
    #expect(
      outside.fields.contains {
        $0.name == "estimate_inside_within_rounding" && ReferenceValue($0.value) == .flag(false)
      }
    )
  }

  @Test func `every method says what it wants, its formula and its source`() {
    #expect(Set(Method.all.map(\.name)).count == Method.all.count)
    for method in Method.all {
      #expect(!method.inputs.isEmpty)
      #expect(!method.title.isEmpty && !method.formula.isEmpty && !method.source.isEmpty)
      #expect(method.inputs.allSatisfy { !$0.what.isEmpty })
    }
  }
}
