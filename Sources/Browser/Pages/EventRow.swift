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
  /// What the bars of the table are drawn against.
  package let scale: EventScale
  /// Marks after the term: `!` for a known misprint, `r` for the review alone.
  package let marks: String

  package init(
    term: String,
    grade: GradeRange?,
    qualifier: String?,
    isIndented: Bool,
    cells: [EventValue],
    difference: Double?,
    differenceText: String,
    scale: EventScale,
    marks: String
  ) {
    self.term = term
    self.grade = grade
    self.qualifier = qualifier
    self.isIndented = isIndented
    self.cells = cells
    self.difference = difference
    self.differenceText = differenceText
    self.scale = scale
    self.marks = marks
  }
}

/// The largest values of a toxicity table, which its longest bars stand for.
package struct EventScale: Hashable, Sendable {
  /// The highest rate of any group in percent; 0 when no rate is known.
  package let rate: Double
  /// The largest difference in percentage points, whatever its sign; 0 when none is known.
  package let difference: Double

  package init(rate: Double, difference: Double) {
    self.rate = rate
    self.difference = difference
  }
}

/// What one group reports for one term.
package struct EventValue: Hashable, Sendable {
  /// Which column, from 0.
  package let column: Int
  package let side: Arm.Side
  /// Affected of at risk: `64/393`; `-` when no source gives anything for the group.
  package let count: String
  /// The percentage as printed: `16 %`; empty when none is printed.
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
    side: Arm.Side,
    count: String,
    printed: String,
    computed: String,
    rate: Double?,
    figure: Int?
  ) {
    self.column = column
    self.side = side
    self.count = count
    self.printed = printed
    self.computed = computed
    self.rate = rate
    self.figure = figure
  }
}
