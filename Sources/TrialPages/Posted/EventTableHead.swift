import TrialModel

/// What stands over a long table of adverse events, and how each of its rows is laid out.
package struct EventTableHead: Hashable, Sendable {
  /// Which events they are, and how many of how many rows are shown: `SERIOUS, 3 of 24 rows`.
  package let name: String
  /// The letter of each group.
  package let letters: [String]
  /// The title of each group, in the order of the letters.
  package let titles: [String]
  /// The groups whose difference is shown, by their places; `nil` where none are compared.
  package let pair: Pair?
  /// The cells of the screen that the widest value of the page takes.
  package let widest: Int
  /// What the effects are: `A minus C, points`; empty without.
  package let note: String
  /// How the table is cut and sorted where it is not as posted: `by rate in A · at least 5 %`.
  package let settings: [String]
  /// The axis of the effects; `nil` in a table without one.
  package let scale: EffectScale?
  /// What lies on either side of no effect; `nil` in a table without an axis.
  package let foot: EffectFoot?
  /// Whether every row shows its interval and all groups, and not the selected row alone.
  package let isWhole: Bool

  /// Two groups that are compared.
  package struct Pair: Hashable, Sendable {
    package let compared: Int
    package let reference: Int

    package init(compared: Int, reference: Int) {
      self.compared = compared
      self.reference = reference
    }

    /// The places of a pair, without why it was taken.
    init(of pair: PostedPair) { self.init(compared: pair.compared, reference: pair.reference) }
  }

  package init(
    name: String,
    letters: [String],
    titles: [String],
    pair: Pair?,
    widest: Int,
    note: String,
    settings: [String],
    scale: EffectScale?,
    foot: EffectFoot?,
    isWhole: Bool
  ) {
    self.name = name
    self.letters = letters
    self.titles = titles
    self.pair = pair
    self.widest = widest
    self.note = note
    self.settings = settings
    self.scale = scale
    self.foot = foot
    self.isWhole = isWhole
  }
}
