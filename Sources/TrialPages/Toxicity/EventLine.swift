import TrialModel
import TrialQuery

/// One term at one range of grades, with the cell that is shown for each group.
struct EventLine {
  let event: AdverseEvent
  let groups: [EventGroup]
  let trial: Trial
  /// What the source says that says most; `nil` for a row without cells.
  private let reading: EventReading?
  let catalogue: Catalogue

  init(
    _ event: AdverseEvent,
    groups: [EventGroup],
    of trial: Trial,
    in catalogue: Catalogue
  ) {
    self.event = event
    self.groups = groups
    self.trial = trial
    self.catalogue = catalogue
    let sides = groups.filter { trial.side(of: $0) != nil }
    reading = trial.fullestReading(of: event, for: (sides.isEmpty ? groups : sides).map(\.id))
  }

  /// The cell that is shown for a group: of the source that says most of the groups compared.
  ///
  /// Where that source leaves the group out, the first that counts it, published before the rest.
  func shown(_ group: EventGroup) -> AdverseEventCell? {
    func rank(_ cell: AdverseEventCell) -> Int {
      let isCounted = cell.affected != nil
      let isPublished = catalogue.voice(of: cell.source) == .publication
      return (isCounted ? 0 : 2) + (isPublished ? 0 : 1)
    }
    return reading?.cell(group.id)
      ?? event.cells.filter { $0.group == group.id }.enumerated()
      .min { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }?
      .element
  }

  /// What a cell tells of how many patients had the event.
  func count(_ cell: AdverseEventCell?) -> CellCount {
    cell.map { trial.count(of: $0) } ?? .unknown
  }

  /// The cells of both sides by one source at one data cut; `nil` when it does not have both.
  var compared: (experimental: AdverseEventCell, control: AdverseEventCell)? {
    guard isOneAgainstOne, let reading,
      let own = group(.experimental).flatMap({ reading.cell($0.id) }),
      let its = group(.control).flatMap({ reading.cell($0.id) })
    else { return nil }
    return (own, its)
  }

  /// The percentage shown for a group: of the cell shown, else of another source for the group.
  private func percent(_ group: EventGroup) -> Figure? {
    shown(group)?.percent
      ?? event.cells.lazy.filter { $0.group == group.id }.compactMap(\.percent).first
  }

  /// The rate of the first experimental group in percent; `nil` when it is not known.
  var experimentalRate: Double? { group(.experimental).flatMap(rate) }

  /// The highest rate of any group in percent; `nil` when none is known.
  var highestRate: Double? { groups.compactMap(rate).max() }

  /// Experimental less control in percentage points, with the decimals it deserves.
  ///
  /// From counts where both groups have them, else from the printed percentages; `nil` when either
  /// is unknown, no source has both, or the sides have not one group each.
  var difference: (points: Double, decimals: Int)? {
    guard let (experimental, control) = compared else { return nil }
    if let own = count(experimental).count, let its = count(control).count {
      return (100 * (own.proportion - its.proportion), 1)
    }
    guard let own = experimental.percent?.shownNumber, let its = control.percent?.shownNumber
    else { return nil }
    // Subtraction leaves digits behind that neither percentage has: 28.8 less 28.7 is 0.1.
    let decimals = max(own.decimals, its.decimals)
    let points = own.value - its.value
    return (Double(DecimalText.of(points, decimals: decimals)) ?? points, decimals)
  }

  /// Whether one group of each side is reported, so that it is clear what is compared.
  var isOneAgainstOne: Bool {
    groups.count { trial.side(of: $0) == .experimental } == 1
      && groups.count { trial.side(of: $0) == .control } == 1
  }

  func group(_ side: Arm.Side) -> EventGroup? {
    groups.first { trial.side(of: $0) == side }
  }

  /// The rate of a group in percent: of its count where there is one, else as printed.
  private func rate(of group: EventGroup) -> Double? {
    count(shown(group)).count.map { 100 * $0.proportion } ?? percent(group)?.shownNumber?.value
  }

