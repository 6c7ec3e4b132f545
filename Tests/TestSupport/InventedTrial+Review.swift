package import TrialModel

extension Invented {
  /// The claims the invented review makes under its trial: one in words, one with a figure.
  package static func claims() throws -> [Claim] {
    try [
      claim("C001", "design", "Randomised and double-blind."),
      claim("C002", "outcome", "Ratio from 5 to 12 months.", figures: [misprinted().figure]),
    ].compactMap { $0 }
  }

  /// A claim; `nil` when the identifier is none.
  package static func claim(
    _ id: String,
    _ kind: String,
    _ text: String,
    figures: [Figure] = []
  ) -> Claim? {
    ClaimID(id).map { id in
      Claim(
        id: id,
        kind: kind,
        text: text,
        place: "results",
        references: [5],
        figures: figures,
        remark: nil
      )
    }
  }

  /// One that was cleared, one that is contradicted, one within the review; in that order.
  package static func discrepancies() throws -> [Discrepancy] {
    [
      discrepancy(1, .cleared, source: "paper"),
      discrepancy(2, .contradicted, source: "paper"),
      discrepancy(3, .internal, source: nil),
    ]
  }

  private static func discrepancy(
    _ number: Int,
    _ standing: Discrepancy.Standing,
    source: String?
  ) -> Discrepancy {
    Discrepancy(
      number: number,
      standing: standing,
      claims: ["C002"].compactMap { ClaimID($0) },
      printed: "printed \(number)",
      said: "said \(number)",
      text: "The matter of number \(number).",
      source: source.map { SourceKey($0) }
    )
  }

  /// A flow in two ways: the first sum does not hold, the others do.
  package static func flow() throws -> Flow {
    func box(_ id: String, _ label: String, _ digits: String) throws -> Flow.Box {
      Flow.Box(
        id: id,
        label: label,
        figure: try figure(digits, .trials, source: "review"),
        trials: id == "selected" ? [TrialID("NCT00000001")] : []
      )
    }
    return Flow(
      boxes: [
        try box("found", "found in the registry", "818"),
        try box("empty", "without results", "799"),
        try box("results", "with results", "11"),
        try box("both", "with both treatments", "1"),
        try box("early", "phase 1-2", "771"),
        try box("selected", "selected", "47"),
      ],
      sums: [
        Flow.Sum(from: "found", less: "empty", printed: "results", remark: "8 are unexplained."),
        Flow.Sum(from: "found", less: "early", printed: "selected", remark: nil),
      ]
    )
  }

  /// A claim of every kind, two groups of counts, two questions.
  package static func review() throws -> Review {
    let kinds = [
      "search", "flow", "count", "finding", "mechanism", "scope", "category", "note", "theme",
      "safety", "conclusion", "outlook", "unheard-of",
    ]
    let claims = kinds.enumerated().compactMap { place, kind in
      claim("C\(101 + place)", kind, "A claim of the kind \(kind).")
    }
    func item(_ label: String, _ digits: String, known: Int) throws -> CountGroup.Item {
      CountGroup.Item(
        label: label,
        figure: try figure(digits, .trials, source: "review"),
        trials: Array([TrialID("NCT00000001")].prefix(known))
      )
    }
    return Review(
      title: "The invented review",
      searched: try PartialDate("2020-10"),
      flow: try flow(),
      counts: [
        CountGroup(
          name: "category",
          items: [try item("before", "10", known: 1), try item("after", "20", known: 0)],
          isPartition: true
        ),
        CountGroup(
          name: "agent",
          items: [try item("first", "9", known: 1), try item("second", "5", known: 0)],
          isPartition: false
        ),
      ],
      questions: [
        Question(
          number: 1,
          text: "Does one strengthen the other?",
          comparison: "one against both",
          claims: [],
          trials: [TrialID("NCT00000001"), TrialID("NCT00000002")]
        ),
        Question(number: 2, text: "In which order?", comparison: nil, claims: [], trials: []),
      ],
      tableRows: try figure("30", .trials, source: "review"),
      claims: claims,
      discrepancies: [discrepancy(4, .internal, source: nil)]
    )
  }

  /// The review with ALPHA, whose row of the table was read, and BETA, of which nothing is drawn.
  package static func catalogue() throws -> Catalogue {
    Catalogue(
      review: try review(),
      trials: [
        try trial(role: .running, membership: .verified),
        try trial(id: "NCT00000002", acronym: "BETA", schedule: nil),
      ],
      sources: sources
    )
  }
}
