import TrialModel
package import TrialScreening

/// The flow of a living review as it is drawn, with what every box is made of; each opens its trials.
package enum ReviewFlowPage {
  package static func page(of review: LivingReview) -> Page {
    page(of: ReviewFlow(review), runs: runs(of: review))
  }

  /// The same with the drawing as sentences, for those who cannot see it or want it read out.
  package static func words(of review: LivingReview) -> Page {
    let flow = ReviewFlow(review)
    let rows = flow.steps.flatMap { step in
      (step.less + step.more + [step.box]).map { box in
        PageRow(
          .paragraph("\(flow.words(of: box).capitalisedFirst): \(flow.count(box))."),
          figures: [figure(flow.words(of: box), box.rawValue, flow.ids(in: box))]
        )
      }
    }
    let drawn = page(of: flow, runs: runs(of: review))
    let head = PageSection(
      .name("FROM THE SEARCH TO THE TRIALS"),
      rows: rows + flow.notes.map { PageRow(.paragraph($0)) }
    )
    return Page([head] + Page(Array(drawn.sections.dropFirst())).inWords().sections)
  }

  static func page(of flow: ReviewFlow, runs: [PageRow]) -> Page {
    let drawn = diagram(of: flow)
    let drawing = PageRow(.flow(drawn.diagram), figures: drawn.figures)
    let sections =
      [
        PageSection(
          .name("FROM THE SEARCH TO THE TRIALS"),
          rows: [drawing] + flow.notes.map { PageRow(.paragraph($0)) }
        )
      ] + parts(of: flow) + [sums(of: flow)]
      + [PageSection(.name("RUNS THE FLOW RESTS ON"), rows: runs)]
    return Page(sections.filter { !$0.rows.isEmpty })
  }

  // MARK: Boxes

  /// The flow as it is drawn, and the figures of its boxes in their order.
  static func diagram(of flow: ReviewFlow) -> (diagram: FlowDiagram, figures: [ShownFigure]) {
    var figures: [ShownFigure] = []
    func box(_ box: ReviewFlow.Box) -> FlowDiagram.Box {
      figures.append(
        figure(flow.words(of: box), box.rawValue, flow.ids(in: box))
      )
      return FlowDiagram.Box(
        label: flow.words(of: box).capitalisedFirst,
        number: String(flow.count(box)),
        figure: figures.count - 1
      )
    }
    let steps = flow.steps.map { step in
      // As they are drawn: what changes stands above the box.
      let changes =
        step.less.map { FlowDiagram.Change(sign: "-", box: box($0)) }
        + step.more.map { FlowDiagram.Change(sign: "+", box: box($0)) }
      return FlowDiagram.Step(
        box: box(step.box),
        changes: changes,
        contradiction: flow.brokenSums.first { $0.text.hasSuffix(" = \(step.box.rawValue)") }
          .map { "the sum gives \($0.left)" }
      )
    }
    return (FlowDiagram(root: steps.first, branches: [Array(steps.dropFirst())]), figures)
  }

  /// A count of trials that opens them.
  static func figure(_ title: String, _ name: String, _ ids: [TrialID]) -> ShownFigure {
    ShownFigure(
      title: title,
      text: String(ids.count),
      figure: nil,
      source: nil,
      link: ids.isEmpty
        ? nil : .trials(TrialScope(title: title, trials: ids, unknown: nil)),
      computation: Computation(
        name: "counted from runs and decisions",
        formula: name,
        publication: "Page et al 2021, BMJ 372:n71 (PRISMA 2020)",
        details: ids.isEmpty
          ? []
          : [
            FigureDetail(
              "trials",
              ids.words(naming: 8)
            )
          ]
      )
    )
  }

  // MARK: What they are made of

  private static func parts(of flow: ReviewFlow) -> [PageSection] {
    let names: [(ReviewFlow.Box, String)] = [
      (.registerResults, "FOUND BY"), (.excludedAutomatic, "LEFT OUT BY NARROWING"),
      (.recordsExcluded, "WHY RECORDS WERE EXCLUDED"), (.recordsOpen, "RECORDS STILL OPEN"),
      (.reportsExcluded, "WHY REPORTS WERE EXCLUDED"), (.reportsOpen, "REPORTS STILL OPEN"),
    ]
    var sections = names.map { box, name in
      PageSection(
        .name(name),
        rows: flow.parts(of: box).map { row($0.id, $0.text, $0.ids) }
      )
    }
    if !flow.differing.isEmpty {
      sections.append(
        PageSection(
          .name("READERS GAVE DIFFERENT REASONS"),
          rows: [row("differ", "which of them is the reason can be settled", flow.differing)]
        )
      )
    }
    if let previous = flow.previous {
      sections.append(
        PageSection(
          .name("THE REVIEW BEFORE"),
          rows: [
            row(
              "included",
              "\(previous.name), by \(previous.at.dayText)",
              flow.ids(in: .previousStudies)
            )
          ]
            + (previous.excludedSince.isEmpty
              ? [] : [row("of them", "excluded by readers since", previous.excludedSince)])
        )
      )
    }
    return sections
  }

  private static func row(_ label: String, _ words: String, _ ids: [TrialID]) -> PageRow {
    PageRow(
      .cells(
        label: label,
        cells: [TableCell(String(ids.count), figure: 0)],
        trailing: words == label ? "" : words
      ),
      figures: [figure(words == label ? label : "\(label): \(words)", label, ids)]
    )
  }

  // MARK: Proof

  private static func sums(of flow: ReviewFlow) -> PageSection {
    let broken = flow.brokenSums.count
    let first =
      broken == 0
      ? "All \(flow.sums.count) sums come out."
      : "! \(broken) of \(flow.sums.count) sums do not come out."
    let rows = flow.sums.map { sum in
      PageRow(
        .statement(
          label: sum.holds ? "ok" : "broken",
          text: "\(sum.text): \(sum.holds ? "\(sum.right)" : "\(sum.left), not \(sum.right)")"
        )
      )
    }
    return PageSection(.name("SUMS"), rows: [PageRow(.paragraph(first))] + rows)
  }

  private static func runs(of review: LivingReview) -> [PageRow] {
    review.protocol.searches.map { search in
      let run = review.newestRun(of: search.id)
      let words = run.map { run in
        let data = run.dataTimestamp.map { ", data of \($0)" } ?? ""
        return "\(search.source), \(run.at.minuteText) UTC, \(run.ids.count) records\(data)"
      }
      return PageRow(
        .statement(
          label: search.id.text,
          text: words ?? "not run to its end yet: 'rtio-tui review update' runs it"
        )
      )
    }
  }
}
