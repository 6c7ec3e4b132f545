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
    if let named = known.first(where: { $0.stems.contains(where: words.holds) }) {
      return named.method
    }
    // Where the method names only the model of the estimate, a comment may name the test.
    let beside = comments.joined(separator: " ").lowercased()
    return known.prefix(2).first { $0.stems.contains(where: beside.holds) }?.method ?? .model
  }

  /// How the interval was made, by the words for the estimate and the method.
  var intervalMethod: IntervalMethod {
    let words = [parameter, method, limitComment].compactMap { $0 }.joined(separator: " ")
      .lowercased()
    if comments.contains(where: { $0.lowercased().holds("credible") }) { return .bayesian }
    if ["bayes", "posterior", "credible"].contains(where: words.holds) { return .bayesian }
    if ["exact", "clopper"].contains(where: words.holds) { return .exact }
    return words.holds("bootstrap") ? .bootstrap : .usual
  }

  /// The margin that the comments name: of the numbers a ratio can have as one, in a sentence that
  /// speaks of a margin or threshold, the one called a ratio, else the first behind that word.
  ///
  /// `nil` where none is named, or it is a percentage, a time or a difference of rates.
  private var margin: PrintedNumber? {
    for text in comments + [groupDescription, pComment].compactMap({ $0 }) {
      for sentence in MarginSentence.sentences(of: text) {
        if let margin = sentence.margin { return margin }
      }
    }
    return nil
  }
}

/// A sentence that may name a margin of non-inferiority.
private struct MarginSentence {
  private let words: [Substring]

  static func sentences(of text: String) -> [MarginSentence] {
    // A stop ends a sentence where no digit follows it.
    let small = text.lowercased()
    var sentences: [MarginSentence] = []
    var words: [Substring] = []
    for word in small.split(whereSeparator: { " ()[]\n=:<>\u{2264}\u{2265}".contains($0) }) {
      words.append(word)
      guard let last = word.last, ".;".contains(last) else { continue }
      sentences.append(MarginSentence(words: words))
      words = []
    }
    return sentences + [MarginSentence(words: words)]
  }

  var margin: PrintedNumber? {
    guard let place = words.firstIndex(where: { $0.hasPrefix("margin") || $0 == "threshold" })
    else { return nil }
    let candidates = words.indices.compactMap { place in number(at: place).map { (place, $0) } }
    let ofRatio = candidates.first { candidate, _ in
      words[..<candidate].suffix(3).contains {
        Self.ratios.contains($0.trimming { ".,".contains($0) })
      }
    }
    let near = candidates.first { candidate, _ in candidate > place && candidate - place <= 8 }
    return (ofRatio ?? near)?.1
  }

  /// The number at a place, where a ratio can have it as a margin and its neighbours make it no other.
  private func number(at place: Int) -> PrintedNumber? {
    let digits = words[place].trimming { ".,;".contains($0) }
    guard let number = try? PrintedNumber(digits: String(digits)),
      (0.5..<10).contains(number.value), number.value != 1
    else { return nil }
    let next = place + 1 < words.count ? words[place + 1].trimming { ".,;".contains($0) } : ""
    let before = words[..<place].suffix(2)
    guard !Self.units.contains(where: next.hasPrefix), !before.contains(where: Self.others.contains)
    else { return nil }
    return number
  }

  private static let ratios: Set<Substring> = ["hr", "ratio", "ratios", "rr", "or", "irr"]
  private static let units = [
    "%", "percent", "year", "month", "week", "day", "point", "event", "patient", "power",
  ]
  private static let others: Set<Substring> = [
    "alpha", "level", "p", "power", "week", "month", "year", "day", "versus", "vs",
  ]
}

extension Substring {
  /// What is left without the characters at both ends that are to go.
  fileprivate func trimming(_ isGone: (Character) -> Bool) -> Substring {
    var rest = drop(while: isGone)
    while let last = rest.last, isGone(last) { rest.removeLast() }
    return rest
  }
}
