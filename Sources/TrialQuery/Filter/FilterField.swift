/// What a filter can ask of a trial, named as the text form of filters spells it.
package enum FilterField: String, Hashable, Sendable, CaseIterable {
  case role
  /// The newest registry status known.
  case status
  case immunotherapyClass = "class"
  case agent
  case sequence
  case site
  /// What the immunotherapy is combined with.
  case backbone = "rt"
  case question
  case region
  case phase
  /// What became of the primary endpoint.
  case primary
  /// What the catalogue holds of a trial.
  case has
  /// Whether something became known after the review that changes what it says.
  case changed
  /// Adverse events of any kind, by term or group of terms.
  case event = "ae"
  /// Serious adverse events alone.
  case seriousEvent = "sae"
  /// Where its record stands in a review that is open.
  case screening = "screen"
  /// What readers tagged a trial with.
  case tag
  /// Words of the notes that readers wrote on a trial.
  case note
  /// The number of participants.
  case participants = "n"
  /// The year a trial started.
  case year

  /// The name in a filter's text: `class`.
  package var name: String { rawValue }

  /// Whether it takes numbers and ranges instead of words.
  package var isNumber: Bool { self == .participants || self == .year }

  /// The fields that take words and that an index has, in the order in which facets are shown; before them
  /// stand `screening` where a review is open, and `tag` where readers tagged trials.
  package static let faceted: [FilterField] = [
    .role, .primary, .immunotherapyClass, .site, .status, .question, .agent, .sequence, .backbone,
    .region, .phase, .has, .changed, .event, .seriousEvent,
  ]

  /// The fields that take terms of adverse events, with a percentage or without.
  static let ofEvents: [FilterField] = [.event, .seriousEvent]

  /// Whether it takes terms of adverse events.
  package var isOfEvents: Bool { Self.ofEvents.contains(self) }

  /// Whether readers alone say it, in their notes.
  package var isOfNotes: Bool { self == .tag || self == .note }

  /// The fields that take numbers.
  static let numeric: [FilterField] = [.participants, .year]

  /// The head of its facet: `Primary endpoint`.
  package var title: String {
    switch self {
    case .role: "Role"
    case .status: "Status now"
    case .immunotherapyClass: "Class"
    case .agent: "Agent"
    case .sequence: "Sequence"
    case .site: "Site"
    case .backbone: "RT given with"
    case .question: "Question asked"
    case .region: "Region"
    case .phase: "Phase"
    case .primary: "Primary endpoint"
    case .has: "Has"
    case .changed: "Changed since"
    case .event: "Adverse event"
    case .seriousEvent: "Serious event"
    case .screening: "Screening"
    case .tag: "Tags"
    case .note: "Notes"
    case .participants: "Participants"
    case .year: "Start year"
    }
  }

  /// What one of its values is called in a message: `no site is called 'lng'`.
  var noun: String {
    switch self {
    case .backbone: "treatment with RT"
    case .primary: "state of the primary endpoint"
    case .has: "part of a trial"
    case .changed: "answer to 'changed'"
    case .event, .seriousEvent: "adverse event"
    case .screening: "standing in a review"
    case .note: "word of a reader's note"
    case .participants: "number of participants"
    case .year: "year"
    default: name
    }
  }
}
