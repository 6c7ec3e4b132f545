import JSONText
import TrialModel

extension StateOfKnowledge {
  private enum Key: String, CaseIterable {
    case status, text, source, asOf
  }

  /// Decodes the state of a trial at a date.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> StateOfKnowledge? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let known = RecruitmentStatus.known.map(\.text)
    let status = fields.need(.status, &notes)?.word(of: known, &notes)
    let text = fields.need(.text, &notes)?.text(&notes)
    let source = fields.need(.source, &notes)?.source(&notes)
    let asOf = fields.take(.asOf)?.date(&notes)
    fields.close(&notes)
    guard let status, let text, let source else { return nil }
    return StateOfKnowledge(
      status: RecruitmentStatus(status),
      text: text,
      source: source,
      asOf: asOf
    )
  }
}

extension Change {
  private enum Key: String, CaseIterable {
    case aspect, then, now, mark, source
  }

  /// Decodes one aspect of a trial, then and now.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Change? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let aspect = fields.need(.aspect, &notes)?.text(&notes)
    let then = fields.take(.then)?.text(&notes)
    let now = fields.take(.now)?.text(&notes)
    let mark = fields.need(.mark, &notes)?.word(ChangeMark.self, &notes)
    let source = fields.take(.source)?.source(&notes)
    fields.close(&notes)
    if now != nil, source == nil, mark != .notStated {
      notes.find(.keyMissing("source"), at: json.offset)
    }
    guard let aspect, let mark else { return nil }
    return Change(aspect: aspect, then: then, now: now, mark: mark, source: source)
  }
}

extension HistoryEvent {
  private enum Key: String, CaseIterable {
    case date, text, source, mark
  }

  /// Decodes something that happened to a trial.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> HistoryEvent? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let date = fields.need(.date, &notes)?.date(&notes)
    let text = fields.need(.text, &notes)?.text(&notes)
    let source = fields.need(.source, &notes)?.source(&notes)
    let mark = fields.need(.mark, &notes)?.word(ChangeMark.self, &notes)
    fields.close(&notes)
    guard let date, let text, let source, let mark else { return nil }
    return HistoryEvent(date: date, text: text, source: source, mark: mark)
  }
}

extension TableRow {
  private enum Key: String, CaseIterable {
    case membership, row, cells, source, note
  }

  /// Decodes a trial's row in the review's table, as far as it was read.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> TableRow? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let membership = fields.need(.membership, &notes)?.word(TableMembership.self, &notes)
    let row = fields.take(.row)?.whole(from: 1, to: 30, &notes)
    let cells = fields.take(.cells)?.list(&notes, Cell.read)
    let source = fields.take(.source)?.source(&notes)
    let note = fields.take(.note)?.text(&notes)
    fields.close(&notes)
    if cells?.isEmpty == false, source == nil {
      notes.find(.keyMissing("source"), at: json.offset)
    }
    return membership.map {
      TableRow(membership: $0, row: row, cells: cells ?? [], source: source, note: note)
    }
  }
}

extension TableRow.Cell {
  private enum Key: String, CaseIterable {
    case column, text
  }

  /// Decodes one cell of the row, or that it could not be read.
  fileprivate static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Self? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let column = fields.need(.column, &notes)?.text(&notes)
    let text = fields.need(.text, &notes)?.text(&notes)
    fields.close(&notes)
    guard let column, let text else { return nil }
    return Self(column: column, text: Absence(rawValue: text).map { .absent($0) } ?? .value(text))
  }
}
