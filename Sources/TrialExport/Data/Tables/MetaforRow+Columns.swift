import TrialModel
import TrialPages
import TrialQuery
import TrialStatistics

extension MetaforRow {
  /// What the numbers are of.
  static var subjectColumns: [DataColumn<MetaforRow>] {
    [
      .text("origin", "catalogue, or record for what an imported registry record posts") { row in
        row.counts?.origin.rawValue
          ?? (row.trial.role == .registry ? PairedCounts.Origin.record : .catalogue).rawValue
      },
      .text("endpoint", "the endpoint, or what is counted with its grade or category") { row in
        row.ratio.map { $0.result.canonicalEndpoint.name } ?? row.counts?.subject
      },
      .text("measure", "what a ratio compares: hazard ratio; events for counts") { row in
        row.ratio.map { $0.result.measure ?? "ratio" } ?? "events"
      },
      .text(
        "counted",
        "event, total for all deaths, serious or other events, outcome; empty for ratios"
      ) { $0.counts?.counted.rawValue },
      .text("organ_class", "organ class of a posted event; empty where its source names none") {
        $0.counts?.organSystem
      },
      .flag("serious", "whether a posted table counts serious events; empty where not said") {
        $0.counts?.isSerious
      },
      .text("period", "which part of follow-up; empty for all") { $0.ratio?.result.period },
      .text("time_frame", "over which time counts were made; empty where not said") {
        $0.counts?.timeFrame
      },
      .text("subgroup", "which patients; empty for all") { $0.ratio?.result.subgroup },
      .text("population", "who was analysed; empty where not said") { row in
        row.ratio.map { $0.result.population ?? $0.result.figure.population }
          ?? row.counts?.population
      },
      .text("data_cut", "data cut of the figure; empty where not stated") { row in
        row.ratio.map(\.result.figure.dataCut) ?? row.counts?.dataCut
      },
    ]
  }

  /// Who is compared with whom, as far as the source says.
  static var sideColumns: [DataColumn<MetaforRow>] {
    [
      .text("experimental", "above the line of a ratio, ai and bi of counts; empty if not coded") {
        $0.sides.experimental
      },
      .text("control", "below the line, ci and di; empty where the source does not code it") {
        $0.sides.control
      },
      .text("groups", "groups of a posted ratio as the record lists them, which codes no sides") {
        row in
        let groups = row.ratio?.result.comparison?.groups ?? []
        return groups.isEmpty ? nil : groups.joined(separator: "; ")
      },
      .text("control_by", "what makes that group of posted counts the control; empty for others") {
        $0.counts?.reason?.words
      },
      .text("direction", "what a ratio below 1 means, or why that is not known; empty for counts") {
        row in row.ratio.map { $0.direction.gap ?? $0.direction.below }
      },
      .flag("turned", "whether a ratio is of the control to the other; empty where not coded") {
        row in row.ratio.flatMap { $0.direction.compared == nil ? nil : $0.direction.isTurned }
      },
    ]
  }

