import JSONText
import TrialModel

extension Schedule {
  private enum Key: String, CaseIterable {
    case axis, end, origin, lanes, source, note
  }

  /// Decodes the schedule of treatment.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Schedule? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let axis = fields.need(.axis, &notes)?.word(Axis.self, &notes)
    let end = fields.need(.end, &notes)?.number(&notes)?.value
    let origin = fields.need(.origin, &notes)?.text(&notes)
    let lanes = fields.need(.lanes, &notes)?.list(&notes, Lane.read)
    let source = fields.need(.source, &notes)?.source(&notes)
    let note = fields.take(.note)?.text(&notes)
    fields.close(&notes)
    guard let axis, let end, let origin, let lanes, let source else { return nil }
    return Schedule(axis: axis, end: end, lanes: lanes, origin: origin, source: source, note: note)
  }
}

extension Schedule.Lane {
  private enum Key: String, CaseIterable {
    case arm, label, mark, times, spans, continues, note
  }

  /// Decodes one treatment of one arm over time.
  fileprivate static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Self? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let arm = fields.need(.arm, &notes)?.text(&notes)
    let label = fields.need(.label, &notes)?.text(limit: 6, &notes)
    let mark = fields.need(.mark, &notes)?.word(Mark.self, &notes)
    let times = fields.take(.times)?.list(&notes) { $0.number(&$1)?.value }
    let spans = fields.take(.spans)?.list(&notes, Self.span)
    let continues = fields.take(.continues)?.truth(&notes)
    let note = fields.take(.note)?.text(&notes)
    fields.close(&notes)
    guard let arm, let label, let mark else { return nil }
    return Self(
      arm: ArmID(arm),
      label: label,
      mark: mark,
      times: times ?? [],
      spans: spans ?? [],
      continues: continues ?? false,
      note: note
    )
  }

  private static func span(_ json: JSONNode, _ notes: inout FileNotes) -> ClosedRange<Double>? {
    guard let ends = json.list(&notes, { $0.number(&$1)?.value }) else { return nil }
    guard ends.count == 2 else {
      return json.fault(.notASpan, &notes)
    }
    guard ends[0] <= ends[1] else { return json.fault(.spanReversed, &notes) }
    return ends[0]...ends[1]
  }
}
