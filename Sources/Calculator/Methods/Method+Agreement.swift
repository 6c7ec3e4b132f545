package import TrialStatistics

extension Method {
  static let agreement = Method(
    name: "agreement",
    title: "Agreement of two raters: the share, Cohen's kappa, PABAK, Gwet's AC1, on each category",
    inputs: [
      .required(
        "table",
        "a row of counts for each category of rater 1, its columns those of rater 2"
      ),
      .optional("categories", "their names, a list"),
      level,
    ],
    formula: PublishedFormula.agreement.words,
    source: PublishedFormula.agreement.source
  ) { arguments throws(CalculatorRefusal) in
    let rows = try arguments.rows("table")
    let table = try arguments.making(from: "table") { () throws(AgreementTableError) in
      try AgreementTable(rows)
    }
    if arguments.has("categories") {
      let names = try arguments.elements("categories").count
      guard names == table.categories else {
        throw arguments.error(
          "categories",
          "\(names) names are given for \(table.categories) categories",
          "give a name for each row, or none"
        )
      }
    }
    return Answer(raterAgreement(in: table, level: try arguments.level()))
  }
}

extension Answer {
  /// The agreement of two raters, by the names `compute` and a review give its parts.
  package init(_ agreement: RaterAgreement) {
    let kappa = agreement.kappa
    let firstOrder = agreement.firstOrder
    self = [
      "n": .count(agreement.total),
      "categories": .count(agreement.categories),
      "agreement": .number(agreement.agreement.estimate),
      "agreement_lower": .number(agreement.agreement.interval.lower),
      "agreement_upper": .number(agreement.agreement.interval.upper),
      "chance_agreement": .number(agreement.chanceAgreement),
      "kappa": .number(kappa?.estimate),
      "kappa_se": .number(kappa?.standardError),
      "kappa_lower": .number(kappa?.interval?.lower),
      "kappa_upper": .number(kappa?.interval?.upper),
      "kappa_se_null": .number(kappa?.nullStandardError),
      "kappa_z": .number(kappa?.z),
      "kappa_p": .number(kappa?.p),
      "pabak": .number(agreement.adjusted.estimate),
      "pabak_lower": .number(agreement.adjusted.interval.lower),
      "pabak_upper": .number(agreement.adjusted.interval.upper),
      "ac1": .number(firstOrder.estimate),
      "ac1_chance": .number(firstOrder.chance),
      "ac1_se": .number(firstOrder.standardError),
      "ac1_lower": .number(firstOrder.interval?.lower),
      "ac1_upper": .number(firstOrder.interval?.upper),
      "specific_agreement": .numbers(agreement.specific.map { $0?.estimate }),
      "specific_agreement_lower": .numbers(agreement.specific.map { $0?.interval.lower }),
      "specific_agreement_upper": .numbers(agreement.specific.map { $0?.interval.upper }),
      "positive_agreement": .number(agreement.positive?.estimate),
      "negative_agreement": .number(agreement.negative?.estimate),
    ]
  }

  /// The same names where two raters have sorted nothing yet: nothing is known of any.
  package static func noAgreement(categories: Int) -> Answer {
    let unknown = [Double?](repeating: nil, count: categories)
    let lists = ["specific_agreement", "specific_agreement_lower", "specific_agreement_upper"]
    let names =
      ["agreement", "agreement_lower", "agreement_upper", "chance_agreement"]
      + ["kappa", "kappa_se", "kappa_lower", "kappa_upper", "kappa_se_null", "kappa_z", "kappa_p"]
      + ["pabak", "pabak_lower", "pabak_upper"]
      + ["ac1", "ac1_chance", "ac1_se", "ac1_lower", "ac1_upper"] + lists
      + ["positive_agreement", "negative_agreement"]
    return ["n": .count(0), "categories": .count(categories)]
      + Answer(
        fields: names.map { Field(name: $0, value: lists.contains($0) ? .numbers(unknown) : .none) }
      )
  }
}
