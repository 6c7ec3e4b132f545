import TrialModel

/// A column of the list of trials, named as `--columns` and `--sort` spell it.
package enum Column: String, Hashable, Sendable, CaseIterable {
  case id
  case acronym
  case site
  case agent
  /// The number of participants.
  case participants = "n"
  /// What `participants` counts.
  case counted
  /// The headline result, or in words what is known.
  case result
  /// The endpoint and number of the headline.
  case estimate
  /// The interval of the headline.
  case interval
  case primary
  case status
  case role
  case immunotherapyClass = "class"
  case sequence
  case backbone = "rt"
  case question
  case region
  case phase
  case year
  /// The date to which the state of the trial is known.
  case known
  case changed
  /// The arms that the others are compared with.
  case control
  /// The doses of radiotherapy with their fractions.
  case dose
  /// The first primary endpoint as planned.
  case endpoint
  /// When the last participant is examined for it.
  case completion
  case countries
  /// The stages that are asked for, as far as words say so.
  case stage
  /// The PD-L1 expression that is asked for, as far as words say so.
  case expression = "pdl1"
  case title
  case sponsor
  /// The source of the headline, or of the state where there is none.
  case source

  /// The name in `--columns`: `n`.
  package var name: String { rawValue }

  /// The head of the column, the words of the field.
  package var title: String {
    switch self {
    case .id: "NCT"
    case .participants: "N"
    case .counted: "Counted"
    case .result: "Main result"
    case .estimate: "Result"
    case .interval: "95 % CI"
    case .primary: "Primary"
    case .immunotherapyClass: "Class"
    case .backbone: "RT with"
    case .year: "Start"
    case .known: "As of"
    case .endpoint: "Primary endpoint"
    case .completion: "Completion"
    case .expression: "PD-L1"
    default: name.capitalisedFirst
    }
  }

  /// Which side the cells keep to.
  package enum Alignment: Hashable, Sendable {
    case left
    case right
  }

  /// Numbers keep right, words left.
  package var alignment: Alignment { self == .participants ? .right : .left }

  /// The columns of `list` when none are named.
  package static let standard: [Column] = [
    .id, .acronym, .site, .agent, .participants, .result, .primary,
  ]

  /// The cell for reading; a hyphen where nothing is known.
  package func text(of trial: ListedTrial) -> String {
    switch self {
    case .site: trial.categories.siteLabel
    case .agent: trial.categories.agentLabel
    case .participants: trial.participants?.text ?? Self.unknown
    case .estimate: trial.headline.map { "\($0.label) \($0.estimate)" } ?? Self.unknown
    case .interval: trial.headline.map { $0.interval ?? $0.p ?? Self.unknown } ?? Self.unknown
    case .primary: trial.categories.primaryEndpoint.words
    // People filed these trials: where no region is filed, none of what they read named one.
    case .region where trial.role != .registry && trial.categories.regions.isEmpty: "not read"
    default:
      switch value(of: trial) {
      case .text(let text): text
      case .number(let number): number.digits
      case .list(let texts): texts.isEmpty ? Self.unknown : texts.joined(separator: ", ")
      case .flag(let isTrue): isTrue ? "yes" : "no"
      case .unknown: Self.unknown
      }
    }
  }

  /// What a cell shows where nothing is known.
  package static let unknown = "-"
}

extension PrimaryEndpoint {
  /// The state in a word or two, as the list shows it: `not met`, `none`.
  fileprivate var words: String {
    switch self {
    case .met: "met"
    case .notMet: "not met"
    case .noAnalysis: "no analysis"
    case .noneFound: "-"
    case .notLookedFor: "unread"
    }
  }
}
