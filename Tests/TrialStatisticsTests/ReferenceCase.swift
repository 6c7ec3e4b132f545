import Foundation
import Testing

/// One computation by a tool other than ours, with the tolerance its digits allow.
struct ReferenceCase: Decodable, Sendable, CustomTestStringConvertible {
  let id: String
  let inputs: ReferenceValue
  let expected: [String: ReferenceValue]
  let relativeTolerance: Double
  let absoluteTolerance: Double
  /// The tool and its version.
  let tool: String

  private enum CodingKeys: String, CodingKey {
    case id, inputs, expected, tool
    case relativeTolerance = "rel_tol"
    case absoluteTolerance = "abs_tol"
  }

  var testDescription: String { id }

  /// The cases of `Reference/<group>.json`; none, and a failure, when they cannot be read.
  static func all(_ group: String) -> [ReferenceCase] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    do {
      let file = folder.appending(path: "Reference/\(group).json")
      return try JSONDecoder().decode([ReferenceCase].self, from: Data(contentsOf: file))
    } catch {
      Issue.record("\(group): \(error)")
      return []
    }
  }

  /// The fields that differ from what was expected, in words; fields not expected are free.
  func differences(from results: [String: ReferenceValue]) -> [String] {
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
    default:
      return got == wanted
    }
  }
}
