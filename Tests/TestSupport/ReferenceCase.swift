import Foundation

/// One computation by a tool other than ours, with the tolerance its digits allow.
package struct ReferenceCase: Decodable, Sendable, CustomStringConvertible {
  package let id: String
  package let inputs: ReferenceValue
  package let expected: [String: ReferenceValue]
  package let relativeTolerance: Double
  package let absoluteTolerance: Double
  /// The tool and its version.
  package let tool: String

  private enum CodingKeys: String, CodingKey {
    case id, inputs, expected, tool
    case relativeTolerance = "rel_tol"
    case absoluteTolerance = "abs_tol"
  }

  package var description: String { id }

  /// The cases of a group, read from the files beside the tests of the formulas.
  package static func all(_ group: String) throws -> [ReferenceCase] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appending(path: "TrialStatisticsTests/Reference/\(group).json")
    return try JSONDecoder().decode([ReferenceCase].self, from: Data(contentsOf: file))
  }

  /// The fields that differ from what was expected, in words; fields not expected are free.
  package func differences(from results: [String: ReferenceValue]) -> [String] {
    expected.keys.sorted().flatMap { name -> [String] in
      guard let wanted = expected[name], let got = results[name] else { return ["\(name) missing"] }
      return agrees(got, wanted) ? [] : ["\(name): got \(got), expected \(wanted)"]
    }
  }

  private func agrees(_ got: ReferenceValue, _ wanted: ReferenceValue) -> Bool {
    switch (got, wanted) {
    case (.number(let got), .number(let wanted)):
      let tolerance = max(absoluteTolerance, relativeTolerance * wanted.magnitude)
      return got == wanted || (got - wanted).magnitude <= tolerance
    case (.list(let got), .list(let wanted)):
      return got.count == wanted.count && zip(got, wanted).allSatisfy { agrees($0, $1) }
    case (.object(let got), .object(let wanted)):
      return wanted.allSatisfy { name, value in
        got[name].map { agrees($0, value) } ?? false
      }
    default:
      return got == wanted
    }
  }
}
