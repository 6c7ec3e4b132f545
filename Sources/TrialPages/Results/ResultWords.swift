import TrialModel
import TrialQuery

/// The results of a trial in words: a sentence for each outcome, as it is read out.
enum ResultWords {
  static func sections(of table: ResultTable) -> [PageSection] {
    table.endpoints.compactMap { endpoint in
      let rows = table.rows.filter { $0.outcome.endpoint == endpoint }
      guard !rows.isEmpty else { return nil }
      return PageSection(
        .name(endpoint),
        rows: rows.flatMap { row in
          [
            PageRow(
              .paragraph(sentence(on: row, in: table)),
              figures: row.results.map { table.trial.shownFigure($0) }
            )
          ] + table.differences(of: row).map { $0.sentenceRow(in: table.trial) }
        }
          + (table.interactions(of: rows) + table.absoluteEffects.filter { $0.endpoint == endpoint })
          .map { $0.sentenceRow(in: table.trial) }
      )
    }
  }

  /// `median: IPI+RT 11.2 months, 95 % CI 9.5 to 12.7; PBO+RT 10 months, 95 % CI 8.3 to 11.0`.
  private static func sentence(on row: ResultRow, in table: ResultTable) -> String {
    let outcome = row.outcome
    let kind = outcome.kind == .ratio ? outcome.measure ?? "ratio" : outcome.kind.rawValue
    let head = [kind, outcome.component, outcome.period, outcome.subgroup].compactMap { $0 }.joined(
      separator: ", "
    )
    let arms = table.arms.compactMap { arm in
      row.shown(of: arm.id, in: table.catalogue)
        .map { "\(arm.shortLabel) \(words(for: $0, of: outcome))" }
    }
    let ratio = row.shown(of: nil, in: table.catalogue)
    let whole = ratio.map { words(for: $0, of: outcome) }
    let values = (arms + [whole].compactMap { $0 }).joined(separator: "; ")
    let origin = row.originWords(in: table.catalogue)
    let ruled = row.results.compactMap { $0.figure.rulingWords }
    let parts =
      [values, row.p?.words, ratio.flatMap { direction(of: $0, in: table.trial) }]
      + ResultMark.words(for: row.marks(in: table.trial, table.catalogue))
      + [
        ruled.isEmpty ? nil : ruled.joined(separator: ", "),
        origin.isEmpty ? nil : origin,
      ]
    return "\(head): " + parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// A result without what it is of and where it stands: `hazard ratio 0.72, 95 % CI 0.59 to 0.89,
  /// below 1, P 0.0025, favours DURVA`, `IPI+RT 11.2 months; PBO+RT 10 months`.
  static func brief(on row: ResultRow, in table: ResultTable) -> String {
    let outcome = row.outcome
    let arms = table.arms.compactMap { arm in
      row.shown(of: arm.id, in: table.catalogue)
        .map { "\(arm.shortLabel) \(words(for: $0, of: outcome))" }
    }
    let whole = row.shown(of: nil, in: table.catalogue)
    let kind = outcome.kind == .ratio ? outcome.measure ?? "ratio" : outcome.kind.rawValue
    let values = (arms + [whole.map { words(for: $0, of: outcome) }].compactMap { $0 })
      .joined(separator: "; ")
    let parts =
      ["\(kind) \(values)", row.p?.words, whole.flatMap { direction(of: $0, in: table.trial) }]
      + ResultMark.words(for: row.marks(in: table.trial, table.catalogue))
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// Whom a ratio favours, or that its reference is not coded and which groups it compares.
  private static func direction(of result: ReportedResult, in trial: Trial) -> String? {
    guard result.kind == .ratio, let number = result.figure.shownNumber else { return nil }
    let direction = trial.direction(of: result)
    if let gap = direction.gap {
      let groups = result.comparison?.groups ?? []
      let compared =
        groups.isEmpty
        ? ""
        : " \(direction == .contradictory ? "on" : "among") \(groups.joined(separator: " and "))"
      return gap + compared
    }
    return direction.words(for: number, result.figure.shownInterval)
  }

  private static func words(for result: ReportedResult, of outcome: Outcome) -> String {
    let figure = result.figure
    let number = (figure.shownNumber?.digits ?? figure.digits) + figure.unit.suffix
    guard let interval = figure.shownInterval.map({ DrawnInterval($0) }) else { return number }
    let stand = outcome.kind == .ratio ? interval.nullWords : nil
    return ["\(number), \(interval.leveled) \(interval.span)", stand].compactMap { $0 }
      .joined(separator: ", ")
  }
}
