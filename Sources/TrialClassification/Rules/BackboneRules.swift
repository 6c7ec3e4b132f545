import TrialModel

/// Whether radiotherapy goes with chemotherapy.
struct BackboneRules {
  let record: ReadRecord
  let priorRadiotherapy: Quote?
  let radiotherapy: Verdict<RadiotherapyModality>?

  /// The backbone with the words for it.
  var backbone: Verdict<Backbone> {
    if let priorRadiotherapy {
      let isChemoradiotherapy = priorRadiotherapy.words.lowercased().speaksOfChemotherapy
      let isOptional = priorRadiotherapy.words.leavesChemotherapyOpen
      return Verdict(
        isOptional ? .either : isChemoradiotherapy ? .chemoradiotherapy : .radiotherapyAlone,
        rule: "R3",
        .medium,
        [priorRadiotherapy]
      )
    }
    let radiated = record.arms.filter { $0.contents.contains(.radiotherapy) }
    guard !radiated.isEmpty else { return Verdict(.none, rule: "B", .medium, []) }
    let withChemotherapy = radiated.filter { $0.contents.contains(.chemotherapy) }
    let backbone: Backbone =
      if withChemotherapy.isEmpty {
        .radiotherapyAlone
      } else if withChemotherapy.count == radiated.count {
        .chemoradiotherapy
      } else {
        .either
      }
    if let open = openChemotherapy(in: radiated) {
      return Verdict(.either, rule: "B", .medium, [open])
    }
    let evidence = (chemotherapy.map { [$0] } ?? []) + (radiotherapy?.evidence ?? [])
    return Verdict(backbone, rule: "B", .medium, evidence)
  }

  /// Words that leave open whether chemotherapy goes with radiotherapy, in the arms that have it and what
  /// they are given: `(+/- chemotherapy)`, `radiation or chemoradiation`.
  private func openChemotherapy(in arms: [ReadArm]) -> Quote? {
    let indices = Set(arms.compactMap(\.index))
    let given = Set(indices.flatMap { record.registration.arms[$0].interventions })
    for passage in record.passages {
      switch passage.field {
      case .armLabel(let index), .armDescription(let index):
        guard indices.contains(index) else { continue }
      case .interventionName(let index), .interventionDescription(let index):
        guard indices.isEmpty || given.contains(index),
          record.interventions[index].contains(.radiotherapy)
        else { continue }
      case .title: break
      case .otherName, .thesaurusTerm: continue
      }
      if let bytes = openChemotherapy(in: passage) { return passage.quote(bytes) }
    }
    return nil
  }

  private func openChemotherapy(in passage: Passage) -> Range<Int>? {
    for sentence in passage.sentences {
      let treatments = sentence.filter { $0.meaning.isTreatment }
      for (number, mention) in treatments.enumerated() {
        let contents = record.contents(of: mention.meaning)
        guard contents.contains(.radiotherapy) || contents.contains(.chemotherapy) else { continue }
        if contents.isSuperset(of: [.radiotherapy, .chemotherapy]),
          passage.words(mention.bytes.lowerBound - 1..<mention.bytes.upperBound)
            .leavesChemotherapyOpen
        {
          return mention.bytes
        }
        guard number + 1 < treatments.count else { continue }
        let next = treatments[number + 1]
        let others = record.contents(of: next.meaning)
        guard contents.contains(.radiotherapy) || others.contains(.radiotherapy),
          !(contents.contains(.immunotherapy) || others.contains(.immunotherapy))
        else { continue }
        let between = passage.words(mention.bytes.upperBound..<next.bytes.lowerBound)
        let isChoice = between.lowercased().contains(" or ") && between.utf8.count <= 24
        let pair = contents.union(others)
        guard pair.isSuperset(of: [.radiotherapy, .chemotherapy]) else { continue }
        if isChoice && contents != others
          && (contents.isSuperset(of: others) || others.isSuperset(of: contents))
        {
          return mention.bytes.lowerBound..<next.bytes.upperBound
        }
        // `Carboplatin with or without radiotherapy` leaves the radiotherapy open, not the chemotherapy.
        let isOfChemotherapy =
          others.contains(.chemotherapy) || between.lowercased().contains("and/or")
        if between.leavesChemotherapyOpen, contents != others, isOfChemotherapy {
          return mention.bytes.lowerBound..<next.bytes.upperBound
        }
      }
    }
    return nil
  }

  /// The first words for chemotherapy in a name or an arm.
  private var chemotherapy: Quote? {
    for passage in record.passages where passage.field != .title {
      for mention in passage.mentions
      where record.contents(of: mention.meaning).contains(.chemotherapy) {
        return passage.quote(mention.bytes)
      }
    }
    return nil
  }
}

extension String {
  /// Whether words leave it open whether chemotherapy is given: `+/-`, `(chemo)radiotherapy`.
  fileprivate var leavesChemotherapyOpen: Bool {
    let text = lowercased()
    let signs = ["+/-", "±", "with or without", "and/or", "with/without", "optional"]
    if signs.contains(where: { text.contains($0) }) { return true }
    return text.contains("(chemo") && !text.contains("(chemother")
  }

  /// Whether words in small letters for radiotherapy speak of chemotherapy too.
  fileprivate var speaksOfChemotherapy: Bool {
    ["chemo", "crt", "platin", "temozolomide", "radioch"].contains { contains($0) }
  }
}
