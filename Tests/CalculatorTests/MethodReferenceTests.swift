import Calculator
import TestSupport
import Testing

@Suite("Every method against the figures of other tools")
struct MethodReferenceTests {
  @Test("a method answers as the tool of its reference does", arguments: Method.all.map(\.name))
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
      ("rr_katz", "rr_katz_nonevent"),
    ]
  )
  func agreesWithMore(_ name: String, _ group: String) throws {
    let method = try Method.named(name)
    for reference in try ReferenceCase.all(group) {
      guard case .object(let inputs) = reference.inputs else { continue }
      let answer = try method.evaluate(NamedValue.list(inputs))
      let fields = answer.fields.map { ($0.name, ReferenceValue($0.value)) }
      let results = Dictionary(fields, uniquingKeysWith: { first, _ in first })
      #expect(reference.differences(from: results) == [], "\(reference.id)")
    }
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
