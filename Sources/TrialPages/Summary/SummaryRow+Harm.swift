import TrialModel
import TrialQuery
import TrialStatistics

extension SummaryRow {
  /// The row of a harm: counts of one trial compared, of several pooled by Mantel and Haenszel.
  init(
    _ harm: LeadingHarm,
    of trials: [Trial],
    options: SummaryOptions,
    ratings: CertaintyRatings,
    in catalogue: Catalogue
  ) {
    let counts = trials.compactMap { HarmCounts(harm, in: $0, catalogue) }
    let missing = trials.filter { trial in !counts.contains { $0.trial.id == trial.id } }
    let outcome = SummaryOutcome.harm(harm)
    let effect = HarmEffect(harm, counts)
    let ratio = effect.ratio
    var remarks: [String] = []
    if counts.isEmpty {
      remarks.append("Not in the sources read as counts out of patients at risk in both arms.")
    } else if !missing.isEmpty {
      remarks.append(
        "Not in this row, without counts of both arms: "
          + missing.map(\.name).joined(separator: ", ") + "."
      )
    }
    if let words = effect.remark { remarks.append(words) }
    let derived = counts.filter(\.events.isDerived).map(\.trial.name)
    if !derived.isEmpty {
      remarks.append(
        "Counts derived from percentages that allow one alone: \(derived.joined(separator: ", "))."
      )
    }
    self.init(
      outcome,
      trials: counts.map(\.trial),
      patients: counts.isEmpty
        ? nil
        : counts.reduce(0) { $0 + $1.events.experimental.atRisk + $1.events.control.atRisk },
      effect: ratio,
      controlRisks: counts.compactMap(\.controlRisk)
        .sorted { $0.atRisk > $1.atRisk }.map(\.risk),
      options: options,
      difference: { risk in
        ratio.flatMap { ratio in
          SummaryDifference(
            .riskRatio,
            ratio,
            risk,
            formula: "r RR - r",
            publication: "Cochrane Handbook 14.1.5 and 15.4.4"
          )
        }
      },
      remarks: remarks,
      isRandomised: counts.allSatisfy(\.isRandomised),
      ratings: ratings
    )
  }
}

/// The counts of a harm in the two arms of a trial that are compared.
private struct HarmCounts {
  let trial: Trial
  let events: CountedEvents
  /// The cells of the event with their sources.
  let figures: [ShownFigure]

  /// `nil` where no source counts the harm in both arms, or counts do not follow from percentages.
  init?(_ harm: LeadingHarm, in trial: Trial, _ catalogue: Catalogue) {
    guard let toxicity = trial.toxicity else { return nil }
    let rows = toxicity.eventsOfArms.filter { $0.leadingHarm == harm }
    let headline = trial.results.first(where: \.isHeadline)?.comparedArms
    let counted = trial.countedEvents
    for event in rows.reversed() {
      let pairs = counted.filter {
        $0.subject.term == event.term && $0.subject.grade == event.grade
          && $0.subject.limitation == event.limitation
      }
      // Of several pairs of arms the one that the trial's main ratio is of.
      let named = pairs.first {
        $0.experimentalArm.id == headline?.experimental && $0.controlArm.id == headline?.control
      }
      let isOnePair = Set(pairs.map { [$0.experimentalArm.id, $0.controlArm.id] }).count == 1
      guard let pair = named ?? (isOnePair ? pairs.first : nil) else { continue }
      self.trial = trial
      events = pair
      let line = EventLine(
        event,
        groups: trial.orderedGroups(of: toxicity, set: nil),
        of: trial,
        in: catalogue
      )
      figures = line.row(isIndented: false, largestRate: 0).figures
      return
    }
    return nil
  }

  var isRandomised: Bool {
    trial.role != .registry || trial.registration?.design.allocation == "RANDOMIZED"
  }

  /// The risk of the control arm and how many it is out of; `nil` where nobody or everybody had it.
  var controlRisk: (risk: ControlRisk, atRisk: Int)? {
    let control = events.control
    guard control.affected > 0, control.unaffected > 0 else { return nil }
    let percent = DecimalText.of(100 * control.proportion, decimals: 1)
    let text = "\(control.affected)/\(control.atRisk) (\(percent) %)"
    let cell = figures.first { $0.side == .control && $0.source == events.source }
    let risk = ControlRisk(
      proportion: control.proportion,
      time: nil,
      trial: trial.name,
      dataCut: events.dataCut,
      figure: ShownFigure(
        title: "\(events.subject.term), \(events.controlArm.shortLabel)",
        text: text,
        figure: cell?.figure,
        source: events.source,
        side: .control
      ),
      isOfEventFree: false
    )
    return (risk, control.atRisk)
  }
}

