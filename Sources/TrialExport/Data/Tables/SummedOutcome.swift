import TrialModel
import TrialPages
import TrialQuery
import TrialStatistics

/// One outcome of a summary of findings.
struct SummedOutcome: DataRow {
  let row: SummaryRow

  /// The source of the effect, else that of the control risk.
  var source: SourceKey? { sources.first }
  var otherSources: [SourceKey] { Array(sources.dropFirst()) }

  /// The trial, where the row is of one.
  var trialOfRow: (id: TrialID, acronym: String?)? {
    row.trials.count == 1 ? row.trials.first.map { ($0.id, $0.acronym) } : nil
  }

  private var sources: [SourceKey] { row.figures.compactMap(\.source).eachOnce }

  static var columns: [DataColumn<SummedOutcome>] {
    findings + control + certainty
  }

  private static var findings: [DataColumn<SummedOutcome>] {
    [
      .text("outcome", "what is measured") { $0.row.outcome.name },
      .text("measure", "kind of ratio: HR, OR, RR") { $0.row.outcome.measure },
      .text("trials", "registry numbers of the trials in the effect; empty where none reports it") {
        listed($0.row.trials.map(\.id.text))
      },
      .count("trial_count", "how many those are") { $0.row.trials.count },
      .count("patients", "patients of the arms compared; empty where a trial does not say") {
        $0.row.patients
      },
      .number("ratio", "experimental over control; empty where there is none") {
        computed($0.row.effect?.ratio)
      },
      .number("lower", "lower bound of its interval; empty without one") {
        computed($0.row.effect?.interval?.lower)
      },
      .number("upper", "upper bound of its interval; empty without one") {
        computed($0.row.effect?.interval?.upper)
      },
      .number("level", "level of the interval in percent") {
        computed($0.row.effect?.interval.map { 100 * $0.level.fraction })
      },
      .text("effect", "the ratio as it is shown") { $0.row.effectText },
      .text("method", "as printed, from counts, or how it was pooled") { $0.row.effect?.method },
      .text("effect_computed", "formula and publication of a ratio computed here; else empty") {
        $0.row.effect?.computation.map { "\($0.formula) [\($0.publication)]" }
      },
    ]
  }

  private static var control: [DataColumn<SummedOutcome>] {
    [
      .count("control_per_1000", "how many of 1,000 have the event with control; empty for none") {
        $0.row.controlRisk?.perThousand
      },
      .text("control_time", "the time it is about; empty where about none") {
        $0.row.controlRisk?.time
      },
      .text("control_trial", "the trial whose control arm it is of") { $0.row.controlRisk?.trial },
      .text("control_data_cut", "data cut of the figure; empty where not stated") {
        $0.row.controlRisk?.dataCut
      },
      .text("control_printed", "what the source prints") { $0.row.controlRisk?.figure.text },
      .text("control_source", "key of the document it was read from") {
        $0.row.controlRisk?.figure.source?.text
      },
      .number("difference_per_1000", "more (+) or fewer (-) of 1,000; empty where not computed") {
        perThousand($0.row.difference?.estimate)
      },
      .number("difference_lower", "its lower bound") {
        perThousand($0.row.difference?.bounds?.lowerBound)
      },
      .number("difference_upper", "its upper bound") {
        perThousand($0.row.difference?.bounds?.upperBound)
      },
      .text("difference_computed", "formula and publication of the difference") {
        $0.row.difference.map { "\($0.computation.formula) [\($0.computation.publication)]" }
      },
    ]
  }

  private static var certainty: [DataColumn<SummedOutcome>] {
    let start = DataColumn<SummedOutcome>.text(
      "certainty_start",
      "where the certainty begins: high for randomised comparisons, low for others"
    ) { $0.row.evidence == nil ? nil : $0.row.start.words }
    let domains = CertaintyDomain.allCases.flatMap { domain in
      let name = domain.rawValue.replacing("-", with: "_")
      func rating(_ outcome: SummedOutcome) -> CertaintyRating? {
        outcome.row.ratings.first { $0.subject.domain == domain }
      }
      return [
        DataColumn<SummedOutcome>.text(
          name,
          "a reader's rating of \(domain.words); empty where not rated"
        ) { rating($0)?.concern.words },
        DataColumn<SummedOutcome>.text("\(name)_by", "who rated it, when and why") {
          rating($0)?.signature
        },
      ]
    }
    return [start] + domains + [
      .text("certainty", "what follows from the five ratings; empty until all are there") {
        $0.row.certainty?.words
      },
      .text("remarks", "what has to be known of the row, in sentences") {
        $0.row.remarks.isEmpty ? nil : $0.row.remarks.joined(separator: " ")
      },
      .text("sources", "keys of all documents the row rests on") {
        listed($0.sources.map(\.text))
      },
    ]
  }

  private static func listed(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  private static func perThousand(_ share: Double?) -> PrintedNumber? {
    computed(share.map { (10_000 * $0).rounded() / 10 })
  }

  private static func computed(_ number: Double?) -> PrintedNumber? {
    number.flatMap { try? PrintedNumber(digits: JSON.plainDecimal($0)) }
  }
}
