import JSONText
import TrialModel

extension Claim {
  private enum Key: String, CaseIterable {
    case claim, kind, text, place, references, figures, remark
  }

  /// The kinds of claims that stand in a trial's file.
  private static let kindsOfTrials = [
    "design", "schedule", "outcome", "toxicity", "subgroup", "limitation", "conclusion", "finding",
    "mechanism", "note", "status", "question",
  ]

  /// The kinds of claims that stand in the review's file.
  private static let kindsOfReview = [
    "search", "flow", "count", "finding", "mechanism", "scope", "category", "note", "theme",
    "safety", "conclusion", "outlook",
  ]

  /// Decodes a claim that the review makes under a trial.
  static func readOfTrial(_ json: JSONNode, _ notes: inout FileNotes) -> Claim? {
    read(json, kinds: kindsOfTrials, &notes)
  }

  /// Decodes a claim that the review makes of no trial alone.
  static func readOfReview(_ json: JSONNode, _ notes: inout FileNotes) -> Claim? {
    read(json, kinds: kindsOfReview, &notes)
  }

  /// Decodes a claim; figures of the file that name it come before those it holds itself.
  ///
  /// Everything else of the file must have been decoded before.
  private static func read(
    _ json: JSONNode,
    kinds: [String],
    _ notes: inout FileNotes
  ) -> Claim? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let id = fields.need(.claim, &notes)?.claim(&notes)
    if let id { notes.makes(id, at: json.offset) }
    let kind = fields.need(.kind, &notes)?.word(of: kinds, &notes)
    let text = fields.need(.text, &notes)?.text(&notes)
    let place = fields.need(.place, &notes)?.text(&notes)
    let references = fields.take(.references)?.list(&notes) { $0.whole(from: 1, &$1) }
    notes.openClaim = id
    let figures = fields.take(.figures)?.list(&notes, Figure.read)
    notes.openClaim = nil
    let remark = fields.take(.remark)?.text(&notes)
    fields.close(&notes)
    guard let id, let kind, let text, let place else { return nil }
    return Claim(
      id: id,
      kind: kind,
      text: text,
      place: place,
      references: references ?? [],
      figures: notes.figures(gatheredFor: id) + (figures ?? []),
      remark: remark
    )
  }
}

extension Discrepancy {
  private enum Key: String, CaseIterable {
    case number, standing, claims, printed, said, text, source
  }

  /// Decodes a discrepancy.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Discrepancy? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let number = fields.need(.number, &notes)?.whole(from: 1, &notes)
    if let number { notes.lists(discrepancy: number, at: json.offset) }
    let standing = fields.need(.standing, &notes)?.word(Standing.self, &notes)
    let claims = fields.take(.claims)?.list(&notes) { $0.claimReference(&$1) }
    let printed = fields.need(.printed, &notes)?.text(&notes)
    let said = fields.need(.said, &notes)?.text(&notes)
    let text = fields.need(.text, &notes)?.text(&notes)
    let source = fields.take(.source)?.source(&notes)
    fields.close(&notes)
    guard let number, let standing, let printed, let said, let text else { return nil }
    return Discrepancy(
      number: number,
      standing: standing,
      claims: claims ?? [],
      printed: printed,
      said: said,
      text: text,
      source: source
    )
  }
}
