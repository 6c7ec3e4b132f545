import TrialModel

/// What the words of a record say of a ratio of two groups: which stands above the line, and which is
/// favoured below 1.
///
/// The two are told apart. Which of them follows from the other depends on the event: a ratio of
/// responses above 1 favours the group above the line, one of deaths the group below it.
struct DirectionWords {
  let groups: ComparedGroups
  /// Whether the event is wanted; `nil` where the outcome does not say.
  let sense: EventSense?

  /// The words for two groups; `nil` for another number, or titles that cannot be told apart.
  init?(_ titles: [String], areControls: [Bool], sense: EventSense?) {
    guard let groups = ComparedGroups(titles, areControls: areControls) else { return nil }
    self.groups = groups
    self.sense = sense
  }

  /// Something a sentence says.
  struct Claim {
    enum Content: Hashable {
      /// That group stands above the line.
      case above(Int)
      /// A sentence that is nothing but two groups, the first against the second.
      case listed(Int)
      /// That group is favoured below 1.
      case favoured(Int)
    }
    let content: Content
    let words: String
  }

  /// What the texts say together: a direction, or words that contradict each other, or nothing.
  ///
  /// A text about the estimate itself may name the groups alone, "drug compared to placebo"; another
  /// has to speak of a ratio too, since it may mean a test. Where the texts say more, a mere list of
  /// groups says nothing.
  func reading(
    ofEstimate estimate: [String],
    of others: [String]
  ) -> (direction: RatioComparison.Direction?, contradiction: String?) {
    var claims: [Claim] = []
    for (number, text) in (estimate + others).enumerated() {
      for sentence in DirectionSentence.sentences(of: text) {
        claims +=
          favours(in: sentence) + orientation(in: sentence, mayList: number < estimate.count)
      }
    }
    let above = claims.groups { if case .above(let group) = $0 { group } else { nil } }
    let favoured = claims.groups { if case .favoured(let group) = $0 { group } else { nil } }
    let listed = claims.groups { if case .listed(let group) = $0 { group } else { nil } }
    // By the event, whoever is favoured below 1 stands above the line or under it.
    let fromFavour = favoured.first.flatMap { favoured in
      sense.map { $0 == .unwanted ? favoured : 1 - favoured }
    }
    let differ = above.first.flatMap { own in fromFavour.map { $0 != own } } ?? false
    let isListedTwice = above.isEmpty && favoured.isEmpty && listed.count > 1
    if above.count > 1 || favoured.count > 1 || differ || isListedTwice {
      return (nil, claims.sentences)
    }
    let own = above.first ?? fromFavour ?? (listed.count == 1 ? listed.first : nil)
    guard own != nil || !favoured.isEmpty else { return (nil, nil) }
    return (direction(above: own, favoured: favoured.first, claims), nil)
  }

  private func direction(
    above: Int?,
    favoured: Int?,
    _ claims: [Claim]
  ) -> RatioComparison.Direction {
    let titles = groups.titles
    return RatioComparison.Direction(
      compared: above.map { titles[$0] },
      reference: above.map { titles[1 - $0] },
      favouredBelow: favoured.map { titles[$0] },
      favouredAbove: favoured.map { titles[1 - $0] },
      isTurned: above.map { groups.areControls[$0] && !groups.areControls[1 - $0] } ?? false,
      words: claims.sentences
    )
  }

  /// Whether words deny what stands beside them.
  static func deny(_ words: some Sequence<String>) -> Bool {
    words.contains { word in
      negations.contains(word) || word.hasSuffix("n't") || word.hasSuffix("n\u{2019}t")
    }
  }

  private static let negations: Set<String> = [
    "not", "no", "nor", "neither", "never", "none", "cannot", "without", "irrespective",
  ]
}

extension [DirectionWords.Claim] {
  /// The groups that claims of a kind name, each once.
  fileprivate func groups(_ group: (DirectionWords.Claim.Content) -> Int?) -> Set<Int> {
    Set(compactMap { group($0.content) })
  }

  /// The sentences that make the claims, each once, in their order.
  fileprivate var sentences: String { map(\.words).eachOnce.joined(separator: "; ") }
}
