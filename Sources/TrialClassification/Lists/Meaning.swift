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
  /// `without`, `no`.
  case without
  /// `at progression`: what is offered later to some.
  case onProgression
  /// Words that only look like another meaning: `radiation dermatitis`.
  case nothing
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
