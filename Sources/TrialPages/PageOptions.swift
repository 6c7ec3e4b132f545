package import TrialModel

/// How the pages of a trial are cut, sorted and grouped.
package struct PageOptions: Hashable, Sendable {
  /// The order of a toxicity table.
  package enum EventOrder: String, Hashable, Sendable, CaseIterable {
    /// As the sources list the terms.
    case source = "as reported"
    case difference = "size of difference"
    case rate = "rate"
    case term = "term"
  }

  /// The data cut shown; `nil` for all.
  package var dataCut: String?
  /// The range of grades shown; `nil` for all.
  package var grade: String?
  package var order: EventOrder
  /// Whether terms stand under their organ classes.
  package var isGrouped: Bool
  /// What a toxicity table computes of two groups.
  package var measure: ShownMeasure
  /// The α/β, in gray, that doses are computed for beside 10 and 3.
  package var alphaBeta: Int

  /// The α/β that can be chosen, in gray.
  package static let alphaBetas = 1...20
  /// Whether results and adverse events are said in words in place of being drawn.
  package var isInWords = false
  /// How tables of adverse events are cut, beside grade and order.
  package var events = EventOptions()
  /// What is unfolded and compared of posted results; a choice for one trial alone.
  package var posted = PostedOptions()

  package init(
    dataCut: String? = nil,
    grade: String? = nil,
    order: EventOrder = .source,
    isGrouped: Bool = false,
    measure: ShownMeasure = .difference,
    alphaBeta: Int = 10
  ) {
    self.dataCut = dataCut
    self.grade = grade
    self.order = order
    self.isGrouped = isGrouped
    self.measure = measure
    self.alphaBeta = min(max(alphaBeta, Self.alphaBetas.lowerBound), Self.alphaBetas.upperBound)
  }
}

/// What a reader unfolded and chose of the results the registry posts of one trial.
package struct PostedOptions: Hashable, Sendable {
  /// The parts that are not as they are at first, folded or unfolded.
  package var toggled: Set<FoldedPart> = []
  /// The groups that are compared.
  package var pair = PostedChoice()

  /// Forgets which organ classes were folded or unfolded one by one.
  package mutating func unfoldClasses() {
    toggled = toggled.filter { if case .organClass = $0 { false } else { true } }
  }

  package init() {}
}
