import TrialModel

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
    for passage in record.passages where passage.field != .title || isToldByTitle {
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
        isOptional ? .someArms : .allArms
      } else if !record.hasComparison {
        .someArms
      } else if none(others) {
        .experimentalOnly
      } else if none(tested) {
        .controlOnly
      } else {
        .someArms
      }
    return Verdict(role, rule: "R3", .medium, modality?.evidence ?? [])
  }

  /// Whether the one arm there is may have radiotherapy or not: `and/or radiation`, `chemo(radio)therapy`.
  private var isOptional: Bool {
    guard record.arms.count == 1 else { return false }
    return record.passages.contains { passage in
      guard !passage.field.isName, passage.field != .thesaurusTerm else { return false }
      return passage.mentions.contains { mention in
        guard record.contents(of: mention.meaning).contains(.radiotherapy) else { return false }
        let before = passage.words(mention.bytes.lowerBound - 18..<mention.bytes.lowerBound)
        let own = passage.words(mention.bytes).lowercased()
        let signs = ["and/or", "+/-", "\u{B1}", "with or without", "optional", "w/wo"]
        if signs.contains(where: { before.lowercased().contains($0) }) || own.contains("(radio)") {
          return true
        }
        // What becomes of the disease, or of the patient, decides.
        let after = passage.words(mention.bytes.upperBound..<mention.bytes.upperBound + 40)
          .lowercased().split { !$0.isLetter }.prefix(4).joined(separator: " ")
        return [
          "if ", "in patients with residual", "for patients with residual", "for residual",
          "to residual", "in case of residual", "in those with residual", "only if",
          "when indicated",
          "as indicated", "at the discretion",
        ].contains { after.hasPrefix($0) }
      }
    }
  }

  /// Words by which radiotherapy came before the trial; `nil` when it is part of it, or unsaid.
  ///
  /// From titles, arms and descriptions (`following chemoradiation`), else from eligibility where it
  /// says that it was completed.
  var prior: Quote? {
    guard !isGiven, givesImmunotherapy else { return nil }
    for passage in record.passages where !passage.field.isName {
      for sentence in passage.sentences {
        for (number, mention) in sentence.enumerated()
        where record.contents(of: mention.meaning).contains(.radiotherapy) {
          if Sentence.past(number, in: sentence) == .completed {
            let cue = sentence[..<number].last { $0.meaning.isPastCue } ?? mention
            return passage.quote(cue.bytes.lowerBound..<mention.bytes.upperBound)
          }
        }
      }
    }
    return priorInEligibility
  }

  /// Whether no intervention and no text of an arm speaks of radiotherapy that is given.
  private var isToldByTitle: Bool {
    isGiven
      && !record.passages.contains { passage in
        passage.field != .title
          && passage.mentionsWithPast.contains { mention, isPast in
            !isPast && record.contents(of: mention.meaning).contains(.radiotherapy)
          }
      }
  }

  private var givesImmunotherapy: Bool {
    record.arms.contains { $0.contents.contains(.immunotherapy) }
      || !AgentRules(record: record).agents.isEmpty
  }

  private var priorInEligibility: Quote? {
    guard let criteria = record.registration.eligibility.criteria,
      let bytes = EligibilityScanner(criteria).completedRadiotherapy
    else { return nil }
    return Quote(of: criteria, path: "eligibilityModule.eligibilityCriteria", bytes: bytes)
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
