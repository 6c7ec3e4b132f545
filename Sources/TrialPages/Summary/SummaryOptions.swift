/// How a summary of findings is made.
package struct SummaryOptions: Hashable, Sendable {
  /// How ratios of several trials are pooled.
  package var pooling: ForestPooling
  /// Whether every comparison is pooled that can be weighed, and not only randomised ones of
  /// immunotherapy added to radiotherapy.
  package var poolsAll: Bool
  /// Which of several control risks stands for an outcome, by its name, from 0.
  ///
  /// An outcome that is not named has the first.
  package var controlRisks: [String: Int]

  package init(
    pooling: ForestPooling = .restrictedLikelihood,
    poolsAll: Bool = false,
    controlRisks: [String: Int] = [:]
  ) {
    self.pooling = pooling
    self.poolsAll = poolsAll
    self.controlRisks = controlRisks
  }

  /// Takes the next way of pooling, the first after the last.
  package mutating func takeNextPooling() {
    pooling =
      ForestPooling.next(after: pooling, for: nil)
      ?? ForestPooling.next(after: nil, for: nil) ?? pooling
  }
}
