import JSONText
import TrialModel

extension SourcedText {
  private enum Key: String, CaseIterable {
    case text, source
  }

  /// Decodes a statement that must name its source.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> SourcedText? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let text = fields.need(.text, &notes)?.text(&notes)
    let source = fields.need(.source, &notes)?.source(&notes)
    fields.close(&notes)
    guard let text, let source else { return nil }
    return SourcedText(text, source: source)
  }

  /// Decodes a caution or note, which may be our own reading of figures shown beside it.
  static func readRemark(_ json: JSONNode, _ notes: inout FileNotes) -> SourcedText? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let text = fields.need(.text, &notes)?.text(&notes)
    let source = fields.take(.source)?.source(&notes)
    fields.close(&notes)
    return text.map { SourcedText($0, source: source) }
  }
}

extension Fact {
  private enum Key: String, CaseIterable {
    case field, text, figure, source, asOf
  }

  /// Decodes a fact of a registry record or publication.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Fact? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let field = fields.need(.field, &notes)?.text(&notes)
    let text = fields.need(.text, &notes)?.text(&notes)
    let figure = fields.take(.figure).flatMap { Figure.read($0, &notes) }
    let source = fields.need(.source, &notes)?.source(&notes)
    let asOf = fields.take(.asOf)?.date(&notes)
    fields.close(&notes)
    guard let field, let text, let source else { return nil }
    return Fact(field: field, text: text, figure: figure, source: source, asOf: asOf)
  }
}

extension SizeFigure {
  private enum Key: String, CaseIterable {
    case counted, figure
  }

  /// Decodes a number of patients in a named set.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> SizeFigure? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let counted = fields.need(.counted, &notes)?.word(CountedSet.self, &notes)
    let figure = fields.need(.figure, &notes).flatMap { Figure.read($0, &notes) }
    fields.close(&notes)
    guard let counted, let figure else { return nil }
    return SizeFigure(counted: counted, figure: figure)
  }
}
