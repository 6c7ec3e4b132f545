/// The two groups of the tables of adverse events that are compared.
///
/// The registry codes nowhere which group is the reference, so whoever shows a comparison says which
/// was taken and why. A total is compared with nothing, since it holds whoever it would be compared
/// with; a pooled group is compared with a control alone.
package struct PostedPair: Hashable, Sendable {
  /// Why these two were taken.
  package enum Reason: Hashable, Sendable {
    /// The reader chose them.
    case chosen
    /// What speaks for the reference group as control.
    case control(PostedGroupRole.Reason)
    /// Nothing in the titles says which is the control.
    case firstTwo
  }

  /// The places of the groups in their table, which differ.
  package let compared: Int
  package let reference: Int
  package let reason: Reason
  private let roles: [PostedGroupRole]

  /// The groups the reader chose, else those the words of the record speak for, else the first two.
  ///
  /// `nil` without two groups that can be compared, and in a trial that is not said to be randomised
  /// until a reader chooses: its cohorts differ in more than their treatment.
  package init?(
    _ groups: [PostedEventGroup],
    of registration: Registration,
    choice: PostedChoice = PostedChoice()
  ) {
    let roles = PostedGroupRole.roles(of: groups, in: registration)
    self.init(roles, of: registration, choice: choice)
  }

  private init?(
    _ roles: [PostedGroupRole],
    of registration: Registration,
    choice: PostedChoice
  ) {
    let isChosen = choice.compared != nil || choice.reference != nil
    guard isChosen || registration.design.allocation == "RANDOMIZED" else { return nil }
    self.init(roles, choosing: choice)
  }

  /// The pair that is shown once a reader asks for one, whether or not the trial is randomised.
  package init?(
    _ groups: [PostedEventGroup],
    of registration: Registration,
    choosing choice: PostedChoice
  ) {
    self.init(PostedGroupRole.roles(of: groups, in: registration), choosing: choice)
  }

  private init?(_ roles: [PostedGroupRole], choosing choice: PostedChoice) {
    let free = roles.indices.filter { !roles[$0].isTotal }
    guard free.count > 1 else { return nil }
    func chosen(_ place: Int?) -> Int? { place.flatMap { free.contains($0) ? $0 : nil } }
    let single = free.filter { !roles[$0].isPooled }
    // Whoever changed over was in another group before, and would be compared with themselves.
    let unchanged = single.filter { !roles[$0].isChanged }
    let usual = unchanged.count > 1 ? unchanged : single.count > 1 ? single : free
    let control = usual.first { roles[$0].control != nil }
    // Where a reader chose what is compared, the reference is another group.
    let wanted = chosen(choice.reference) ?? control ?? usual[1]
    let reference =
      chosen(choice.reference) == nil && wanted == chosen(choice.compared)
      ? free.first { $0 != wanted } ?? wanted : wanted
    guard
      let compared = chosen(choice.compared).flatMap({ $0 == reference ? nil : $0 })
        ?? usual.first(where: { $0 != reference && roles[$0].control == nil && roles[$0].isOfArm })
        ?? usual.first(where: { $0 != reference && roles[$0].control == nil })
        ?? free.first(where: { $0 != reference })
    else { return nil }
    guard Self.areApart(compared, reference, roles) else { return nil }
    self.compared = compared
    self.reference = reference
    self.roles = roles
    reason =
      choice.compared != nil || choice.reference != nil
      ? .chosen : roles[reference].control.map { .control($0) } ?? .firstTwo
  }

  private init(_ compared: Int, _ reference: Int, _ reason: Reason, _ roles: [PostedGroupRole]) {
    self.compared = compared
    self.reference = reference
    self.reason = reason
    self.roles = roles
  }

  /// Every pair of groups of adverse events that can be compared without a reader's choice.
  ///
  /// Each single group that is no control against each that is; where nothing says which is the
  /// control, each against the one that is taken for it. Empty where `PostedPair` finds no pair.
  package static func all(
    of groups: [PostedEventGroup],
    in registration: Registration
  ) -> [PostedPair] {
    all(PostedGroupRole.roles(of: groups, in: registration), of: registration)
  }

  /// The same for the groups of any posted table, which are known by their titles alone.
  package static func all(ofTitles titles: [String], in registration: Registration) -> [PostedPair]
  {
    all(PostedGroupRole.roles(of: titles, in: registration), of: registration)
  }

  private static func all(
    _ roles: [PostedGroupRole],
    of registration: Registration
  ) -> [PostedPair] {
    guard let usual = PostedPair(roles, of: registration, choice: PostedChoice()) else { return [] }
    let single = roles.indices.filter {
      !roles[$0].isPooled && !roles[$0].isTotal && !roles[$0].isChanged
    }
    let controls = single.filter { roles[$0].control != nil }
    let references = controls.isEmpty ? [usual.reference] : controls
    let pairs = single.filter { !references.contains($0) }
      .flatMap { compared in
        references.map { reference in
          let reason = roles[reference].control.map { Reason.control($0) } ?? .firstTwo
          return PostedPair(compared, reference, reason, roles)
        }
      }
    // A pooled group stands for the others where no single one is left to compare.
    return single.contains(usual.reference) && !pairs.isEmpty ? pairs : [usual]
  }

  /// Whether no group holds the other: a pooled one may hold any but a control.
  private static func areApart(_ first: Int, _ second: Int, _ roles: [PostedGroupRole]) -> Bool {
    let isWhole = roles[first].isPooled || roles[second].isPooled
    guard isWhole else { return true }
    return (roles[first].control != nil) != (roles[second].control != nil)
  }

  /// The pair with the next group, or by -1 the one before, in the place of the one compared.
  package func stepping(compared step: Int) -> PostedChoice {
    PostedChoice(
      compared: place(from: compared, by: step, against: reference),
      reference: reference
    )
  }

  /// The pair with the next group, or by -1 the one before, as reference.
  package func stepping(reference step: Int) -> PostedChoice {
    PostedChoice(
      compared: compared,
      reference: place(from: reference, by: step, against: compared)
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

  /// This pair as a choice.
  package var chosen: PostedChoice { PostedChoice(compared: compared, reference: reference) }

  /// The next place round the ends, past totals and groups that may hold the other.
  private func place(from start: Int, by step: Int, against other: Int) -> Int {
    var next = start
    for _ in roles.indices {
      next = (next + step + roles.count) % roles.count
      if next != other, !roles[next].isTotal, Self.areApart(next, other, roles) { return next }
    }
    return start
  }
}

/// The groups a reader chose to compare, by their places in the table.
package struct PostedChoice: Hashable, Sendable {
  /// What is compared; `nil` leaves it to us.
  package var compared: Int?
  /// What it is compared with; `nil` leaves it to us.
  package var reference: Int?

  package init(compared: Int? = nil, reference: Int? = nil) {
    self.compared = compared
    self.reference = reference
  }
}
