// What words say that put one treatment before, with or after another.
extension Sentence {
  /// A relation by preposition: one place where it governs radiotherapy, the other where it governs
  /// immunotherapy and radiotherapy is what is placed.
  func related(
    at index: Int,
    toRadiotherapy: TimingWord,
    toIt: TimingWord
  ) -> Statement? {
    guard var object = object(of: index), var governed = treatment(at: object) else { return nil }
    // `After surgery and radiotherapy`: what is joined to what is governed is governed too.
    if governed == .other, let next = treatment(at: object + 1), next.isRadiotherapy,
      gap(object, object + 1) <= 3,
      gap(object, object + 1) <= 1 || areJoined(object, object + 1)
    {
      (object, governed) = (object + 1, next)
    }
    let earlier = items[..<index].indices.filter { treatment(at: $0) != nil }
    if governed.isRadiotherapy {
      // Something else that is placed: `cisplatin before radiotherapy`.
      let subject = earlier.last { isImmunotherapy($0) }
      if let subject, let last = earlier.last, treatment(at: last) == .other,
        !areJoined(subject, last)
      {
        return nil
      }
      if subject == nil, implied != .immunotherapy, !earlier.isEmpty { return nil }
      let other = subject ?? items.indices.first { $0 > object && isImmunotherapy($0) }
      guard other != nil || implied == .immunotherapy else { return nil }
      return statement(toRadiotherapy, [index, object] + (other.map { [$0] } ?? []), true)
    }
    guard governed == .immunotherapy else { return nil }
    let subject =
      earlier.isEmpty
      ? items.indices.first { $0 > object && treatment(at: $0)?.isRadiotherapy == true }
      : earlier.last.flatMap { treatment(at: $0)?.isRadiotherapy == true ? $0 : nil }
    guard subject != nil || (implied == .radiotherapy && earlier.isEmpty) else { return nil }
    return statement(toIt, [index, object] + (subject.map { [$0] } ?? []), true)
  }

  /// What `followed by` and `then` say.
  func following(at index: Int) -> Statement? {
    guard var object = object(of: index), var later = treatment(at: object) else { return nil }
    // `Followed by CAPOX and camrelizumab`: what is joined to what comes next comes next too.
    while later == .other, let next = treatment(at: object + 1), areJoined(object, object + 1),
      gap(object, object + 1) <= 3
    {
      (object, later) = (object + 1, next)
    }
    let earlier = items[..<index].indices
    let isFirst = !earlier.contains { treatment(at: $0) != nil }
    if later == .immunotherapy {
      let first = earlier.last { treatment(at: $0)?.isRadiotherapy == true }
      guard first != nil || (isFirst && isAfterRadiotherapy) else { return nil }
      return statement(.consolidation, (first.map { [$0] } ?? []) + [index, object], true)
    }
    let first = earlier.last { isImmunotherapy($0) }
    guard later.isRadiotherapy, first != nil || (isFirst && isAfterImmunotherapy) else {
      return nil
    }
    return statement(.induction, (first.map { [$0] } ?? []) + [index, object], true)
  }

  /// What `X and chemoradiotherapy, followed by X` says of its first part: that both are given together.
  func listedTogether(before index: Int) -> Statement? {
    guard let object = object(of: index), isImmunotherapy(object), index > 0,
      let last = treatment(at: index - 1)
    else { return nil }
    let pair = [index - 2, index - 1].compactMap { treatment(at: $0) }
    guard pair.count == 2, pair.contains(.immunotherapy),
      pair.contains(where: \.isRadiotherapy), last != .other,
      gap(index - 2, index - 1) <= 2, areJoined(index - 2, index - 1)
    else { return nil }
    return statement(.concurrent, [index - 2, index - 1], false)
  }

  /// What `thereafter` and `after it` say where nothing is named behind them: what was given with
  /// radiotherapy goes on.
  func continuing(at index: Int) -> Statement? {
    guard object(of: index) == nil,
      ["thereafter", "afterwards", "after", "following"].contains(
        where: word(of: index).hasPrefix
      )
    else { return nil }
    let earlier = items[..<index].indices
    guard let radiated = earlier.last(where: { treatment(at: $0)?.isRadiotherapy == true }) else {
      return nil
    }
    let given = earlier.last { isImmunotherapy($0) }
    guard given != nil || implied == .immunotherapy else { return nil }
    return statement(.consolidation, [radiated, index] + (given.map { [$0] } ?? []), false)
  }

  /// Whether a word says that what stands before it is over: `once radiotherapy has been completed`.
  func isCompletion(_ index: Int) -> Bool {
    guard word(of: index) == "completed", index > 0, treatment(at: index - 1) != nil,
      gap(index - 1, index) <= 3
    else { return false }
    let words = words(between: index - 1, and: index).split { !$0.isLetter }
    return !words.isEmpty
      && words.allSatisfy { ["is", "has", "was", "been", "have", "are"].contains($0) }
  }

  func completion(at index: Int) -> Statement? {
    let over = index - 1
    let earlier = items[..<over].indices
    if treatment(at: over)?.isRadiotherapy == true {
      let given =
        earlier.last { isImmunotherapy($0) }
        ?? items.indices.first { $0 > index && isImmunotherapy($0) }
      guard given != nil || implied == .immunotherapy else { return nil }
      return statement(.consolidation, [over, index] + (given.map { [$0] } ?? []), true)
    }
    guard isImmunotherapy(over) else { return nil }
    let radiated =
      earlier.last { treatment(at: $0)?.isRadiotherapy == true }
      ?? items.indices.first { $0 > index && treatment(at: $0)?.isRadiotherapy == true }
    guard let radiated else { return nil }
    return statement(.induction, [over, index, radiated], true)
  }
}
