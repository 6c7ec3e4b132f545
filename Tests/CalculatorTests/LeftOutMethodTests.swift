import Calculator
import Testing

@Suite("A method of pooling that is left out") struct LeftOutMethodTests {
  @Test(
    "is one that the formula has, and which one the list of inputs says",
    arguments: ["tau2_ci", "influence", "leave_one_out", "cumulative"]
  )
  func answers(name: String) throws {
    let studies = [("0.85", "0.72", "1.00"), ("0.67", "0.55", "0.81"), ("0.9", "0.7", "1.2")]
    let method = try Method.named(name)
    let inputs = [
      NamedValue(
        "studies",
        .list(studies.map { .list([.number($0.0), .number($0.1), .number($0.2)]) })
      )
    ]
    let said = try #require(method.inputs.first { $0.name == "method" }?.what)
    let word = said.contains("reml when left out") ? "reml" : "common"
    #expect(said.contains("\(word) when left out"))
    let answer = try method.evaluate(inputs)
    #expect(try answer == method.evaluate(inputs + [NamedValue("method", .text(word))]))
  }
}
