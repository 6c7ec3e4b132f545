import TrialModel
import TrialPages

extension ComputedResult {
  /// What was worked out with its formula and the results it was made from, or the reason.
  var json: JSON {
    let json: JSON = [
      "kind": .string(kind.rawValue),
      "endpoint": .string(endpoint),
      "arms": JSON(arms),
      "period": JSON(period),
      "subgroup": JSON(subgroup),
      "from": JSON(results.map(\.id)),
    ]
    switch outcome {
    case .refused(let reason, let grounds):
      return json.adding(["refused": .string(reason), "source": JSON(grounds?.source?.text)])
    case .worked(let value, let computation):
      return json.adding(value.json)
        .adding([
          "text": .string(text),
          "formula": .string(computation.formula),
          "published": .string(computation.publication),
        ])
    }
  }
}

extension ComputedResult.Value {
  /// The numbers with all their digits; those that the kind does not have are left out.
  fileprivate var json: JSON {
    let numbers: [(String, Double?)] = [
      ("estimate", estimate), ("lower", bounds?.lowerBound), ("upper", bounds?.upperBound),
      ("level", level), ("p", p), ("expectedPercent", expected),
    ]
    let members = numbers.compactMap { name, number in
      number.map { JSON.Member(name, JSON(computed: $0)) }
    }
    let others = [
      degreesOfFreedom.map { JSON.Member("degreesOfFreedom", JSON($0)) },
      needed.map { JSON.Member("numberNeeded", .string($0)) },
    ]
    return .object(members + others.compactMap { $0 })
  }
}
