import TrialModel
import TrialQuery

/// What a line for the tumour board is made of, each part at every length.
struct BoardLineParts {
  private typealias Shortening = BoardLine.Shortening

  private let trial: Trial
  private let catalogue: Catalogue
  /// The ratio of the headline's endpoint; `nil` where no source that was read reports one.
  private let ratio: ResultRow?
  /// What each arm has of the same endpoint; `nil` where no source that was read reports it.
  private let value: ResultRow?
  /// The arms the line is about: the two that the ratio names, else all, experimental ones first.
  private let arms: [Arm]
  private let otherArms: [Arm]
  private let harm: BoardLineHarm

  init(_ trial: Trial, in catalogue: Catalogue) {
    self.trial = trial
    self.catalogue = catalogue
    let findings = MainFindings(trial, in: catalogue)
    let endpoint = findings.endpoints.first
    let ratio = endpoint.flatMap(findings.ratio)
    self.ratio = ratio
    let sides: [Arm.Side?] = [.experimental, .control, nil]
    let all = sides.flatMap { side in trial.arms.filter { $0.side == side } }
    let compared = ratio?.results.lazy.compactMap(\.comparedArms).first
    let named = [compared?.experimental, compared?.control]
      .compactMap { id in all.first { $0.id == id } }
    arms = named.isEmpty ? all : named
    otherArms = named.isEmpty ? [] : all.filter { !named.contains($0) }
    value = Self.value(
      of: endpoint.flatMap { findings.table.rowsByEndpoint[$0] } ?? [],
      like: ratio,
      for: named.isEmpty ? all : named,
      in: catalogue
    )
    harm = BoardLineHarm(trial, arms: arms, in: catalogue)
  }

  /// The medians or rates that stand beside the ratio: those of the headline, else those of all arms,
  /// of the ratio's own data cut, medians before rates, the newest.
  private static func value(
    of rows: [ResultRow],
    like ratio: ResultRow?,
    for arms: [Arm],
    in catalogue: Catalogue
  ) -> ResultRow? {
    func rank(_ row: ResultRow) -> [Int] {
      let isWhole = arms.allSatisfy {
        row.shown(of: $0.id, in: catalogue)?.figure.shownNumber != nil
      }
      let isOfCut = row.dataCut == ratio?.dataCut
      return [
        row.results.contains(where: \.isHeadline) ? 1 : 0, isWhole ? 1 : 0, isOfCut ? 1 : 0,
        row.outcome.kind == .median ? 1 : 0,
        row.readings.contains { catalogue.voice(of: $0.source) == .publication } ? 1 : 0,
        row.year(in: catalogue),
      ]
    }
    return
      rows.filter { row in
        [.median, .rate].contains(row.outcome.kind)
          && row.outcome.subgroup == ratio?.outcome.subgroup
      }
      .max { rank($0).lexicographicallyPrecedes(rank($1)) }
  }

  /// The line without its source.
  func head(_ shortening: BoardLine.Shortening) -> String {
    let id = trial.name == trial.id.text ? "" : " (\(trial.id.text))"
    let treatment = armsText(shortening)
    let parts = resultParts(shortening) + [harm.text(shortening, besides: cut)]
    return "\(trial.name)\(id)\(treatment.isEmpty ? "" : ", \(treatment)"): "
      + parts.joined(separator: "; ")
  }

