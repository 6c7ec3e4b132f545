package import TrialModel

/// The five ratings of an outcome as a reader makes them, each with its note, and by whom.
package struct RatingPopUp: Hashable, Sendable {
  /// What the keys are for.
  package enum Field: Hashable, Sendable, CaseIterable {
    /// Walking through the domains and rating them.
    case domains
    /// Typing the note of the domain that is selected.
    case note
    case initials
  }

  /// What a reader makes of a domain.
  struct Draft: Hashable, Sendable {
    /// The rating; `nil` while there is none.
    var concern: Concern?
    var note: TypedLine
  }

  /// What is rated.
  package let evidence: CertaintyRating.Evidence
  /// The names of its trials.
  package let trials: [String]
  /// The effect in a line: `HR 0.72 (0.59-0.89), pooled, REML`.
  package let effect: String
  /// Where the certainty begins.
  package let start: Certainty
  /// What was rated before, by domain.
  package let earlier: [CertaintyDomain: CertaintyRating]
  private(set) var drafts: [CertaintyDomain: Draft]
  /// The place of the domain that is selected.
  package internal(set) var selected = 0
  package internal(set) var initialsLine: TypedLine
  package internal(set) var field = Field.domains
  /// Why the ratings could not be kept; `nil` unless that was tried.
  package internal(set) var refusal: String?

  /// Ratings to be made by the reader who decided last.
  init(
    of evidence: CertaintyRating.Evidence,
    trials: [String],
    effect: String,
    start: Certainty,
    earlier ratings: [CertaintyRating],
    initials: String
  ) {
    self.evidence = evidence
    self.trials = trials
    self.effect = effect
    self.start = start
    earlier = Dictionary(ratings.map { ($0.subject.domain, $0) }) { first, _ in first }
    drafts = [:]
    initialsLine = TypedLine(initials)
    for domain in CertaintyDomain.allCases {
      let before = earlier[domain]
      drafts[domain] = Draft(concern: before?.concern, note: TypedLine(before?.note ?? ""))
    }
  }

  /// The domain that is selected.
  package var domain: CertaintyDomain { CertaintyDomain.allCases[selected] }

  /// The rating of a domain as it stands; `nil` where it is not rated.
  package func concern(of domain: CertaintyDomain) -> Concern? { drafts[domain]?.concern }

  /// The note of a domain as it is typed.
  package func note(of domain: CertaintyDomain) -> String { drafts[domain]?.note.text ?? "" }

  /// The note of the selected domain.
  package var noteLine: TypedLine { drafts[domain]?.note ?? TypedLine() }

  package var initials: String { initialsLine.text }

  /// The certainty that would follow; `nil` while a domain is not rated.
  package var certainty: Certainty? {
    let concerns = CertaintyDomain.allCases.compactMap(concern)
    guard concerns.count == CertaintyDomain.allCases.count else { return nil }
    return start.lowered(by: concerns.map(\.steps).reduce(0, +))
  }

  /// Rates the selected domain one step worse or better; the first press gives the rating without
  /// effect.
  mutating func rate(worse: Bool) {
    let concerns = domain.concerns
    guard let place = concern(of: domain).flatMap(concerns.firstIndex) else {
      drafts[domain]?.concern = concerns.first
      return
    }
    let next = place + (worse ? 1 : -1)
    if concerns.indices.contains(next) { drafts[domain]?.concern = concerns[next] }
  }

  /// The line that has the keys.
  var line: TypedLine {
    get { field == .initials ? initialsLine : noteLine }
    set {
      switch field {
      case .initials: initialsLine = newValue
      case .note: drafts[domain]?.note = newValue
      case .domains: break
      }
    }
  }

  /// The ratings that are other than before.
  ///
  /// - Throws: what is missing, and which of the lines has to be changed.
  func changes() throws(RatingRefusal) -> [RatingRequest.Draft] {
    var changes: [RatingRequest.Draft] = []
    for domain in CertaintyDomain.allCases {
      let note = note(of: domain).trimmed
      guard let concern = concern(of: domain) else {
        if note.isEmpty { continue }
        throw RatingRefusal(.unrated(domain))
      }
      let before = earlier[domain]
      if before?.concern == concern, (before?.note ?? "") == note { continue }
      changes.append(
        RatingRequest.Draft(
          subject: CertaintyRating.Subject(domain, of: evidence),
          concern: concern,
          note: note.isEmpty ? nil : note,
          initials: initials.trimmed
        )
      )
    }
    guard !changes.isEmpty else { throw RatingRefusal(.nothingChanged) }
    return changes
  }

  /// Selects a domain.
  mutating func select(_ domain: CertaintyDomain) {
    selected = CertaintyDomain.allCases.firstIndex(of: domain) ?? 0
  }
}

/// Why ratings as they stand cannot be kept.
struct RatingRefusal: Error {
  enum Reason {
    /// The domain has a note and no rating.
    case unrated(CertaintyDomain)
    case nothingChanged
  }

  let reason: Reason

  init(_ reason: Reason) { self.reason = reason }

  /// What is wrong and what to do, with the keys of a table.
  func words(naming keymap: Keymap) -> String {
    let keys = [Action.moveLeft, .moveRight].map { keymap.name(of: $0, in: .rating) }
    return switch reason {
    case .unrated(let domain):
      "\(domain.words) has a note and no rating; \(keys.joined(separator: " or ")) rates it"
    case .nothingChanged:
      "nothing is rated otherwise than before; \(keys.joined(separator: " or ")) rates"
    }
  }
}

extension RatingPopUp: ReadersForm {
  var asPopUp: PopUp { .rating(self) }
}
