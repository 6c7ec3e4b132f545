import TrialModel
import TrialQuery
import TrialStatistics

extension ComparisonPage {
  /// Severe events by term: first what is asked of every trial, then what most of them report.
  var harms: Group {
    let (terms, leading) = severeTerms
    return Group(
      name: "HARMS, GRADE 3 AND MORE, AND PNEUMONITIS",
      rows: terms.map { term in
        var row = row("\(term.term), gr. \(term.grade.text)", .toxicity) { harm(term, of: $0) }
        row.event = AskedEvent(term.term, term.grade, harm: leading[term])
        return row
      },
      note: "Experimental v control in percent, then the difference in points. Where patients are"
        + " counted it has its 95 % interval (Newcombe, method 10), computed by us; = the counts are"
        + " derived, the only ones that the percentages allow. - not in the"
        + " publications read; it is not zero"
        + (postedHarms.isEmpty ? "" : ", and what records post follows")
        + ". ! printed figures are in doubt."
    )
  }

  /// A term at a range of grades, whatever it is limited to.
  private struct SevereTerm: Hashable {
    let term: String
    let grade: GradeRange

    init(_ event: AdverseEvent) {
      term = event.term
      grade = event.grade
    }
  }

  /// Whether a row stands in the comparison: severe, or asked of every trial at any grade.
  ///
  /// Pneumonitis of grade 2 ends the treatment of many. Serious events are another measure.
  private func isCompared(_ event: AdverseEvent) -> Bool {
    let term = event.term.lowercased()
    let isPneumonitis = term.contains("pneumonitis") && !term.contains("other than")
    return event.isSerious != true
      && (event.grade.grades.lowerBound >= 3 || event.leadingHarm != nil || isPneumonitis)
  }

  /// The terms in their order, and which of them are leading harms.
  private var severeTerms: (terms: [SevereTerm], leading: [SevereTerm: LeadingHarm]) {
    var counts: [SevereTerm: Int] = [:]
    var terms: [SevereTerm] = []
    var leading: [SevereTerm: LeadingHarm] = [:]
    for trial in trials {
      let own = (trial.toxicity?.eventsOfArms ?? [])
        .filter(isCompared)
      for event in own {
        let term = SevereTerm(event)
        if !terms.contains(term) { terms.append(term) }
        leading[term] = leading[term] ?? event.leadingHarm
      }
      for term in Set(own.map(SevereTerm.init)) { counts[term, default: 0] += 1 }
    }
    func rank(_ term: SevereTerm) -> (Int, Int) {
      let place = LeadingHarm.allCases.firstIndex { $0 == leading[term] }
      return (place ?? LeadingHarm.allCases.count, -(counts[term] ?? 0))
    }
    let sorted = terms.enumerated()
      .sorted { left, right in
        let own = rank(left.element)
        let its = rank(right.element)
        return (own.0, own.1, left.offset) < (its.0, its.1, right.offset)
      }
      .map(\.element)
    return (sorted, leading)
  }

  /// The newest report of a term, as the last in the catalogue's order.
  private func harm(_ term: SevereTerm, of trial: Trial) -> ShownFigure? {
    let event = trial.toxicity?.eventsOfArms.last {
      SevereTerm($0) == term && isCompared($0)
    }
    guard let event else { return nil }
    let counted = trial.countedEvents.last {
      $0.subject.term == term.term && $0.subject.grade == term.grade
        && $0.subject.limitation == event.limitation
    }
    let qualifier = event.qualifier.map { ", \($0)" } ?? ""
    let isDoubtful = event.cells.compactMap(\.percent).contains { trial.isDoubtful($0) }
    let mark = isDoubtful ? " !" : ""
    if let counted {
      return ShownFigure(
        title: "\(term.term)\(qualifier), grade \(term.grade.text)",
        text: counted.text + qualifier + mark,
        figure: percent(of: event, counted.experimentalArm, in: trial),
        source: counted.source
      )
    }
    return printed(event, of: trial, qualifier, mark)
  }

  /// The percentages as printed, with their difference as exact as they are.
  private func printed(
    _ event: AdverseEvent,
    of trial: Trial,
    _ qualifier: String,
    _ mark: String
  ) -> ShownFigure? {
    func figure(_ side: Arm.Side) -> Figure? {
      trial.arms.filter { $0.side == side }.lazy.compactMap { percent(of: event, $0, in: trial) }
        .first
    }
    let experimental = figure(.experimental)
    let control = figure(.control)
    guard let either = experimental ?? control else { return nil }
    let rates = [experimental, control].map { $0?.shownNumber?.digits }
    // Of one arm alone, or in a text that is no number: <2%.
    func alone(_ figure: Figure?) -> String {
      figure.map { figure in figure.shownNumber.map { "\($0.digits) %" } ?? figure.printed } ?? "-"
    }
    var text =
      rates.contains(nil)
      ? [experimental, control].map(alone).joined(separator: " v ")
      : rates.compactMap { $0 }.joined(separator: " v ") + " %"
    if let own = experimental?.shownNumber, let its = control?.shownNumber {
      let decimals = max(own.decimals, its.decimals)
      text += ", " + DecimalText.signed(own.value - its.value, decimals: decimals)
    }
    return ShownFigure(
      title: "\(event.term)\(qualifier), grade \(event.grade.text)",
      text: text + qualifier + mark,
      figure: either,
      source: either.source
    )
  }

  private func percent(of event: AdverseEvent, _ arm: Arm, in trial: Trial) -> Figure? {
    let groups = Set((trial.toxicity?.groups ?? []).filter { $0.arm == arm.id }.map(\.id))
    return event.cells.lazy.filter { groups.contains($0.group) }.compactMap(\.percent).first
  }
}

extension CountedEvents {
  /// Both percentages and their difference: `16.3 v 1.8 %, +14.5 (10.7 to 18.6)`.
  fileprivate var text: String {
    let difference = riskDifference(of: experimental, versus: control)
    let rates = [experimental, control].map { DecimalText.of(100 * $0.proportion, decimals: 1) }
    let bounds = [difference.interval.lower, difference.interval.upper]
      .map { DecimalText.of(100 * $0, decimals: 1) }
    let mark = isDerived ? "\(EventValue.derivedMark)" : ""
    return mark + rates.joined(separator: " v ") + " %, "
      + DecimalText.signed(100 * difference.difference, decimals: 1)
      + " (\(bounds.joined(separator: " to ")))"
  }
}
