package import TrialScreening
package import TrialStatistics

/// How far two readers agree on the records that both decided at a stage.
package struct PairAgreement: Hashable, Sendable {
  package let pair: PairedDecisions
  /// `nil` where there is no record that both decided.
  package let agreement: RaterAgreement?

  package init(_ pair: PairedDecisions, level: ConfidenceLevel = .ninetyFive) {
    self.pair = pair
    agreement = (try? AgreementTable(pair.counts)).map { raterAgreement(in: $0, level: level) }
  }

  /// One coefficient as it is shown: its name, its value, its interval.
  package struct Measure: Hashable, Sendable {
    package let name: String
    /// With two decimals, a share in per cent with one; `not defined` where there is none.
    package let estimate: String
    /// Empty where there is none.
    package let interval: String
    /// What it is and what has to be known of it.
    package let remark: String
  }

  /// The coefficients in the order in which they are read; empty without records.
  package var measures: [Measure] {
    guard let agreement else { return [] }
    let kappa = agreement.kappa
    let error = kappa?.standardError == nil ? "a reader never varies: no interval" : ""
    let p = kappa?.p.map { "P \(DecimalText.p($0)) against chance" } ?? error
    let categories = zip(PairedDecisions.choices, agreement.specific).map { choice, specific in
      Measure(
        name: "on \(choice.rawValue)",
        estimate: specific.map { Self.number($0.estimate) } ?? "not defined",
        interval: specific.map { Self.text($0.interval, Self.number) } ?? "",
        remark: specific == nil ? "nobody decided so" : "both, of what either decided so"
      )
    }
    return [
      Measure(
        name: "agreement",
        estimate: "\(DecimalText.of(agreement.agreement.estimate * 100, decimals: 1)) %",
        interval: Self.text(agreement.agreement.interval) {
          DecimalText.of($0 * 100, decimals: 1)
        },
        remark: "\(pair.agreed) of \(pair.total); by chance"
          + " \(DecimalText.of(agreement.chanceAgreement * 100, decimals: 1)) %"
      ),
      Measure(
        name: "kappa",
        estimate: kappa.map { Self.number($0.estimate) } ?? "not defined",
        interval: kappa?.interval.map { Self.text($0, Self.number) } ?? "",
        remark: kappa == nil ? "both chose one decision alone" : p
      ),
      Measure(
        name: "PABAK",
        estimate: Self.number(agreement.adjusted.estimate),
        interval: Self.text(agreement.adjusted.interval, Self.number),
        remark: "prevalence and bias adjusted, of \(agreement.categories) choices"
      ),
      Measure(
        name: "AC1",
        estimate: Self.number(agreement.firstOrder.estimate),
        interval: agreement.firstOrder.interval.map { Self.text($0, Self.number) } ?? "",
        remark: "Gwet, of \(agreement.categories) choices"
      ),
    ] + categories
  }

  /// What was compared, in a sentence.
  package var words: String {
    let records = pair.total == 1 ? "record" : "records"
    let names = "\(pair.first.text) and \(pair.second.text)"
    guard pair.total > 0 else { return "\(names) have decided no record both." }
    return (["\(names) both decided \(pair.total) \(records)"] + dependence).joined(separator: "; ")
      + "."
  }

  /// What of it was not decided independently, part by part; empty where all was.
  private var dependence: [String] {
    let shown =
      "\(pair.shown) when other readers had settled it or disagreed, as a third reader does, which is not"
      + " independent"
    let decisions = pair.anew == 1 ? "decision" : "decisions"
    return [
      pair.revealed == 0
        ? nil : "\(pair.revealed) after a look at what others decided, which is not independent",
      pair.shown == 0 ? nil : shown,
      pair.anew == 0
        ? nil : "\(pair.anew) \(decisions) made anew, another way, after both had decided",
    ]
    .compactMap(\.self)
  }

  private static func number(_ value: Double) -> String { DecimalText.of(value, decimals: 2) }

  private static func text(
    _ interval: ConfidenceInterval,
    _ number: (Double) -> String
  ) -> String {
    "\(number(interval.lower)) to \(number(interval.upper))"
  }
}

extension LivingReview {
  /// The agreement of every two readers at a stage; those who have something in common first.
  package func agreements(at stage: ReviewProtocol.Stage) -> [PairAgreement] {
    let pairs = pairedDecisions(at: stage).map { PairAgreement($0) }
    return pairs.filter { $0.agreement != nil } + pairs.filter { $0.agreement == nil }
  }
}
