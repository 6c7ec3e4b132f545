package import TrialModel

/// A term of the toxicity table with a value for each group.
package struct EventRow: Hashable, Sendable {
  package let term: String
  /// The range of grades; `nil` for totals that have none, such as serious events.
  package let grade: GradeRange?
  /// What the term is limited to; `nil` when nothing.
  package let qualifier: String?
  /// Whether the row stands under a heading of its organ class.
  package let isIndented: Bool
  /// One for each group of the table, in the order of the columns.
  package let cells: [EventValue]
  /// Experimental less control in percentage points; `nil` when either rate is unknown.
  package let difference: Double?
  /// The difference with its sign and as many digits as it deserves: `+22.9`; empty without one.
  package let differenceText: String
  /// The highest rate of any group of the table in percent, which its longest bar stands for.
  ///
  /// 0 when no rate is known.
  package let largestRate: Double
  /// Marks after the term: `!` for a known misprint, `~` beside figures of other data cuts, `r` for the
  /// review alone.
  package let marks: String
  /// What is drawn on the axis of effects; `nil` in a table without one.
  package let effect: EventEffect?
  /// The axis of effects; `nil` in a table without one.
  package let effectScale: EffectScale?
  /// Which of the row's figures the effect is; `nil` when it is none.
  package let effectFigure: Int?

  package init(
    term: String,
    grade: GradeRange?,
    qualifier: String?,
    isIndented: Bool,
    cells: [EventValue],
    difference: Double?,
    differenceText: String,
    largestRate: Double,
    marks: String,
    effect: EventEffect? = nil,
    effectScale: EffectScale? = nil,
    effectFigure: Int? = nil
  ) {
    self.term = term
    self.grade = grade
    self.qualifier = qualifier
    self.isIndented = isIndented
    self.cells = cells
    self.difference = difference
    self.differenceText = differenceText
    self.largestRate = largestRate
    self.marks = marks
    self.effect = effect
    self.effectScale = effectScale
    self.effectFigure = effectFigure
  }
}

/// What one group reports for one term.
package struct EventValue: Hashable, Sendable {
  /// Which column, from 0.
  package let column: Int
  package let side: Arm.Side?
  /// Affected of at risk: `64/393`; `-` when no source gives anything for the group.
  package let count: String
  /// Whether the count is derived: the only one that prints as the percentage.
  package let isDerived: Bool
  /// The percentage as printed: `16 %`, `<2%`; empty when none is printed.
  package let printed: String
  /// Affected of at risk in percent, one decimal: `16.3`.
  ///
  /// Empty when it cannot be computed or says the same as the printed one.
  package let computed: String
  /// The rate for bars, 0…100; `nil` when none is known.
  package let rate: Double?
  /// Which of the row's figures it is; `nil` when it is none.
  package let figure: Int?

  package init(
    column: Int,
    side: Arm.Side?,
    count: String,
    isDerived: Bool = false,
    printed: String,
    computed: String,
    rate: Double?,
    figure: Int?
  ) {
    self.column = column
    self.side = side
    self.count = count
    self.isDerived = isDerived
    self.printed = printed
    self.computed = computed
    self.rate = rate
    self.figure = figure
  }
}

extension EventValue {
  /// The mark of a count that is derived.
  package static let derivedMark: Character = "="

  /// The count with its mark: `64/393`, `=161/475`.
  package var markedCount: String { isDerived ? "\(Self.derivedMark)\(count)" : count }
}
