import Foundation
import Testing

/// The calculator, from outside.
@Suite struct ComputeCommandTests {
  @Test func `a computation prints its result, formula and source`() throws {
    let result = try Program.rtio("compute", "hr_p", "ratio=0.85", "lower=0.72", "upper=1.00")
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.contains("0.05246683413"))
    #expect(result.output.contains("Formula: ") && result.output.contains("Source: "))
  }

  @Test func `studies are typed with slashes and commas`() throws {
    let result = try Program.rtio(
      "compute",
      "pool_dl",
      "studies=0.85/0.72/1.00,0.68/0.53/0.87,0.88/0.75/1.03"
    )
    #expect(result.output.contains("0.82088971750"), "\(result.error)")
  }

  @Test func `a batch answers every line it can, and ends with 1 when it could not answer all`()
    throws
  {
    let lines = [
      #"{"id": "a", "group": "wilson", "inputs": {"x": 9, "n": 3}}"#,
      "no JSON", "",
      #"{"id": "b", "group": "wilsom", "inputs": {"x": 1, "n": 3}}"#,
      #"{"id": 7, "group": "nnh", "inputs": {"x1": 5, "n1": 10, "x2": 5, "n2": 10}}"#,
      #"{"id": "c", "group": "fisher", "inputs": {"x1": 64, "n1": 393, "x2": 7, "n2": 396}}"#,
    ]
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try lines.joined(separator: "\r\n").write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let result = try Program.rtio("compute", "--batch", file.path)
    #expect(result.status == 1)
    let answers = try result.output.split(separator: "\n")
      .map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }
    try #require(answers.count == 5)
    let errors = answers.prefix(3).map { $0["error"] as? [String: String] ?? [:] }
    #expect(errors.map { $0["where"] } == ["line 1, x, n", "line 2, column 1", "line 4, method"])
    #expect(errors[2]["remedy"]?.contains("wilson") == true)
    let number = try #require(answers[3]["result"] as? [String: Any])
    #expect(answers[3]["id"] as? Int == 7)
    #expect(number["estimate"] as? String == "Infinity")
    let fisher = try #require(answers[4]["result"] as? [String: Any])
    let p = try #require(fisher["p"] as? Double)
    #expect((p / 6.09897248771011e-14 - 1).magnitude < 1e-6)
  }

  @Test(arguments: [
    ["compute", "wilson", "x=1"], ["compute", "wilson", "x"], ["compute", "none"],
    ["compute", "wilson", "x=1", "n=[1"], ["compute", "--batch", "/no/such/file"],
  ])
  func `wrong use is 2, with nothing on standard output`(_ arguments: [String]) throws {
    let result = try Program.run(Program.path(), arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(!result.error.isEmpty)
  }
}
