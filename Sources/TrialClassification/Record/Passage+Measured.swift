extension Passage {
  /// The mentions that stand beside a word for measuring, by number.
  ///
  /// Asked of those that are of what the body has too.
  func measured(_ isConcerned: (Meaning) -> Bool) -> Set<Int> {
    var numbers: Set<Int> = []
    for (number, mention) in mentions.enumerated() where isConcerned(mention.meaning) {
      let isMeasured = mentions.contains { other in
        guard other.meaning == .measured, other.sentence == mention.sentence else { return false }
        let gap =
          other.words.lowerBound >= mention.words.upperBound
          ? other.words.lowerBound - mention.words.upperBound
          : mention.words.lowerBound - other.words.upperBound
        return gap <= 8
      }
      if isMeasured { numbers.insert(number) }
    }
    return numbers
  }

  /// The mentions that only name what something else acts on, or a disease or a test, by number:
  /// `anti-TNF-alpha`, `interleukin-2 receptor`, `NK cell lymphoma`.
  func targets(where isConcerned: (Meaning) -> Bool) -> Set<Int> {
    let words = text.words
    var numbers: Set<Int> = []
    for (number, mention) in mentions.enumerated() where isConcerned(mention.meaning) {
      let before = mention.words.lowerBound - 1
      let after = mention.words.upperBound
      let isOpposed = words.indices.contains(before) && opposing.contains(words[before].hash)
      let isPart = words.indices.contains(after) && concerning.contains(words[after].hash)
      if isOpposed || isPart { numbers.insert(number) }
    }
    return numbers
  }
}

/// The hashes of words that make of a messenger the target of what is given.
private let opposing = Set(wordsOf: [
  "anti", "antibody against", "blocking", "inhibiting", "neutralizing",
])

/// The hashes of words that make of cells and messengers a receptor, a test or a disease.
private let concerning = Set(wordsOf: [
  "receptor", "receptors", "inhibitor", "inhibitors", "antagonist", "antagonists", "blocker",
  "blockers", "blockade", "antibody", "antibodies", "gene", "genes", "level", "levels",
  "concentration", "concentrations", "expression", "release", "secretion", "production", "assay",
  "deficiency", "lymphoma", "lymphomas", "leukemia", "leukaemia", "neoplasm", "neoplasms",
  "malignancies", "count", "counts", "function", "activity", "phenotype", "subset", "subsets",
  "percentage", "density", "infiltration", "response", "responses", "signaling", "pathway",
])
