import TrialModel
package import TrialQuery

/// Invented rows as a registry would have them, as many as are asked for, the same for a seed.
package struct GeneratedRows: Sequence, IteratorProtocol {
  private var generator: SeededGenerator
  private var left: Int
  private var number = 0
  /// How many different words titles are made of.
  private let vocabulary: Int

  package init(_ count: Int, seed: UInt64, vocabulary: Int = 400_000) {
    generator = SeededGenerator(seed: seed)
    left = count
    self.vocabulary = vocabulary
  }

  package mutating func next() -> ListedTrial? {
    guard left > 0 else { return nil }
    left -= 1
    number += 1
    let year = Int.random(in: 1999...2026, using: &generator)
    let month = Int.random(in: 1...12, using: &generator)
    let date = try? PartialDate("\(year)-\(month < 10 ? "0" : "")\(month)")
    let digits = String(100_000_000 + number * 7).dropFirst()
    let words = Int.random(in: 6...16, using: &generator)
    return ListedTrial(
      id: TrialID("NCT\(digits)"),
      acronym: Int.random(in: 0..<5, using: &generator) == 0 ? word().uppercased() : nil,
      otherIDs: ["\(year)-\(Int.random(in: 1...99_999, using: &generator))-\(number % 90)"],
      title: text(words),
      officialTitle: text(words + 6),
      sponsor:
        "\(pick(Self.places)) \(pick(["University", "Hospital", "Cancer Center", "Pharma"]))",
      conditions: [pick(Self.conditions), text(2)],
      role: Int.random(in: 0..<50, using: &generator) == 0 ? .running : .registry,
      categories: categories,
      stateNow: StateOfKnowledge(
        status: RecruitmentStatus.known[skewed(RecruitmentStatus.known.count)],
        text: "as the registry has it",
        source: SourceKey("registry-\(skewed(40))"),
        asOf: date
      ),
      start: Int.random(in: 0..<20, using: &generator) == 0 ? nil : date,
      participants: Int.random(in: 0..<30, using: &generator) == 0
        ? nil
        : Participants(
          counted: .enrolled,
          number: PrintedNumber(1 + skewed(3000)),
          source: SourceKey("registry")
        ),
      headline: headline,
      holdings: Holding.allCases.filter { _ in Int.random(in: 0..<6, using: &generator) == 0 }
    )
  }

  private var categories: Categories {
    mutating get {
      let agents = (0..<skewed(3)).map { _ in "agent\(skewed(240))umab" }
      let sites = [Self.conditions[skewed(Self.conditions.count)]]
      return Categories(
        sites: sites,
        siteLabel: sites[0],
        classes: agents.isEmpty ? [] : [pick(["PD-1", "PD-L1", "CTLA-4", "vaccine", "IL-2"])],
        agents: agents,
        agentLabel: agents.joined(separator: " + "),
        sequence: TreatmentSequence(rawValue: UInt8.random(in: 0...7, using: &generator)),
        backbone: Backbone.allCases[skewed(4)],
        questions: [],
        regions: [pick(["United States", "Europe", "Asia", "worldwide"])],
        phase: Phase(pick(["1", "1/2", "2", "2/3", "3", "4", "NA"])),
        primaryEndpoint: PrimaryEndpoint.allCases[skewed(4)],
        hasChanged: false
      )
    }
  }

  private var headline: Headline? {
    mutating get {
      guard Int.random(in: 0..<8, using: &generator) == 0 else { return nil }
      let digits = "0.\(Int.random(in: 50...99, using: &generator))"
      return Headline(
        label: pick(["OS", "PFS", "DFS"]),
        estimate: digits,
        interval: "(0.40-1.20)",
        p: nil,
        mark: nil,
        number: try? PrintedNumber(digits: digits),
        bounds: "0.40-1.20",
        ratio: Headline.DrawnRatio(value: Double(digits), bounds: 0.4...1.2),
        source: SourceKey("registry")
      )
    }
  }

  private mutating func text(_ words: Int) -> String {
    (0..<words).map { _ in word() }.joined(separator: " ")
  }

  /// A word: few come often, most seldom, as in any language.
  private mutating func word() -> String {
    if Int.random(in: 0..<3, using: &generator) == 0 {
      return Self.common[skewed(Self.common.count)]
    }
    var number = skewed(vocabulary)
    var word = Self.syllables[number % Self.syllables.count]
    repeat {
      number /= Self.syllables.count
      word += Self.syllables[number % Self.syllables.count]
    } while number > 0
    return word
  }

  private mutating func pick(_ words: [String]) -> String {
    words[Int.random(in: 0..<words.count, using: &generator)]
  }

  /// A number below the count, small ones much more often.
  private mutating func skewed(_ count: Int) -> Int {
    let share = Double.random(in: 0..<1, using: &generator)
    return Int(share * share * share * Double(count))
  }

  private static let common = [
    "of", "the", "in", "with", "and", "Study", "patients", "trial", "treatment", "for", "cancer",
    "versus", "randomized", "phase", "efficacy", "safety", "therapy", "evaluation", "combination",
    "radiotherapy", "advanced", "after", "chemotherapy", "Non-Small", "Cell", "carcinoma", "lung",
    "concurrent", "stereotactic", "pembrolizumab", "durvalumab", "nivolumab", "dose", "é́tude",
  ]
  private static let syllables = [
    "ra", "di", "to", "the", "ra", "pi", "on", "ca", "lu", "me", "sta", "sis", "gli", "o", "bla",
    "in", "er", "ti", "con", "pro", "an", "no", "vi", "ma", "chi", "phe", "re", "su", "ge", "fo",
  ]
  private static let conditions = [
    "lung", "breast", "head and neck", "brain", "prostate", "oesophagus", "cervix", "bladder",
    "liver", "melanoma", "lymphoma", "pancreas", "rectum", "neuroblastoma", "other", "Merkel",
    "stomach", "kidney", "ovary", "thyroid", "sarcoma", "leukaemia", "diabetes", "asthma",
  ]
  private static let places = [
    "Aarhus", "Bologna", "Cardiff", "Delft", "Essen", "Florence", "Ghent", "Halle", "Izmir", "Jena",
  ]
}
