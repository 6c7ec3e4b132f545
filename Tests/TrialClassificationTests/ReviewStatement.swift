/// What the review says of a trial in one category, in the words of the rules.
struct ReviewStatement {
  let trial: String
  /// The category, under the name that filters give it.
  let field: String
  /// The value the review gives.
  let value: String
  /// Where and how the review gives it.
  let words: String

  /// The six rows known of the review's table, and the trials its text names by question.
  static let all: [ReviewStatement] = rows + questions

  private static let rows: [ReviewStatement] =
    row(
      "NCT02667587",
      ["site": "brain", "class": "PD-1", "sequence": "concurrent", "rt": "chemoradiotherapy"],
      question: "immunotherapy added",
      category: "2",
      region: "United States"
    )
    + row(
      "NCT02617589",
      [
        "site": "brain", "class": "PD-1", "sequence": "concurrent+consolidation",
        "rt": "chemoradiotherapy",
      ],
      question: "immunotherapy added",
      category: "2+3",
      region: "United States"
    )
    + row(
      "NCT03548571",
      [
        "site": "brain", "class": "vaccine", "sequence": "consolidation", "rt": "chemoradiotherapy",
      ],
      question: "immunotherapy added",
      category: "3",
      region: "Europe"
    )
    + row(
      "NCT01704716",
      [
        "site": "neuroblastoma", "class": "anti-GD2, cytokine", "sequence": "concurrent",
        "rt": "chemoradiotherapy",
      ],
      question: "immunotherapy added",
      category: "2",
      region: "Europe"
    )
    + row(
      "NCT03952585",
      [
        "site": "head and neck", "class": "PD-1",
        "sequence": "induction+concurrent+consolidation", "rt": "chemoradiotherapy",
      ],
      question: "immunotherapy added",
      category: "1+2+3",
      region: "United States"
    )
    + row(
      "NCT03811015",
      [
        "site": "head and neck", "class": "PD-1", "sequence": "consolidation",
        "rt": "chemoradiotherapy",
      ],
      question: nil,
      category: "3",
      region: "United States"
    )

  private static let questions: [ReviewStatement] =
    question(
      "radiotherapy added",
      "named under radiotherapy as enhancer of immunotherapy",
      [
        ("NCT03867175", "lung"), ("NCT03774732", "lung"), ("NCT03391869", "lung"),
        ("NCT03811015", nil), ("NCT03604991", "oesophagus"),
      ]
    )
    + question(
      "immunotherapy added",
      "named under immunotherapy as sensitiser of radiotherapy",
      [
        ("NCT03258554", "head and neck"), ("NCT04214262", "lung"), ("NCT01436968", "prostate"),
        ("NCT03712605", "skin (Merkel cell)"), ("NCT01875653", "melanoma"),
        ("NCT04214067", "uterus"),
      ]
    )
    + question(
      "dose, schedule or agent",
      "named where dose and fractionation are discussed",
      [("NCT04214262", nil), ("NCT03519971", nil), ("NCT04092283", nil), ("NCT02768558", nil)]
    )

  private static func row(
    _ trial: String,
    _ values: [String: String],
    question: String?,
    category: String,
    region: String
  ) -> [ReviewStatement] {
    let columns = [
      ("site", "row of the table, disease"), ("class", "row of the table, immunotherapy"),
      ("sequence", "row of the table, category \(category)"),
      ("rt", "row of the table, radiotherapy and chemotherapy"),
    ]
    let cells = columns.compactMap { field, words in
      values[field].map { ReviewStatement(trial: trial, field: field, value: $0, words: words) }
    }
    let compared = question.map { value in
      ReviewStatement(
        trial: trial,
        field: "question",
        value: value,
        words: "row of the table, randomisation"
      )
    }
    let place = ReviewStatement(
      trial: trial,
      field: "region",
      value: region,
      words: "row of the table, location"
    )
    return cells + (compared.map { [$0] } ?? []) + [place]
  }

  private static func question(
    _ value: String,
    _ words: String,
    _ trials: [(trial: String, site: String?)]
  ) -> [ReviewStatement] {
    trials.flatMap { trial, site in
      let question = ReviewStatement(trial: trial, field: "question", value: value, words: words)
      let place = site.map { site in
        ReviewStatement(trial: trial, field: "site", value: site, words: words)
      }
      return [question] + (place.map { [$0] } ?? [])
    }
  }
}
