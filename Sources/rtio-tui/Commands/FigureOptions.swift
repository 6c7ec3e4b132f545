import ArgumentParser
import TrialFigures
import TrialModel
import TrialPages
import TrialQuery
import TrialStatistics

/// What an SVG file shows, as `export` takes it.
struct FigureOptions: ParsableArguments {
  @Option(
    help: "For svg and metafor: the forest plot of an endpoint, such as 'overall survival' or OS."
  )
  var forest: String?

  @Option(
    help:
      "For svg and --table forest: the forest plot of an event, such as pneumonitis or 'any event'."
  )
  var event: String?

  @Option(
    help:
      "For --event: which grades are counted, also others such as 3-5, or which kind of event. Default: what the trials count most."
  )
  var grade: EventCounting?

  @Option(
    help: "For --event: risk differences (rd), risk ratios (rr) or odds ratios (or). Default: rd."
  )
  var measure: EffectMeasure?

  @Option(
    help:
      "For --forest, --event and --summary: the method to pool by, mh and peto for --event alone. Default: --summary by reml, others are not pooled."
  )
  var pool: ForestPooling?

  @Flag(help: "For --forest and --event with --pool: pool without each trial in turn as well.")
  var leaveOneOut = false

  @Option(
    name: .customLong("page"),
    help: "For svg and a plot: which page of it. Default: plot."
  )
  var namedPage: ForestTab?

  var page: ForestTab { namedPage ?? .plot }

  @Option(
    help:
      "For --forest and --event: what groups the rows."
  )
  var by: ForestGrouping = .role

  @Option(help: "For --forest: the newest data cut of each trial, or the primary analysis.")
  var cut: CutChoice = .newest

  @Flag(
    help: """
      For --forest: pool every comparison that can be weighed, not only randomised ones of \
      immunotherapy added to radiotherapy.
      """
  )
  var allComparisons = false

  @Flag(help: "For --by with --pool: one variance between trials for all groups.")
  var commonTau2 = false

  @Flag(help: "For svg and one trial: its toxicity table.")
  var toxicity = false

  @Flag(help: "For svg and two to four trials: the trials side by side.")
  var comparison = false

  @Flag(help: "For svg: the summary of findings of the trials.")
  var summary = false

  /// Whether anything but the table of trials is asked for.
  var isGiven: Bool {
    forest != nil || event != nil || grade != nil || measure != nil || pool != nil || leaveOneOut
      || page != .plot || by != .role || commonTau2 || cut != .newest
      || allComparisons || toxicity || comparison || summary
  }

  /// Whether a forest plot is asked for and no other figure, nor another page of it.
  var isPlot: Bool {
    (forest != nil || event != nil) && page == .plot && !leaveOneOut && !toxicity && !comparison
      && !summary
  }

  /// Whether a forest plot of ratios is asked for and nothing of how it is pooled.
  var isPlotAlone: Bool { isPlot && event == nil && pool == nil }

  /// Whether nothing is asked for but how a summary is pooled.
  var isPoolAlone: Bool {
    forest == nil && event == nil && page == .plot && !leaveOneOut && by == .role && !commonTau2
      && cut == .newest && !allComparisons && !toxicity && !comparison
  }

  /// How a summary of findings is made.
  ///
  /// - Throws: `ProgramError` for a method that pools counts alone.
  func summaryOptions() throws(ProgramError) -> SummaryOptions {
    guard let pool else { return SummaryOptions() }
    let methods = ForestPooling.choices(for: nil)
    guard methods.contains(pool) else {
      throw ProgramError(
        .wrongUse,
        "a summary pools printed ratios by \(methods.map(\.rawValue).joined(separator: ", ")), and"
          + " counts by Mantel-Haenszel; choose another --pool"
      )
    }
    return SummaryOptions(pooling: pool)
  }

  /// The figure of these trials; chosen by hand where they were named.
  ///
  /// - Throws: `ProgramError` when the options contradict each other or do not fit the trials.
  func figure(
    of trials: [Trial],
    areNamed: Bool,
    in catalogue: Catalogue
  ) throws(ProgramError) -> ExportFigure {
    if [forest != nil, event != nil, toxicity, comparison, summary].count(where: \.self) > 1 {
      throw ProgramError(
        .wrongUse,
        "--forest, --event, --toxicity, --comparison and --summary are five figures; take one"
      )
    }
    let isOfPlot = forest != nil || event != nil
    if !isOfPlot, (pool != nil && !summary) || leaveOneOut || page != .plot {
      throw ProgramError(
        .wrongUse,
        "--pool, --leave-one-out and --page belong to --forest or --event, --pool to --summary too;"
          + " add one of them"
      )
    }
    if !isOfPlot, by != .role || commonTau2 || cut != .newest || allComparisons {
      throw ProgramError(
        .wrongUse,
        "--by, --cut, --all-comparisons and --common-tau2 belong to --forest or --event; add its endpoint"
          + " or event"
      )
    }
    if event == nil, grade != nil || measure != nil {
      throw ProgramError(
        .wrongUse,
        "--grade and --measure belong to --event; add an event, such as pneumonitis"
      )
    }
    if event != nil, cut != .newest {
      throw ProgramError(
        .wrongUse,
        "--cut is for ratios; an event stands as the source has it that says most of it"
      )
    }
    try checkMethod()
    if commonTau2, by == .role || pool == nil {
      throw ProgramError(
        .wrongUse,
        "--common-tau2 needs --by and --pool, which make groups and pool them"
      )
    }
    if leaveOneOut, pool == nil {
      throw ProgramError(.wrongUse, "--leave-one-out needs --pool, since nothing is pooled unasked")
    }
    if let forest { return try plot(of: forest, trials, areNamed: areNamed, in: catalogue) }
    if let event { return try plot(ofEvent: event, trials, areNamed: areNamed, in: catalogue) }
    if toxicity {
      guard trials.count == 1, let trial = trials.first else {
        throw ProgramError(
          .wrongUse,
          "--toxicity is of one trial, \(trials.count) are chosen; name it"
        )
      }
      return .toxicity(trial.id, PageOptions())
    }
    if summary { return .summary(trials.map(\.id), try summaryOptions()) }
    guard comparison else { return .list }
    guard ComparisonPage.counts.contains(trials.count) else {
      throw ProgramError(
        .wrongUse,
        "--comparison is of 2 to 4 trials, \(trials.count) are chosen; name them"
      )
    }
    return .comparison(trials.map(\.id), leavingOutSame: false)
  }

