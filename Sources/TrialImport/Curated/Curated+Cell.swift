import JSONText
import TrialModel

extension AdverseEventCell {
  private enum Key: String, CaseIterable {
    case group, affected, atRisk, events, percent, printed, claim, place, dataCut, correction
    case source, note
  }

  /// Decodes what one source reports for one term in one group.
  ///
  /// A percentage becomes a figure of its own, with the place and claim of the cell. A cell of the
  /// review without a percentage hands its count to the claim.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> AdverseEventCell? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let group = fields.need(.group, &notes)?.text(&notes)
    let affected = fields.take(.affected)?.whole(&notes)
    let atRisk = fields.take(.atRisk)?.whole(&notes)
    let events = fields.take(.events)?.whole(&notes)
    let percentage = fields.take(.percent)
    let percent = percentage?.reportedNumber(&notes)
    let printed = fields.take(.printed)
    let printedText = printed?.text(&notes)
    let claim = fields.take(.claim)
    let place = fields.take(.place)?.text(&notes)
    let dataCut = fields.take(.dataCut)?.text(&notes)
    let correction = fields.take(.correction).flatMap { Correction.read($0, &notes) }
    let source = fields.need(.source, &notes)?.source(&notes)
    let note = fields.take(.note)?.text(&notes)
    fields.close(&notes)

    if let percentage, printed == nil {
      notes.find(.companionMissing(key: "percent", needs: "printed"), at: percentage.offset)
    }
    if affected == nil, events == nil, percentage == nil {
      notes.find(.cellEmpty, at: json.offset)
    }
    guard let group, let source else { return nil }
    let count = affected ?? events
    let value = percent ?? count.map { .value(PrintedNumber($0)) }
    let isOfReview = source == .review || claim != nil
    var figure: Figure?
    if let value, let printedText = printedText ?? count.map({ String($0) }),
      percent != nil || isOfReview || printed != nil
    {
      let owner = Figure.claim(named: claim, source: source, at: json.offset, &notes)
      figure = Figure.checked(at: json.offset, value: percentage, &notes) {
        () throws(FigureError) in
        try Figure(
          value: value,
          printed: printedText,
          unit: percentage != nil ? .percent : affected != nil ? .patients : .none,
          source: source,
          place: place,
          dataCut: dataCut,
          claim: owner,
          correction: correction,
          note: note
        )
      }
    }
    return try? AdverseEventCell(
      group: EventGroupID(group),
      affected: affected,
      atRisk: atRisk,
      events: events,
      percent: percent == nil ? nil : figure,
      printedCount: percent == nil ? figure : nil,
      source: source,
      note: note
    )
  }
}
