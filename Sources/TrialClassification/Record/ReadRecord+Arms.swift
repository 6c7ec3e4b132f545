import TrialModel

/// An arm with what it is given.
struct ReadArm {
  /// Its place in the record; `nil` where the record has no arms and all it gives stands for one.
  let index: Int?
  let contents: Contents
  /// Whether it is one whose treatment is tested, not one it is compared with.
  var isExperimental: Bool
}

extension ReadRecord {
  /// What an intervention is, by its type and names; by its description where these say nothing.
  func contents(ofIntervention index: Int) -> Contents {
    let intervention = registration.interventions[index]
    var named: Contents = []
    var described: Contents = []
    var isPlacebo = false
    for passage in passages(ofIntervention: index) {
      for (mention, isPast) in passage.mentionsWithPast {
        if passage.field.isName {
          named.formUnion(contents(of: mention.meaning))
          isPlacebo = isPlacebo || mention.meaning == .placebo
        } else if !isPast {
          described.formUnion(contents(of: mention.meaning))
        }
      }
    }
    if intervention.type == "RADIATION", !named.contains(.radiotherapy), !intervention.isNoTreatment
    {
      named.insert(.radiotherapy)
    }
    if named.contains(.radiotherapy), isPicture(index) { named.remove(.radiotherapy) }
    if isPlacebo, named.isDisjoint(with: [.immunotherapy, .radiotherapy]) { return [] }
    if !named.isEmpty { return named }
    switch intervention.type {
    case "DRUG", "BIOLOGICAL", "GENETIC", "COMBINATION_PRODUCT":
      return described.contains(.immunotherapy) ? .immunotherapy : .other
    case "DEVICE", "DIETARY_SUPPLEMENT": return .other
    default: return []
    }
  }

  /// Whether radiotherapy is planned by it, or looked for by a tracer that in another form treats.
  private func isPicture(_ index: Int) -> Bool {
    let intervention = registration.interventions[index]
    if intervention.isForPlanning { return true }
    guard intervention.isNoTreatment else { return false }
    return !passages(ofIntervention: index).contains { passage in
      passage.field.isName
        && passage.mentions.contains { mention in
          switch mention.meaning {
          case .radiotherapy, .chemoradiotherapy: true
          default: false
          }
        }
    }
  }

  /// What sort of treatment each intervention is, the most telling of what it holds: a `Radiotherapy with
  /// cisplatin` is radiotherapy, unless it is registered as a drug, as the chemotherapy of a chemoradiotherapy is.
  var interventionKinds: [Intervention.Kind] {
    interventions.enumerated().map { index, contents in
      let isPlacebo = passages(ofIntervention: index).contains { passage in
        passage.field.isName && passage.mentions.contains { $0.meaning == .placebo }
      }
      let isDrug = registration.interventions[index].type == "DRUG"
      let both: [(Contents, Intervention.Kind)] = [
        (.radiotherapy, .radiotherapy), (.chemotherapy, .chemotherapy),
      ]
      let order: [(Contents, Intervention.Kind)] =
        [(.immunotherapy, .immunotherapy)] + (isDrug ? both.reversed() : both)
        + [(.surgery, .surgery)]
      return order.first { contents.contains($0.0) }?.1 ?? (isPlacebo ? .placebo : .other)
    }
  }

  /// The arms with what they are given: what is linked to them, else what their text says.
  func readArms() -> [ReadArm] {
    let linked = interventions.reduce(Contents()) { $0.union($1) }
    let reads = registration.arms.enumerated().map { index, arm in
      var contents = arm.interventions.reduce(Contents()) { contents, place in
        interventions.indices.contains(place)
          ? contents.union(interventions[place]) : contents
      }
      // A link is the registry's own word; text adds only what no intervention of the record is, and
      // radiotherapy: what is standard in an arm is often not linked to it.
      let told = told(ofArm: index)
      let unlinked = told.subtracting(linked.subtracting(.radiotherapy))
      contents.formUnion(arm.interventions.isEmpty ? told : unlinked)
      return ReadArm(index: index, contents: contents, isExperimental: arm.type == "EXPERIMENTAL")
    }
    guard !reads.isEmpty else {
      let titles = registration.interventions.isEmpty ? told(in: titles) : []
      return withTitles([
        ReadArm(index: nil, contents: linked.union(titles), isExperimental: true)
      ])
    }
    return withExperimental(withTitles(reads))
  }

  /// What the text of an arm says it is given, without what came before and what may come later.
  private func told(ofArm index: Int) -> Contents { told(in: Array(passages(ofArm: index))) }

  /// What texts say is given, without what came before and what may come later.
  private func told(in passages: [Passage]) -> Contents {
    var told: Contents = []
    for passage in passages {
      for sentence in passage.sentences
      where !sentence.contains(where: { $0.meaning == .onProgression }) {
        for (number, mention) in sentence.enumerated()
        where Sentence.past(number, in: sentence) == nil {
          told.formUnion(contents(of: mention.meaning))
        }
      }
    }
    return told
  }

