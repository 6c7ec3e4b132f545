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
      for mention in passage.mentions {
        if passage.field.isName {
          named.formUnion(contents(of: mention.meaning))
          isPlacebo = isPlacebo || mention.meaning == .placebo
        } else {
          described.formUnion(contents(of: mention.meaning))
        }
      }
    }
    if intervention.type == "RADIATION", !intervention.isImaging { named.insert(.radiotherapy) }
    if isPlacebo, named.isDisjoint(with: [.immunotherapy, .radiotherapy]) { return [] }
    if !named.isEmpty { return named }
    switch intervention.type {
    case "DRUG", "BIOLOGICAL", "GENETIC", "COMBINATION_PRODUCT":
      return described.contains(.immunotherapy) ? .immunotherapy : .other
    case "DEVICE", "DIETARY_SUPPLEMENT": return .other
    default: return []
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
      // A link is the registry's own word; text adds only what no intervention of the record is.
      let told = told(ofArm: index)
      contents.formUnion(arm.interventions.isEmpty ? told : told.subtracting(linked))
      return ReadArm(index: index, contents: contents, isExperimental: arm.type == "EXPERIMENTAL")
    }
    guard !reads.isEmpty else {
      return [ReadArm(index: nil, contents: linked, isExperimental: true)]
    }
    return withExperimental(reads)
  }

  /// What the text of an arm says it is given, without what came before and what may come later.
  private func told(ofArm index: Int) -> Contents {
    var told: Contents = []
    for passage in passages(ofArm: index) {
      for sentence in passage.sentences
      where !sentence.contains(where: { $0.meaning == .onProgression }) {
        for (number, mention) in sentence.enumerated()
        where !Sentence.isPast(number, in: sentence) {
          told.formUnion(contents(of: mention.meaning))
        }
      }
    }
    return told
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
  /// Whether it is a picture and no treatment, though the registry files both as radiation.
  fileprivate var isImaging: Bool {
    let imaging: Set<String> = [
      "pet", "ct", "scan", "imaging", "tomography", "fludeoxyglucose", "fdg", "x-ray", "mri",
      "technetium", "scintigraphy", "mammography", "radiograph",
    ]
    let words = name.lowercased().split { " ,()/".contains($0) }
    return words.contains { imaging.contains(String($0)) }
      && !words.contains { $0.hasPrefix("radioth") || $0.hasPrefix("radiation") || $0 == "rt" }
  }
}
