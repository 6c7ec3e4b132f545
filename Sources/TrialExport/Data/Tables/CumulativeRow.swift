import TrialModel
import TrialPages
import TrialQuery
import TrialStatistics

/// What a forest plot came to once a trial was added, by date.
struct CumulativeRow: DataRow {
  let step: CumulativeSteps.Step
  let studies: PooledStudies

  var source: SourceKey? { step.study.figures.first?.source }

  var trialOfRow: (id: TrialID, acronym: String?)? {
    (step.study.trial.id, step.study.trial.acronym)
  }

  static var columns: [DataColumn<CumulativeRow>] {
    let head: [DataColumn<CumulativeRow>] = pooledHead { $0.studies }
    let numbers: [DataColumn<CumulativeRow>] = [
      .count("step", "how many were pooled, this one the last of them") { $0.step.count },
      .text("row", "the row that was added, as the plot names it") { $0.step.study.name },
      .text("date", "date of its data cut, else its year of print; empty where not known") {
        $0.step.date.isEmpty ? nil : $0.step.date
      },
      .computed("pooled", "all up to this one: a ratio, or points") { $0.step.effect.value },
      .computed("lower", "lower bound of that at 95 %") {
        $0.step.effect.interval.bounds?.lowerBound
      },
      .computed("upper", "upper bound of that at 95 %") {
        $0.step.effect.interval.bounds?.upperBound
      },
      .computed("p", "P value of no difference") { $0.step.effect.effect.p },
      .computed("tau2", "variance between them; empty for a common effect and for one alone") {
        $0.step.count == 1 ? nil : $0.step.effect.effect.heterogeneity.tauSquared
      },
      .computed("q", "Cochran's Q, on one degree of freedom less than rows") {
        $0.step.effect.effect.heterogeneity.q
      },
    ]
    return head + numbers
  }

  /// The rows of a plot by date; none where it has fewer than two that are pooled.
  static func each(of plot: ForestPlot, in catalogue: Catalogue, take: (CumulativeRow) -> Void) {
    let studies = PooledStudies(plot, in: catalogue)
    for step in CumulativeSteps(studies)?.steps ?? [] {
      take(CumulativeRow(step: step, studies: studies))
    }
  }
}
