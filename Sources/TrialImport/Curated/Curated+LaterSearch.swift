import JSONText
import TrialModel

extension LaterSearch {
  private enum Key: String, CaseIterable {
    case format, id, searched, newestCopy, notCovered, how, source, limits, trials
  }

  /// Decodes the search for trials that came after the review.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> LaterSearch? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    fields.need(.format, &notes)?.checkFormat(&notes)
    let id = fields.need(.id, &notes)
    if let id, let text = id.text(&notes), text != "since" {
      notes.find(.nameDiffers(id: text, expected: "since"), at: id.offset)
    }
    let made = fields.need(.searched, &notes)?.date(&notes)
    let newestCopy = fields.need(.newestCopy, &notes)?.date(&notes)
    let notCovered = fields.take(.notCovered)?.text(&notes)
    let how = fields.need(.how, &notes)?.text(&notes)
    let source = fields.need(.source, &notes)?.source(&notes)
    let limits = fields.need(.limits, &notes)?.texts(&notes)
    let sought = fields.need(.trials, &notes)
    let trials = sought?.list(&notes, SoughtTrial.read)
    fields.close(&notes)
    if let sought {
      notes.findTwice(.trial, sought.mentions(of: "name"))
      notes.findTwice(.trial, sought.mentions(of: "registryNumber"))
    }
    guard let made, let newestCopy, let how, let source, let limits, let trials else { return nil }
    return LaterSearch(
      made: made,
      newestCopy: newestCopy,
      notCovered: notCovered,
      how: how,
      source: source,
      limits: limits,
      trials: trials
    )
  }
}

extension SoughtTrial {
  private enum Key: String, CaseIterable {
    case name, registryNumber, site, asks, standing, text, source, asOf, expected, expectedIs, sizes
  }

  /// Decodes a trial that was looked for and has no result.
  fileprivate static func read(_ json: JSONNode, _ notes: inout FileNotes) -> SoughtTrial? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let name = fields.need(.name, &notes)?.text(limit: 32, &notes)
    let number = fields.take(.registryNumber)
    let registryNumber = number?.text(&notes)
    if let number, let registryNumber, notes.surroundings.trials.contains(registryNumber) {
      notes.find(.soughtHasFile(registryNumber), at: number.offset)
    }
    let site = fields.need(.site, &notes)?.text(&notes)
    let asks = fields.take(.asks)?.text(&notes)
    let standing = fields.need(.standing, &notes)?.word(Standing.self, &notes)
    let text = fields.need(.text, &notes)?.text(&notes)
    let source = fields.need(.source, &notes)?.source(&notes)
    let asOf = fields.take(.asOf)?.date(&notes)
    let date = fields.take(.expected)
    let event = fields.take(.expectedIs)
    let sizes = fields.take(.sizes)?.list(&notes, SizeFigure.read)
    fields.close(&notes)
    let expected = Expectation.read(date, event, &notes)
    guard let name, let site, let standing, let text, let source else { return nil }
    return SoughtTrial(
      name: name,
      registryNumber: registryNumber,
      site: site,
      asks: asks,
      standing: standing,
      state: SourcedText(text, source: source),
      asOf: asOf,
      expected: expected,
      sizes: sizes ?? []
    )
  }
}

extension SoughtTrial.Expectation {
  /// Decodes a date with what is expected then; neither goes without the other.
  fileprivate static func read(
    _ date: JSONNode?,
    _ event: JSONNode?,
    _ notes: inout FileNotes
  ) -> Self? {
    let day = date?.date(&notes)
    let what = event?.word(Event.self, &notes)
    if let date, event == nil {
      notes.find(.companionMissing(key: "expected", needs: "expectedIs"), at: date.offset)
    }
    if let event, date == nil {
      notes.find(.companionMissing(key: "expectedIs", needs: "expected"), at: event.offset)
    }
    guard let day, let what else { return nil }
    return Self(date: day, event: what)
  }
}
