import TrialModel

/// Who of a trial gets radiotherapy.
package enum RadiotherapyRole: String, Hashable, Sendable, CaseIterable {
  case allArms = "all arms"
  case experimentalOnly = "experimental arms only"
  case controlOnly = "control arms only"
  case someArms = "some arms"
  /// It came before the trial began.
  case prior = "before randomisation"
}

/// Whether a record gives radiotherapy, which, how much and to whom, rules R1 to R3.
struct RadiotherapyRules {
  let record: ReadRecord
  /// The doses that names, arms and descriptions state, each once.
  let doses: [Verdict<PrescribedDose>]

  init(record: ReadRecord) {
    self.record = record
    var doses: [Verdict<PrescribedDose>] = []
    for passage in record.passages where passage.field != .thesaurusTerm {
      for (dose, bytes) in DoseScanner.doses(in: passage.text)
      where !doses.contains(where: { $0.value == dose }) {
        doses.append(Verdict(dose, rule: "R2", .medium, [passage.quote(bytes)]))
      }
    }
    self.doses = doses
  }

  /// The radiotherapy with its modality; `nil` when no arm is given any.
  var modality: Verdict<RadiotherapyModality>? {
    let isRegistered = record.registration.interventions.indices.first {
      record.registration.interventions[$0].type == "RADIATION"
        && record.interventions[$0].contains(.radiotherapy)
    }
    var best: (modality: RadiotherapyModality, quote: Quote, isName: Bool)?
    for passage in record.passages where passage.field != .title {
      for (modality, bytes) in modalities(in: passage)
      where best.map({ modality < $0.modality }) ?? true {
        best = (modality, passage.quote(bytes), passage.field.isName)
      }
    }
    if let index = isRegistered {
      let name = record.registration.interventions[index].name
      let path = "armsInterventionsModule.interventions[\(index)].name"
      let modality = refined(best?.modality ?? .unspecified)
      let other = best.map { [$0.quote] } ?? []
      let evidence = other.isEmpty ? [Quote(whole: name, path: path)] : other
      return Verdict(modality, rule: "R1", .high, evidence)
    }
    guard isGiven, let best else { return nil }
    return Verdict(refined(best.modality), rule: "R2", best.isName ? .high : .medium, [best.quote])
  }

  /// Whether radiotherapy is given in any arm.
  var isGiven: Bool { record.arms.contains { $0.contents.contains(.radiotherapy) } }

  /// Who gets it; rule R3.
  func role(_ prior: Quote?) -> Verdict<RadiotherapyRole>? {
    if let prior { return Verdict(.prior, rule: "R3", .medium, [prior]) }
    guard isGiven else { return nil }
    let tested = record.arms.filter(\.isExperimental)
    let others = record.arms.filter { !$0.isExperimental }
    func all(_ arms: [ReadArm]) -> Bool { arms.allSatisfy { $0.contents.contains(.radiotherapy) } }
    func none(_ arms: [ReadArm]) -> Bool { !arms.contains { $0.contents.contains(.radiotherapy) } }
    let role: RadiotherapyRole =
      if all(record.arms) {
        .allArms
      } else if none(others) {
        .experimentalOnly
      } else if none(tested) {
        .controlOnly
      } else {
        .someArms
      }
    return Verdict(role, rule: "R3", .medium, modality?.evidence ?? [])
  }

  /// Words by which radiotherapy came before the trial; `nil` when it is part of it, or unsaid.
  ///
  /// From titles, arms and descriptions (`following chemoradiation`), else from eligibility where it
  /// says that it was completed.
  var prior: Quote? {
    guard !isGiven, record.arms.contains(where: { $0.contents.contains(.immunotherapy) }) else {
      return nil
    }
    for passage in record.passages where !passage.field.isName {
      for sentence in passage.sentences {
        for (number, mention) in sentence.enumerated()
        where record.contents(of: mention.meaning).contains(.radiotherapy) {
          if Sentence.isPast(number, in: sentence) {
            return passage.quote(sentence[0].bytes.lowerBound..<mention.bytes.upperBound)
          }
        }
      }
    }
    return priorInEligibility
  }

  private var priorInEligibility: Quote? {
    guard let criteria = record.registration.eligibility.criteria else { return nil }
    let completed: Set<UInt64> = Set(["completed", "completion"].flatMap { $0.words.map(\.hash) })
    let exclusion: Set<UInt64> = Set("exclusion".words.map(\.hash))
    let radiated: Set<UInt64> = Set(
      ["chemoradiation", "chemoradiotherapy", "radiotherapy", "radiochemotherapy", "CRT", "cCRT"]
        .flatMap { $0.words.map(\.hash) }
    )
    let words = criteria.words
    for (number, word) in words.enumerated() where completed.contains(word.hash) {
      guard let last = words[number...].prefix(12).last(where: { radiated.contains($0.hash) })
      else { continue }
      // What stands under exclusion was not given.
      if words[..<number].contains(where: { exclusion.contains($0.hash) }) { return nil }
      let path = "eligibilityModule.eligibilityCriteria"
      return Quote(of: criteria, path: path, bytes: word.start..<last.end)
    }
    return nil
  }

  /// A dose of 2.5 Gy or more in a fraction makes hypofractionation of what is not said further.
  private func refined(_ modality: RadiotherapyModality) -> RadiotherapyModality {
    guard modality == .unspecified || modality == .conventional else { return modality }
    let fractions = doses.compactMap(\.value.perFraction)
    guard let largest = fractions.max() else { return modality }
    return largest >= 2.5 ? .hypofractionated : .conventional
  }

  private func modalities(in passage: Passage) -> [(RadiotherapyModality, Range<Int>)] {
    passage.mentions.compactMap { mention in
      switch mention.meaning {
      case .radiotherapy(let modality): (modality, mention.bytes)
      case .chemoradiotherapy: (.unspecified, mention.bytes)
      case .agent where record.contents(of: mention.meaning).contains(.radiotherapy):
        (.radionuclide, mention.bytes)
      default: nil
      }
    }
  }
}
