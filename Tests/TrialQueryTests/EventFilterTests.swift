import TestSupport
import Testing
import TrialModel

@testable import TrialQuery

@Suite struct EventFilterTests {
  private static let terms = [
    "Pneumonitis", "Interstitial lung disease", "RADIATION PNEUMONITIS", "Colitis", "Alopecia",
    "Febrile neutropenia", "Mixed, term > 5", "Émesis", "Vomiting",
  ]

  /// Trials that post random rows, some of a term twice, some without counts or with impossible ones.
  private static func trials(_ count: Int, seed: UInt64) throws -> [Trial] {
    var generator = SeededGenerator(seed: seed)
    return try (1...count).map { number in
      let rows = try (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        AdverseEvent(
          term: terms.randomElement(using: &generator) ?? "",
          organSystem: nil,
          isSerious: [true, false, nil].randomElement(using: &generator) ?? nil,
          grade: try #require(GradeRange("any")),
          qualifier: nil,
          cells: try (0..<Int.random(in: 0...3, using: &generator)).map { group in
            let atRisk = Int.random(in: 0...400, using: &generator)
            return try AdverseEventCell(
              group: EventGroupID("EG00\(group)"),
              affected: Int.random(in: 0...max(1, atRisk / 4), using: &generator),
              atRisk: Bool.random(using: &generator) ? atRisk : nil,
              events: nil,
              percent: nil,
              source: SourceKey("a"),
              note: nil
            )
          }
        )
      }
      return .invented(
        number,
        toxicity: rows.isEmpty ? nil : Toxicity(groups: [], events: rows, threshold: nil)
      )
    }
  }

  /// The percentages of groups by definition, without codes: as fractions.
  private func fractions(_ trial: Trial, _ names: [String], seriousAlone: Bool) -> [(Int, Int)] {
    let keys = names.map { EventTerms.key(of: $0) }
    return (trial.toxicity?.events ?? [])
      .filter {
        keys.contains(EventTerms.key(of: $0.term)) && (!seriousAlone || $0.isSerious == true)
      }
      .flatMap(\.cells)
      .compactMap { cell in
        guard let affected = cell.affected, let atRisk = cell.atRisk, atRisk > 0, affected <= atRisk
        else { return nil }
        return (affected, atRisk)
      }
  }

  @Test(
    "a term or a group is found by the percentage of any of its groups, exactly",
    arguments: [
      ("ae:pneumonitis>10", ["pneumonitis", "interstitial lung disease", "radiation pneumonitis"]),
      ("ae:ILD>10", ["pneumonitis", "interstitial lung disease", "radiation pneumonitis"]),
      ("ae:\"radiation pneumonitis\">10", ["radiation pneumonitis"]),
      (
        "sae:pneumonitis>10%",
        ["pneumonitis", "interstitial lung disease", "radiation pneumonitis"]
      ),
      ("ae:alopecia,colitis>10.0", ["alopecia", "colitis"]),
      ("ae:emesis>10", ["emesis", "vomiting"]),
    ]
  )
  func found(text: String, names: [String]) throws {
    let trials = try Self.trials(300, seed: 11)
    let index = TrialIndex(trials, .bundled)
    let filter = try FilterParser(index).parse(text)
    let expected = trials.indices.filter { place in
      fractions(trials[place], names, seriousAlone: text.hasPrefix("sae"))
        .contains { 100 * $0.0 > 10 * $0.1 }
    }
    #expect(index.rows(matching: filter).rows.rows == expected.map { TrialRow($0) })
    #expect(!expected.isEmpty)
  }

