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
      return Verdict(
        isChemoradiotherapy ? .chemoradiotherapy : .radiotherapyAlone,
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
    let evidence = (chemotherapy.map { [$0] } ?? []) + (radiotherapy?.evidence ?? [])
    return Verdict(backbone, rule: "B", .medium, evidence)
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
  /// Whether words in small letters for radiotherapy speak of chemotherapy too.
  fileprivate var speaksOfChemotherapy: Bool {
    ["chemo", "crt", "platin", "temozolomide", "radioch"].contains { contains($0) }
  }
}
