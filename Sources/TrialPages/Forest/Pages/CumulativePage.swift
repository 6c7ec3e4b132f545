import TrialModel

/// The cumulative pool as a page: how the evidence gathered, drawn or in words.
enum CumulativePage {
  static func page(of studies: PooledStudies, inWords: Bool) -> Page {
    guard let cumulative = CumulativeSteps(studies) else {
      return ForestPages.nothing(studies.gap(needing: 2) ?? ForestPages.noAnswer(studies))
    }
    return inWords ? words(for: cumulative) : drawn(cumulative)
  }

  private static func drawn(_ cumulative: CumulativeSteps) -> Page {
    let studies = cumulative.studies
    let axis = ForestPages.axis(of: cumulative.steps.map(\.effect), in: studies.unit)
    return Page([
      PageSection(
        .forest(ForestHead(name: studies.measure, axis: axis, isPooled: false)),
        rows: [PageRow(.forestSides(ForestPage.sides(of: studies.plot, axis: axis)))]
          + cumulative.steps.map { step in
            let sign = step.count == 1 ? "" : "+ "
            return PageRow(
              .forest(
                ForestPages.line("\(sign)\(step.study.label)", step.effect, axis, cut: step.date)
              ),
              figures: figures(of: step, in: studies),
              link: ForestPages.link(to: step.study)
            )
          }
      ),
      PageSection(rows: notes(on: cumulative).map { PageRow(.paragraph($0)) }),
    ])
  }

  private static func figures(
    of step: CumulativeSteps.Step,
    in studies: PooledStudies
  ) -> [ShownFigure] {
    [ForestPages.figure(of: step.effect, in: studies, "first \(step.count) by date")]
      + step.study.figures
  }

  /// The year from which the interval has stood as it does now, and what repeated looks mean.
  private static func notes(on cumulative: CumulativeSteps) -> [String] {
    let studies = cumulative.studies
    var notes = [
      "Each line pools all trials down to it, by the date of the data cut, else the year of print. "
        + studies.method
    ]
    let undated = cumulative.steps.filter(\.date.isEmpty).map(\.study.label)
    if !undated.isEmpty {
      notes.append("Of no known year, and so last: \(undated.joined(separator: ", ")).")
    }
    let null = studies.unit.nullText
    // What has no year cannot be said to have changed anything at a time.
    let dated = cumulative.steps.filter { !$0.date.isEmpty }
    if let last = dated.last {
      let first = dated.lastIndex { $0.effect.excludesNull != last.effect.excludesNull }
      let since = dated[first.map { $0 + 1 } ?? 0]
      let stands = last.effect.excludesNull ? "left out" : "held"
      notes.append(
        "The interval has \(stands) \(null) since \(since.study.label), \(since.date)"
          + (undated.isEmpty ? "." : ", without those of no known year.")
      )
    }
    notes.append(
      "Intervals are at 95 % at every look: of many looks more than one in twenty leaves out \(null) by"
        + " chance. Lau and others 1992, N Engl J Med 327:248."
    )
    return notes
  }

  // MARK: In words

  private static func words(for cumulative: CumulativeSteps) -> Page {
    let studies = cumulative.studies
    return Page([
      PageSection(
        .name("Pooled year by year: \(studies.plot.endpoint?.text ?? "")"),
        rows: cumulative.steps.map { step in
          PageRow(
            .paragraph(sentence(on: step, in: studies)),
            figures: figures(of: step, in: studies),
            link: ForestPages.link(to: step.study)
          )
        }
      ),
      PageSection(.name("To know"), rows: notes(on: cumulative).map { PageRow(.paragraph($0)) }),
    ])
  }

  private static func sentence(
    on step: CumulativeSteps.Step,
    in studies: PooledStudies
  ) -> String {
    let date = step.date.isEmpty ? "no year known" : step.date
    let added = step.count == 1 ? "first \(step.study.name)" : "with \(step.study.name)"
    return
      "\(date), \(added): \(studies.measure) \(step.effect.text), \(step.effect.interval.words),"
      + " \(step.count) \(step.count == 1 ? "trial" : "trials")"
  }
}
