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
    for candidate in candidates {
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
          after: number > 0 ? sentences[number - 1] : []
        ) {
          record.isImmunotherapy($0)
        }
        return sentence.statements.map { part(for: $0, in: passage, isImplied: implied != nil) }
      }
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
    let tested = both.filter(\.isExperimental)
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
        guard kinds.count == 1, let weeks = WeekSchedule.weeks(in: passage.words(bounds)) else {
          continue
        }
        let isImmunotherapy = kinds.contains(1)
        if spans[isImmunotherapy] == nil { spans[isImmunotherapy] = (weeks, bounds) }
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
