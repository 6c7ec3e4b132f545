/// Which groups a ratio compares, which of them stands above the line, and whom it favours, as far as
/// its source says.
///
/// The registry codes no reference group. What a record says in words is kept here; where it says
/// nothing, nothing is taken for granted.
package struct RatioComparison: Hashable, Sendable {
  /// Who is compared with whom, and who is favoured, by the words of the source.
  package struct Direction: Hashable, Sendable {
    /// The group whose hazard, odds or risk is divided by that of the other.
    ///
    /// `nil` where the source says only whom the ratio favours, of an event that may be wanted or not.
    package let compared: String?
    /// The other group; `nil` with `compared`.
    package let reference: String?
    /// The group that the source itself calls favoured below 1; `nil` where it calls none so.
    package let favouredBelow: String?
    /// The group it calls favoured above 1; `nil` with `favouredBelow`.
    package let favouredAbove: String?
    /// Whether the group compared is the control: such a ratio is turned against most others.
    package let isTurned: Bool
    /// The words that say so.
    package let words: String

    package init(
      compared: String?,
      reference: String?,
      favouredBelow: String?,
      favouredAbove: String?,
      isTurned: Bool,
      words: String
    ) {
      self.compared = compared
      self.reference = reference
      self.favouredBelow = favouredBelow
      self.favouredAbove = favouredAbove
      self.isTurned = isTurned
      self.words = words
    }

    /// Whether the source itself says whom the ratio favours.
    package var saysFavours: Bool { favouredBelow != nil }
  }

  /// The titles of the groups compared, in the order of the source; empty where it names none.
  package let groups: [String]
  /// Which of them is the reference; `nil` where the source does not say.
  package let direction: Direction?
  /// Words of the source that contradict each other, for which no direction is taken; `nil` for none.
  package let contradiction: String?

  package init(groups: [String], direction: Direction?, contradiction: String? = nil) {
    self.groups = groups
    self.direction = direction
    self.contradiction = contradiction
  }
}
