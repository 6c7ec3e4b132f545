import ArgumentParser
import TrialFigures
import TrialModel
import TrialPages

/// What an SVG file shows, as `export` takes it.
struct FigureOptions: ParsableArguments {
  @Option(
    help: "For svg and metafor: the forest plot of an endpoint, such as 'overall survival' or OS."
  )
  var forest: String?

  @Option(
    help: "For --forest and --summary: pool by common, dl, reml, dl-hk, reml-hk or reml-hk-floor."
  )
  var pool: ForestPooling?

  @Flag(help: "For --forest with --pool: pool without each trial in turn as well.")
  var leaveOneOut = false

  @Option(
    help:
      "For --forest: rows by role, sequence, site, class, agent, rt, question or masked."
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
    forest != nil || pool != nil || leaveOneOut || by != .role || commonTau2 || cut != .newest
      || allComparisons || toxicity || comparison || summary
  }

  /// Whether a forest plot is asked for and no other figure.
  var isPlot: Bool {
    forest != nil && !leaveOneOut && !toxicity && !comparison && !summary
  }

  /// Whether a forest plot is asked for and nothing of how it is pooled.
  var isPlotAlone: Bool { isPlot && pool == nil }

  /// Whether nothing is asked for but how a summary is pooled.
  var isPoolAlone: Bool {
    forest == nil && !leaveOneOut && by == .role && !commonTau2 && cut == .newest
      && !allComparisons && !toxicity && !comparison
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
    if [forest != nil, toxicity, comparison, summary].count(where: \.self) > 1 {
      throw ProgramError(
        .wrongUse,
        "--forest, --toxicity, --comparison and --summary are four figures; take one"
      )
    }
    if forest == nil, (pool != nil && !summary) || leaveOneOut {
      throw ProgramError(
        .wrongUse,
        "--pool and --leave-one-out belong to --forest, --pool to --summary too; add one of them"
      )
    }
    if forest == nil, by != .role || commonTau2 || cut != .newest || allComparisons {
      throw ProgramError(
        .wrongUse,
        "--by, --cut, --all-comparisons and --common-tau2 belong to --forest; add its endpoint"
      )
    }
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
    return .forest(subject, options)
  }
}

extension ForestPooling: ExpressibleByArgument {}
extension ForestGrouping: ExpressibleByArgument {}
extension CutChoice: ExpressibleByArgument {}
