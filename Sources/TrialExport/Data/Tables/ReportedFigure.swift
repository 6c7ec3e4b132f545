import TrialModel
import TrialQuery

/// One figure a trial reports, or one analysis its record posts.
struct ReportedFigure: DataRow {
  /// What the figure is about and where it stands.
  let about: About
  let value: Value
  let source: SourceKey?

  struct About {
    let origin: ToxicityCell.Origin
    let id: String
    let endpoint: String
    var label: String?
    let kind: String
    var measure: String?
    var isHeadline: Bool?
    var rank: String?
    var arm: Arm?
    /// The arms a ratio or difference of the catalogue is of; both `nil` where it names none.
    var experimental: Arm?
    var control: Arm?
    var groups: [PostedGroup] = []
    var component: String?
    var population: String?
    var subgroup: String?
    var factor: String?
    var period: String?
    var timeFrame: String?
    var hypothesis: String?
    var method: String?
    var dataCut: String?
    var note: String?
  }

  /// The numbers as they are printed or posted.
  struct Value {
    var number: ColumnValue
    var printed: String?
    var unit: String?
    var lower: ColumnValue = .unknown
    var upper: ColumnValue = .unknown
    var level: ColumnValue = .unknown
    var isLevelPrinted: Bool?
    var sides: String?
    var p: ColumnValue = .unknown
    var pSign: String?
    var isPOneSided: Bool?
    var corrected: String?
  }

  static var columns: [DataColumn<ReportedFigure>] {
    aboutColumns + valueColumns + [
      .text("data_cut", "data cut of the figure; empty where not stated") { $0.about.dataCut },
      .text("note", "what a reader has to know") { $0.about.note },
    ]
  }

  private static var aboutColumns: [DataColumn<ReportedFigure>] {
    [
      .text("origin", "catalogue, or record for an analysis an imported record posts") {
        $0.about.origin.rawValue
      },
      .text("result", "identifier of the figure within the trial and origin") { $0.about.id },
      .text("endpoint", "the endpoint; of a record the title of the posted outcome") {
        $0.about.endpoint
      },
      .text("label", "the endpoint in a few letters; empty in records") { $0.about.label },
      .text("rank", "rank of the posted outcome: primary, secondary; empty in the catalogue") {
        $0.about.rank
      },
      .flag("headline", "whether the list shows this figure for the trial; empty in records") {
        $0.about.isHeadline
      },
      .text("kind", "median, rate, ratio, difference or count; of a record the parameter as posted")
      {
        $0.about.kind
      },
      .text("measure", "what a ratio compares: hazard ratio; empty for other kinds") {
        $0.about.measure
      },
      .text("arm", "arm the figure is of; empty for a comparison") { $0.about.arm?.label },
      .text("side", "experimental or control; empty for a comparison or where not known") {
        $0.about.arm?.side?.rawValue
      },
      .text("experimental", "arm above the line of a ratio; empty where the trial has two arms") {
        $0.about.experimental?.label
      },
      .text("control", "arm below the line of a ratio; empty where the trial has two arms") {
        $0.about.control?.label
      },
      .text("groups", "groups compared, in the order of the record, which codes no reference") {
        $0.about.groups.isEmpty ? nil : $0.about.groups.map(\.title).joined(separator: "; ")
      },
      .text("component", "which part of the outcome or which comparison, as the record says") {
        $0.about.component
      },
      .text("population", "who was analysed; empty where not said") { $0.about.population },
      .text("subgroup", "which patients; empty for all") { $0.about.subgroup },
      .text("factor", "what divides the patients, subgroups of one factor share none; empty else") {
        $0.about.factor
      },
      .text("period", "which part of follow-up; empty for all") { $0.about.period },
      .text("time_frame", "time frame of the posted outcome; empty in the catalogue") {
        $0.about.timeFrame
      },
      .text("hypothesis", "what was tested, as the record says: superiority, non-inferiority") {
        $0.about.hypothesis
      },
      .text("method", "the test, as the record says") { $0.about.method },
    ]
  }

