/// Which groups a ratio compares, and which of them stands above the line, as far as its source says.
///
/// The registry codes no reference group. What a record says in words is kept here; where it says
/// nothing, nothing is taken for granted.
package struct RatioComparison: Hashable, Sendable {
  /// Who is compared with whom, by the words of the source.
  package struct Direction: Hashable, Sendable {
    /// The group whose hazard, odds or risk is divided by that of the other.
    package let compared: String
    package let reference: String
    /// Whether the source itself says that less favours the group compared.
    package let saysFavours: Bool
    /// Whether the group compared is the control: such a ratio is turned against most others.
    package let isTurned: Bool
    /// The words that say so.
    package let words: String

    package init(
      compared: String,
      reference: String,
      saysFavours: Bool,
      isTurned: Bool,
      words: String
    ) {
      self.compared = compared
      self.reference = reference
      self.saysFavours = saysFavours
      self.isTurned = isTurned
      self.words = words
    }
  }

  /// The titles of the groups compared, in the order of the source; empty where it names none.
  package let groups: [String]
  /// Which of them is the reference; `nil` where the source does not say.
  package let direction: Direction?

  package init(groups: [String], direction: Direction?) {
    self.groups = groups
    self.direction = direction
  }
}
