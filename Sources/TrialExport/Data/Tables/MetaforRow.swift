import TrialModel
import TrialPages
import TrialQuery
import TrialStatistics

/// A ratio, or an event counted in two groups, as the functions of R's metafor read it.
struct MetaforRow: DataRow {
  /// The numbers of the row.
  enum Figures {
    /// What `rma(yi, sei = sei)` reads.
    case ratio(Ratio)
    /// What `escalc(ai = ai, bi = bi, ci = ci, di = di)` reads.
    case counts(PairedCounts)
  }

  /// A ratio with what can be computed from it.
  struct Ratio {
    let result: ReportedResult
    let direction: RatioDirection
    /// `nil` where no number is printed or posted.
    let soundness: FigureSoundness?
    /// What the plot of its endpoint says of it; `nil` where that does not draw it.
    let drawn: PlottedResult?
  }

  let trial: Trial
  let figures: Figures

  var source: SourceKey? { ratio?.result.figure.source ?? counts?.source }

  /// The reported ratio; `nil` for counts.
  var ratio: Ratio? { if case .ratio(let ratio) = figures { ratio } else { nil } }

  /// The counts; `nil` for a ratio.
  var counts: PairedCounts? { if case .counts(let counts) = figures { counts } else { nil } }

  static var columns: [DataColumn<MetaforRow>] {
    subjectColumns + sideColumns + ratioColumns + countColumns + moderatorColumns
  }

  /// The ratios of a trial in the order of its source, then the counts of every event and pair.
  ///
  /// A plot holds ratios, so that of what is drawn alone no counts are handed over.
  static func each(
    of place: DataTable.Place,
    in surroundings: DataTable.Surroundings,
    take: (MetaforRow) -> Void
  ) {
    guard case .trial(let trial) = place else { return }
    for result in trial.results where result.kind == .ratio {
      let drawn = surroundings.drawn[PlottedResult.Key(trial: trial.id, result: result.id)]
      guard drawn != nil || !surroundings.isDrawnAlone else { continue }
      let ratio = Ratio(
        result: result,
        direction: trial.direction(of: result),
        soundness: FigureSoundness(result.figure, isRatio: true),
        drawn: drawn
      )
      take(MetaforRow(trial: trial, figures: .ratio(ratio)))
    }
    guard !surroundings.isDrawnAlone else { return }
    PairedCounts.each(of: trial) { take(MetaforRow(trial: trial, figures: .counts($0))) }
  }
}

extension MetaforRow.Ratio {
  /// Why nothing can be computed from the ratio; `nil` where it can.
  var refusal: String? {
    guard let soundness else { return "no number" }
    guard soundness.estimate == nil else { return nil }
    if !soundness.faults.isEmpty {
      return soundness.faults.map(\.rawValue).joined(separator: "; ")
    }
    return result.figure.intervalInUse == nil ? "no interval" : "bounds without a width"
  }
}
