package import TrialModel

/// What a row of a summary of findings is about.
package enum SummaryOutcome: Hashable, Sendable {
  /// An endpoint that the trials report a ratio of.
  case endpoint(ForestEndpoint)
  /// A harm that is asked of every trial.
  case harm(LeadingHarm)

  /// The harms that have a row, whether or not a source reports them.
  package static let harms: [LeadingHarm] = [.severe, .severePneumonitis, .stopped, .fatal]

  /// The outcome in plain words, by which ratings are kept: `overall survival`, `stopped for harm`.
  package var name: String {
    switch self {
    case .endpoint(let endpoint):
      endpoint.measure == "hazard ratio" ? endpoint.name : endpoint.text
    case .harm(let harm): harm.rawValue
    }
  }

  /// The same for a column: `pneumonitis, grade 3+`.
  package var label: String { name.replacing("grade 3 or higher", with: "grade 3+") }

  /// The same for a narrow column: `OS`, `grade 3+`.
  package var shortName: String {
    switch self {
    case .endpoint(let endpoint): endpoint.letters ?? endpoint.name
    case .harm(.severe): "grade 3+"
    case .harm(.relatedSevere): "related 3+"
    case .harm(.pneumonitis): "pneumonitis"
    case .harm(.severePneumonitis): "pneumon. 3+"
    case .harm(.stopped): "stopped"
    case .harm(.fatal): "fatal harm"
    }
  }

  /// The measure in a few letters: `HR`, `RR`; `ratio` where it has none, and the name says it.
  package var measure: String {
    switch self {
    case .endpoint(let endpoint):
      endpoint.shortMeasure.count > 4 ? "ratio" : endpoint.shortMeasure
    case .harm: "RR"
    }
  }

  /// What is counted in 1,000 patients: `deaths`, `events`, `patients`.
  package var counted: String {
    switch self {
    case .endpoint(let endpoint): endpoint.endpoint == .overallSurvival ? "deaths" : "events"
    case .harm: "patients"
    }
  }

  /// Whether it is a harm.
  package var isHarm: Bool { if case .harm = self { true } else { false } }
}
