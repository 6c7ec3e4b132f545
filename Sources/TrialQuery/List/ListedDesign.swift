package import TrialModel

/// How a trial is built, as far as columns of the list show it.
package struct ListedDesign: Hashable, Sendable {
  /// The arms that the others are compared with, by their labels; empty when none is said to be.
  package var controls: [String]
  /// The first primary endpoint as planned; `nil` when not read.
  package var primaryOutcome: String?
  /// When the last participant was or will be examined for it; `nil` when not read.
  package var primaryCompletion: PartialDate?
  /// The countries it recruits in; empty when not read.
  package var countries: [String]

  package init(
    controls: [String] = [],
    primaryOutcome: String? = nil,
    primaryCompletion: PartialDate? = nil,
    countries: [String] = []
  ) {
    self.controls = controls
    self.primaryOutcome = primaryOutcome
    self.primaryCompletion = primaryCompletion
    self.countries = countries
  }
}

extension ListedDesign {
  /// What a record says.
  init(_ registration: Registration) {
    self.init(
      controls: registration.arms.filter { Arm.Side(registry: $0.type) == .control }.map(\.label),
      primaryOutcome: registration.plannedOutcomes.first { $0.rank == .primary }?.measure,
      primaryCompletion: registration.dates.primaryCompletion?.date,
      countries: registration.countries
    )
  }

  /// What the catalogue says of a trial, whose facts are in our words.
  init(filed trial: Trial) {
    func fact(_ fields: String...) -> Fact? {
      fields.lazy.compactMap { field in trial.registryFacts.first { $0.field == field } }.first
    }
    let completion = fact("primary completion")
      .flatMap { try? PartialDate(String($0.text.prefix { $0.isNumber || $0 == "-" })) }
    self.init(
      controls: trial.arms.filter { $0.side == .control }.map(\.label),
      primaryOutcome: fact("primary outcome")?.text,
      primaryCompletion: completion,
      countries: fact("countries", "country")?.text
        .split(separator: ",")
        .map { $0.split(separator: " ").joined(separator: " ") } ?? []
    )
  }

  /// What is known here, and what is not as another source has it.
  func filled(from other: ListedDesign) -> ListedDesign {
    ListedDesign(
      controls: controls.isEmpty ? other.controls : controls,
      primaryOutcome: primaryOutcome ?? other.primaryOutcome,
      primaryCompletion: primaryCompletion ?? other.primaryCompletion,
      countries: countries.isEmpty ? other.countries : countries
    )
  }
}

extension Trial {
  /// The doses of radiotherapy that the arms of a filed trial give, each once: `60 Gy in 30`.
  var filedDoses: [String] {
    var doses: [String] = []
    for dose in arms.flatMap(\.interventions).compactMap(\.radiotherapy) {
      let parts = [
        dose.totalGray.map { "\($0.digits) Gy" },
        dose.fractions.map { "in \($0.digits) fractions" },
        dose.grayPerFraction.map { "of \($0.digits) Gy each" },
      ]
      let text = parts.compactMap(\.self).joined(separator: " ")
      if !text.isEmpty, !doses.contains(text) { doses.append(text) }
    }
    return doses
  }

  /// The categories as listed: those of a filed trial with doses and eligibility as its words have them.
  var listedCategories: Categories {
    guard role != .registry else { return classification.categories }
    var categories = classification.categories
    categories.doses = filedDoses
    let texts = [title, officialTitle?.text].compactMap(\.self) + conditions
    categories.eligible = EligibilityWords(texts: texts, criteria: overview.population.text)
    return categories
  }
}
