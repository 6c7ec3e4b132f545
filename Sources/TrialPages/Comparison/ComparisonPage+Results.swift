import TrialModel
import TrialQuery

extension ComparisonPage {
  /// How many patients each set has, by arm and in all.
  var patients: Group {
    Group(
      name: "PATIENTS",
      rows: SizeFigure.CountedSet.allCases.map { set in
        row(set.rawValue, .overview) { size(set, of: $0) }
      }
    )
  }

  private func size(_ set: SizeFigure.CountedSet, of trial: Trial) -> ShownFigure? {
    let parts = Arm.Side.allCases
      .flatMap { side in trial.arms.filter { $0.side == side } }
      .compactMap { $0.size(of: set) }
    let whole = trial.sizes.first { $0.counted == set }?.figure
    guard let figure = whole ?? parts.first else { return nil }
    let numbers = parts.compactMap { $0.shownNumber }
    let sum = numbers.map(\.digits).joined(separator: " + ")
    let isSum = numbers.reduce(0) { $0 + $1.value } == whole?.shownNumber?.value
    let total = whole?.shownNumber?.digits ?? "-"
    let text =
      numbers.isEmpty ? total : whole == nil ? sum : "\(sum)\(isSum ? " = " : ", in all ")\(total)"
    return ShownFigure(
      title: "patients \(set.rawValue)",
      text: text,
      figure: figure,
      source: figure.source
    )
  }

  /// Each endpoint that a trial reports first: its ratio, then its median or rate by arm.
  var outcomes: [Group] {
    let found = trials.map { MainFindings($0, in: catalogue) }
    // Trials spell one endpoint in several ways; each is asked for it by its own.
    let endpoints = found.flatMap(\.endpoints).map { Endpoint($0) }.eachOnce
    func spelled(_ endpoint: Endpoint, _ findings: MainFindings) -> String? {
      findings.endpoints.first { Endpoint($0) == endpoint }
    }
    return endpoints.map { endpoint in
      let ratios = zip(trials, found).map { trial, findings in
        spelled(endpoint, findings).flatMap(findings.ratio)?.shown(of: nil, in: catalogue).map {
          (trial, $0)
        }
      }
      let rows = [
        Row(label: "ratio (interval)", cells: ratios.map { $0.map(ratio) }, tab: .results),
        Row(label: "below 1", cells: ratios.map { $0.map(direction) }, tab: .results),
        Row(label: "P printed", cells: ratios.map { $0.flatMap(p) }, tab: .results),
        Row(
          label: "experimental v control",
          cells: zip(trials, found).map { trial, findings in
            byArm(spelled(endpoint, findings).flatMap(findings.value), of: trial)
          },
          tab: .results
        ),
      ]
      return Group(name: endpoint.name.uppercased(), rows: rows)
    }
  }

  private func ratio(of trial: Trial, _ result: ReportedResult) -> ShownFigure {
    let figure = result.figure
    let level = figure.shownInterval.map(Self.level) ?? ""
    let part = [result.component, result.period, result.subgroup].compactMap { $0 }
      .joined(separator: ", ")
    let text = figure.shownText + level + (part.isEmpty ? "" : ", \(part)")
    return shown(result, as: text + (trial.isDoubtful(figure) ? " !" : ""), of: trial)
  }

  /// What a ratio below 1 means, so that ratios of opposite directions do not stand as if alike.
  private func direction(of trial: Trial, _ result: ReportedResult) -> ShownFigure {
    let direction = trial.direction(of: result)
    return shown(result, as: direction.gap ?? direction.below, of: trial)
  }

  /// The level after an interval whose own text names only unusual ones.
  private static func level(of interval: PrintedInterval) -> String {
    if !interval.level.isPrinted { return ", level not printed" }
    return interval.unusualLevel == nil ? ", 95 %" : ""
  }

  private func p(of trial: Trial, _ result: ReportedResult) -> ShownFigure? {
    result.figure.p.map { shown(result, as: $0.text, of: trial) }
  }

  private func shown(_ result: ReportedResult, as text: String, of trial: Trial) -> ShownFigure {
    ShownFigure(
      title: trial.title(of: result),
      text: text,
      figure: result.figure,
      source: result.figure.source
    )
  }

  /// The figures of the arms, experimental before control: `11.2 v 10.0 months`.
  private func byArm(_ row: ResultRow?, of trial: Trial) -> ShownFigure? {
    guard let row else { return nil }
    let arms = Arm.Side.allCases.flatMap { side in trial.arms.filter { $0.side == side } }
    let results = arms.compactMap { row.shown(of: $0.id, in: catalogue) }
    guard let first = results.first else { return nil }
    let numbers = results.map { $0.figure.shownNumber?.digits ?? "-" }.joined(separator: " v ")
    let what = first.kind == .median ? "median " : ""
    let isOneArm = results.count == 1
    let arm = isOneArm ? trial.armLabel(first.arm).map { ", \($0) alone" } ?? "" : ""
    let part = [first.period, first.subgroup].compactMap { $0 }.joined(separator: ", ")
    let text = what + numbers + first.figure.unit.suffix + (part.isEmpty ? "" : " \(part)") + arm
    return shown(first, as: text, of: trial)
  }
}
