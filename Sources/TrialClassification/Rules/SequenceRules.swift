import TrialModel

/// When immunotherapy is given relative to radiotherapy, rules S1 to S6.
struct SequenceRules {
  typealias Part = Verdict<TreatmentSequence>

  let record: ReadRecord
  /// The radiotherapy that came before the trial; `nil` where it is part of it.
  let priorRadiotherapy: Quote?

  /// The parts of the sequence in the order of time; empty when the record does not say.
  var parts: [Part] {
    if let priorRadiotherapy {
      return [Part(.consolidation, rule: "S3", .high, [priorRadiotherapy])]
    }
    let dated = datedParts
    if !dated.isEmpty { return dated }
    var parts: [Part] = []
    let said = candidates
    // A day of a cycle places radiotherapy where no words of time do.
    let timed = said.contains(where: { $0.confidence > .low }) ? said : cycleParts + said
    for candidate in timed + operativeParts {
      if let index = parts.firstIndex(where: { $0.value == candidate.value }) {
        if parts[index].confidence < candidate.confidence { parts[index] = candidate }
      } else {
        parts.append(candidate)
      }
    }
    // That a title combines both adds nothing where their order is said.
    if parts.contains(where: { $0.confidence > .low }) {
      parts.removeAll { part in
        part.confidence == .low
          && part.evidence.allSatisfy { $0.place.path.hasPrefix("identificationModule") }
      }
    }
    return parts.sorted { $0.value.rawValue < $1.value.rawValue }
  }

  /// What the sentences of the passages say.
  private var candidates: [Part] {
    relevantPassages.flatMap { passage, implied in
      let sentences = passage.sentences
      return sentences.indices.flatMap { number in
        let sentence = Sentence(
          sentences[number],
          of: passage.text,
          implied: implied,
          after: number > 0 ? sentences[number - 1] : [],
          hasSurgery: hasSurgery
        ) {
          record.contents(of: $0)
        }
        return sentence.statements.map { part(for: $0, in: passage, isImplied: implied != nil) }
      }
    }
  }

  /// Whether the trial has an operation, by an intervention, an arm or a title.
  private var hasSurgery: Bool {
    record.passages.contains { $0.mentions.contains { $0.meaning == .surgery } }
  }

  /// Rule S2 over an operation: immunotherapy before surgery, and radiotherapy after it.
  private var operativeParts: [Part] {
    relevantPassages.lazy.compactMap { passage, _ in
      var before: Range<Int>?
      var after: Range<Int>?
      for mentions in passage.sentences {
        before = before ?? immunotherapyBeforeSurgery(mentions)
        after = after ?? radiotherapyAfterSurgery(mentions, in: passage)
      }
      guard let before, let after else { return nil }
      return Part(.induction, rule: "S2", .medium, [passage.quote(before), passage.quote(after)])
    }
  }

  private func immunotherapyBeforeSurgery(_ mentions: [Passage.Mention]) -> Range<Int>? {
    for (number, mention) in mentions.enumerated() {
      let rest = mentions[(number + 1)...]
      switch mention.meaning {
      case .timing(.before), .timing(.followedBy):
        guard let object = rest.first(where: { $0.meaning.isTreatment }),
          object.meaning == .surgery,
          let given = mentions[..<number].last(where: { record.isImmunotherapy($0.meaning) })
        else { continue }
        return given.bytes.lowerBound..<object.bytes.upperBound
      case .timing(.described(.induction)):
        guard hasSurgery, let given = rest.first, record.isImmunotherapy(given.meaning),
          given.words.lowerBound - mention.words.upperBound <= 3
        else { continue }
        return mention.bytes.lowerBound..<given.bytes.upperBound
      default: continue
      }
    }
    return nil
  }

  private func radiotherapyAfterSurgery(
    _ mentions: [Passage.Mention],
    in passage: Passage
  ) -> Range<Int>? {
    for (number, mention) in mentions.enumerated()
    where record.contents(of: mention.meaning).contains(.radiotherapy) {
      guard number > 0 else { continue }
      let last = mentions[number - 1]
      let between = passage.words(last.bytes.upperBound..<mention.bytes.lowerBound).lowercased()
      if case .timing(.described(.consolidation)) = last.meaning,
        mention.words.lowerBound - last.words.upperBound <= 3
      {
        return last.bytes.lowerBound..<mention.bytes.upperBound
      }
      let earlier = mentions[..<number]
      guard let surgery = earlier.last(where: { $0.meaning == .surgery }) else { continue }
      let isNext = last.meaning == .surgery && (between.contains("and") || between.contains(","))
      let isLater = last.meaning == .timing(.followedBy)
      guard isNext || isLater else { continue }
      return surgery.bytes.lowerBound..<mention.bytes.upperBound
    }
    return nil
  }

  /// Rule S5 for days: radiotherapy that is given on days of a cycle of the drugs, or on days beside
  /// days of immunotherapy in one text, is concurrent.
  private var cycleParts: [Part] {
    relevantPassages.lazy.filter { $0.passage.field != .title }.compactMap { passage, implied in
      var days: [Bool: Range<Int>] = [:]
      for mentions in passage.sentences {
        let bounds = passage.bounds(ofSentence: mentions[0])
        let words = passage.words(bounds)
        let given = mentions.reduce(Contents()) { $0.union(record.contents(of: $1.meaning)) }
        let isAfter = mentions.contains {
          $0.meaning == .timing(.after) || $0.meaning == .timing(.before)
        }
        let isWithin = WeekSchedule.namesTimeWithinCycles(in: words)
        guard !isAfter, isWithin || WeekSchedule.namesDays(in: words) else { continue }
        let isRadiotherapy = given.contains(.radiotherapy) || implied == .radiotherapy
        if isRadiotherapy,
          isWithin || given.contains(.immunotherapy) || WeekSchedule.namesCycle(in: words)
        {
          return Part(.concurrent, rule: "S5", .medium, [passage.quote(bounds)])
        }
        if isRadiotherapy { days[true] = bounds }
        if given.contains(.immunotherapy) { days[false] = bounds }
      }
      guard let radiated = days[true], let treated = days[false] else { return nil }
      let quotes = [passage.quote(radiated), passage.quote(treated)]
      return Part(.concurrent, rule: "S5", .low, quotes)
    }
  }