  /// The line as a row of a page, on an axis of effects where the table has one.
  func row(
    isIndented: Bool,
    largestRate: Double,
    measure: ShownMeasure = .difference,
    effectScale: EffectScale? = nil
  ) -> PageRow {
    var figures: [ShownFigure] = []
    var values: [EventValue] = []
    for (column, group) in groups.enumerated() {
      let cell = shown(group)
      values.append(value(of: cell, group, column: column, figure: figures.count))
      figures.append(cell.map { figure(of: $0, group) } ?? missing(group))
    }
    for group in groups {
      let others = event.cells.filter { $0.group == group.id && $0 != shown(group) }
      figures += others.map { figure(of: $0, group) }
    }
    figures += groups.compactMap { derivationFigure(of: shown($0), $0) } + comparisonFigures
    let difference = measure == .off ? nil : difference
    let row = EventRow(
      term: event.term,
      grade: event.grade,
      qualifier: event.limitation,
      isIndented: isIndented,
      cells: values,
      difference: difference?.points,
      differenceText: difference.map { DecimalText.signed($0.points, decimals: $0.decimals) } ?? "",
      largestRate: largestRate,
      marks: marks,
      effect: effectScale.flatMap { effect($0.measure) },
      effectScale: effectScale,
      effectFigure: effectScale.flatMap { $0.measure.place(in: figures) }
    )
    return PageRow(.event(row), figures: figures)
  }

  private func value(
    of cell: AdverseEventCell?,
    _ group: EventGroup,
    column: Int,
    figure: Int
  ) -> EventValue {
    let percent = percent(group)
    let printed = percent?.shownNumber
    let computed = cell?.computedPercent.map { DecimalText.of($0, decimals: 1) }
    let isSame = printed.flatMap { number in computed.map { Double($0) == number.value } } ?? false
    let count = count(cell)
    return EventValue(
      column: column,
      side: trial.side(of: group),
      count: cell.map { count.isDerived ? count.text : $0.countText } ?? "-",
      isDerived: count.isDerived,
      printed: printed.map { "\($0.digits) %" } ?? percent?.printed ?? "",
      computed: isSame ? "" : computed ?? "",
      rate: rate(of: group),
      figure: figure
    )
  }

  /// The term, what it is limited to, and its grade, in words that stand alone.
  var name: String {
    let grade = event.grade.words
    return [event.term, event.limitation, grade].compactMap { $0 }.joined(separator: ", ")
  }

  func title(_ group: EventGroup) -> String {
    "\(name), \(trial.armLabel(group.arm) ?? group.title)"
  }

  private func figure(of cell: AdverseEventCell, _ group: EventGroup) -> ShownFigure {
    let percent = cell.percent.map { percent in
      percent.shownNumber.map { "\($0.digits) %" } ?? percent.printed
    }
    let text = [cell.countText.isEmpty ? nil : cell.countText, percent].compactMap { $0 }
    return ShownFigure(
      title: title(group),
      text: text.joined(separator: ", "),
      figure: cell.figure,
      source: cell.source,
      side: trial.side(of: group)
    )
  }

  /// A group for which no source gives anything, with the source that gives the other.
  private func missing(_ group: EventGroup) -> ShownFigure {
    ShownFigure(
      title: title(group),
      text: "- not given for this group by any source read",
      figure: nil,
      source: event.cells.first?.source,
      side: trial.side(of: group)
    )
  }

  /// Marks after the term: `!` for a known misprint, `r` where only the review has it.
  var marks: String {
    let isDoubtful = event.cells.compactMap(\.percent).contains { trial.isDoubtful($0) }
    let isBesideOthers = event.cells.compactMap(\.percent).contains { trial.isBesideOtherCuts($0) }
    let isReviewAlone = event.cells.allSatisfy { catalogue.voice(of: $0.source) == .review }
    return (isDoubtful ? "!" : isBesideOthers ? "~" : "") + (isReviewAlone ? "r" : "")
  }
}

extension AdverseEventCell {
  /// Affected of at risk, `64/393`; events where patients are not counted; empty without either.
  var countText: String {
    if affected != nil, let text = patients.text { return text }
    return events.map { "\($0) ev." } ?? ""
  }
}
