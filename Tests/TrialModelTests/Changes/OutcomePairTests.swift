import Testing
import TrialModel

@Suite("Outcomes of two statements are paired")
struct OutcomePairTests {
  /// `1 Overall survival; 2 years`: rank, measure and time frame.
  private func outcome(_ text: String) -> StatedOutcome {
    let ranks: [Character: OutcomeRank] = ["1": .primary, "2": .secondary, "3": .other]
    let parts = text.dropFirst(2).split(separator: ";", maxSplits: 1).map(String.init)
    return StatedOutcome(
      text.first.flatMap { ranks[$0] },
      parts.first ?? "",
      timeFrame: parts.count > 1 ? String(parts[1].drop { $0 == " " }) : nil
    )
  }

  private func told(_ before: [String], _ after: [String]) -> [String] {
    OutcomePair.pairs(of: before.map(outcome), and: after.map(outcome)).map { pair in
      switch (pair.before, pair.after) {
      case (let old?, let new?):
        let how = pair.differences.map(\.words).joined(separator: ", ")
        return "\(old.measure) > \(new.measure): \(how.isEmpty ? "same" : how)"
      case (let old?, nil): return "\(old.measure): dropped"
      case (nil, let new?): return "\(new.measure): added"
      case (nil, nil): return "nothing"
      }
    }
  }

  @Test(
    "what became of one outcome is told",
    arguments: [
      ("1 Overall survival; 2 years", "1 Overall survival; 2 years", "same"),
      ("1 Overall survival; 2 years", "1 overall  survival.; 24 months", "same"),
      ("1 Overall survival; 5 years", "1 Overall survival; up to approximately 5 years", "same"),
      ("1 Overall survival; 2 years", "1 Overall survival; 5 years", "time frame changed"),
      ("1 Overall survival", "1 Overall survival; 5 years", "time frame changed"),
      ("1 Pain; Days 1, 8 and 15", "1 Pain; Day 1, Day 8, Day 15", "same"),
      ("1 Pain; 6, 12 and 24 months", "1 Pain; 6 and 12 months", "time frame changed"),
      ("1 Pain; baseline to week 12", "1 Pain; Baseline, 12 weeks", "same"),
      ("1 Overall survival; 1 year", "2 Overall survival; 1 year", "primary made secondary"),
      ("2 Toxicity", "1 Toxicity", "secondary made primary"),
      ("1 Overall survival", "1 Overall Survival (OS)", "spelled otherwise"),
      ("1 Tumour response", "1 Tumour response by a panel", "reworded"),
      ("1 OS", "1 Overall survival", "spelled otherwise"),
      ("1 Number of patients with an objective response", "1 Objective response rate", "reworded"),
      (
        "1 PFS; 1 year", "2 Progression-free survival; 2 years",
        "primary made secondary, time frame changed, spelled otherwise"
      ),
    ]
  )
  func one(before: String, after: String, differences: String) {
    let names = "\(outcome(before).measure) > \(outcome(after).measure)"
    #expect(told([before], [after]) == ["\(names): \(differences)"])
  }

  @Test(
    "outcomes of other things are not one, however many words they share",
    arguments: [
      ("Disease-free survival", "Progression-free survival"), ("Local control", "Local recurrence"),
      ("Overall survival", "Progression-free survival"), ("Quality of life", "Fatigue"),
      ("Number of participants with adverse events", "Number of participants with a response"),
      ("Objective response rate", "Duration of response"),
    ]
  )
  func others(before: String, after: String) {
    #expect(told(["1 \(before)"], ["1 \(after)"]) == ["\(before): dropped", "\(after): added"])
  }

  @Test("each is paired once, those of the same words and rank first, whatever the order")
  func once() {
    let before = ["1 Overall survival", "2 Overall survival at 1 year", "2 Toxicity"]
    let after = ["2 Toxicity", "1 Overall survival at 1 year", "2 Overall survival"]
    #expect(
      told(before, after) == [
        "Overall survival > Overall survival: primary made secondary",
        "Overall survival at 1 year > Overall survival at 1 year: secondary made primary",
        "Toxicity > Toxicity: same",
      ]
    )
    #expect(
      told(["1 Pain", "2 Pain"], ["2 Pain", "1 Pain"]) == [
        "Pain > Pain: same", "Pain > Pain: same",
      ]
    )
  }

  @Test("a description that explains a new name pairs it with the old one")
  func described() {
    let before = [StatedOutcome(.secondary, "Change in renal function")]
    let after = [
      StatedOutcome(
        .secondary,
        "Change From Baseline to Day 90 in eGFR",
        description: "The estimated glomerular filtration rate indicates the renal function."
      )
    ]
    #expect(
      OutcomePair.pairs(of: before, and: after).map(\.differences) == [[.reworded, .description]]
    )
  }

  @Test("no outcome is lost or made, in any two lists")
  func allOfThem() {
    var seed: UInt64 = 7
    func draw(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
    let words = ["overall", "survival", "pain", "response", "toxicity", "PFS", "at", "2", "years"]
    func list() -> [StatedOutcome] {
      (0..<draw(8)).map { _ in
        StatedOutcome(
          OutcomeRank.allCases[draw(4)],
          (0...draw(4)).map { _ in words[draw(words.count)] }.joined(separator: " ")
        )
      }
    }
    for _ in 0..<300 {
      let (before, after) = (list(), list())
      let pairs = OutcomePair.pairs(of: before, and: after)
      #expect(pairs.compactMap(\.before) == before)
      func counted(_ list: [StatedOutcome]) -> [StatedOutcome: Int] {
        list.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      }
      #expect(counted(pairs.compactMap(\.after)) == counted(after))
      #expect(pairs.allSatisfy { $0.before != nil || $0.after != nil })
    }
  }
}
