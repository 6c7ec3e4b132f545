/// By which kind of test a P value was had, as far as its source says.
package enum TestMethod: String, Hashable, Sendable, CaseIterable {
  /// The source says nothing, or names a model whose estimate is tested: the P value of an interval.
  case model
  case logRank = "log-rank"
  /// Fisher's, the binomial, any that is called exact.
  case exact
  /// Chi-square, Cochran-Mantel-Haenszel and others of a table of counts.
  case table = "chi-square"
  /// A posterior probability or another quantity of a Bayesian analysis.
  case bayesian = "Bayesian"
  /// Ranks, permutations and what else has no interval to agree with.
  case other = "another test"
}

/// A P value as printed, with the sign that stood before it.
package struct PValue: Hashable, Sendable {
  /// How the printed number bounds the P value.
  package enum Modifier: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case atMost = "<="
    case less = "<"
    case atLeast = ">="
    case greater = ">"
  }

  /// Whether the number is the value itself or a bound of it.
  package let modifier: Modifier
  /// The printed number, between 0 and 1.
  package let number: PrintedNumber
  /// Whether the source says that the test was one-sided.
  package let isOneSided: Bool
  /// What was tested.
  package let hypothesis: TestedHypothesis
  /// By which kind of test.
  package let method: TestMethod

  /// - Throws: `PValueError` when the number lies outside 0…1.
  package init(
    _ modifier: Modifier,
    _ number: PrintedNumber,
    isOneSided: Bool = false,
    hypothesis: TestedHypothesis = .noDifference,
    method: TestMethod = .model
  ) throws(PValueError) {
    guard (0...1).contains(number.value) else { throw PValueError(number: number) }
    self.init(
      checked: number,
      modifier,
      isOneSided: isOneSided,
      hypothesis: hypothesis,
      method: method
    )
  }

  private init(
    checked number: PrintedNumber,
    _ modifier: Modifier,
    isOneSided: Bool,
    hypothesis: TestedHypothesis,
    method: TestMethod
  ) {
    self.modifier = modifier
    self.number = number
    self.isOneSided = isOneSided
    self.hypothesis = hypothesis
    self.method = method
  }

  /// The same printed value with what its source says of the test.
  package func of(
    _ hypothesis: TestedHypothesis,
    by method: TestMethod,
    isOneSided: Bool
  ) -> PValue {
    PValue(
      checked: number,
      modifier,
      isOneSided: isOneSided,
      hypothesis: hypothesis,
      method: method
    )
  }

  /// Whether it is printed as 0, or below 0, which no P value is.
  package var isZero: Bool { number.value == 0 && modifier != .greater && modifier != .atLeast }
}

/// A P value outside 0…1.
package struct PValueError: Error, Hashable, Sendable {
  /// The number that cannot be a P value.
  package let number: PrintedNumber
}
