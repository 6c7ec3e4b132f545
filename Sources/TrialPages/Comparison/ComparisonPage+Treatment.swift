import TrialModel
import TrialQuery
import TrialStatistics

extension ComparisonPage {
  /// Disease, treatment and design.
  var treatment: Group {
    let rows = [
      row("registry number", .sources) { trial in
        words("registry number", trial.id.text, record(of: trial))
      },
      row("disease", .overview) { trial in
        words(
          "disease",
          trial.conditions.joined(separator: ", "),
          trial.overview.population.source
        )
      },
      row("radiotherapy", .arms) {
        ShownFigure(title: "radiotherapy", words: $0.overview.radiotherapy)
      },
      row("BED10 / EQD2", .arms, isIndented: true) { dose(of: $0, alphaBeta: 10) },
      row("BED3 / EQD2", .arms, isIndented: true) { dose(of: $0, alphaBeta: 3) },
      row("chemotherapy", .arms, chemotherapy),
      row("immunotherapy", .arms) {
        ShownFigure(title: "immunotherapy", words: $0.overview.immunotherapy)
      },
      row("class", .overview, isIndented: true) { trial in
        category("class", trial.classification.classes.joined(separator: ", "), of: trial)
      },
      row("sequence", .overview) { ShownFigure(title: "sequence", words: $0.overview.sequence) },
      row("filed as", .overview, isIndented: true) { trial in
        category("sequence", trial.classification.sequence.text, of: trial)
      },
      row("design", .overview) { ShownFigure(title: "design", words: $0.overview.design) },
      row("masking", .sources) { fact(["masking"], of: $0) },
      row("allocation", .sources) { fact(["allocation", "randomisation"], of: $0) },
    ]
    return Group(name: "TREATMENT", rows: rows)
  }

  private func words(_ title: String, _ text: String, _ source: SourceKey?) -> ShownFigure? {
    text.isEmpty ? nil : ShownFigure(title: title, text: text, figure: nil, source: source)
  }

  /// The document that carries the trial's number, else the one its state is known from.
  private func record(of trial: Trial) -> SourceKey {
    let record = trial.citedSources.first {
      catalogue.source($0)?.registryNumber == trial.id.text
    }
    return record ?? trial.stateNow.source
  }

  /// A category of ours with the source of the words it rests on.
  private func category(_ field: String, _ text: String, of trial: Trial) -> ShownFigure? {
    guard !text.isEmpty else { return nil }
    let overruled = trial.classification.overruled
      .first { $0.override.subject.category.rawValue == field }
    if let overruled { return ShownFigure(overruled) }
    let evidence = trial.classification.evidence.filter { $0.field == field }
    let isByRule = evidence.contains { $0.derivation != nil }
    return ShownFigure(
      title: "\(field), \(isByRule ? "by rule" : "filed by us")",
      text: text,
      figure: nil,
      source: evidence.first?.words.source,
      evidence: evidence
    )
  }

  private func fact(_ fields: [String], of trial: Trial) -> ShownFigure? {
    let facts = trial.publicationFacts + trial.registryFacts
    let fact = fields.lazy.compactMap { field in facts.first { $0.field == field } }.first
    return fact.flatMap { words($0.field, $0.text, $0.source) }
  }

  private func chemotherapy(of trial: Trial) -> ShownFigure? {
    let given = interventions(.chemotherapy, of: trial)
    let names = given.map(\.name).eachOnce.joined(separator: ", ")
    return words("chemotherapy", names, given.first?.source)
  }

  /// What the courses of the trial amount to, each once, computed here.
  private func dose(of trial: Trial, alphaBeta: Double) -> ShownFigure? {
    let given = interventions(.radiotherapy, of: trial)
    let courses = given.compactMap { treatment in
      treatment.radiotherapy?.course.map { (course: $0, source: treatment.source) }
    }
    let texts = courses.compactMap { course, _ -> String? in
      guard let dose = try? biologicalDose(of: course, alphaBeta: alphaBeta) else { return nil }
      let total = DecimalText.of(dose.effectiveDose, decimals: 1)
      let equivalent = DecimalText.of(dose.doseInTwoGrayFractions, decimals: 1)
      let gray = course.dosePerFraction
      let each = DecimalText.of(gray, decimals: gray == gray.rounded() ? 0 : 1)
      return "\(total) / \(equivalent) Gy (\(course.fractions) x \(each) Gy)"
    }
    return words(
      "BED and EQD2 at alpha/beta \(DecimalText.of(alphaBeta, decimals: 0)), computed by us",
      texts.eachOnce.joined(separator: "; "),
      courses.first?.source
    )
  }

  /// The treatments of a kind, those of experimental arms first.
  private func interventions(_ kind: Intervention.Kind, of trial: Trial) -> [Intervention] {
    Arm.Side.allCases
      .flatMap { side in trial.arms.filter { $0.side == side } }
      .flatMap { arm in arm.interventions.filter { $0.kind == kind } }
  }
}

extension RadiotherapyDose {
  /// The course in equal fractions; `nil` unless the source gives fractions and a dose.
  fileprivate var course: Fractionation? {
    guard let fractions, fractions.decimals == 0, fractions.value >= 1, fractions.value <= 1000,
      let each = grayPerFraction?.value ?? totalGray.map({ $0.value / fractions.value })
    else { return nil }
    return try? Fractionation(fractions: Int(fractions.value), dosePerFraction: each)
  }
}