  /// The ratio and what can be computed from it.
  static var ratioColumns: [DataColumn<MetaforRow>] {
    [
      .number("yi", "logarithm of the ratio; empty where no standard error can be had") {
        ($0.ratio?.soundness?.estimate?.logRatio).flatMap(Self.computed)
      },
      .number("sei", "its standard error, from the interval at its own level; empty for none") {
        ($0.ratio?.soundness?.estimate?.logStandardError).flatMap(Self.computed)
      },
      .text("unsound", "why yi and sei of a ratio are empty; the figure is kept as printed") {
        $0.ratio?.refusal
      },
      .flag("drawn", "whether a forest plot of the endpoint over these trials draws the ratio") {
        $0.ratio.map { $0.drawn != nil }
      },
      .flag("pooled", "whether that plot pools it unless all are asked for; empty where not drawn")
      {
        $0.ratio?.drawn?.isPooled
      },
      .text("not_pooled", "what speaks against pooling what it compares; empty where nothing does")
      {
        $0.ratio?.drawn?.exclusion
      },
      .number("level", "level of the interval in percent, read as 95 where none is printed") {
        $0.interval?.level.percent
      },
      .flag("level_printed", "whether the source prints that level") {
        $0.interval?.level.isPrinted
      },
      .number("ratio", "the ratio with the digits of its source, corrected where decided") {
        $0.ratio?.result.figure.numberInUse
      },
      .number("lower", "bound printed first; empty where there is none") { $0.interval?.lower },
      .number("upper", "bound printed second; empty where there is none") { $0.interval?.upper },
      .number("p", "P value; empty where none is printed") { $0.ratio?.result.figure.p?.number },
      .text("p_sign", "=, < or > before the P value") {
        $0.ratio?.result.figure.p?.modifier.rawValue
      },
      .text("printed", "the ratio exactly as its source prints it; empty for counts") {
        $0.ratio?.result.figure.printed
      },
      .flag("corrected", "whether a correction stands in the place of what is printed") { row in
        row.ratio.map { $0.result.figure.correctionInUse != nil }
      },
    ]
  }

  /// Patients with and without an event in two groups, then those at risk.
  static var countColumns: [DataColumn<MetaforRow>] {
    [
      .count("ai", "patients with the event in the experimental group") {
        $0.counts?.experimental.count.affected
      },
      .count("bi", "patients without it there") { $0.counts?.experimental.count.unaffected },
      .count("ci", "patients with the event in the control group") {
        $0.counts?.control.count.affected
      },
      .count("di", "patients without it there") { $0.counts?.control.count.unaffected },
      .count("n1i", "patients at risk in the experimental group") {
        $0.counts?.experimental.count.atRisk
      },
      .count("n2i", "patients at risk in the control group") { $0.counts?.control.count.atRisk },
      .text("counts", "printed, or derived: the only ones that the percentages allow") {
        $0.counts.map { $0.isDerived ? "derived" : "printed" }
      },
      .text("experimental_id", "identifier of that arm or posted group in its own table") {
        $0.counts?.experimental.id
      },
      .text("control_id", "identifier of the control in its own table") {
        $0.counts?.control.id
      },
    ]
  }

  /// What trials may differ by, to model what the figures differ by.
  static var moderatorColumns: [DataColumn<MetaforRow>] {
    [
      .text("site", "disease sites of the trial") { $0.list(\.sites) },
      .text("agent", "immunotherapy agents; empty for none") { $0.list(\.agents) },
      .text("class", "classes of immunotherapy; empty for none") { $0.list(\.classes) },
      .text("sequence", "immunotherapy in relation to radiotherapy; empty where that is not known")
      {
        let sequence = $0.trial.classification.sequence
        return sequence.isEmpty ? nil : sequence.text
      },
      .text("rt", "radiotherapy alone or with chemotherapy") {
        $0.trial.classification.backbone.rawValue
      },
      .text("phase", "phase of the trial") { $0.trial.classification.phase.text },
      .count("year", "year in which it started; empty where not read") { $0.trial.start?.year },
      .text("masked", "who was masked, in the registry's word; empty where not read") {
        $0.trial.masking
      },
    ]
  }

  private var interval: PrintedInterval? { ratio?.result.figure.intervalInUse }

  private var sides: (experimental: String?, control: String?) {
    switch figures {
    case .counts(let counts): return (counts.experimental.title, counts.control.title)
    case .ratio(let ratio):
      let sides = trial.sides(of: ratio.result)
      return (sides.above, sides.below)
    }
  }

  private func list(_ values: (Classification) -> [String]) -> String? {
    let values = values(trial.classification)
    return values.isEmpty ? nil : values.joined(separator: "; ")
  }

  private static func computed(_ number: Double) -> PrintedNumber? {
    try? PrintedNumber(digits: JSON.plainDecimal(number))
  }
}
