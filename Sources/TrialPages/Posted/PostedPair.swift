package import TrialModel

/// The two groups of the tables of adverse events that are compared.
///
/// The registry codes nowhere which group is the reference, so a page says which was taken and why.
package struct PostedPair: Hashable {
  /// Why these two were taken.
  enum Reason: Hashable {
    /// The reader chose them.
    case chosen
    /// This word in the title of the reference group.
    case title(String)
    /// The registered type of the arm that has the title of the reference group.
    case armType(String)
    /// Nothing in the titles says which is the control.
    case firstTwo
  }

  /// The places of the groups in their table, which differ.
  let compared: Int
  let reference: Int
  let reason: Reason

  /// The groups the reader chose, else those the words of the record speak for, else the first two.
  ///
  /// `nil` without two groups.
  package init?(_ groups: [PostedEventGroup], arms: [RegisteredArm], choice: PostedChoice) {
    guard groups.count > 1 else { return nil }
    let (own, why) = Self.reference(among: groups, arms: arms)
    let reference = choice.reference.flatMap { groups.indices.contains($0) ? $0 : nil } ?? own
    let free = groups.indices.filter { $0 != reference }
    self.reference = reference
    compared = choice.compared.flatMap { free.contains($0) ? $0 : nil } ?? free[0]
    reason = choice.compared == nil && choice.reference == nil ? why : .chosen
  }

  /// The pair with the next group, or the one before, in the place of the one compared.
  package func stepping(compared step: Int, of count: Int) -> PostedChoice {
    PostedChoice(
      compared: self.next(from: compared, by: step, but: reference, of: count),
      reference: reference
    )
  }

  /// The pair with the next group, or the one before, as reference; the group compared stays.
  package func stepping(reference step: Int, of count: Int) -> PostedChoice {
    PostedChoice(
      compared: compared,
      reference: self.next(from: reference, by: step, but: compared, of: count)
    )
  }

  /// The pair with that group compared; the reference gives way where it was that group.
  package func comparing(_ place: Int) -> PostedChoice {
    PostedChoice(compared: place, reference: place == reference ? compared : reference)
  }

  /// The pair with that group as reference; the one compared gives way where it was that group.
  package func referring(to place: Int) -> PostedChoice {
    PostedChoice(compared: place == compared ? reference : compared, reference: place)
  }

  /// The place that many steps on, round the ends, which is not the other one.
  private func next(from place: Int, by step: Int, but other: Int, of count: Int) -> Int {
    let next = (place + step + count) % count
    return next == other ? (next + step + count) % count : next
  }

  /// The last group that words call a control, else the second.
  private static func reference(
    among groups: [PostedEventGroup],
    arms: [RegisteredArm]
  ) -> (place: Int, reason: Reason) {
    let types = Dictionary(
      arms.map { ($0.label.identifierKey, $0.type) },
      uniquingKeysWith: { first, _ in first }
    )
    for (place, group) in groups.enumerated().reversed() {
      let words = group.title.lowercased().split { !$0.isLetter }
      if let word = words.first(where: { controlWords.contains($0) }) {
        return (place, .title(String(word)))
      }
      if let type = types[group.title.identifierKey] ?? nil,
        ["ACTIVE_COMPARATOR", "PLACEBO_COMPARATOR", "SHAM_COMPARATOR"].contains(type)
      {
        return (place, .armType(RegistryWords.plain(type)))
      }
    }
    return (1, .firstTwo)
  }

  private static let controlWords: Set<Substring> = [
    "control", "controls", "placebo", "comparator", "sham",
  ]

  /// Which is compared with which, and that the choice is ours.
  var words: String {
    let letters = (PostedColumns.letter(of: compared), PostedColumns.letter(of: reference))
    let why =
      switch reason {
      case .chosen: "as chosen here"
      case .title(let word): "since its title says \"\(word)\""
      case .armType(let type): "since the arm of that title is registered as \(type)"
      case .firstTwo: "since no title says which is the control"
      }
    return "\(letters.0) minus \(letters.1), the reference \(why). The registry codes no reference"
      + " group: a and b choose others, A and B go back; under THE GROUPS they take the one selected."
  }
}

/// The groups a reader chose to compare, by their places in the table; `nil` leaves it to us.
package struct PostedChoice: Hashable, Sendable {
  package var compared: Int?
  package var reference: Int?

  package init(compared: Int? = nil, reference: Int? = nil) {
    self.compared = compared
    self.reference = reference
  }
}

/// A part of a page that Enter folds and unfolds.
package enum FoldedPart: Hashable, Sendable {
  /// The posted outcome of that place, from 0.
  case outcome(Int)
  case plannedOutcomes
  case flow
  case baseline
  /// An organ class of a table of adverse events.
  case organClass(EventKind, String)
  /// The criteria of eligibility.
  case eligibility
  /// The sites one by one.
  case places
}
