package import TrialModel

/// The first tab: what the trial asks and does, what came out, who took part, what to beware of.
package enum OverviewPage {
  package static func page(of trial: Trial, in catalogue: Catalogue) -> Page {
    let findings = MainFindings(trial, catalogue)
    return Page(
      [
        PageSection(rows: statements(of: trial)),
        findings.ratioSection,
        findings.valueSection,
        OverviewTable(trial).section,
        PageSection(rows: [state(of: trial)]),
        cautions(of: trial),
      ]
      .compactMap { $0 }
    )
  }

  private static func statements(of trial: Trial) -> [PageRow] {
    trial.overview.statements.map { label, words in
      PageRow(
        .statement(label: label, text: words.text),
        figures: [ShownFigure(title: label.lowercased(), words: words)]
      )
    }
  }

  /// The state at the review's search and the newest known, in one row with two sources.
  private static func state(of trial: Trial) -> PageRow {
    let states = [("then", trial.stateThen), ("now", Optional(trial.stateNow))]
    let known = states.compactMap { name, state in state.map { (name, $0) } }
    let text = known.map { name, state in
      let date = state.asOf.map { " (\($0.text))" } ?? ""
      return "\(name)\(date): \(state.text)"
    }
    return PageRow(
      .statement(label: "State", text: text.joined(separator: " ")),
      figures: known.map { name, state in
        ShownFigure(
          title: "state \(name)",
          words: SourcedText(state.text, source: state.source)
        )
      }
    )
  }

  private static func cautions(of trial: Trial) -> PageSection? {
    let cautions = trial.overview.cautions
    guard !cautions.isEmpty else { return nil }
    return PageSection(
      .name("READ WITH CARE"),
      rows: cautions.map { caution in
        PageRow(
          .paragraph("! \(caution.text)"),
          figures: [ShownFigure(title: "caution", words: caution)]
        )
      }
    )
  }
}
