// What words say that describe one treatment, or name several together.
extension Sentence {
  /// What `adjuvant`, `maintenance`, `concurrent` say, by the treatment they describe.
  func described(at index: Int, _ word: TimingWord) -> Statement? {
    var last = index
    while last + 1 < items.count, case .timing(.described) = items[last + 1].item,
      gap(last, last + 1) <= 2
    {
      last += 1
    }
    let reach = isHeading(last) ? 12 : 3
    if last + 1 < items.count, let next = treatment(at: last + 1), gap(last, last + 1) <= reach {
      if hasSurgery, isOfSurgery(index),
        let list = together(listedFrom: last + 1)
      {
        return statement(.concurrent, [index] + list, false)
      }
      if next == .immunotherapy {
        if word == .consolidation, isAddedTo(index) { return nil }
        // Neoadjuvant to an operation says nothing of radiotherapy that is not named with it.
        if isOfSurgery(index), word == .induction, hasSurgery, !namesSeveralTimes(index) {
          return nil
        }
        return statement(word, [index, last + 1], false)
      }
      if isHeading(last),
        let other = items.indices.first(where: { $0 > last && isImmunotherapy($0) })
      {
        return statement(word, [index, other], false)
      }
      // `Concurrent radiotherapy` beside immunotherapy says that both are; `concurrent
      // chemoradiotherapy` says it of chemotherapy, `adjuvant radiotherapy` of no immunotherapy.
      guard word == .concurrent, next == .radiotherapy, !isGovernedByAfter(index),
        let other = items[..<index].indices.last(where: { isImmunotherapy($0) }),
        !items[other..<index].indices.contains(where: { treatment(at: $0) == .other })
      else { return nil }
      return statement(.concurrent, [other, index, last + 1], false)
    }
    guard let before = items[..<index].indices.last(where: { treatment(at: $0) != nil }),
      gap(before, index) <= 10
    else { return nil }
    // `Durvalumab with chemoradiotherapy, then consolidation`.
    if word == .consolidation, index > 0, case .timing(.followedBy) = items[index - 1].item,
      let other = items[..<index].indices.last(where: { isImmunotherapy($0) })
    {
      return statement(word, [other, index], false)
    }
    if isImmunotherapy(before) { return statement(word, [before, index], false) }
    guard word == .concurrent, treatment(at: before) == .radiotherapy,
      let other = items[..<before].indices.last(where: { isImmunotherapy($0) })
    else { return nil }
    return statement(word, [other, before, index], false)
  }

  /// What `combined with` says: both are given, and no more.
  func together(at index: Int) -> Statement? {
    guard let object = object(of: index), let governed = treatment(at: object),
      let before = items[..<index].indices.last(where: { treatment(at: $0) != nil }),
      let given = treatment(at: before)
    else { return nil }
    var last = object
    // `Combined with tislelizumab and chemoradiotherapy`: what is listed next belongs to it.
    while last + 1 < items.count, let next = treatment(at: last + 1), gap(last, last + 1) <= 2,
      !governed.isRadiotherapy, !given.isRadiotherapy
    {
      last += 1
      if next.isRadiotherapy { break }
    }
    let isWithRadiotherapy = governed.isRadiotherapy || treatment(at: last)?.isRadiotherapy == true
    let isPair =
      (isWithRadiotherapy && (given == .immunotherapy || governed == .immunotherapy))
      || (governed == .immunotherapy && given.isRadiotherapy)
    return isPair ? statement(.concurrent, [before, index, last], false, isLoose: true) : nil
  }

  /// Whether radiotherapy is added to what a word describes: `radiotherapy during maintenance durvalumab`
  /// says of durvalumab nothing but that it goes on.
  private func isAddedTo(_ index: Int) -> Bool {
    guard let before = items[..<index].indices.last(where: { treatment(at: $0) != nil }),
      treatment(at: before)?.isRadiotherapy == true
    else { return false }
    let between = words(between: before, and: index)
    return ["added to", "in addition to", "during", "throughout", "on top of"].contains {
      between.contains($0)
    }
  }

  /// Whether a word relates a treatment to an operation first of all: `neoadjuvant`, `adjuvant`.
  private func isOfSurgery(_ index: Int) -> Bool {
    word(of: index).contains("adjuvant") || word(of: index).contains("operative")
  }

  /// Whether other words of time describe the same treatment: `neoadjuvant, concurrent and adjuvant`.
  private func namesSeveralTimes(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { other in
      guard items.indices.contains(other), case .timing(.described) = items[other].item else {
        return false
      }
      return gap(min(index, other), max(index, other)) <= 2
    }
  }

  /// The treatments of one list, where immunotherapy and radiotherapy are both among them.
  func together(listedFrom first: Int) -> [Int]? {
    var list = [first]
    while let last = list.last, last + 1 < items.count, treatment(at: last + 1) != nil,
      gap(last, last + 1) <= 3, isListed(last, last + 1)
    {
      list.append(last + 1)
    }
    let treatments = list.compactMap { treatment(at: $0) }
    guard treatments.contains(.immunotherapy), treatments.contains(where: \.isRadiotherapy) else {
      return nil
    }
    return list
  }

  private func isGovernedByAfter(_ index: Int) -> Bool {
    guard index > 0, case .timing(.after) = items[index - 1].item else { return false }
    return gap(index - 1, index) <= 3
  }

  /// Whether a colon follows soon: `CONSOLIDATION THERAPY:`.
  private func isHeading(_ index: Int) -> Bool {
    text.utf8.dropFirst(items[index].mention.bytes.upperBound).prefix(10)
      .contains(UInt8(ascii: ":"))
  }
}
