package import TrialModel

extension Catalogue {
  /// An invented catalogue of the trials, with the two invented sources that fixtures name.
  package static func invented(_ trials: [Trial]) throws -> Catalogue {
    Catalogue(
      review: try .invented(trials),
      trials: trials,
      sources: [
        Source(key: .review, kind: .review, citation: "An invented review"),
        Source(key: .invented, kind: .publication, citation: "Invented 2020", pmid: "1"),
        Source(
          key: SourceKey("invented-correct"),
          kind: .registry,
          citation: "An invented record",
          isSecondary: true,
          asOf: try PartialDate("2026-11")
        ),
        Source(key: SourceKey("unused"), kind: .news, citation: "Nothing rests on this"),
      ]
    )
  }
}

extension Review {
  /// An invented review: a flow that does not add up, a count, a question and a theme.
  package static func invented(_ trials: [Trial]) throws -> Review {
    let ids = trials.map(\.id)
    let claims = [
      ("C001", "search"), ("C002", "theme"), ("C003", "safety"), ("C004", "conclusion"),
    ]
    .compactMap { number, kind in
      ClaimID(number)
        .map { id in
          Claim(
            id: id,
            kind: kind,
            text: "an invented \(kind)",
            place: "introduction",
            references: [14],
            figures: [],
            remark: nil
          )
        }
    }
    let boxes = try [("found", "47"), ("excluded", "18"), ("selected", "30")]
      .map { id, digits in
        Flow.Box(id: id, label: id, figure: try .invented(digits, .trials), trials: [])
      }
    let item = CountGroup.Item(label: "Europe", figure: try .invented("6", .trials), trials: ids)
    return Review(
      title: "An invented review",
      searched: try PartialDate("2020-10"),
      flow: Flow(
        boxes: boxes,
        sums: [Flow.Sum(from: "found", less: "excluded", printed: "selected", remark: nil)]
      ),
      counts: [CountGroup(name: "region", items: [item], isPartition: true)],
      questions: [
        Question(number: 1, text: "Which dose?", comparison: nil, claims: [], trials: ids)
      ],
      tableRows: try .invented("30", .trials),
      claims: claims,
      discrepancies: []
    )
  }
}