  /// Where the line comes from: the source of the result, and of harm where that is another.
  func source(_ shortening: BoardLine.Shortening) -> String {
    func name(_ key: SourceKey) -> String {
      guard let source = catalogue.source(key) else { return key.text }
      guard let address = source.address else { return source.citation }
      return shortening >= .citations || source.citation == address
        ? address : "\(source.citation), \(address)"
    }
    let own = resultSources
    let ofHarm = harm.sources.filter { !own.contains($0) }
    let result = own.map(name).joined(separator: " and ")
    let other = ofHarm.map(name).joined(separator: " and ")
    if result.isEmpty, other.isEmpty { return name(trial.stateNow.source) }
    return [result, other.isEmpty ? "" : "harm: \(other)"].filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  // MARK: Arms

  private func armsText(_ shortening: BoardLine.Shortening) -> String {
    func name(_ arm: Arm) -> String { shortening >= .names ? arm.shortLabel : arm.label }
    func number(_ arm: Arm, _ set: SizeFigure.CountedSet) -> String? {
      arm.size(of: set)?.shownNumber?.digits
    }
    let sets = Self.sets.filter { set in arms.contains { number($0, set) != nil } }
    let common = sets.first { set in arms.allSatisfy { number($0, set) != nil } }
    let named = arms.map { arm in
      if let common { return "\(name(arm)) \(number(arm, common) ?? "")" }
      let own = sets.lazy.compactMap { set in number(arm, set).map { "\($0) \(set.rawValue)" } }
      return own.first.map { "\(name(arm)) (\($0))" } ?? name(arm)
    }
    var parts = [named.joined(separator: " v ") + (common.map { " \($0.rawValue)" } ?? "")]
    if sets.isEmpty { parts.append(wholeSize) }
    if !otherArms.isEmpty {
      parts.append(
        shortening >= .otherArms
          ? "\(otherArms.count) more \(otherArms.count == 1 ? "arm" : "arms")"
          : "also \(otherArms.map(name).joined(separator: ", "))"
      )
    }
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The sets of patients that the size of an arm is told by, the first that is known.
  private static let sets: [SizeFigure.CountedSet] = [
    .randomised, .analysed, .enrolled, .treated, .safety,
  ]

  /// How many there are of all arms, where no source gives a number for one.
  private var wholeSize: String {
    let sets = Self.sets + [.estimated, .target]
    let size = sets.lazy.compactMap { set in
      trial.sizes.first { $0.counted == set && $0.figure.shownNumber != nil }
    }
    .first
    let whole = size.map { size in
      "\(size.figure.shownNumber?.digits ?? "") \(size.counted.rawValue) in all"
    }
    return whole ?? "numbers not reported"
  }

  // MARK: The result

  private func resultParts(_ shortening: BoardLine.Shortening) -> [String] {
    guard let shown = ratio ?? value else { return [withoutResult] }
    let outcome = shown.outcome
    let letters = shown.results.first?.endpointLabel ?? outcome.endpoint
    let endpoint = shortening >= .names ? letters : outcome.endpoint
    let extent = [outcome.component, outcome.subgroup, ratio == nil ? nil : outcome.period]
      .compactMap { $0 }
    let name = ([endpoint] + extent).joined(separator: ", ")
    let figures = [values(shortening), ratio.map(text)].compactMap { $0 }
    return ["\(name) \(figures.joined(separator: ", "))", cutText]
  }

  private func values(_ shortening: BoardLine.Shortening) -> String? {
    guard let value else { return nil }
    let figures = arms.map { shown(value, of: $0.id)?.figure }
    guard figures.contains(where: { $0?.shownNumber != nil }) else { return nil }
    let unit = value.outcome.unit == .percent ? "%" : ""
    let texts = figures.map { figure -> String in
      guard let figure else { return "not reported" }
      guard let number = figure.shownNumber else {
        return figure.printed.contains("not reached") ? "not reached" : "not reported"
      }
      let interval = shortening >= .intervals ? nil : figure.shownInterval
      let bounds = interval.map { " \(DrawnInterval($0).text)" } ?? ""
      return number.digits + unit + bounds + Self.corrected(figure)
    }
    let kind = value.outcome.kind == .median ? "median" : nil
    let months = value.outcome.unit == .percent ? "" : value.outcome.unit.suffix
    let isOtherCut = ratio.map { $0.dataCut != value.dataCut } ?? false
    let cut = isOtherCut ? value.dataCut.map { " (\(ResultRow.words(forDataCut: $0)))" } : nil
    return [kind, value.outcome.period, texts.joined(separator: " v ") + months].compactMap { $0 }
      .joined(separator: " ") + (cut ?? "")
  }

  /// The ratio with level and interval, P where there is no interval, and what is unsure of it.
  private func text(of row: ResultRow) -> String {
    guard let result = shown(row, of: nil), let number = result.figure.shownNumber else {
      return "ratio not reported"
    }
    let figure = result.figure
    let measure = ForestEndpoint(
      name: row.outcome.endpoint,
      measure: row.outcome.measure ?? "ratio"
    )
    let bounds = figure.shownInterval.map { " (\(Self.text(of: $0)))" }
    let p = bounds == nil ? figure.p.map { ", \($0.text), no interval printed" } : nil
    let rest = bounds ?? p ?? ", no interval printed"
    let direction = trial.direction(of: result)
    let unsaid = trial.role == .registry ? direction.gap : "its arms not stated"
    let gap =
      direction.gap == nil
      ? (direction.isTurned ? ", of the control over the treatment" : "")
      : unsaid.map { ", \($0)" } ?? ""
    return "\(measure.shortMeasure) \(number.digits)\(rest)\(gap)\(Self.corrected(figure))"
  }

  private static func text(of interval: PrintedInterval) -> String {
    let drawn = DrawnInterval(interval)
    let bounds = drawn.text.dropFirst().dropLast()
    let kind = drawn.kind.contains("credible") ? "CrI" : "CI"
    let sides = interval.isOneSided ? "one-sided " : ""
    return drawn.isLevelPrinted
      ? "\(sides)\(drawn.level)% \(kind) \(bounds)" : "\(sides)\(kind) \(bounds), level not printed"
  }

  private static func corrected(_ figure: Figure) -> String {
    figure.correctionInUse == nil ? "" : " [corrected; printed \(figure.printed)]"
  }

  /// The result whose digits are shown: that of the ratio's source where it has one.
  private func shown(_ row: ResultRow, of arm: ArmID?) -> ReportedResult? {
    let main = ratio?.shown(of: nil, in: catalogue)?.figure.source
    return row.results(of: arm).first { $0.figure.source == main }
      ?? row.shown(of: arm, in: catalogue)
  }

  private var cut: String? { (ratio ?? value)?.dataCut }

  /// The data cut, or when the figures were printed.
  private var cutText: String {
    guard let row = ratio ?? value else { return "" }
    if let cut = row.dataCut { return ResultRow.words(forDataCut: cut) }
    let origin = row.originWords(in: catalogue)
    return origin.isEmpty ? "data cut not stated" : "data cut not stated, \(origin)"
  }

  private var resultSources: [SourceKey] {
    let ratios = [ratio.flatMap { shown($0, of: nil) }]
    let values = value.map { row in arms.map { shown(row, of: $0.id) } } ?? []
    return (ratios + values).compactMap { $0?.figure.source }.eachOnce
  }

  /// What is known of a trial of which no figure was read.
  private var withoutResult: String {
    let primary: String? =
      switch trial.classification.categories.primaryEndpoint {
      case .met: "primary endpoint met, no figure in the sources read"
      case .notMet: "primary endpoint not met, no figure in the sources read"
      case .noAnalysis, .noneFound, .notLookedFor: nil
      }
    let isPosted = trial.registration?.results != nil
    let result =
      primary
      ?? (isPosted ? "results posted, no ratio among them" : "no result in the sources read")
    let state = trial.stateNow.status.text.replacing("-", with: " ")
    let date = trial.stateNow.asOf.map { " \($0.text)" } ?? ""
    return "\(result); state\(date): \(state)"
  }
}
