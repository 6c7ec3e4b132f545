package import TrialModel
import TrialScreening

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
  package func value(of trial: ListedTrial) -> ColumnValue {
    let categories = trial.categories
    return switch self {
    case .id: .text(trial.id.text)
    case .acronym: ColumnValue(trial.acronym)
    case .site: .list(categories.sites)
    case .agent: .list(categories.agents)
    case .participants: trial.participants.map { .number($0.number) } ?? .unknown
    case .counted: ColumnValue(trial.participants?.counted.rawValue)
    case .result: .text(trial.resultText)
    case .estimate:
      trial.headline?.number.map(ColumnValue.number) ?? .unknown
    case .interval: ColumnValue(trial.headline?.bounds)
    case .primary: .text(categories.primaryEndpoint.rawValue)
    case .status: .text(trial.stateNow.status.text)
    case .role: .text(trial.role.rawValue)
    case .immunotherapyClass: .list(categories.classes)
    case .sequence:
      ColumnValue(categories.sequence.isEmpty ? nil : categories.sequence.text)
    case .backbone: .text(categories.backbone.rawValue)
    case .question: .list(categories.questions.map(\.rawValue))
    case .region: .list(categories.regions)
    case .phase: .text(categories.phase.text)
    case .year: trial.start.map { .number(PrintedNumber($0.year)) } ?? .unknown
    case .known: ColumnValue(trial.stateNow.asOf?.text)
    case .changed: .flag(categories.hasChanged)
    case .control: .list(trial.design.controls)
    case .dose: .list(categories.doses)
    case .endpoint: ColumnValue(trial.design.primaryOutcome)
    case .completion: ColumnValue(trial.design.primaryCompletion?.text)
    case .countries: .list(trial.design.countries)
    case .stage: .list(categories.eligible.stages)
    case .expression: ColumnValue(categories.eligible.expression)
    case .title: .text(trial.title)
    case .sponsor: ColumnValue(trial.sponsor)
    case .screening: ColumnValue(trial.screening?.marks.first?.rawValue)
    case .reason: .list(trial.screening?.reasons ?? [])
    case .readers: .list(trial.screening?.readers ?? [])
    case .decided: ColumnValue(trial.screening?.decided?.text)
    case .secondLook: .list(trial.screening?.secondLook.map(\.rawValue) ?? [])
    case .tags: .list(trial.notes.tags)
    case .note: .list(trial.notes.map(\.line))
    case .source: .text((trial.headline?.source ?? trial.stateNow.source).text)
    }
  }
}