/// The risk ratio of a harm over the trials that count it.
private struct HarmEffect {
  let ratio: SummaryEffect?
  /// What has to be known of it; `nil` for nothing.
  let remark: String?

  init(_ harm: LeadingHarm, _ counts: [HarmCounts]) {
    guard counts.count > 1 else {
      (ratio, remark) = counts.first.map { Self.own(harm, $0) } ?? (nil, nil)
      return
    }
    (ratio, remark) = Self.pooled(harm, counts)
  }

  private static func own(
    _ harm: LeadingHarm,
    _ counts: HarmCounts
  ) -> (SummaryEffect?, String?) {
    let events = counts.events
    guard let ratio = try? riskRatio(of: events.experimental, versus: events.control) else {
      return (nil, "No ratio: nobody or everybody in both arms had it.")
    }
    let isHalved = ratio.zeroCells == .halfAddedToAllCells
    let both = [events.experimental, events.control].map { "\($0.affected)/\($0.atRisk)" }
    let text = Self.text(ratio.ratio, ratio.interval)
    return (
      SummaryEffect(
        ratio: ratio.ratio,
        interval: ratio.interval,
        text: text,
        note: isHalved ? "0.5 added" : "",
        method: "from counts",
        figure: ShownFigure(
          title: "\(harm.rawValue), risk ratio",
          text: text,
          figure: nil,
          source: nil,
          computation: Computation(
            name: "risk ratio",
            formula: "p1 / p2, with Katz's 95 % interval of the logarithm; from"
              + " \(both.joined(separator: " and "))"
              + (isHalved ? "; a cell is 0, so 0.5 is added to all four" : ""),
            publication: "Katz 1978, Biometrics 34:469; Cochrane Handbook 6.4.1"
          )
        ),
        others: counts.figures.filter { $0.computation == nil }
      ),
      isHalved && events.control.affected == 0
        ? "Nobody in the control arm had it, so a ratio gives no difference in 1,000." : nil
    )
  }

  private static func pooled(
    _ harm: LeadingHarm,
    _ counts: [HarmCounts]
  ) -> (SummaryEffect?, String?) {
    let tables = counts.map {
      TwoByTwoTable(experimental: $0.events.experimental, comparator: $0.events.control)
    }
    do {
      let effect = try pooledEffect(of: tables, by: .mantelHaenszelRiskRatio)
      let interval = effect.ratioInterval
      let text = Self.text(effect.ratio, interval)
      let names = counts.map { counts in
        let both = [counts.events.experimental, counts.events.control]
          .map { "\($0.affected)/\($0.atRisk)" }
        return "\(counts.trial.name) \(both.joined(separator: " v "))"
      }
      return (
        SummaryEffect(
          ratio: effect.ratio,
          interval: interval,
          text: text,
          note: "",
          method: "pooled, Mantel-Haenszel",
          figure: ShownFigure(
            title: "\(harm.rawValue), risk ratio, pooled over \(counts.count) trials",
            text: text,
            figure: nil,
            source: nil,
            computation: Computation(
              name: "pooled risk ratio",
              formula: "sum(a n2/N) / sum(c n1/N), of \(names.joined(separator: ", "));"
                + " \(effect.heterogeneity.words)",
              publication: "Mantel and Haenszel 1959, J Natl Cancer Inst 22:719; variance of"
                + " Greenland and Robins 1985, Biometrics 41:55"
            )
          ),
          others: counts.flatMap { $0.figures.filter { $0.computation == nil } }
        ), effect.heterogeneity.words
      )
    } catch {
      return (nil, "Not pooled: \(error.what). What to do: \(error.remedy).")
    }
  }

  private static func text(_ ratio: Double, _ interval: ConfidenceInterval) -> String {
    let ends = [interval.lower, interval.upper].map(DecimalText.ratio)
    return "\(DecimalText.ratio(ratio)) (\(ends.joined(separator: "-")))"
  }
}
