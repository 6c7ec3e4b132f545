import TrialModel
import TrialScreening

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
  /// Where its record stands in a review that is open.
  case screening = "screen"
  /// The reasons for which readers exclude it.
  case reason
  /// Who decided what.
  case readers
  /// When the latest decision was made.
  case decided
  /// What changed since it was decided, where a second look is due.
  case secondLook = "look"
  /// What readers tagged it with.
  case tags
  /// What readers wrote on it.
  case note

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
    case .secondLook: "Second look"
    case .screening: "Screening"
    default: name.capitalisedFirst
    }
  }

  /// Which side the cells keep to.
  package enum Alignment: Hashable, Sendable {
    case left
    case right
  }

  /// The columns of a review, which an index does not have but what lies over it.
  package static let ofScreening: [Column] = [.screening, .reason, .readers, .decided, .secondLook]

  /// The columns of what readers say of a trial by itself, which an index does not have either.
  package static let ofNotes: [Column] = [.tags, .note]

  /// The columns of which an index has the order.
  static let indexed = allCases.filter { !$0.isOverIndex }

  /// Whether it says what a review decided.
  package var isOfScreening: Bool { Self.ofScreening.contains(self) }

  /// Whether it says what lies over an index and not in it.
  var isOverIndex: Bool { isOfScreening || Self.ofNotes.contains(self) }

  /// The columns to choose from: those of a review where one is open alone.
  package static func offered(withReview isScreened: Bool) -> [Column] {
    isScreened ? allCases : indexed + ofNotes
  }

  /// Numbers keep right, words left.
  package var alignment: Alignment { self == .participants ? .right : .left }

  /// The columns of `list` when none are named.
  package static let standard: [Column] = [
    .id, .acronym, .site, .agent, .participants, .result, .primary,
  ]

  /// The columns of `list` with a review when none are named.
  package static let standardOfReview: [Column] = [
    .id, .screening, .readers, .decided, .secondLook, .phase, .participants, .title,
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
    case .screening: trial.screening?.words ?? Self.unknown
    case .decided: trial.screening?.decided?.dayText ?? Self.unknown
    case .note: trial.notes.isEmpty ? Self.unknown : trial.notes.brief
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