  private func plot(
    of name: String,
    _ trials: [Trial],
    areNamed: Bool,
    in catalogue: Catalogue
  ) throws(ProgramError) -> ExportFigure {
    guard let endpoint = ForestEndpoint.endpoint(called: name, in: trials) else {
      let names = ForestEndpoint.endpoints(of: trials).map(\.name)
      let nearest = NearestWord.nearest(to: name, among: names)
      let remedy =
        nearest.map { "nearest: '\($0)'" }
        ?? (names.isEmpty ? "choose other trials" : "endpoints: \(names.joined(separator: ", "))")
      throw ProgramError(.notFound, "no trial chosen has a ratio of '\(name)'; \(remedy)")
    }
    let options = ForestOptions(
      endpoint: endpoint,
      pooling: pool,
      leavesOneOut: leaveOneOut,
      poolsAll: allComparisons,
      cut: cut,
      grouping: by,
      sharesVariance: commonTau2
    )
    let subject: ForestSubject =
      if areNamed, trials.count == 1, let trial = trials.first {
        .trial(trial.id)
      } else {
        .trials(trials.map(\.id), areMarked: areNamed)
      }
    return page == .plot ? .forest(subject, options) : .forestPage(page, subject, options)
  }
}

extension FigureOptions {
  /// That the method pools what is asked for.
  private func checkMethod() throws(ProgramError) {
    guard let pool else { return }
    if forest != nil, pool.method == nil {
      throw ProgramError(
        .wrongUse,
        "--pool \(pool.rawValue) pools counts, and ratios are pooled as printed; take another method,"
          + " or --event"
      )
    }
    let measure = measure ?? .riskDifference
    if event != nil, !ForestPooling.choices(for: measure).contains(pool) {
      throw ProgramError(
        .wrongUse,
        "--pool \(pool.rawValue) pools odds ratios, not \(measure.words)s; add --measure or"
      )
    }
  }

  private func plot(
    ofEvent name: String,
    _ trials: [Trial],
    areNamed: Bool,
    in catalogue: Catalogue
  ) throws(ProgramError) -> ExportFigure {
    let across = EventAcross(name, trials: trials.map(\.id), areMarked: areNamed)
    let event = ForestEvent(across, .bundled)
    let measure = measure ?? .riskDifference
    let counted = event.counted(by: measure, in: catalogue)
    guard let first = counted.first?.endpoint else {
      let known = trials.flatMap { $0.toxicity?.events.map(\.term) ?? [] }
      let nearest = NearestWord.nearest(to: name, among: known.eachOnce)
      throw ProgramError(
        .notFound,
        "no trial chosen compares two arms for '\(name)'; "
          + (nearest.map { "nearest: '\($0)'" } ?? "choose another event or other trials")
      )
    }
    let endpoint = counted.first { $0.endpoint.counting == grade }?.endpoint
    if let grade, endpoint == nil {
      let there = counted.compactMap(\.endpoint.counting?.text).joined(separator: ", ")
      throw ProgramError(
        .notFound,
        "no trial chosen counts '\(name)' as \(grade.words); --grade takes \(there) here"
      )
    }
    let options = ForestOptions(
      endpoint: endpoint ?? first,
      measure: measure,
      pooling: pool,
      leavesOneOut: leaveOneOut,
      poolsAll: allComparisons,
      grouping: by,
      sharesVariance: commonTau2
    )
    return page == .plot
      ? .forest(.event(event), options) : .forestPage(page, .event(event), options)
  }
}

extension ForestPooling: ExpressibleByArgument {}
extension ForestGrouping: ExpressibleByArgument {}
extension CutChoice: ExpressibleByArgument {}

extension EventCounting: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }

  package static var allValueStrings: [String] {
    ["any", "3+", "1-2", "serious", "posted-serious", "posted-other"]
  }
}

extension EffectMeasure: ExpressibleByArgument {
  package init?(argument: String) { self.init(rawValue: argument.uppercased()) }

  package static var allValueStrings: [String] { inOrder.map { $0.rawValue.lowercased() } }
}

extension ForestTab: ExpressibleByArgument {
  package init?(argument: String) {
    guard let tab = Self.allCases.first(where: { $0.name == argument }) else { return nil }
    self = tab
  }

  package static var allValueStrings: [String] { allCases.map(\.name) }
  // None has to be described beside its name.
  package static var allValueDescriptions: [String: String] { [:] }
}