  private var titles: [Passage] { passages.filter { $0.field == .title } }

  /// The arms with the radiotherapy that the title alone speaks of, in trials of immunotherapy: half of
  /// them name it nowhere else.
  private func withTitles(_ arms: [ReadArm]) -> [ReadArm] {
    guard !arms.contains(where: { $0.contents.contains(.radiotherapy) }),
      arms.contains(where: { $0.contents.contains(.immunotherapy) })
    else { return arms }
    let told = told(in: titles)
    guard told.contains(.radiotherapy) else { return arms }
    let given = told.intersection([.radiotherapy, .chemotherapy])
    return arms.map { arm in
      ReadArm(
        index: arm.index,
        contents: arm.contents.union(given),
        isExperimental: arm.isExperimental
      )
    }
  }

  /// Whether some arms are compared with others: the registry's types say so, or that it is randomised
  /// between arms which are not all called experimental.
  var hasComparison: Bool {
    let types = registration.arms.map(\.type)
    guard types.count > 1, types.contains(where: { $0 != "EXPERIMENTAL" }) else { return false }
    let isRandomised = registration.design.allocation == "RANDOMIZED"
    return isRandomised || types.contains { Arm.Side(registry: $0) == .control }
  }

  /// Settles which arms are tested where the registry's types do not part them.
  private func withExperimental(_ arms: [ReadArm]) -> [ReadArm] {
    let tested = arms.count(where: \.isExperimental)
    guard arms.count > 1, tested == 0 || tested == arms.count else { return arms }
    let isControl = arms.map { arm in
      let type = arm.index.flatMap { registration.arms[$0].type }
      return type == "PLACEBO_COMPARATOR" || type == "NO_INTERVENTION" || type == "SHAM_COMPARATOR"
    }
    let telling: Contents = [.immunotherapy, .radiotherapy]
    var isTested = isControl.map { !$0 }
    if !isControl.contains(true) {
      // The arm with the least of immunotherapy, then of radiotherapy, is the comparison.
      let most = arms.map { $0.contents.intersection(telling).rawValue }.max() ?? 0
      isTested = arms.map { $0.contents.intersection(telling).rawValue == most }
      if !isTested.contains(false) { isTested = arms.indices.map { $0 < arms.count - 1 } }
    }
    return zip(arms, isTested).map { arm, isTested in
      ReadArm(index: arm.index, contents: arm.contents, isExperimental: isTested)
    }
  }
}

extension RegisteredIntervention {
  /// The words of the name, small letters and digits only.
  private var nameWords: [Substring] { name.lowercased().split { !$0.isLetter && !$0.isNumber } }

  /// Whether it is a picture, a tracer or light, though the registry files them as radiation too.
  fileprivate var isNoTreatment: Bool {
    nameWords.contains { word in
      guard !noTreatments.contains(word) else { return true }
      let word = Array(word.utf8)
      return noTreatmentStems.contains { word.hasPart($0) }
    }
  }

  /// Whether radiotherapy is planned by it, not given.
  fileprivate var isForPlanning: Bool {
    let words = nameWords
    return words.contains { $0 == "planning" || $0 == "simulation" }
      && words.contains { noTreatments.contains($0) || $0 == "scan" }
  }
}

/// Words of names that are filed as radiation and treat nothing, or not by ionising radiation.
private let noTreatments: Set<Substring> = [
  "pet", "ct", "cbct", "spect", "scan", "scans", "imaging", "fdg", "mri", "mr", "xray", "xrays",
  "dxa",
  "dexa", "bmd", "uv", "uva", "uvb", "led", "ipl", "ultrasound", "laser", "lasers", "light", "heat",
  "microwave", "diathermy", "magnetic", "electromagnetic", "infrared", "f18", "ga68", "zr89",
  "tc99m",
  "tracer", "contrast", "gallium", "copper", "cu64", "zirconium", "angiography", "fluoroscopy",
  "psma11", "ray", "rays",
]

/// Parts of such words: `18FDG`, `mammography`, `fluciclovine`.
private let noTreatmentStems: [[UInt8]] = [
  "tomograph", "graphy", "radiograph", "scintigra", "fludeoxyglucose", "fluciclovine", "technetium",
  "18f", "68ga", "89zr", "99m", "fdg", "mammogra", "densitom", "phototherap", "photodynamic",
  "photobio", "radiofrequenc", "ultraviolet",
].map { Array($0.utf8) }

extension [UInt8] {
  /// Whether bytes stand in these one behind the other; asked of short words, where a search of texts
  /// takes a hundred times as long.
  fileprivate func hasPart(_ part: [UInt8]) -> Bool {
    guard count >= part.count else { return false }
    return (0...(count - part.count)).contains { self[$0...].starts(with: part) }
  }
}

extension Passage {
  /// The mentions with whether each names a treatment that came before the trial.
  var mentionsWithPast: [(mention: Mention, isPast: Bool)] {
    sentences.flatMap { sentence in
      sentence.enumerated().map { number, mention in
        (mention, Sentence.past(number, in: sentence) != nil)
      }
    }
  }
}
