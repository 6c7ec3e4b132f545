import TerminalModel
import TrialModel
import TrialQuery

/// What the list knows of a trial that is not at hand as a whole, in seven lines at most.
struct RowPreview {
  private let trial: ListedTrial
  private let width: Int

  init(of trial: ListedTrial, width: Int) {
    self.trial = trial
    self.width = width
  }

  var lines: [Line] {
    let state = trial.stateNow
    let agents = trial.categories.agents.joined(separator: ", ")
    let design = [
      trial.categories.phase.text.isEmpty ? "" : "phase \(trial.categories.phase.text)",
      trial.participants.map { "\($0.number.digits) \($0.counted.rawValue)" } ?? "",
      trial.start.map { "start \($0.text)" } ?? "",
    ]
    let rows = [
      ("Conditions", trial.conditions.joined(separator: ", ")),
      ("Agents", agents),
      ("Design", design.filter { !$0.isEmpty }.joined(separator: ", ")),
      ("Sponsor", trial.sponsor ?? ""),
      ("Result", trial.headline?.text ?? ""),
      ("Now" + (state.asOf.map { " (\($0.text))" } ?? ""), state.text),
    ]
    return [Line([.init(TextWidth.clip(trial.title, to: width - 3), at: 2)])]
      + rows.filter { !$0.1.isEmpty }.map { labelled($0.0, $0.1) }
  }

  private func labelled(_ label: String, _ text: String) -> Line {
    Line([
      .init(label, at: 2, ink: .heading),
      .init(TextWidth.clip(text, to: width - 21), at: 19),
    ])
  }
}
