import TrialModel
import TrialPages
import TrialQuery
import TrialStatistics

/// What a forest plot comes to without one of its rows, and how much the row carries.
struct InfluenceRow: DataRow {
  let entry: Influences.Entry
  let influences: Influences

  var source: SourceKey? { entry.study.figures.first?.source }

  var trialOfRow: (id: TrialID, acronym: String?)? {
    (entry.study.trial.id, entry.study.trial.acronym)
  }

  static var columns: [DataColumn<InfluenceRow>] {
    let head: [DataColumn<InfluenceRow>] = pooledHead { $0.influences.studies }
    let numbers: [DataColumn<InfluenceRow>] = [
      .text("row", "the row that is left out, as the plot names it") { $0.entry.study.name },
      .computed("yi", "effect of the row on the scale of pooling: a logarithm, or a proportion") {
        $0.entry.study.pooledEffect?.value
      },
      .computed("sei", "its standard error") { $0.entry.study.pooledEffect?.standardError },
      .computed("without", "the others pooled: a ratio, or points") { $0.entry.without.value },
      .computed("lower", "lower bound of that at 95 %") {
        $0.entry.without.interval.bounds?.lowerBound
      },
      .computed("upper", "upper bound of that at 95 %") {
        $0.entry.without.interval.bounds?.upperBound
      },
      .computed("cook", "Cook's distance; diagnostics by the method of weighing") {
        $0.entry.diagnostics.cookDistance
      },
      .computed("dffits", "DFFITS") { $0.entry.diagnostics.shiftInErrors },
      .computed("rstudent", "externally standardised residual") {
        $0.entry.diagnostics.standardisedResidual
      },
      .computed("hat_percent", "hat value, the weight in percent") {
        100 * $0.entry.diagnostics.hat
      },
      .computed("tau2_without", "variance between the others; empty for a common effect") {
        $0.entry.diagnostics.without.heterogeneity.tauSquared
      },
      .computed("q_without", "Cochran's Q of the others") {
        $0.entry.diagnostics.without.heterogeneity.q
      },
      .text("beyond", "diagnostics beyond the bounds of metafor: Cook, DFFITS, hat; empty for none")
      {
        $0.entry.beyond.isEmpty ? nil : $0.entry.beyond.joined(separator: "; ")
      },
    ]
    return head + numbers
  }

  /// The rows of a plot in its order; none where it has too few that are pooled.
  static func each(of plot: ForestPlot, in catalogue: Catalogue, take: (InfluenceRow) -> Void) {
    guard let influences = Influences(PooledStudies(plot, in: catalogue)) else { return }
    for entry in influences.entries { take(InfluenceRow(entry: entry, influences: influences)) }
  }
}

extension DataRow {
  /// What the rows of a pooled plot share: endpoint, measure, methods.
  static func pooledHead(
    _ studies: @escaping (Self) -> PooledStudies
  ) -> [DataColumn<Self>] {
    [
      .text("endpoint", "what the effect is about") { studies($0).plot.endpoint?.name },
      .text("measure", "what it compares: hazard ratio") { studies($0).plot.endpoint?.measure },
      .text("method", "method of pooling: reml where none was asked for") {
        studies($0).choice.rawValue
      },
    ]
  }
}

extension DataColumn {
  /// A column of numbers computed here, with all their digits; an absent one is empty.
  static func computed(
    _ name: String,
    _ meaning: String,
    _ number: @escaping (Row) -> Double?
  ) -> DataColumn {
    .number(name, meaning) { row in
      number(row).flatMap { try? PrintedNumber(digits: JSON.plainDecimal($0)) }
    }
  }
}
