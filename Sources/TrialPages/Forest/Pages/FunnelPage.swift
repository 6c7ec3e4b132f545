import TrialModel
import TrialStatistics

/// The funnel of a forest plot as a page: drawn with its trials to select, or in words.
enum FunnelPage {
  static func page(of studies: PooledStudies, inWords: Bool) -> Page {
    guard let funnel = Funnel(studies) else {
      return ForestPages.nothing(studies.gap(needing: 2) ?? ForestPages.noAnswer(studies))
    }
    return inWords ? words(for: funnel) : drawn(funnel)
  }

  private static func drawn(_ funnel: Funnel) -> Page {
    let axis = axis(of: funnel)
    let lines = (0..<Funnel.lines).map { number in line(number, of: funnel, axis) }
    return Page([
      PageSection(
        .funnel(
          FunnelHead(name: funnel.studies.measure, errorName: funnel.errorName, axis: axis)
        ),
        rows: lines + [PageRow(.funnelSides(ForestPage.sides(of: funnel.studies.plot, axis: axis)))]
      ),
      PageSection(rows: tests(of: funnel) + notes(on: funnel).map { PageRow(.paragraph($0)) }),
    ])
  }

  /// The axis of the plot itself, with room for every point.
  private static func axis(of funnel: Funnel) -> ForestAxis {
    ForestAxis(
      funnel.studies.unit,
      covering: funnel.points.map { ($0.value, funnel.limits(atError: $0.error)) },
      hasCounts: false
    )
  }

  /// A line with the trials of its error from left to right; each of them is a figure that opens.
  private static func line(_ number: Int, of funnel: Funnel, _ axis: ForestAxis) -> PageRow {
    let points = funnel.points.filter { funnel.line(of: $0) == number }
      .sorted { $0.value < $1.value }
    let error = funnel.error(ofLine: number)
    return PageRow(
      .funnel(
        FunnelLine(
          axis: axis,
          error: error,
          label: number % 4 == 0 ? funnel.errorText(error) : "",
          points: points.map {
            FunnelLine.Point(name: $0.study.label, value: $0.value, error: $0.error)
          },
          limits: funnel.limits(atError: error),
          centre: funnel.centre.value
        )
      ),
      figures: points.map { figure(of: $0, in: funnel) }
    )
  }

  /// A trial as the funnel shows it, with the source of its figure.
  private static func figure(of point: Funnel.Point, in funnel: Funnel) -> ShownFigure {
    let printed = point.study.figures.first
    let interval = point.study.drawn(rescaled: false).map { " \($0.text)" } ?? ""
    return ShownFigure(
      title: "\(point.study.name), \(printed?.title ?? funnel.studies.plot.endpoint?.text ?? "")",
      text: "\(point.study.valueText)\(interval), \(funnel.errorName)"
        + " \(funnel.errorText(point.error))",
      figure: printed?.figure,
      source: printed?.source,
      link: .trial(point.study.trial.id, point.study.counts == nil ? .results : .toxicity)
    )
  }

  private static func tests(of funnel: Funnel) -> [PageRow] {
    FunnelTest.all(of: funnel).map { $0.row(of: funnel.studies.plot) }
  }

  private static func notes(on funnel: Funnel) -> [String] {
    let outside = funnel.points.filter { !funnel.isWithin($0) }.map(\.study.label)
    let beyond =
      outside.isEmpty
      ? "All trials lie within the limits"
      : "Outside the limits: \(outside.joined(separator: ", "))"
    return [
      "About \(funnel.centre.text), pooled over \(funnel.studies.method) \(beyond), where 95 % would lie"
        + " if it were true of all.",
      caution,
    ]
  }

  private static let caution =
    "Small trials that lie to one side may tell of others never published; as well of patients, care or"
    + " methods that differ with size, or of chance (Sterne and others 2011, BMJ 343:d4002)."

  // MARK: In words

  private static func words(for funnel: Funnel) -> Page {
    let ordered = funnel.points.sorted { $0.error < $1.error }
    return Page([
      PageSection(
        .name("Funnel of \(funnel.studies.plot.endpoint?.text ?? ""), the most exact trial first"),
        rows: ordered.map { point in
          PageRow(
            .paragraph(sentence(on: point, in: funnel)),
            figures: [figure(of: point, in: funnel)],
            link: .trial(point.study.trial.id, point.study.counts == nil ? .results : .toxicity)
          )
        }
      ),
      PageSection(
        .name("To know"),
        rows: tests(of: funnel) + notes(on: funnel).map { PageRow(.paragraph($0)) }
      ),
    ])
  }

  /// `PACIFIC, durvalumab: HR 0.68, standard error of ln HR 0.126, below the pooled 0.81, within the
  /// limits`.
  private static func sentence(on point: Funnel.Point, in funnel: Funnel) -> String {
    let middle = funnel.centre
    let side =
      point.value == middle.value ? "at" : point.value < middle.value ? "below" : "above"
    return "\(point.study.name): \(funnel.studies.measure) \(point.study.valueText),"
      + " \(funnel.errorName) \(funnel.errorText(point.error)), \(side) the pooled \(middle.text),"
      + " \(funnel.isWithin(point) ? "within" : "outside") the limits"
  }
}
