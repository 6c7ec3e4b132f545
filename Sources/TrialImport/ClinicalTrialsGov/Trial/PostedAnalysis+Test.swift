import TrialModel

/// What a posted analysis tested and how, read from the record's own words.
extension PostedAnalysis {
  /// The P value with what the record says of its test.
  var testedP: PValue? {
    p?.of(hypothesisOfP, by: testMethod, isOneSided: isOneSidedTest)
  }

  /// What was tested: the registry's word for it, and the margin that its comments name.
  var tested: TestedHypothesis {
    switch hypothesis {
    case "NON_INFERIORITY": .nonInferiority(margin: margin)
    case "EQUIVALENCE": .equivalence
    case "NON_INFERIORITY_OR_EQUIVALENCE", "NON_INFERIORITY_OR_EQUIVALENCE_LEGACY":
      .nonInferiorityOrEquivalence(margin: margin)
    default: .noDifference
    }
  }

  /// What the P value is of: some are of superiority beside an interval of non-inferiority, and say so.
  private var hypothesisOfP: TestedHypothesis {
    let words = (pComment ?? "").lowercased()
    return words.holds("superiority") && !words.holds("inferiority") ? .noDifference : tested
  }

  private var isOneSidedTest: Bool {
    let words = [pComment, method].compactMap { $0?.lowercased() }
    let signs = ["one-sided", "one sided", "1-sided", "1 sided", "one-tailed", "one tailed"]
    let others = ["two-sided", "two sided", "2-sided", "2 sided", "two-tailed", "two tailed"]
    return words.contains { text in
      signs.contains(where: text.holds) && !others.contains(where: text.holds)
        && !namesAnotherP(text)
    }
  }

  /// Whether words give a P value of their own that is not the posted one, `1-sided p-value 0.0294`
  /// beside 0.0587: what they say is of that one.
  private func namesAnotherP(_ text: String) -> Bool {
    let words = text.split { " =:()<>,;".contains($0) }
    let between: Set<Substring> = ["value", "of", "is", "was"]
    var others: [Double] = []
    for (place, word) in words.enumerated() where ["p", "p-value", "pvalue"].contains(word) {
      let next = words[(place + 1)...].first { !between.contains($0) }
      let digits = next?.trimming { !$0.isNumber } ?? ""
      if let number = try? PrintedNumber(digits: String(digits)) { others.append(number.value) }
    }
    return !others.isEmpty && !others.contains { $0 == p?.number.value }
  }

  /// The kind of test, by the method the record names and what it adds to the P value.
  private var testMethod: TestMethod {
    let words = [method, pComment].compactMap { $0 }.joined(separator: " ").lowercased()
    let known: [(stems: [String], method: TestMethod)] = [
      (["bayes", "posterior"], .bayesian),
      (["log-rank", "log rank", "logrank"], .logRank),
      (["exact", "fisher", "barnard"], .exact),
      (["chi-square", "chi square", "mantel", "mcnemar", "miettinen"], .table),
      (
        [
          "wilcoxon", "mann-whitney", "kruskal", "permutation", "randomization test", "sign test",
          "gray", "kolmogorov", "van elteren", "t-test", "t test", "anova", "ancova",
        ], .other
      ),
    ]
    return known.first { $0.stems.contains(where: words.holds) }?.method ?? .model
  }

  /// How the interval was made, by the words for the estimate and the method.
  var intervalMethod: IntervalMethod {
    let words = [parameter, method, limitComment].compactMap { $0 }.joined(separator: " ")
      .lowercased()
    if ["bayes", "posterior", "credible"].contains(where: words.holds) { return .bayesian }
    if ["exact", "clopper"].contains(where: words.holds) { return .exact }
    return words.holds("bootstrap") ? .bootstrap : .usual
  }

  /// The margin that the comments name: the first number after "margin" or "threshold" that a ratio
  /// can have as one; `nil` where none is named, or it is a percentage.
  private var margin: PrintedNumber? {
    for text in comments + [groupDescription, pComment].compactMap({ $0 }) {
      let words = text.lowercased().split { $0 == " " || $0 == "(" || $0 == ")" || $0 == ";" }
      guard let place = words.firstIndex(where: { $0.hasPrefix("margin") || $0 == "threshold" })
      else { continue }
      let near = words[(place + 1)...].prefix(8)
      for (offset, word) in near.enumerated() {
        let digits = word.trimming { !$0.isNumber }
        let next = near.dropFirst(offset + 1).first ?? ""
        guard !word.contains("%"), !next.hasPrefix("%"), !next.hasPrefix("percent"),
          let number = try? PrintedNumber(digits: String(digits)),
          number.value > 0, number.value != 1, number.value < 10
        else { continue }
        return number
      }
    }
    return nil
  }
}

extension Substring {
  /// What is left without the characters at both ends that are to go.
  fileprivate func trimming(_ isGone: (Character) -> Bool) -> Substring {
    var rest = drop(while: isGone)
    while let last = rest.last, isGone(last) { rest.removeLast() }
    return rest
  }
}
