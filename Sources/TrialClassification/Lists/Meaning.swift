/// What a phrase of a record speaks of.
enum Meaning: Hashable, Sendable {
  /// An agent, by its place in the list.
  case agent(Int)
  /// What an antibody acts on, with the class that goes with it: `PD-1`.
  case target(String)
  case radiotherapy(RadiotherapyModality)
  /// Radiotherapy and chemotherapy in one word.
  case chemoradiotherapy
  case surgery
  case placebo
  /// Watching and waiting, or usual care.
  case observation
  case timing(Timing)
  /// `without`, `no`: the treatment named next is denied.
  case without
  /// `not`: what is denied is a verb, and a treatment only where the verb gives it.
  case not
  /// `prior`, `previously treated with`: the treatment named next came before the trial.
  case earlier
  /// `progressed on`, `refractory to`: the treatment named next was given up before the trial.
  case abandoned
  /// `counted`, `serum levels of`: what stands beside it is looked at, not given.
  case measured
  /// A word by which a text means the agents of a class that the record gives: `vaccination`.
  case reference(to: String)
  /// `at progression`: what is offered later to some.
  case onProgression
  /// Words that only look like another meaning: `radiation dermatitis`.
  case nothing
}

extension Meaning {
  /// Whether it means an agent that is named elsewhere.
  var isReference: Bool {
    if case .reference = self { true } else { false }
  }
}

extension Meaning {
  /// Whether it is something that can be given.
  var isTreatment: Bool {
    switch self {
    case .agent, .radiotherapy, .chemoradiotherapy, .surgery, .placebo: true
    default: false
    }
  }
}

extension Meaning {
  /// Whether it says that the treatment named next came before.
  var isPastCue: Bool {
    switch self {
    case .timing(.after), .timing(.daysOf), .earlier, .abandoned: true
    default: false
    }
  }
}

/// How a sentence relates two treatments in time.
enum Timing: Hashable, Sendable {
  /// The treatment named next comes later: `before`, `prior to`.
  case before
  /// The treatment named next goes on meanwhile: `during`, `concurrently with`.
  case during
  /// The treatment named next came first: `after`, `following`.
  case after
  /// The same, where `within` stands before: `within 7 days of`.
  case daysOf
  /// What stands before comes first: `followed by`.
  case followedBy
  /// A word that describes a treatment: `adjuvant`, `maintenance`.
  case described(TimingWord)
  /// What stands before and after is given together, no more being said: `combined with`.
  case together
}

/// A word for the place of a treatment in the plan.
enum TimingWord: Hashable, Sendable {
  case induction, concurrent, consolidation
}

/// The kind of radiotherapy, the most special first.
package enum RadiotherapyModality: String, Hashable, Sendable, CaseIterable, Comparable {
  case radionuclide
  case brachytherapy
  case particle
  case radiosurgery
  case stereotacticBody = "stereotactic body"
  case wholeBrain = "whole brain"
  case craniospinal
  case totalBody = "total body"
  case hypofractionated
  case conventional
  case unspecified

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
