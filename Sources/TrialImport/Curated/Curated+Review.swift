import JSONText
import TrialModel

extension Review {
  private enum Key: String, CaseIterable {
    case format, id, title, searched, flow, counts, questions, tableRows, claims, discrepancies
  }

  /// Decodes the review itself.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Review? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    fields.need(.format, &notes)?.checkFormat(&notes)
    let id = fields.need(.id, &notes)
    if let id, let text = id.text(&notes), text != "review" {
      notes.find(.nameDiffers(id: text, expected: "review"), at: id.offset)
    }
    let title = fields.need(.title, &notes)?.text(&notes)
    let searched = fields.need(.searched, &notes)?.date(&notes)
    let flow = fields.need(.flow, &notes).flatMap { Flow.read($0, &notes) }
    let counts = fields.need(.counts, &notes)?.list(&notes, CountGroup.read)
    let questions = fields.need(.questions, &notes)
    let asked = questions?.list(&notes, Question.read)
    if let numbers = questions?.numbers(of: "number") { notes.findTwice(.question, numbers) }
    let tableRows = fields.need(.tableRows, &notes).flatMap { Figure.read($0, &notes) }
    notes.forgetRepeatedFigure()
    let claims = fields.need(.claims, &notes)?.list(&notes, Claim.readOfReview)
    let discrepancies = fields.need(.discrepancies, &notes)?.list(&notes, Discrepancy.read)
    fields.close(&notes)
    guard let title, let searched, let flow, let counts, let asked, let tableRows, let claims,
      let discrepancies
    else { return nil }
    return Review(
      title: title,
      searched: searched,
      flow: flow,
      counts: counts,
      questions: asked,
      tableRows: tableRows,
      claims: claims,
      discrepancies: discrepancies
    )
  }
}

extension Flow {
  private enum Key: String, CaseIterable {
    case boxes, sums
  }

  /// Decodes the way from the search to the trials.
  fileprivate static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Flow? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let boxes = fields.need(.boxes, &notes)
    let read = boxes?.list(&notes, Box.read)
    let sums = fields.need(.sums, &notes)
    fields.close(&notes)
    let sumsRead = sums?.list(&notes, Sum.read)
    let ids = boxes?.mentions(of: "id") ?? []
    notes.findTwice(.box, ids)
    for key in ["from", "less", "printed"] {
      notes.findUnknown(.box, sums?.mentions(of: key) ?? [], known: ids.map(\.0))
    }
    guard let read, let sumsRead else { return nil }
    return Flow(boxes: read, sums: sumsRead)
  }
}

extension Flow.Box {
  private enum Key: String, CaseIterable {
    case id, label, figure, trials
  }

  /// Decodes one box of the flow.
  fileprivate static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Self? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let id = fields.need(.id, &notes)?.text(&notes)
    let label = fields.need(.label, &notes)?.text(&notes)
    let figure = fields.need(.figure, &notes).flatMap { Figure.read($0, &notes) }
    let trials = fields.take(.trials)?.list(&notes) { $0.trialReference(&$1) }
    fields.close(&notes)
    guard let id, let label, let figure else { return nil }
    return Self(id: id, label: label, figure: figure, trials: trials ?? [])
  }
}

extension Flow.Sum {
  private enum Key: String, CaseIterable {
    case from, less, printed, remark
  }

  /// Decodes a sum the boxes should make.
  fileprivate static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Self? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let from = fields.need(.from, &notes)?.text(&notes)
    let less = fields.need(.less, &notes)?.text(&notes)
    let printed = fields.need(.printed, &notes)?.text(&notes)
    let remark = fields.take(.remark)?.text(&notes)
    fields.close(&notes)
    guard let from, let less, let printed else { return nil }
    return Self(from: from, less: less, printed: printed, remark: remark)
  }
}

extension CountGroup {
  private enum Key: String, CaseIterable {
    case name, partition, items
  }

  /// Decodes counts that belong together.
  fileprivate static func read(_ json: JSONNode, _ notes: inout FileNotes) -> CountGroup? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let name = fields.need(.name, &notes)?.text(&notes)
    let isPartition = fields.need(.partition, &notes)?.truth(&notes)
    let items = fields.need(.items, &notes)?.list(&notes, Item.read)
    fields.close(&notes)
    guard let name, let isPartition, let items else { return nil }
    return CountGroup(name: name, items: items, isPartition: isPartition)
  }
}

extension CountGroup.Item {
  private enum Key: String, CaseIterable {
    case label, figure, trials
  }

  /// Decodes one count.
  fileprivate static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Self? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let label = fields.need(.label, &notes)?.text(&notes)
    let figure = fields.need(.figure, &notes).flatMap { Figure.read($0, &notes) }
    let trials = fields.take(.trials)?.list(&notes) { $0.trialReference(&$1) }
    fields.close(&notes)
    guard let label, let figure else { return nil }
    return Self(label: label, figure: figure, trials: trials ?? [])
  }
}

extension Question {
  private enum Key: String, CaseIterable {
    case number, text, comparison, claims, filedAs, remark, trials
  }

  /// Decodes one of the open questions.
  fileprivate static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Question? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let number = fields.need(.number, &notes)?.whole(from: 1, &notes)
    let text = fields.need(.text, &notes)?.text(&notes)
    let comparison = fields.take(.comparison)?.text(&notes)
    let claims = fields.need(.claims, &notes)?.list(&notes) { $0.claimReference(&$1) }
    let filedAs = fields.take(.filedAs)?.word(ReviewQuestion.self, &notes)
    let remark = fields.take(.remark)?.text(&notes)
    let trials = fields.need(.trials, &notes)?.list(&notes) { $0.trialReference(&$1) }
    fields.close(&notes)
    guard let number, let text, let claims, let trials else { return nil }
    return Question(
      number: number,
      text: text,
      comparison: comparison,
      claims: claims,
      filedAs: filedAs,
      remark: remark,
      trials: trials
    )
  }
}

extension JSONNode {
  /// The numbers of one key in the objects of a list, with their places.
  fileprivate func numbers(of key: String) -> [(String, Int)] {
    elements.compactMap { element in
      guard let value = element.member(named: key), let text = value.numberText else { return nil }
      return (text, value.offset)
    }
  }
}