  private func part(
    for statement: Sentence.Statement,
    in passage: Passage,
    isImplied: Bool
  ) -> Part {
    let (part, rule): (TreatmentSequence, String) =
      switch statement.part {
      case .concurrent: (.concurrent, "S1")
      case .induction: (.induction, "S2")
      case .consolidation: (.consolidation, "S3")
      }
    let confidence: Classification.Confidence =
      if statement.isLoose {
        .low
      } else if statement.isRelation, !isImplied, passage.field != .title {
        .high
      } else {
        .medium
      }
    return Part(part, rule: rule, confidence, [passage.quote(statement.bytes)])
  }

  /// The arms that have both, the tested ones before others.
  private var arms: [ReadArm] {
    let both = record.arms.filter { $0.contents.isSuperset(of: [.immunotherapy, .radiotherapy]) }
    // Where none is compared with others, each is tested.
    let tested = record.hasComparison ? both.filter(\.isExperimental) : both
    return tested.isEmpty ? both : tested
  }

  /// The texts of these arms and of what is given in them, and the titles.
  private var relevantPassages: [(passage: Passage, implied: Sentence.Treatment?)] {
    let arms = self.arms
    guard !arms.isEmpty else { return [] }
    let indices = Set(arms.compactMap(\.index))
    let given = Set(indices.flatMap { record.registration.arms[$0].interventions })
    return record.passages.compactMap { passage in
      switch passage.field {
      case .armLabel(let index), .armDescription(let index):
        return indices.contains(index) ? (passage, nil) : nil
      case .interventionDescription(let index):
        guard indices.isEmpty || given.contains(index) else { return nil }
        let contents = record.interventions[index]
        if contents == .immunotherapy { return (passage, .immunotherapy) }
        return contents == .radiotherapy ? (passage, .radiotherapy) : nil
      case .title: return (passage, nil)
      case .interventionName, .otherName, .thesaurusTerm: return nil
      }
    }
  }

  /// Rule S5: weeks of immunotherapy against weeks of radiotherapy, where one text names both.
  private var datedParts: [Part] {
    for (passage, _) in relevantPassages where passage.field != .title {
      var spans: [Bool: (weeks: ClosedRange<Int>, bytes: Range<Int>)] = [:]
      for mentions in passage.sentences {
        let bounds = passage.bounds(ofSentence: mentions[0])
        let kinds = Set(
          mentions.map { record.contents(of: $0.meaning) }
            .flatMap { [$0.contains(.immunotherapy) ? 1 : 0, $0.contains(.radiotherapy) ? 2 : 0] }
            .filter { $0 > 0 }
        )
        for (isImmunotherapy, bounds) in kinds.count == 1
          ? [(kinds.contains(1), bounds)] : stretches(of: mentions, in: passage, bounds)
        {
          guard spans[isImmunotherapy] == nil,
            let weeks = WeekSchedule.weeks(in: passage.words(bounds))
          else { continue }
          spans[isImmunotherapy] = (weeks, bounds)
        }
      }
      if let given = spans[true], let radiated = spans[false] {
        let evidence = [passage.quote(radiated.bytes), passage.quote(given.bytes)]
        return dated(given.weeks, against: radiated.weeks).map {
          Part($0, rule: "S5", .high, evidence)
        }
      }
    }
    return []
  }

  /// A sentence that names both, cut where one begins: `radiotherapy weeks 1-6, pembrolizumab weeks 1 and 4`.
  ///
  /// Empty where weeks stand before the first of them, so that each may belong to what comes next.
  private func stretches(
    of mentions: [Passage.Mention],
    in passage: Passage,
    _ bounds: Range<Int>
  ) -> [(isImmunotherapy: Bool, bytes: Range<Int>)] {
    let named = mentions.filter {
      !record.contents(of: $0.meaning).isDisjoint(with: [.immunotherapy, .radiotherapy])
    }
    guard let first = named.first,
      WeekSchedule.weeks(in: passage.words(bounds.lowerBound..<first.bytes.lowerBound)) == nil
    else { return [] }
    return named.indices.map { place in
      let end = place + 1 < named.count ? named[place + 1].bytes.lowerBound : bounds.upperBound
      let isImmunotherapy = record.contents(of: named[place].meaning).contains(.immunotherapy)
      return (isImmunotherapy, named[place].bytes.lowerBound..<end)
    }
  }

  private func dated(
    _ given: ClosedRange<Int>,
    against radiated: ClosedRange<Int>
  ) -> [TreatmentSequence] {
    var parts: [TreatmentSequence] = []
    if given.lowerBound < radiated.lowerBound { parts.append(.induction) }
    if given.overlaps(radiated) { parts.append(.concurrent) }
    if given.upperBound > radiated.upperBound { parts.append(.consolidation) }
    return parts
  }
}
