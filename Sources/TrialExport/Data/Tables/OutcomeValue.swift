import TrialModel
import TrialQuery

/// One value of a posted outcome in one group, or an outcome as it was planned.
struct OutcomeValue: DataRow {
  /// The outcome, the same for all of its values.
  struct Outcome {
    let isPosted: Bool
    /// The place among the outcomes of its sort, from 1.
    let number: Int
    let rank: String?
    let title: String
    let description: String?
    let population: String?
    let timeFrame: String?
    let reporting: String?
    let parameter: String?
    let dispersion: String?
    let unit: String?
  }

  /// Where in the table of the outcome the value stands.
  struct Place {
    let className: String?
    let category: String?
    let group: PostedGroup
    let analysed: PostedNumber?
    let analysedUnits: String?
  }

  let outcome: Outcome
  /// The place of the value; `nil` for a planned outcome, and for a posted one without values.
  let place: Place?
  let measurement: Measurement?
  let source: SourceKey?

  static var columns: [DataColumn<OutcomeValue>] {
    [
      .text(
        "standing",
        "planned, or posted with its results; the registry links neither to the other"
      ) { $0.outcome.isPosted ? "posted" : "planned" },
      .count("outcome", "place among the trial's outcomes of that standing, from 1") {
        $0.outcome.number
      },
      .text("rank", "primary, secondary, other") { $0.outcome.rank },
      .text("title", "the outcome as the sponsor words it") { $0.outcome.title },
      .text("description", "what is measured and how; empty where not said") {
        $0.outcome.description
      },
      .text("time_frame", "over which time; empty where not said") { $0.outcome.timeFrame },
      .text("population", "who was analysed; empty where not said") { $0.outcome.population },
      .text("reporting", "whether results are posted, as the registry says; empty for planned") {
        $0.outcome.reporting
      },
      .text("parameter", "what is given for each group: median, count of participants") {
        $0.outcome.parameter
      },
      .text("dispersion", "what stands beside it: standard deviation, 95% confidence interval") {
        $0.outcome.dispersion
      },
      .text("unit", "unit of the values, as given") { $0.outcome.unit },
      .text("class", "heading the row stands under; empty where the table has one class") {
        $0.place?.className
      },
      .text("category", "the row of the table; empty where it has one") { $0.place?.category },
      .text("group", "identifier of the group within this outcome") { $0.place?.group.id.text },
      .text("group_title", "the group as the sponsor calls it") { $0.place?.group.title },
      .text("group_description", "who is in it; empty where not said") {
        $0.place?.group.description
      },
      .posted("analysed", "how many were analysed in the group; empty where not given") {
        $0.place?.analysed
      },
      .text("analysed_units", "what is counted as analysed: participants, eyes") {
        $0.place?.analysedUnits
      },
      .posted("value", "the value as posted, NA with a comment where the sponsor gives no number") {
        $0.measurement?.value
      },
      .posted("spread", "the spread as posted; empty where none is") { $0.measurement?.spread },
      .posted("lower", "the lower bound as posted; empty where none is") { $0.measurement?.lower },
      .posted("upper", "the upper bound as posted; empty where none is") { $0.measurement?.upper },
      .text("comment", "the sponsor's reason for a value such as NA") { $0.measurement?.comment },
    ]
  }

  /// The planned outcomes of the record, then the posted ones value by value, as they stand there.
  static func each(of trial: Trial, take: (OutcomeValue) -> Void) {
    guard let registration = trial.registration else { return }
    let source = SourceKey(registration)
    for (number, planned) in registration.plannedOutcomes.enumerated() {
      let outcome = Outcome(planned, number: number + 1)
      take(OutcomeValue(outcome: outcome, place: nil, measurement: nil, source: source))
    }
    for (number, posted) in (registration.results?.outcomes ?? []).enumerated() {
      posted.eachValue(of: Outcome(posted, number: number + 1), source: source, take: take)
    }
  }
}

extension OutcomeValue.Outcome {
  fileprivate init(_ planned: PlannedOutcome, number: Int) {
    self.init(
      isPosted: false,
      number: number,
      rank: planned.rank.rawValue,
      title: planned.measure,
      description: planned.description,
      population: nil,
      timeFrame: planned.timeFrame,
      reporting: nil,
      parameter: nil,
      dispersion: nil,
      unit: nil
    )
  }

  fileprivate init(_ posted: PostedOutcome, number: Int) {
    self.init(
      isPosted: true,
      number: number,
      rank: posted.type.map(RegistryWords.plain),
      title: posted.title,
      description: posted.description,
      population: posted.population,
      timeFrame: posted.timeFrame,
      reporting: posted.reportingStatus.map(RegistryWords.plain),
      parameter: posted.parameter.map(RegistryWords.plain),
      dispersion: posted.dispersion.map(RegistryWords.plain),
      unit: posted.unit
    )
  }
}

extension PostedOutcome {
  fileprivate func eachValue(
    of outcome: OutcomeValue.Outcome,
    source: SourceKey,
    take: (OutcomeValue) -> Void
  ) {
    let groups = Dictionary(
      groups.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let whole = Analysed(denominators)
    var isEmpty = true
    for part in classes {
      let own = part.denominators.isEmpty ? whole : Analysed(part.denominators)
      for category in part.categories {
        for measurement in category.measurements {
          isEmpty = false
          let id = measurement.group
          let place = OutcomeValue.Place(
            className: part.title,
            category: category.title,
            group: groups[id] ?? PostedGroup(id: id, title: "", description: nil),
            analysed: own.counts[id],
            analysedUnits: own.units
          )
          take(
            OutcomeValue(outcome: outcome, place: place, measurement: measurement, source: source)
          )
        }
      }
    }
    if isEmpty {
      take(OutcomeValue(outcome: outcome, place: nil, measurement: nil, source: source))
    }
  }
}

/// How many were analysed in each group, by the first unit that is given.
private struct Analysed {
  let units: String?
  let counts: [PostedGroupID: PostedNumber]

  init(_ denominators: [PostedDenominator]) {
    units = denominators.first?.units
    counts = Dictionary(
      (denominators.first?.counts ?? []).map { ($0.group, $0.number) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
