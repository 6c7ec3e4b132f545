/// Why a trial is in the catalogue.
package enum Role: String, Hashable, Sendable, CaseIterable {
  /// The review reports its results.
  case reported
  /// The review names it as running in October 2020.
  case running
  /// Reported after the review's search, which could not know of it.
  case since
  /// Quoted for comparison, or needed to read the others.
  case context
  /// Known from an imported registry record alone.
  case registry

  /// The role in words for readers, who cannot guess what `context` and `since` are: `added by us`.
  ///
  /// What ran when the review was written may have been reported since, so its year stands with it.
  package var words: String {
    switch self {
    case .reported: rawValue
    case .running: "running in 2020"
    case .since: "reported since"
    case .context: "added by us"
    case .registry: "imported"
    }
  }
}

/// The phase of development as the registry states it.
package enum Phase: Hashable, Sendable {
  case phase1, phase1And2, phase2, phase2And3, phase3, phase4
  case other(String)

  /// The phase as filters and exports spell it: `3`, `2/3`.
  package var text: String {
    switch self {
    case .phase1: "1"
    case .phase1And2: "1/2"
    case .phase2: "2"
    case .phase2And3: "2/3"
    case .phase3: "3"
    case .phase4: "4"
    case .other(let text): text
    }
  }

  /// Reads the spelling of `text`; anything else is kept as `.other`.
  package init(_ text: String) {
    switch text {
    case "1": self = .phase1
    case "1/2": self = .phase1And2
    case "2": self = .phase2
    case "2/3": self = .phase2And3
    case "3": self = .phase3
    case "4": self = .phase4
    default: self = .other(text)
    }
  }
}

/// The state of a trial in a registry.
package enum RecruitmentStatus: Hashable, Sendable {
  case notYetRecruiting, recruiting, activeNotRecruiting, completed, terminated, suspended
  /// Closed to accrual, as a group's page says without the registry's word.
  case closedToAccrual
  /// Over, as a register says that has no word for how.
  case ended
  /// No source at hand states one.
  case notStated
  case other(String)

  /// The status as filters and exports spell it: `active-not-recruiting`.
  package var text: String {
    switch self {
    case .notYetRecruiting: "not-yet-recruiting"
    case .recruiting: "recruiting"
    case .activeNotRecruiting: "active-not-recruiting"
    case .completed: "completed"
    case .terminated: "terminated"
    case .suspended: "suspended"
    case .closedToAccrual: "closed-to-accrual"
    case .ended: "ended"
    case .notStated: "not-stated"
    case .other(let text): text
    }
  }

  /// The statuses with a spelling of their own, in the order of a trial's life.
  package static let known: [RecruitmentStatus] = [
    .notYetRecruiting, .recruiting, .suspended, .activeNotRecruiting, .closedToAccrual,
    .completed, .terminated, .ended, .notStated,
  ]

  /// Reads the spelling of `text`; anything else is kept as `.other`.
  package init(_ text: String) {
    self = Self.known.first { $0.text == text } ?? .other(text)
  }
}

/// When immunotherapy is given relative to radiotherapy.
package struct TreatmentSequence: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Immunotherapy before radiotherapy.
  package static let induction = TreatmentSequence(rawValue: 1)
  /// Immunotherapy during radiotherapy.
  package static let concurrent = TreatmentSequence(rawValue: 2)
  /// Immunotherapy after radiotherapy.
  package static let consolidation = TreatmentSequence(rawValue: 4)

  /// The parts with their names, in the order of time.
  package static let parts: [(part: TreatmentSequence, name: String)] = [
    (.induction, "induction"), (.concurrent, "concurrent"), (.consolidation, "consolidation"),
  ]

  /// The combination as filters and exports spell it, `concurrent+consolidation`; empty for none.
  package var text: String {
    Self.parts.filter { contains($0.part) }.map(\.name).joined(separator: "+")
  }

  /// Reads the spelling of `text`; `nil` when a part is unknown or there is none.
  package init?(_ text: String) {
    var sequence: TreatmentSequence = []
    for name in text.split(separator: "+", omittingEmptySubsequences: false) {
      guard let part = Self.parts.first(where: { $0.name == name })?.part else { return nil }
      sequence.insert(part)
    }
    self = sequence
  }
}

/// What the immunotherapy is combined with.
package enum Backbone: String, Hashable, Sendable, CaseIterable {
  case radiotherapyAlone = "radiotherapy-alone"
  case chemoradiotherapy
  /// Both occur in the trial, or the choice is the physician's.
  case either
  /// No radiotherapy is part of the protocol.
  case none
}

/// The question a trial stands under: those the review files by, and two that came after it.
///
/// A trial can stand under several.
package enum ReviewQuestion: String, Hashable, Sendable, CaseIterable {
  /// IO against IO with RT.
  case radiotherapyEnhancesImmunotherapy = "rt-enhances-io"
  /// RT against RT with IO.
  case immunotherapySensitisesRadiotherapy = "io-sensitises-rt"
  /// Dose and fractionation, after PEMBRO-RT.
  case doseAndFractionation = "dose"
  /// IO in place of another treatment beside RT, another IO among them, or chemotherapy left out.
  case replacement
  /// IO in every arm, at other times.
  case schedule
  /// The review prints no question for it.
  case nonePrinted = "none-printed"
}

/// What became of the primary endpoint, by the newest source at hand.
package enum PrimaryEndpoint: String, Hashable, Sendable, CaseIterable {
  case met
  case notMet = "not-met"
  /// The trial ended without an analysis.
  case noAnalysis = "no-analysis"
  /// No result was found in what was read.
  case noneFound = "none-found"
  /// A registry record alone was imported, which has no word for it: nobody looked.
  case notLookedFor = "not-looked-for"
}

/// Whether a trial stands in the review's table of running trials.
package enum TableMembership: String, Hashable, Sendable, CaseIterable {
  /// Its row was read whole.
  case verified
  /// Its row was read in part.
  case partial
  /// The text names it; whether the table has it is not known.
  case unknown
  /// The review does not name it as running.
  case notListed = "not listed"
}
