/// A row of a table the registry posts: a value for each of its groups, however many these are.
///
/// Groups are named by letters, which stand with their titles over the table; where the columns do
/// not fit, each value stands with its letter and the row goes on in more lines.
package struct PostedRow: Hashable, Sendable {
  package let label: String
  /// Whether the row stands one step to the right, under the row before it.
  package let isIndented: Bool
  /// Whether it is a name over the rows under it.
  package let isName: Bool
  /// One for each group of the table, in the order of the columns.
  package let cells: [PostedCell]
  /// The cells of the screen that the widest value of the table takes.
  package let widest: Int
  /// How far the two groups compared lie apart; `nil` in a table that compares none.
  package let effect: EventEffect?
  /// The axis of the effects; `nil` in a table without one.
  package let scale: EffectScale?
  /// Which of the row's figures the effect is; `nil` when it is none.
  package let effectFigure: Int?

  package init(
    label: String,
    isIndented: Bool = false,
    isName: Bool = false,
    cells: [PostedCell],
    widest: Int,
    effect: EventEffect? = nil,
    scale: EffectScale? = nil,
    effectFigure: Int? = nil
  ) {
    self.label = label
    self.isIndented = isIndented
    self.isName = isName
    self.cells = cells
    self.widest = widest
    self.effect = effect
    self.scale = scale
    self.effectFigure = effectFigure
  }
}

/// What a posted table has for one group.
package struct PostedCell: Hashable, Sendable {
  /// The letter of the group: `A`.
  package let letter: String
  /// The value as posted, or that it was not reported.
  package let text: String
  /// The value in a few letters where there is no room for it: `68.2`.
  package let short: String
  /// Which of the row's figures it is; `nil` when it is none.
  package let figure: Int?

  package init(letter: String, text: String, short: String? = nil, figure: Int?) {
    self.letter = letter
    self.text = text
    self.short = short ?? text
    self.figure = figure
  }

  /// What stands for a value the record does not have, which is not zero.
  package static let notReported = "n.rep."
}

/// What stands over a posted table: its name, the letters of its groups, the axis of its effects.
package struct PostedHead: Hashable, Sendable {
  package let name: String
  /// The letter of each group, with its number of participants where all rows share it.
  package let columns: [String]
  /// The cells of the screen that the widest value of the table takes.
  package let widest: Int
  /// What the effects are: `A less C, points (95 % interval)`; empty without.
  package let note: String
  /// The axis of the effects; `nil` in a table without one.
  package let scale: EffectScale?
  /// What lies on either side of no effect, for paper; `nil` where that stands under the table.
  package let foot: EffectFoot?

  package init(
    name: String,
    columns: [String],
    widest: Int,
    note: String = "",
    scale: EffectScale? = nil,
    foot: EffectFoot? = nil
  ) {
    self.name = name
    self.columns = columns
    self.widest = widest
    self.note = note
    self.scale = scale
    self.foot = foot
  }
}
