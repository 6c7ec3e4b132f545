import TrialModel

/// What the numbers and marks of a toxicity table mean, under the table.
struct ToxicityLegend {
  private let events: [EventRow]
  private let measure: ShownMeasure
  private let isOnPaper: Bool

  init(_ sections: [PageSection], measure: ShownMeasure, isOnPaper: Bool) {
    events = sections.flatMap(\.rows).compactMap { row in
      if case .event(let event) = row.content { event } else { nil }
    }
    self.measure = measure
    self.isOnPaper = isOnPaper
  }

  /// The words that name a key; empty on paper.
  private func onScreen(_ words: String) -> String { isOnPaper ? "" : words }

  var rows: [PageRow] {
    let marks = Set(events.flatMap(\.marks))
    let effects = events.compactMap(\.effect)
    var lines = ["Percent as printed; in brackets as computed from the counts."]
    if events.flatMap(\.cells).contains(where: \.isDerived) {
      lines.append(
        "\(EventValue.derivedMark) count derived: no other number of those at risk, or of the safety"
          + " set, prints as this percentage."
      )
    }
    lines += method(of: effects)
    if effects.contains(where: \.isCorrected) {
      lines.append(
        "+ a cell is 0: 0.5 added to all four of that table (Cochrane Handbook 10.4.4); "
          + "the risk difference needs none"
      )
    }
    if marks.contains("!") {
      lines.append(
        "! misprinted or contradicted"
          + onScreen(": \(PageKey.source.name) shows what is printed and what is said")
      )
    }
    if marks.contains(ResultMark.otherCut.rawValue) {
      lines.append("~ right as printed, beside figures of another data cut")
    }
    if marks.contains("r") { lines.append("r in the review alone, of the sources read") }
    return lines.map { PageRow(.paragraph($0)) }
  }

  /// How the effects are computed, and what is done where no counts are printed.
  private func method(of effects: [EventEffect]) -> [String] {
    if measure == .off {
      return [
        "Effects are switched off" + onScreen("; \(PageKey.measure.name) shows them again") + "."
      ]
    }
    let isCounted = effects.contains { $0.bounds != nil }
    let uncounted = effects.filter { $0.bounds == nil && !$0.estimate.isEmpty }
    let isUncounted = uncounted.contains { $0.interval == EventLine.noCounts }
    let lacksDenominator = uncounted.contains { $0.interval == EventLine.noDenominator }
    let isAmbiguous = uncounted.contains { $0.interval == EventLine.severalFit }
    let words: [String?] =
      switch measure {
      case .difference:
        [
          isCounted
            ? "Points: experimental less control, from counts, with Newcombe's 95 % interval "
              + "(1998, method 10)" + onScreen("; \(PageKey.open.name) shows ratios, NNH and tests")
              + "." : nil,
          isUncounted
            ? "No counts: the difference of the printed percentages, which has no interval." : nil,
          lacksDenominator
            ? "No denominator: patients are counted, but not the number at risk, so the difference"
              + " of the printed percentages has no interval." : nil,
          isAmbiguous
            ? "Several fit: more than one count prints as the percentage, so none is derived and there"
              + " is no interval" + onScreen("; \(PageKey.open.name) says which") + "." : nil,
        ]
      case .riskRatio:
        [
          isCounted ? "Risk ratio from counts, with Katz's 95 % interval (1978)." : nil,
          isUncounted || lacksDenominator || isAmbiguous
            ? "No counts out of numbers at risk: no ratio"
              + onScreen("; \(PageKey.measure.name) goes on to the odds ratio, then off") + "."
            : nil,
        ]
      case .oddsRatio:
        [
          isCounted ? "Odds ratio from counts, with Woolf's 95 % interval (1955)." : nil,
          isUncounted || lacksDenominator || isAmbiguous
            ? "No counts out of numbers at risk: no ratio"
              + onScreen("; \(PageKey.measure.name) goes on") + "." : nil,
        ]
      case .off: []
      }
    return words.compactMap { $0 }
  }
}
