import TrialModel

extension EventGroup {
  /// The totals with their names, those that no source gives left out.
  fileprivate var totals: [(name: String, total: Total)] {
    [("deaths", deaths), ("serious events", serious), ("other events", other)]
      .compactMap { name, total in total.map { (name, $0) } }
  }

  /// Whether a source gives a total of any sort.
  var hasTotals: Bool { !totals.isEmpty }
}

extension ToxicityTable {
  /// Patients with events as a whole: deaths, serious and other events; `nil` without any.
  ///
  /// Their effects, where a measure is on, have an axis of their own.
  func totals(measure: ShownMeasure) -> PageSection? {
    let names = ["deaths", "serious events", "other events"]
      .filter { name in groups.contains { $0.total(named: name) != nil } }
    guard !names.isEmpty else { return nil }
    let rates = groups.flatMap(\.totals).compactMap(\.total.patients.percent)
    let heads = heads.map { ArmHead(label: $0.label, side: $0.side, count: nil) }
    let effects = names.compactMap { comparison(named: $0)?.effect(measure) }
    let axis = effects.isEmpty ? nil : EffectScale(measure: measure, showing: effects)
    return PageSection(
      axis.map { .effects(name: "PATIENTS WITH", arms: heads, note: measure.head, scale: $0) }
        ?? .arms(name: "PATIENTS WITH", arms: heads, note: nil),
      rows: names.map {
        totalRow(named: $0, largestRate: rates.max() ?? 0, measure: measure, axis: axis)
      }
    )
  }

  /// The counts of both sides; `nil` unless each has one group that gives them.
  private func comparison(named name: String) -> EventComparison? {
    let experimental = groups.filter { trial.side(of: $0) == .experimental }
    let control = groups.filter { trial.side(of: $0) == .control }
    guard experimental.count == 1, control.count == 1,
      let own = experimental[0].total(named: name), let its = control[0].total(named: name)
    else { return nil }
    return EventComparison(
      experimental: (own.affected, own.atRisk),
      control: (its.affected, its.atRisk)
    )
  }

  private func totalRow(
    named name: String,
    largestRate: Double,
    measure: ShownMeasure,
    axis: EffectScale?
  ) -> PageRow {
    var figures: [ShownFigure] = []
    var values: [EventValue] = []
    for (column, group) in groups.enumerated() {
      let total = group.total(named: name)
      values.append(
        EventValue(
          column: column,
          side: trial.side(of: group),
          count: total?.patients.text ?? "-",
          printed: "",
          computed: total?.patients.percent.map { DecimalText.of($0, decimals: 1) } ?? "",
          rate: total?.patients.percent,
          figure: total == nil ? nil : figures.count
        )
      )
      guard let total else { continue }
      figures.append(
        ShownFigure(
          title: "\(name), \(trial.armLabel(group.arm) ?? group.title)",
          text: total.patients.text ?? "-",
          figure: nil,
          source: total.source,
          side: trial.side(of: group)
        )
      )
    }
    let comparison = comparison(named: name)
    figures += comparison?.figures(of: "patients with \(name)") ?? []
    let difference = measure == .off ? nil : comparison?.effect(.difference)
    let row = EventRow(
      term: name,
      grade: nil,
      qualifier: nil,
      isIndented: false,
      cells: values,
      difference: difference?.value,
      differenceText: difference?.estimate ?? "",
      largestRate: largestRate,
      marks: "",
      effect: axis.flatMap { comparison?.effect($0.measure) ?? EventEffect.none },
      effectScale: axis,
      effectFigure: axis.flatMap { $0.measure.place(in: figures) }
    )
    return PageRow(.event(row), figures: figures)
  }
}

extension EventGroup {
  fileprivate func total(named name: String) -> Total? {
    totals.first { $0.name == name }?.total
  }
}
