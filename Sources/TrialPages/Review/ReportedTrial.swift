import TrialModel
import TrialQuery

/// A trial as the page Since shows it: what became of its primary endpoint, and the figure that says so.
struct ReportedTrial {
  let trial: Trial
  let catalogue: Catalogue

  /// The trial in one line, then each further comparison of its arms by the same endpoint.
  var rows: [PageRow] {
    [row(dated: nil)] + otherComparisons.map(row)
  }

  /// The trial in one line; with a date, that stands in place of the data cut.
  func row(dated date: String?) -> PageRow {
    let headline = headlineRow
    let standing = standingFigures
    let shown = headline.map(figures) ?? []
    let isDisputed = trial.primaryOtherwise != nil
    let name = [trial.name, trial.classification.siteLabel, agents]
    let size = Participants(of: trial)
    let result = Headline(of: trial)?.text ?? "-"
    let origin = headline.map { $0.originWords(in: catalogue) } ?? ""
    let sentence: [String?] = [
      "primary endpoint \(trial.primaryWords)\(isDisputed ? ", disputed" : "")",
      result == "-" ? "no figure printed in what was read" : result,
      date.map { "newest copy \($0)" } ?? (origin.isEmpty ? nil : origin),
      note.isEmpty ? nil : note,
    ]
    let subject = (name + [size.map { "\($0.number.digits) \($0.counted.rawValue)" } ?? ""])
      .filter { !$0.isEmpty }.joined(separator: ", ")
    return PageRow(
      .reported(
        ReportedRow(
          .trial,
          name: trial.name,
          site: trial.classification.siteLabel,
          agents: agents,
          participants: size?.text ?? "",
          standing: trial.primaryWords + (isDisputed ? " *" : ""),
          standingFigure: standing.isEmpty ? nil : 0,
          result: result,
          resultFigure: shown.isEmpty ? nil : standing.count,
          date: date ?? headline.map(shortOrigin) ?? "",
          note: note,
          words: "\(subject): \(sentence.compactMap { $0 }.joined(separator: "; "))"
        )
      ),
      figures: standing + shown,
      link: .trial(trial.id, .results)
    )
  }

  private var agents: String {
    trial.classification.agents.isEmpty ? "" : trial.classification.agentLabel
  }

  /// The data cut of a row where it is short enough for a column, else the year it was reported in.
  private func shortOrigin(of row: ResultRow) -> String {
    let origin = row.origin(in: catalogue)
    let year = row.year(in: catalogue)
    return origin.count <= 10 || year == 0 ? origin : String(year)
  }

  private var note: String {
    trial.primaryOtherwise.map { "* otherwise: \($0.words.text)" } ?? ""
  }

  /// The words on the primary endpoint, then those against them, each with its source.
  private var standingFigures: [ShownFigure] {
    let own = trial.primaryEvidence.map { ("primary endpoint \(trial.primaryWords)", $0) }
    let other = trial.primaryOtherwise.map { [("primary endpoint, otherwise", $0)] } ?? []
    return (own + other).map { title, evidence in
      ShownFigure(title: "\(trial.name), \(title)", words: evidence.words)
    }
  }

  /// The row of the figure by which the list sums the trial up.
  private var headlineRow: ResultRow? {
    ResultRow.rows(of: trial.results).first { $0.results.contains(where: \.isHeadline) }
  }

  private func figures(of row: ResultRow) -> [ShownFigure] {
    let first = row.results.filter(\.isHeadline)
    return (first + row.results.filter { !$0.isHeadline }).map { trial.shownFigure($0) }
  }

  /// The newest ratio of each other pair of arms, of the endpoint of the headline.
  private var otherComparisons: [ResultRow] {
    guard let headline = headlineRow, headline.outcome.kind == .ratio else { return [] }
    let rows = ResultRow.rows(of: trial.results).filter { row in
      row.outcome.kind == .ratio && row.outcome.isOfEverybody && row.outcome.component == nil
        && row.outcome.endpoint == headline.outcome.endpoint
        && row.outcome.comparison != headline.outcome.comparison
    }
    return rows.map(\.outcome.comparison).eachOnce.compactMap { comparison in
      let own = rows.filter { $0.outcome.comparison == comparison }
      return own.enumerated()
        .max { left, right in
          (left.element.year(in: catalogue), right.offset)
            < (right.element.year(in: catalogue), left.offset)
        }?
        .element
    }
  }

  private func row(of other: ResultRow) -> PageRow {
    let shown = other.shown(of: nil, in: catalogue) ?? other.results.first
    let interval = shown?.figure.shownInterval.map { " \(DrawnInterval($0).text)" } ?? ""
    let label = shown?.endpointLabel ?? other.outcome.endpointText
    let result = "\(label) \(shown?.figure.shownNumber?.digits ?? "-")\(interval)"
    let arms = other.outcome.comparison ?? "another comparison"
    let origin = other.originWords(in: catalogue)
    return PageRow(
      .reported(
        ReportedRow(
          .comparison,
          name: arms,
          result: result,
          resultFigure: 0,
          date: shortOrigin(of: other),
          words: "\(trial.name), \(arms): "
            + [result, origin].filter { !$0.isEmpty }.joined(separator: "; ")
        )
      ),
      figures: figures(of: other),
      link: .trial(trial.id, .results)
    )
  }
}
