import TestSupport
import Testing
import TrialModel

@testable import TrialQuery

/// A field before brackets: `site:(lung OR brain)`.
@Suite struct FieldBracketTests {
  /// What somebody asks of one field, to be worked out without a filter.
  private indirect enum Question {
    case value(String)
    case not(Question)
    case all(Question, Question)
    case any(Question, Question)

    static func varied(
      of values: [String],
      depth: Int,
      using generator: inout SeededGenerator
    ) -> Question {
      func next() -> Question { varied(of: values, depth: depth + 1, using: &generator) }
      switch depth > 2 ? 0 : Int.random(in: 0..<5, using: &generator) {
      case 1: return .not(next())
      case 2: return .all(next(), next())
      case 3, 4: return .any(next(), next())
      default: return .value(values.randomElement(using: &generator) ?? "")
      }
    }

    /// As it is typed, each value after `before`.
    func text(before: String) -> String {
      switch self {
      case .value(let value): "\(before)\"\(value)\""
      case .not(let question): "NOT (\(question.text(before: before)))"
      case .all(let one, let other):
        "(\(one.text(before: before)) AND \(other.text(before: before)))"
      case .any(let one, let other):
        "(\(one.text(before: before)) OR \(other.text(before: before)))"
      }
    }

    func holds(for values: Set<String>) -> Bool {
      switch self {
      case .value(let value): values.contains(value)
      case .not(let question): !question.holds(for: values)
      case .all(let one, let other): one.holds(for: values) && other.holds(for: values)
      case .any(let one, let other): one.holds(for: values) || other.holds(for: values)
      }
    }
  }

  @Test func `a field before brackets is that of every value in them, and printing is read alike`()
    throws
  {
    let trials = try Trial.varied(60, seed: 11).map { ListedTrial($0) }
    let index = TrialIndex(trials)
    let parser = FilterParser(index)
    let reference = FilterReference(trials: trials)
    var generator = SeededGenerator(seed: 12)
    var found = 0
    for _ in 0..<600 {
      guard let field = FilterField.faceted.randomElement(using: &generator) else { continue }
      let values = Set(trials.flatMap { field.values(of: $0) }).sorted()
      guard !values.isEmpty else { continue }
      let question = Question.varied(of: values, depth: 0, using: &generator)
      let typed = "\(field.name):(\(question.text(before: "")))"
      let filter = try parser.parse(typed)
      #expect(filter == (try parser.parse(question.text(before: "\(field.name):"))), "\(typed)")
      #expect(try parser.parse(filter.text) == filter, "\(typed)")
      let expected = trials.indices.filter { place in
        question.holds(for: Set(field.values(of: trials[place])))
      }
      .map { TrialRow($0) }
      #expect(reference.rows(matching: filter) == expected, "\(typed)")
      #expect(index.rows(matching: filter).rows.rows == expected, "\(typed)")
      found += expected.isEmpty || expected.count == trials.count ? 0 : 1
    }
    #expect(found > 100)
  }
}
