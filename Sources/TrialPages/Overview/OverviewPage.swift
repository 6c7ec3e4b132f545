package import TrialModel
import TrialQuery
package import TrialScreening

/// The first tab: what the trial asks and does, what came out, who took part, what to beware of.
package enum OverviewPage {
  /// The page; where a review is open, what it decided of the trial comes first.
  ///
  /// What readers say of it by themselves stands after what it is.
  package static func page(
    of trial: Trial,
    in catalogue: Catalogue,
    _ record: ScreenedRecord? = nil,
    notes: [ReaderNote] = []
  ) -> Page {
    let findings = MainFindings(trial, in: catalogue)
    return Page(
      [
        record.map { screening($0) },
        PageSection(rows: statements(of: trial)),
        OverruledCategories(trial).section,
        ReaderNotesSection(notes).section,
        findings.ratioSection,
        findings.valueSection,
        // The record below has the one number there is.
        trial.role == .registry ? nil : OverviewTable(trial).section,
        trial.role == .registry ? nil : PageSection(rows: [state(of: trial)]),
        RegistryVoices(trial, in: catalogue)?.overview,
        trial.registration.map { RegistryRecord($0).section },
        cautions(of: trial),
        trial.registration.flatMap { RegistryRecord($0).summary },
      ]
      .compactMap { $0 }
    )
  }

  /// What readers of the review decided, one after the other.
  private static func screening(_ record: ScreenedRecord) -> PageSection {
    PageSection(
      rows: record.statements.map { PageRow(.statement(label: $0.label, text: $0.text)) }
        + [PageRow(.blank)]
    )
  }

  private static func statements(of trial: Trial) -> [PageRow] {
    trial.overview.statements.map { label, words in
      let evidence = evidence(for: label, of: trial)
      let shown = ShownFigure(
        title: label.lowercased(),
        text: words.text,
        figure: nil,
        source: words.source,
        evidence: evidence
      )
      return PageRow(.statement(label: label, text: words.text), figures: [shown])
    }
  }

  /// Why the rules file a trial of the registry so; empty where people wrote the overview.
  private static func evidence(
    for label: String,
    of trial: Trial
  ) -> [Classification.Evidence] {
    guard trial.role == .registry else { return [] }
    let fields: [String] =
      switch label {
      case "Question": ["question"]
      case "Who": ["site"]
      case "RT": ["rt", "modality", "rt role", "dose"]
      case "IO": ["agent", "class"]
      case "Sequence": ["sequence"]
      case "Design": ["phase"]
      default: []
      }
    let classification = trial.classification
    return (classification.evidence + classification.overruled.flatMap(\.evidence))
      .filter { fields.contains($0.field) }
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
