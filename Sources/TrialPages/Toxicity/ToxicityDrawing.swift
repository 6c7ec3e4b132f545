import TrialModel

/// What all rows of a toxicity table are drawn against: the bars of the rates, the axis of effects.
struct ToxicityDrawing {
  private let measure: ShownMeasure
  private let largestRate: Double
  /// The axis of effects; `nil` when the measure is off, or no row compares two groups.
  private let effects: EffectScale?

  init(of lines: [EventLine], measure: ShownMeasure) {
    self.measure = measure
    largestRate = lines.compactMap(\.highestRate).max() ?? 0
    let drawn = lines.compactMap { $0.effect(measure) }
    effects =
      drawn.contains { !$0.estimate.isEmpty } ? EffectScale(measure: measure, showing: drawn) : nil
  }

  /// The heads of the columns, with the axis where there is one.
  func heading(_ name: String, arms: [ArmHead]) -> PageHeading {
    effects.map { .effects(name: name, arms: arms, note: $0.measure.head, scale: $0) }
      ?? .arms(name: name, arms: arms, note: nil)
  }

  /// A line of the table.
  func row(of line: EventLine, isIndented: Bool) -> PageRow {
    line.row(
      isIndented: isIndented,
      largestRate: largestRate,
      measure: measure,
      effectScale: effects
    )
  }

  /// Under the axis: on which side of the null line more patients of an arm are affected.
  func foot(of arms: [ArmHead]) -> [PageRow] {
    guard let effects, let arm = arms.first(where: { $0.side == .experimental }) else { return [] }
    return [
      PageRow(
        .effectFoot(
          EffectFoot(below: "◄ fewer", above: "more with \(arm.label) ►", scale: effects)
        )
      )
    ]
  }
}

extension ShownMeasure {
  /// The head of its column, in at most 22 cells.
  var head: String {
    switch self {
    case .difference: "points (95 % interval)"
    case .riskRatio: "risk ratio (95 %)"
    case .oddsRatio: "odds ratio (95 %)"
    case .off: ""
    }
  }
}