  private static var valueColumns: [DataColumn<ReportedFigure>] {
    [
      DataColumn("value", "the number with the digits of its source; empty where none is given") {
        $0.value.number
      },
      .text("printed", "the figure exactly as its source prints it, misprints too") {
        $0.value.printed
      },
      .text("unit", "unit of the number") { $0.value.unit },
      DataColumn("lower", "bound printed first; empty where none is") { $0.value.lower },
      DataColumn("upper", "bound printed second; empty where none is or it was not reached") {
        $0.value.upper
      },
      DataColumn("level", "level of the interval in percent, as given; empty where not printed") {
        $0.value.level
      },
      .text("sides", "two-sided or one-sided, as the record says") { $0.value.sides },
      DataColumn("p", "P value; empty where none is printed") { $0.value.p },
      .text("p_sign", "=, < or > before the P value") { $0.value.pSign },
      .flag("p_one_sided", "whether the source calls the P value one-sided") {
        $0.value.isPOneSided
      },
      .text("correction", "what the figure should read by another source; empty for nothing") {
        $0.value.corrected
      },
    ]
  }

  /// The figures of the catalogue in its order, then the analyses of the record in its order.
  static func each(of trial: Trial, take: (ReportedFigure) -> Void) {
    // The ratios of a trial known from its record alone are that record's analyses.
    if trial.role != .registry {
      for result in trial.results { take(ReportedFigure(result, of: trial)) }
    }
    guard let registration = trial.registration, let results = registration.results else { return }
    let source = SourceKey(registration)
    for (number, outcome) in results.outcomes.enumerated() {
      for (place, analysis) in outcome.analyses.enumerated() {
        let id = "posted-\(number + 1)-\(place + 1)"
        take(ReportedFigure(analysis, of: outcome, id: id, source: source))
      }
    }
  }
}

extension ReportedFigure {
  fileprivate init(_ result: ReportedResult, of trial: Trial) {
    let figure = result.figure
    about = About(
      origin: .catalogue,
      id: result.id,
      endpoint: result.endpoint,
      label: result.endpointLabel,
      kind: result.kind.rawValue,
      measure: result.measure,
      isHeadline: result.isHeadline,
      arm: result.arm.flatMap { id in trial.arms.first { $0.id == id } },
      experimental: trial.arms.first { $0.id == result.comparedArms?.experimental },
      control: trial.arms.first { $0.id == result.comparedArms?.control },
      population: result.population ?? figure.population,
      subgroup: result.subgroup,
      factor: result.factor,
      period: result.period,
      dataCut: figure.dataCut,
      note: figure.note
    )
    var value = Value(
      number: figure.value.value.map { .number($0) } ?? .unknown,
      printed: figure.printed,
      unit: figure.unit.rawValue,
      corrected: figure.correction.map { $0.text ?? $0.printed }
    )
    if let interval = figure.interval {
      value.lower = ColumnValue(number: interval.lower)
      value.upper = ColumnValue(number: interval.upper)
      if case .printed(let percent) = interval.level { value.level = .number(percent) }
    }
    if let p = figure.p {
      value.p = .number(p.number)
      value.pSign = p.modifier.rawValue
      value.isPOneSided = p.isOneSided
    }
    self.value = value
    source = figure.source
  }

  fileprivate init(
    _ analysis: PostedAnalysis,
    of outcome: PostedOutcome,
    id: String,
    source: SourceKey
  ) {
    let comments = analysis.comments + [analysis.pComment, analysis.limitComment].compactMap { $0 }
    about = About(
      origin: .record,
      id: id,
      endpoint: outcome.title,
      kind: analysis.parameter ?? "",
      rank: outcome.type.map(RegistryWords.plain),
      groups: analysis.groups.map { id in
        outcome.groups.first { $0.id == id }
          ?? PostedGroup(id: id, title: id.text, description: nil)
      },
      component: analysis.groupDescription,
      population: outcome.population,
      timeFrame: outcome.timeFrame,
      hypothesis: analysis.hypothesis.map(RegistryWords.plain),
      method: analysis.method,
      note: comments.isEmpty ? nil : comments.joined(separator: "; ")
    )
    value = Value(
      number: ColumnValue(posted: analysis.estimate),
      printed: analysis.estimate?.text,
      lower: ColumnValue(posted: analysis.lower),
      upper: ColumnValue(posted: analysis.upper),
      level: ColumnValue(posted: analysis.level),
      sides: analysis.sides.map(RegistryWords.plain),
      p: analysis.p.map { .number($0.number) } ?? ColumnValue(text: analysis.pText),
      pSign: analysis.p?.modifier.rawValue,
      isPOneSided: analysis.p.map { $0.isOneSided }
    )
    self.source = source
  }
}
