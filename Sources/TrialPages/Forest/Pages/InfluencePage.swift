import TrialModel
import TrialStatistics

/// Influence as a page: what is pooled without each trial, and what of the whole each carries.
enum InfluencePage {
  static func page(of studies: PooledStudies, inWords: Bool) -> Page {
    guard let influences = Influences(studies) else {
      return ForestPages.nothing(studies.gap(needing: 3) ?? ForestPages.noAnswer(studies))
    }
    return inWords ? words(for: influences) : drawn(influences)
  }

  private static func drawn(_ influences: Influences) -> Page {
    let studies = influences.studies
    let axis = ForestPages.axis(
      of: [influences.overall] + influences.entries.map(\.without),
      in: studies.unit
    )
    let lines =
      [PageRow(.forestSides(ForestPage.sides(of: studies.plot, axis: axis)))]
      + [
        ForestPages.line(
          "all \(studies.studies.count), \(studies.choice.label)",
          influences.overall,
          axis
        )
      ]
      .map { PageRow(.forest($0), figures: [figure(of: influences.overall, in: studies)]) }
      + influences.entries.map { entry in
        PageRow(
          .forest(
            ForestPages.line("without \(entry.study.label)", entry.without, axis, note: mark(entry))
          ),
          figures: [figure(of: entry.without, in: studies)] + entry.study.figures,
          link: ForestPages.link(to: entry.study)
        )
      }
    return Page([
      PageSection(
        .forest(ForestHead(name: studies.measure, axis: axis, isPooled: false)),
        rows: lines
      ),
      diagnostics(of: influences),
      PageSection(rows: notes(on: influences).map { PageRow(.paragraph($0)) }),
    ])
  }

  private static func mark(_ entry: Influences.Entry) -> String { entry.isInfluential ? "*" : "" }

  private static func diagnostics(of influences: Influences) -> PageSection {
    let cells = influences.entries.map { $0.diagnostics.cells }
    let columns = PackedColumn.columns(StudyInfluence.titles, of: cells)
    return PageSection(
      .packed(name: "HOW MUCH EACH CARRIES", columns: columns),
      rows: zip(influences.entries, cells).map { entry, cells in
        PageRow(
          .packed(
            PackedRow(label: entry.study.label, mark: mark(entry), cells: cells, columns: columns)
          ),
          figures: [figure(of: entry, in: influences)] + entry.study.figures,
          link: ForestPages.link(to: entry.study)
        )
      }
    )
  }

  /// What has to be said: the largest, those beyond the bounds, those that turn the answer.
  private static func notes(on influences: Influences) -> [String] {
    let studies = influences.studies
    var notes = [studies.method]
    if let largest = influences.largest {
      let tau =
        largest.without.effect.heterogeneity.tauSquared.map { without in
          let all = influences.overall.effect.heterogeneity.tauSquared ?? 0
          return ", tau2 \(DecimalText.of(without, decimals: 4)) in place of"
            + " \(DecimalText.of(all, decimals: 4))"
        } ?? ""
      notes.append(
        "Largest: \(largest.study.label), Cook's distance"
          + " \(DecimalText.of(largest.diagnostics.cookDistance, decimals: 3)). Without it"
          + " \(studies.measure) \(largest.without.text) \(largest.without.interval.text) in place of"
          + " \(influences.overall.text) \(influences.overall.interval.text)\(tau)."
      )
    }
    let beyond = influences.entries.filter(\.isInfluential)
      .map { "\($0.study.label) (\($0.beyond.joined(separator: ", ")))" }
    notes.append(
      beyond.isEmpty
        ? "No trial lies beyond the bounds of Cook's distance, DFFITS or weight."
        : "* beyond the bounds: \(beyond.joined(separator: ", "))."
    )
    let null = studies.unit.nullText
    let holds = influences.overall.excludesNull ? "holds" : "leaves out"
    let turning = influences.turning.map(\.study.label)
    notes.append(
      turning.isEmpty
        ? "Without no one trial does the interval stand otherwise to \(null)."
        : "Without \(turning.joined(separator: ", or without ")) the interval \(holds) \(null)."
    )
    if studies.choice.method == nil {
      notes.append(
        "Cook, DFFITS, residual and hat are by restricted maximum likelihood: \(studies.choice.label)"
          + " pools counts and has none."
      )
    }
    notes.append(
      "\(Influences.publication). That one trial carries much is no reason to leave it out."
    )
    return notes
  }

  /// A pooled effect of the page, computed here.
  private static func figure(of entry: PooledRows.Entry, in studies: PooledStudies) -> ShownFigure {
    ForestPages.figure(of: entry, in: studies, entry.label)
  }

  /// The diagnostics of a trial, computed here.
  private static func figure(of entry: Influences.Entry, in influences: Influences) -> ShownFigure {
    ShownFigure(
      title: "influence of \(entry.study.label), \(influences.studies.plot.endpoint?.text ?? "")",
      text: zip(StudyInfluence.titles, entry.diagnostics.cells).map { "\($0) \($1)" }
        .joined(separator: ", "),
      figure: nil,
      source: nil,
      computation: Computation(
        name: "influence",
        formula: Influences.formula,
        publication: Influences.publication
      )
    )
  }

  // MARK: In words

  private static func words(for influences: Influences) -> Page {
    let studies = influences.studies
    return Page([
      PageSection(
        .name("Without each trial in turn: \(studies.plot.endpoint?.text ?? "")"),
        rows: influences.entries.map { entry in
          PageRow(
            .paragraph(sentence(on: entry, in: studies)),
            figures: [figure(of: entry.without, in: studies), figure(of: entry, in: influences)]
              + entry.study.figures,
            link: ForestPages.link(to: entry.study)
          )
        }
      ),
      PageSection(.name("To know"), rows: notes(on: influences).map { PageRow(.paragraph($0)) }),
    ])
  }

  private static func sentence(on entry: Influences.Entry, in studies: PooledStudies) -> String {
    let numbers = zip(StudyInfluence.names, entry.diagnostics.cells).map { "\($0) \($1)" }
    let beyond =
      entry.isInfluential ? ", beyond the bounds: \(entry.beyond.joined(separator: ", "))" : ""
    return "Without \(entry.study.name): \(studies.measure) \(entry.without.text),"
      + " \(entry.without.interval.words); \(numbers.joined(separator: ", "))\(beyond)"
  }
}

extension StudyInfluence {
  /// The heads of its numbers.
  static let titles = ["Cook", "DFFITS", "residual", "hat %", "tau2", "Q"]

  /// The same in words.
  fileprivate static let names = [
    "Cook's distance", "DFFITS", "residual", "weight in percent", "tau2 of the others",
    "Q of the others",
  ]

  /// Its numbers in digits, in the order of their heads.
  fileprivate var cells: [String] {
    [
      DecimalText.of(cookDistance, decimals: 3), DecimalText.of(shiftInErrors, decimals: 2),
      DecimalText.of(standardisedResidual, decimals: 2), DecimalText.of(100 * hat, decimals: 1),
      without.heterogeneity.tauSquared.map { DecimalText.of($0, decimals: 4) } ?? "-",
      DecimalText.of(without.heterogeneity.q, decimals: 2),
    ]
  }
}
