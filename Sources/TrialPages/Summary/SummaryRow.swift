package import TrialModel

/// One outcome of a summary of findings: how often it happens with control, how far that is changed,
/// in how many patients, and how sure one can be of it by the ratings of readers.
package struct SummaryRow: Hashable, Sendable {
  package let outcome: SummaryOutcome
  /// The trials that the effect is made of; empty where there is none.
  package let trials: [Trial]
  /// The patients of the arms compared, all trials together; `nil` where one does not say.
  package let patients: Int?
  /// The ratio; `nil` where no source reports one that can be shown.
  package let effect: SummaryEffect?
  /// The control risks that the sources allow, the usual one first; empty where none is reported.
  package let controlRisks: [ControlRisk]
  /// Which of them stands.
  package let chosenRisk: Int
  /// The difference; `nil` where it cannot be computed.
  package let difference: SummaryDifference?
  /// Why effect, control risk or difference is not there, and what else has to be known.
  package let remarks: [String]
  /// Whether every comparison of it is randomised.
  package let isRandomised: Bool
  /// What readers rated of it, in the order of the domains.
  package let ratings: [CertaintyRating]

  init(
    _ outcome: SummaryOutcome,
    trials: [Trial],
    patients: Int?,
    effect: SummaryEffect?,
    controlRisks: [ControlRisk],
    options: SummaryOptions,
    difference: (ControlRisk) -> SummaryDifference?,
    remarks: [String],
    isRandomised: Bool,
    ratings: CertaintyRatings
  ) {
    self.outcome = outcome
    self.trials = trials
    self.patients = patients
    self.effect = effect
    self.controlRisks = controlRisks
    let chosen = options.controlRisks[outcome.name] ?? 0
    chosenRisk = controlRisks.isEmpty ? 0 : chosen % controlRisks.count
    let risk = controlRisks.isEmpty ? nil : controlRisks[chosenRisk]
    self.difference = effect == nil ? nil : risk.flatMap(difference)
    self.isRandomised = isRandomised
    self.ratings = Self.evidence(trials, outcome).map(ratings.of) ?? []
    self.remarks = remarks
  }

  private static func evidence(
    _ trials: [Trial],
    _ outcome: SummaryOutcome
  ) -> CertaintyRating.Evidence? {
    trials.isEmpty
      ? nil : CertaintyRating.Evidence(trials: trials.map(\.id), outcome: outcome.name)
  }

  /// What is rated; `nil` where there is nothing to rate.
  package var evidence: CertaintyRating.Evidence? {
    effect == nil ? nil : Self.evidence(trials, outcome)
  }

  /// The control risk that stands; `nil` where none is reported.
  package var controlRisk: ControlRisk? { controlRisks.isEmpty ? nil : controlRisks[chosenRisk] }

  /// Where its certainty begins, before anything lowers it.
  package var start: Certainty { .start(ofRandomised: isRandomised) }

  /// The certainty that follows from the ratings; `nil` until all five domains are rated.
  package var certainty: Certainty? {
    effect == nil ? nil : ratings.certainty(startingAt: start)
  }

  /// The certainty in a few words: `moderate`, `not rated`, `3 of 5 rated`; a hyphen without evidence.
  package var certaintyText: String {
    if effect == nil { return "-" }
    if let certainty { return certainty.words }
    return ratings.isEmpty
      ? "not rated" : "\(ratings.count) of \(CertaintyDomain.allCases.count) rated"
  }

  /// How many trials: `3 trials`.
  package var trialsText: String {
    "\(trials.count) \(trials.count == 1 ? "trial" : "trials")"
  }

  /// How many patients: `1426`, or that a trial does not say.
  package var patientsText: String { patients.map(String.init) ?? "not reported" }

  /// The ratings in sentences: `risk of bias: serious (-1), AB, 2026-11-30: open label`.
  package var ratingWords: [String] {
    ratings.map { "\($0.subject.domain.words): \($0.concern.text), \($0.signature)" }
  }

  /// The figures of the row, from left to right: effect, control risk, difference, and below them what
  /// the effect was computed from.
  package var figures: [ShownFigure] {
    let risk = controlRisk?.shownFigure
    let computed = difference.map { difference in
      ShownFigure(
        title: "\(outcome.name), difference in 1,000 patients",
        text: difference.whole,
        figure: nil,
        source: nil,
        computation: difference.computation
      )
    }
    return [effect?.figure, risk, computed].compactMap { $0 } + (effect?.others ?? [])
  }

  /// The places of effect, control risk and difference among the figures; `nil` for what is not there.
  package var places: (effect: Int?, risk: Int?, difference: Int?) {
    var next = 0
    func place(_ isThere: Bool) -> Int? {
      guard isThere else { return nil }
      next += 1
      return next - 1
    }
    return (place(effect != nil), place(controlRisk != nil), place(difference != nil))
  }
}
