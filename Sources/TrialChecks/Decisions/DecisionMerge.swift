/// The decisions of two readers or teams brought together: nothing of either is lost unsaid.
package struct DecisionMerge: Hashable, Sendable {
  /// Whose decision stands where the two differ.
  package enum Preference: String, Hashable, Sendable, CaseIterable {
    /// That which was there before.
    case mine
    /// That which is brought in.
    case theirs
    /// That of the later date; on one day that which was there before.
    case later
  }

  /// Two decisions about one finding that differ.
  package struct Difference: Hashable, Sendable {
    package let mine: Decision
    package let theirs: Decision
    /// Which of the two stands.
    package let standing: Decision

    /// Whether they go different ways; else only notes, initials or dates differ.
    package var isConflict: Bool { mine.choice != theirs.choice }
  }

  /// What is decided after it.
  package let decisions: Decisions
  /// The decisions on what nobody had decided here.
  package let added: [Decision]
  /// How many were the same on both sides.
  package let same: Int
  /// Where the two differ, by place, figure and code.
  package let differences: [Difference]

  /// Brings decisions of others into those that are there.
  package init(of theirs: Decisions, into mine: Decisions, preferring preference: Preference) {
    var decisions = mine
    var added: [Decision] = []
    var differences: [Difference] = []
    var same = 0
    for brought in theirs.all {
      guard let present = mine[brought.key] else {
        decisions[brought.key] = brought
        added.append(brought)
        continue
      }
      guard present != brought else {
        same += 1
        continue
      }
      let takesTheirs =
        switch preference {
        case .mine: false
        case .theirs: true
        case .later: present.date < brought.date
        }
      let standing = takesTheirs ? brought : present
      decisions[brought.key] = standing
      differences.append(Difference(mine: present, theirs: brought, standing: standing))
    }
    self.decisions = decisions
    self.added = added
    self.same = same
    self.differences = differences
  }

  /// The differences in which the two sides go different ways.
  package var conflicts: [Difference] { differences.filter(\.isConflict) }

  /// All in words: `3 brought in, 2 the same, 1 with another note, 1 in conflict`.
  package var text: String { text(isTrial: false) }

  /// The same; where nothing is written, of what would be brought in.
  package func text(isTrial: Bool) -> String {
    let notes = differences.count - conflicts.count
    return [
      "\(added.count) \(isTrial ? "would be brought in" : "brought in")",
      same == 0 ? nil : "\(same) the same",
      notes == 0 ? nil : "\(notes) the same with another note",
      conflicts.isEmpty ? nil : "\(conflicts.count) in conflict",
    ]
    .compactMap(\.self).joined(separator: ", ")
  }
}
