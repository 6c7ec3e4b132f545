/// One reported outcome figure of a trial.
package struct ReportedResult: Hashable, Sendable, Identifiable {
  /// What sort of figure it is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case median, rate, ratio, difference, count
  }

  /// The identifier within the trial, unique: `os-hr`.
  package let id: String
  /// The endpoint in plain words: `overall survival`.
  package let endpoint: String
  /// The endpoint in a few letters: `OS`.
  package let endpointLabel: String
  package let kind: Kind
  /// What a ratio compares: `hazard ratio`; `nil` for other kinds.
  package let measure: String?
  /// The arm the figure is about; `nil` for a comparison of arms.
  package let arm: ArmID?
  /// The analysis set in words: `randomised`; `nil` when the source does not say.
  package let population: String?
  /// The subgroup in words; `nil` for the whole population.
  package let subgroup: String?
  /// What divides the patients into this subgroup and others: `chemoradiotherapy before`.
  ///
  /// Two subgroups of one factor share no patient. `nil` for the whole population, and where no source
  /// read says by what the patients were divided.
  package let factor: String?
  /// The time the figure is about: `0-5 months`, `at 2 years`; `nil` for the whole of follow-up.
  package let period: String?
  /// What of the endpoint a ratio is about, where its source has several: `cardiovascular death`.
  ///
  /// `nil` for the endpoint itself.
  package let component: String?
  /// Which groups a ratio compares and which is the reference, in the words of its source.
  ///
  /// `nil` where the sides of the trial's arms say it, as in the catalogue.
  package let comparison: RatioComparison?
  /// Which arms a ratio or difference is of; `nil` where the trial's two sides say it.
  package private(set) var comparedArms: ComparedArms?
  package private(set) var figure: Figure
  /// Whether this is the figure the list of trials shows.
  package let isHeadline: Bool

  package init(
    id: String,
    endpoint: String,
    endpointLabel: String,
    kind: Kind,
    measure: String?,
    arm: ArmID?,
    population: String?,
    subgroup: String?,
    period: String?,
    component: String? = nil,
    factor: String? = nil,
    comparison: RatioComparison? = nil,
    comparedArms: ComparedArms? = nil,
    figure: Figure,
    isHeadline: Bool
  ) {
    self.id = id
    self.endpoint = endpoint
    self.endpointLabel = endpointLabel
    self.kind = kind
    self.measure = measure
    self.arm = arm
    self.population = population
    self.subgroup = subgroup
    self.period = period
    self.component = component
    self.factor = factor
    self.comparison = comparison
    self.comparedArms = comparedArms
    self.figure = figure
    self.isHeadline = isHeadline
  }

  /// The result with the arms it compares named by their letters.
  package func named(among arms: [Arm]) -> ReportedResult {
    guard let comparedArms else { return self }
    var result = self
    result.comparedArms = comparedArms.named(among: arms)
    return result
  }

  /// The result with another figure in the place of its own.
  package func with(_ figure: Figure) -> ReportedResult {
    var result = self
    result.figure = figure
    return result
  }
}
