import TrialModel
package import TrialScreening
import TrialStatistics

/// How far the readers of a living review agree: by stage and pair, with the records behind every cell.
package enum AgreementPage {
  package static func page(of review: LivingReview) -> Page {
    let sections = review.protocol.stages.flatMap { stage -> [PageSection] in
      let agreements = review.agreements(at: stage)
      let known = agreements.filter { $0.agreement != nil }
      let rest = agreements.filter { $0.agreement == nil }
      let name = "AT THE STAGE \(stage.rawValue.uppercased())"
      let none =
        known.isEmpty
        ? [PageRow(.paragraph("No record was decided by two readers yet."))] : []
      let others = known.isEmpty ? [] : rest.map { PageRow(.paragraph($0.words)) }
      return [PageSection(.name(name), rows: none + others)]
        + known.flatMap { Self.sections(of: $0) }
    }
    let note =
      "Each reader's latest decision counts, on the records that both decided. Kappa falls where one decision"
      + " is rare although readers agree as before; PABAK and AC1 do not. 95 % intervals."
    return Page(
      sections.filter { !$0.rows.isEmpty || $0.heading != nil }
        + [PageSection(rows: [PageRow(.paragraph(note))])]
    )
  }

  private static func sections(of agreement: PairAgreement) -> [PageSection] {
    let pair = agreement.pair
    let choices = PairedDecisions.choices
    let rows = choices.indices.map { first in
      let figures = choices.indices.map { second in
        ReviewFlowPage.figure(
          "\(pair.first.text) \(choices[first].rawValue), \(pair.second.text) \(choices[second].rawValue)",
          "decided at the stage \(pair.stage.rawValue)",
          pair.cells[first][second]
        )
      }
      return PageRow(
        .cells(
          label: "\(pair.first.text) \(choices[first].rawValue)",
          cells: choices.indices.map { TableCell(figures[$0].text, figure: $0) },
          trailing: ""
        ),
        figures: figures
      )
    }
    let measures = agreement.measures.map { measure in
      let figure = ShownFigure(
        title:
          "\(measure.name), \(pair.first.text) and \(pair.second.text), \(pair.stage.rawValue)",
        text: [measure.estimate, measure.interval.isEmpty ? "" : "(\(measure.interval))"]
          .filter { !$0.isEmpty }.joined(separator: " "),
        figure: nil,
        source: nil,
        computation: Computation(
          name: "agreement of two readers",
          formula: PublishedFormula.agreement.words,
          publication: PublishedFormula.agreement.source,
          details: [
            FigureDetail("again", command(for: pair.counts))
          ]
        )
      )
      return PageRow(
        .cells(
          label: measure.name,
          cells: [
            TableCell(measure.estimate, figure: 0),
            measure.interval.isEmpty ? .absent : TableCell(measure.interval, figure: nil),
          ],
          trailing: measure.remark
        ),
        figures: [figure]
      )
    }
    let names = "\(pair.first.text) AND \(pair.second.text)"
    return [
      PageSection(
        .table(
          name: names,
          heads: choices.map { TableHead("\(pair.second.text) \($0.rawValue)") },
          trailing: ""
        ),
        rows: rows + [PageRow(.paragraph(agreement.words))]
      ),
      PageSection(
        .table(
          name: "ESTIMATES",
          heads: [TableHead("estimate"), TableHead("95 % CI")],
          trailing: "what it is of"
        ),
        rows: measures
      ),
    ]
  }

  /// The command that computes it again.
  private static func command(for counts: [[Int]]) -> String {
    let rows = counts.map { $0.map(String.init).joined(separator: "/") }
    return "rtio-tui compute agreement table=\(rows.joined(separator: ","))"
  }
}