  @Test(
    "the index says what a look at each trial says, for every comparison",
    arguments: UInt64(1)...4
  )
  func reference(seed: UInt64) throws {
    let trials = try Self.trials(200, seed: seed)
    let index = TrialIndex(trials, .bundled)
    let events = trials.map { EventShares($0) }
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      let limit = Int.random(in: 0...4000, using: &generator)
      let number =
        ["\(limit / 100)", "\(limit / 100).\(limit % 10)", "\(limit / 100).0\(limit % 9 + 1)"]
        .randomElement(using: &generator) ?? "1"
      let comparison =
        [
          ">\(number)", ">=\(number)", "<\(number)", "<=\(number)", ":\(number)", "",
          ":\(number)..90", ":..\(number)",
        ]
        .randomElement(using: &generator) ?? ""
      let term =
        ["pneumonitis", "\"Colitis\"", "alopecia", "vomiting,colitis", "\"Mixed, term > 5\""]
        .randomElement(using: &generator) ?? ""
      let field = ["ae", "-ae", "sae", "-sae"].randomElement(using: &generator) ?? ""
      let text = "\(field):\(term)\(comparison)"
      let filter = try FilterParser(index).parse(text)
      let expected = trials.indices.filter {
        filter.matches(ListedTrial(trials[$0]), events[$0], .bundled)
      }
      #expect(index.rows(matching: filter).rows.rows == expected.map { TrialRow($0) }, "\(text)")
      #expect(try FilterParser(index).parse(filter.text) == filter, "\(text) \(filter.text)")
      #expect(try FilterParser(index).parse(filter.text).text == filter.text)
    }
  }

  @Test("a facet offers the groups that trials post, with how many do")
  func facet() throws {
    let trials = try Self.trials(200, seed: 5)
    let index = TrialIndex(trials, .bundled)
    let counts = FacetCounts(index.rows(matching: .everything), in: index)
    for field in [FilterField.event, .seriousEvent] {
      let facet = try #require(counts.facet(field))
      #expect(facet.choices.contains { $0.value == FilterValue("pneumonitis") && $0.count > 0 })
      for choice in facet.choices {
        let ticked = Filter.everything.toggling(choice.value, in: field)
        #expect(index.rows(matching: ticked).count == choice.count, "\(choice.value.text)")
        #expect(try FilterParser(index).parse(ticked.text) == ticked)
        #expect(ticked.isChosen(choice.value, in: field))
      }
    }
  }

  @Test(
    "percentages compare as the counts they come from",
    arguments: [
      (1, 30), (0, 5), (5, 5), (39, 390), (1, 1_000_000), (333, 10_000), (66_667, 100_000),
    ]
  )
  func percentages(affected: Int, atRisk: Int) throws {
    let percentage = try #require(EventPercentage(affected: affected, atRisk: atRisk))
    for hundredths in 0...10_000 {
      let limit = EventPercentage(hundredths: hundredths)
      #expect((percentage > limit) == (affected * 10_000 > hundredths * atRisk))
      #expect((percentage < limit) == (affected * 10_000 < hundredths * atRisk))
    }
  }

  /// A trial with two groups of which the other has more events.
  private func trial(_ term: String, _ counts: [(Int, Int)]) throws -> Trial {
    .invented(
      1,
      toxicity: Toxicity(
        groups: [],
        events: [
          AdverseEvent(
            term: term,
            organSystem: nil,
            isSerious: true,
            grade: try #require(GradeRange("any")),
            qualifier: nil,
            cells: try counts.enumerated().map { place, count in
              try AdverseEventCell(
                group: EventGroupID("EG00\(place)"),
                affected: count.0,
                atRisk: count.1,
                events: nil,
                percent: nil,
                source: SourceKey("a"),
                note: nil
              )
            }
          )
        ],
        threshold: nil
      )
    )
  }

  @Test(
    "any group will do, also one that another exceeds",
    arguments: [
      ("ae:pneumonitis=20", true), ("ae:pneumonitis=30", true), ("ae:pneumonitis<25", true),
      ("ae:pneumonitis<=20", true), ("ae:pneumonitis<20", false), ("ae:pneumonitis:18..22", true),
      ("ae:pneumonitis=25", false), ("sae:pneumonitis=20", true), ("ae:pneumonitis>30", false),
      ("-ae:pneumonitis=20", false),
    ]
  )
  func anyGroup(text: String, isFound: Bool) throws {
    let trial = try trial("Pneumonitis", [(30, 100), (20, 100)])
    let index = TrialIndex([trial], .bundled)
    let filter = try FilterParser(index).parse(text)
    #expect(index.rows(matching: filter).count == (isFound ? 1 : 0))
    #expect(filter.matches(ListedTrial(trial), EventShares(trial), .bundled) == isFound)
  }

  @Test(
    "what is equal is so with the digits asked for, and 0 is none",
    arguments: [
      ("=23", true), ("=23.3", true), ("=23.33", true), ("=23.34", false), ("=23.4", false),
      ("=24", false), (":23.30", false), ("=0", false), ("<=23.33", false), (">=23.33", true),
    ]
  )
  func digits(comparison: String, isFound: Bool) throws {
    let index = TrialIndex([try trial("Pneumonitis", [(7, 30)])], .bundled)
    let filter = try FilterParser(index).parse("ae:pneumonitis\(comparison)")
    #expect(index.rows(matching: filter).count == (isFound ? 1 : 0))
    #expect(try FilterParser(index).parse(filter.text) == filter)
  }

  @Test(
    "halves round up, as counts do",
    arguments: [(1, 8, "12.5"), (1, 800, "0.13"), (1, 1000, "0.1")]
  )
  func halves(affected: Int, atRisk: Int, rounded: String) throws {
    let index = TrialIndex([try trial("Colitis", [(affected, atRisk)])], .bundled)
    #expect(index.rows(matching: try FilterParser(index).parse("ae:colitis=\(rounded)")).count == 1)
    #expect(index.rows(matching: try FilterParser(index).parse("ae:colitis=0")).count == 0)
  }

  @Test(
    "a term made of several of one group is of that group, others are not",
    arguments: [
      ("pneumonitis or radiation pneumonitis", true), ("Pneumonitis/ILD", true),
      ("Interstitial lung disease (ILD) or pneumonitis", true), ("pneumonitis or pneumonia", false),
      ("Aspiration pneumonitis", false), ("other than pneumonitis", false),
    ]
  )
  func compound(term: String, isOfGroup: Bool) throws {
    let trial = try trial(term, [(19, 100)])
    let index = TrialIndex([trial], .bundled)
    for text in ["ae:pneumonitis>10", "ae:ILD", "sae:pneumonitis=19"] {
      let filter = try FilterParser(index).parse(text)
      #expect(index.rows(matching: filter).count == (isOfGroup ? 1 : 0), "\(text)")
      #expect(filter.matches(ListedTrial(trial), EventShares(trial), .bundled) == isOfGroup)
    }
    let exact = try FilterParser(index).parse("ae:\"pneumonitis\">10")
    #expect(index.rows(matching: exact).count == 0)
    #expect(EventTerms.bundled.set(for: "radiation pneumonitis").contains(term) == isOfGroup)
  }

  @Test(
    "signs of papers and word processors, and space, are read as what they mean",
    arguments: [
      ("ae:pneumonitis≥10", "ae:pneumonitis>=10"), ("ae:pneumonitis >= 10 %", "ae:pneumonitis>=10"),
      ("ae:pneumonitis>10 %", "ae:pneumonitis>10"), ("n≥500", "n>=500"), ("n ≤ 500", "n<=500"),
      ("n >= 500 site:lung", "n>=500 site:lung"), ("year≥2015", "year>=2015"),
      ("ae:“radiation pneumonitis”>1", "ae:\"radiation pneumonitis\">1"),
      ("“small cell”", "\"small cell\""), ("„small cell“", "\"small cell\""),
      ("ae:pneumonitis:20.0 %", "ae:pneumonitis:20.0"),
    ]
  )
  func signs(typed: String, meant: String) throws {
    let index = TrialIndex(try Self.trials(60, seed: 2), .bundled)
    let filter = try FilterParser(index).parse(typed)
    #expect(try filter == FilterParser(index).parse(meant))
    #expect(filter.text == meant)
  }

  @Test("what is no count out of a total gives no percentage")
  func noPercentage() {
    #expect(EventPercentage(affected: 1, atRisk: 0) == nil)
    #expect(EventPercentage(affected: 3, atRisk: 2) == nil)
    #expect(EventPercentage(affected: -1, atRisk: 2) == nil)
    #expect(EventPercentage(affected: .max, atRisk: .max) == nil)
  }

  @Test(
    "what cannot be read says what to write",
    arguments: [
      ("ae>10", "a term is missing between 'ae' and its percentage"),
      ("ae:pneumonitis>x", "'x' is no percentage from 0 to 100 with at most two decimals"),
      ("ae:pneumonitis>101", "'101' is no percentage from 0 to 100 with at most two decimals"),
      ("ae:pneumonitis>1.234", "'1.234' is no percentage from 0 to 100 with at most two decimals"),
      ("ae:pneumonitis:9..2", "the range begins at 9, above its end at 2"),
      ("ae:", "a value is missing for 'ae'"),
      ("sae:pneumonitus>5", "no adverse event is called 'pneumonitus'"),
      ("ae:pneumonitis,>5", "a value is missing for 'ae'"),
    ]
  )
  func wrong(text: String, what: String) throws {
    let index = TrialIndex(try Self.trials(30, seed: 2), .bundled)
    let error = #expect(throws: FilterRefusal.self) { try FilterParser(index).parse(text) }
    #expect(error?.what == what)
  }

  @Test("a group that nobody posts is no mistake, and no trial has it")
  func unposted() throws {
    let index = TrialIndex(try Self.trials(30, seed: 2), .bundled)
    #expect(index.rows(matching: try FilterParser(index).parse("ae:uveitis")).count == 0)
    #expect(index.rows(matching: try FilterParser(index).parse("-ae:uveitis")).count == 30)
  }

  @Test("what a trial posts comes back from its bytes, and damage is noticed")
  func packed() throws {
    for trial in try Self.trials(40, seed: 3) {
      let events = EventShares(trial)
      let packed = events.packed
      #expect(packed.withUnsafeBytes { EventShares(packed: $0) } == events)
      guard var damaged = Optional(packed), !packed.isEmpty else { continue }
      damaged[packed.count / 2] ^= 1
      #expect(damaged.withUnsafeBytes { EventShares(packed: $0) } == nil)
    }
  }
}
