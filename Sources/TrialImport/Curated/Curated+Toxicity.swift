import JSONText
import TrialModel

extension Toxicity {
  private enum Key: String, CaseIterable {
    case groups, events, threshold
  }

  /// Decodes the adverse events of a trial.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Toxicity? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let groups = fields.need(.groups, &notes)?.list(&notes, EventGroup.read)
    let events = fields.need(.events, &notes)?.list(&notes, AdverseEvent.read)
    let threshold = fields.take(.threshold).flatMap { SourcedText.read($0, &notes) }
    fields.close(&notes)
    guard let groups, let events else { return nil }
    return Toxicity(groups: groups, events: events, threshold: threshold)
  }
}

extension EventGroup {
  private enum Key: String, CaseIterable {
    case id, arm, set, side, label, title, deaths, serious, other
  }

  /// Decodes a reported column of a safety table.
  fileprivate static func read(_ json: JSONNode, _ notes: inout FileNotes) -> EventGroup? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let id = fields.need(.id, &notes)?.text(&notes)
    let arm = fields.take(.arm)?.text(&notes)
    let set = fields.take(.set)?.text(&notes)
    let side = fields.take(.side)
    let label = fields.take(.label)?.text(limit: 12, &notes)
    if let side, arm != nil {
      notes.find(.companionUnwanted(key: "side", beside: "arm"), at: side.offset)
    }
    let title = fields.need(.title, &notes)?.text(&notes)
    let deaths = fields.take(.deaths).flatMap { Total.read($0, &notes) }
    let serious = fields.take(.serious).flatMap { Total.read($0, &notes) }
    let other = fields.take(.other).flatMap { Total.read($0, &notes) }
    fields.close(&notes)
    guard let id, let title else { return nil }
    return EventGroup(
      id: EventGroupID(id),
      arm: arm.map { ArmID($0) },
      set: set,
      ownSide: side.flatMap { $0.word(Arm.Side.self, &notes) },
      label: label,
      title: title,
      deaths: deaths,
      serious: serious,
      other: other
    )
  }
}

extension EventGroup.Total {
  private enum Key: String, CaseIterable {
    case affected, atRisk, source
  }

  /// Decodes how many were affected by any event of a sort.
  fileprivate static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Self? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let affected = fields.take(.affected)?.whole(&notes)
    let atRisk = fields.take(.atRisk)?.whole(&notes)
    let source = fields.need(.source, &notes)?.source(&notes)
    fields.close(&notes)
    return source.map { Self(affected: affected, atRisk: atRisk, source: $0) }
  }
}

extension AdverseEvent {
  private enum Key: String, CaseIterable {
    case term, organSystem, serious, grade, qualifier, cells
  }

  /// Decodes one term at one range of grades.
  fileprivate static func read(_ json: JSONNode, _ notes: inout FileNotes) -> AdverseEvent? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let term = fields.need(.term, &notes)?.text(&notes)
    let organSystem = fields.take(.organSystem)?.text(&notes)
    let isSerious = fields.take(.serious)?.truth(&notes)
    let grade = fields.need(.grade, &notes).flatMap { Self.grade($0, &notes) }
    let qualifier = fields.take(.qualifier)?.text(&notes)
    let cells = fields.need(.cells, &notes)?.list(&notes, AdverseEventCell.read)
    fields.close(&notes)
    guard let term, let grade, let cells else { return nil }
    return AdverseEvent(
      term: term,
      organSystem: organSystem,
      isSerious: isSerious,
      grade: grade,
      qualifier: qualifier,
      cells: cells
    )
  }

  private static func grade(_ json: JSONNode, _ notes: inout FileNotes) -> GradeRange? {
    guard let text = json.text(&notes) else { return nil }
    let known = ["3", "3-4", "3-5", "2+", "any"]
    return GradeRange(text)
      ?? json.fault(.wordUnknown(text, nearest: nil, known: known), &notes)
  }
}
