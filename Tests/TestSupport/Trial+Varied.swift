package import TrialModel

extension Trial {
  /// Invented trials that differ in every field a filter can ask for, always the same for a seed.
  package static func varied(_ count: Int, seed: UInt64) throws -> [Trial] {
    var generator = SeededGenerator(seed: seed)
    return try (1...count).map { try varied(number: $0, using: &generator) }
  }

  private static func varied(
    number: Int,
    using generator: inout SeededGenerator
  ) throws -> Trial {
    let agents = ["durvalumab", "nivolumab", "ch14.18/CHO", "CAN-2409"]
    let sizes = try [SizeFigure.CountedSet.randomised, .enrolled, .target]
      .some(upTo: 2, using: &generator)
      .map { counted in
        let count = Int.random(in: 5...1600, using: &generator)
        return SizeFigure(counted: counted, figure: try .invented(String(count)))
      }
    let year = Int.random(in: 2008...2021, using: &generator)
    let chosen = agents.some(upTo: 2, using: &generator)
    return .invented(
      number,
      acronym: Bool.random(using: &generator) ? "VARIED \(number)" : nil,
      title: chosen.isEmpty ? "Invented, without a drug" : "Invented trial of \(chosen[0])",
      role: Role.allCases.randomElement(using: &generator) ?? .running,
      classification: varied(agents: chosen, using: &generator),
      status: RecruitmentStatus.known.randomElement(using: &generator) ?? .notStated,
      asOf: try PartialDate(String(year)),
      start: Bool.random(using: &generator) ? try PartialDate(String(year)) : nil,
      sizes: sizes
    )
  }

  private static func varied(
    agents: [String],
    using generator: inout SeededGenerator
  ) -> Classification {
    let sites = ["lung", "head and neck", "brain", "prostate"].some(upTo: 2, using: &generator)
    return .invented(
      sites: sites.isEmpty ? ["lung"] : sites,
      classes: ["PD-1", "PD-L1", "CTLA-4", "vaccine"].some(upTo: 2, using: &generator),
      agents: agents,
      sequence: TreatmentSequence(rawValue: UInt8.random(in: 0...7, using: &generator)),
      backbone: Backbone.allCases.randomElement(using: &generator) ?? .none,
      questions: ReviewQuestion.allCases.some(upTo: 2, using: &generator),
      regions: ["United States", "Europe"].some(upTo: 2, using: &generator),
      phase: Bool.random(using: &generator) ? .phase3 : .phase2And3,
      primary: PrimaryEndpoint.allCases.randomElement(using: &generator) ?? .noneFound,
      hasChanged: Bool.random(using: &generator)
    )
  }
}
