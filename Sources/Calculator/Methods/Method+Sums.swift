import TrialStatistics

extension Method {
  static let sums = Method(
    name: "sums",
    title: "Parts against a total",
    inputs: [
      .required("parts", "the parts, a list; what is taken away is negative"),
      .required("total", "the printed total"),
      .optional("relation", "sum: they make the total; le: they are within it"),
    ],
    formula: "Σ parts = total, or Σ parts ≤ total",
    source: "CONSORT flow of participants"
  ) { arguments throws(CalculatorRefusal) in
    let numbers = (try arguments.counts("parts"), try arguments.count("total"))
    let relation = try arguments.word("relation", default: SumCheck.Relation.equal)
    let made = try arguments.making(from: "parts", "total") { () throws(StatisticsError) in
      try sumCheck(of: numbers.0, against: numbers.1, relation: relation)
    }
    return [
      "sum": .count(made.sum), "difference": .count(made.difference), "ok": .flag(made.holds),
    ]
  }

  static let allocation = Method(
    name: "allocation",
    title: "Sizes of two arms against the stated allocation: a hint and no more",
    inputs: [
      .required("n1", "patients randomised to the first arm"),
      .required("n2", "patients randomised to the second arm"),
      .optional("ratio1", "parts of the allocation for the first arm; 1 when left out"),
      .optional("ratio2", "parts of the allocation for the second arm; 1 when left out"),
    ],
    formula: "exact binomial test: sum of the splits not more likely than the one seen",
    source: "Altman and Bland 1999, BMJ 318:1209; randomisation in blocks is closer than chance"
  ) { arguments throws(CalculatorRefusal) in
    let arms = (first: try arguments.count("n1"), second: try arguments.count("n2"))
    let parts = (try arguments.optionalNumber("ratio1"), try arguments.optionalNumber("ratio2"))
    let ratio = (first: parts.0 ?? 1, second: parts.1 ?? 1)
    let made = try arguments.making(from: "n1", "n2", "ratio1", "ratio2") {
      () throws(StatisticsError) in
      try allocationCheck(of: arms, ratio: ratio)
    }
    return ["expected_n1": .number(made.expectedFirst), "p_binomial": .number(made.p)]
  }

  static let dose = Method(
    name: "bed",
    title: "Biologically effective dose, and the equal dose in fractions of 2 Gy",
    inputs: [
      .required("fractions", "number of fractions"),
      .required("dose_per_fraction_gy", "dose of each, in Gy"),
      .required("alpha_beta_gy", "α/β in Gy: 10 is usual for tumours, 3 for late effects"),
      .optional("overall_days", "overall time in days, with the next two"),
      .optional("kickoff_days", "day after which repopulation counts"),
      .optional("loss_gy_per_day", "dose lost for each day after that, in Gy"),
    ],
    formula: "BED = n d (1 + d/(α/β)) - K max(0, T - Tk); EQD2 = BED / (1 + 2/(α/β))",
    source: "Fowler 1989, Br J Radiol 62:679; Joiner and van der Kogel, chapter 10"
  ) { arguments throws(CalculatorRefusal) in
    let course = (try arguments.count("fractions"), try arguments.number("dose_per_fraction_gy"))
    let alphaBeta = try arguments.number("alpha_beta_gy")
    let repopulation = try repopulation(arguments)
    let fractionation = try arguments.making(from: "fractions", "dose_per_fraction_gy") {
      () throws(StatisticsError) in
      try Fractionation(fractions: course.0, dosePerFraction: course.1)
    }
    let made: BiologicalDose
    do throws(StatisticsError) {
      made = try biologicalDose(
        of: fractionation,
        alphaBeta: alphaBeta,
        repopulation: repopulation
      )
    } catch {
      let place =
        error.input == .dailyLoss
        ? "loss_gy_per_day" : error.input == .alphaBeta ? "alpha_beta_gy" : "dose_per_fraction_gy"
      throw arguments.error(place, error.what, error.remedy)
    }
    return [
      "total_gy": .number(made.totalDose),
      "bed_gy": .number(made.effectiveDose),
      "eqd2_gy": .number(made.doseInTwoGrayFractions),
    ]
  }

  /// The loss to repopulation; `nil` when none of its inputs is given.
  private static func repopulation(
    _ arguments: Arguments
  ) throws(CalculatorRefusal) -> Repopulation? {
    let names = ["overall_days", "kickoff_days", "loss_gy_per_day"]
    guard names.contains(where: { arguments.has($0) }) else { return nil }
    let numbers = (
      try arguments.number(names[0]), try arguments.number(names[1]),
      try arguments.number(names[2])
    )
    return try arguments.making(from: "overall_days", "kickoff_days", "loss_gy_per_day") {
      () throws(StatisticsError) in
      try Repopulation(overallDays: numbers.0, kickOffDay: numbers.1, lossPerDay: numbers.2)
    }
  }
}
