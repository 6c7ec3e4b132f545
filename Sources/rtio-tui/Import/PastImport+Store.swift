import Browser
import RegistryImport
import TrialModel
import TrialStore

extension PastImport {
  /// An import as the store has it.
  init(_ recorded: RecordedImport) {
    let ending =
      switch recorded.outcome {
      case .running: "not ended"
      case .complete: "complete"
      case .cancelled: "stopped"
      case .interrupted: "interrupted"
      }
    let outcome = recorded.counts.words
    self.init(
      id: recorded.id,
      moment: recorded.started.prefix(16).split(separator: "T").joined(separator: " "),
      source: recorded.source,
      ending: ending,
      outcome: outcome.isEmpty ? "no study" : outcome,
      findings: recorded.counts.findings
    )
  }
}

extension KeptFinding {
  /// A finding as the store has it.
  init(_ recorded: RecordedFinding) {
    self.init(
      isFailure: recorded.severity == .failure,
      file: recorded.file,
      study: recorded.study?.id,
      line: recorded.line,
      path: recorded.path,
      what: recorded.what,
      remedy: recorded.remedy,
      text: "\(recorded.severity.rawValue): \(recorded.text)"
    )
  }
}
