package import TrialModel

/// A cell of the list for machines, where a number is a number.
package enum ColumnValue: Hashable, Sendable {
  case text(String)
  case number(PrintedNumber)
  case list([String])
  case flag(Bool)
  case unknown

  fileprivate init(_ text: String?) { self = text.map { .text($0) } ?? .unknown }
}

extension Column {
  /// The cell as exports write it, with spellings that filters read.
  package func value(of trial: Trial) -> ColumnValue {
    let classification = trial.classification
    return switch self {
    case .id: .text(trial.id.text)
    case .acronym: ColumnValue(trial.acronym)
    case .site: .list(classification.sites)
    case .agent: .list(classification.agents)
    case .participants: trial.participants.map { .number($0.number) } ?? .unknown
    case .counted: ColumnValue(trial.participants?.counted.rawValue)
    case .result: .text(trial.resultText)
    case .estimate:
      trial.headline?.result.figure.value.value.map(ColumnValue.number) ?? .unknown
    case .interval: ColumnValue(trial.headline?.result.figure.interval?.text)
    case .primary: .text(classification.primaryEndpoint.rawValue)
    case .status: .text(trial.stateNow.status.text)
    case .role: .text(trial.role.rawValue)
    case .immunotherapyClass: .list(classification.classes)
    case .sequence:
      ColumnValue(classification.sequence.isEmpty ? nil : classification.sequence.text)
    case .backbone: .text(classification.backbone.rawValue)
    case .question: .list(classification.questions.map(\.rawValue))
    case .region: .list(classification.regions)
    case .phase: .text(classification.phase.text)
    case .year: trial.start.map { .number(PrintedNumber($0.year)) } ?? .unknown
    case .known: ColumnValue(trial.stateNow.asOf?.text)
    case .changed: .flag(classification.hasChanged)
    case .title: .text(trial.title)
    case .sponsor: ColumnValue(trial.sponsor?.text)
    case .source: .text((trial.headline?.result.figure.source ?? trial.stateNow.source).text)
    }
  }
}
