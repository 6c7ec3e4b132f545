package import TerminalModel
import TrialModel
import TrialQuery
import TrialScreening

/// Where the parts of a record that is read lie on a screen of a size, with what they say.
///
/// The criteria stand beside the record where there is room, else above it.
package struct ScreeningLayout: Hashable, Sendable {
  /// The breadcrumb; no rows on very small screens.
  package let head: Rectangle
  /// The lists of the review with their counts; no rows on small screens.
  package let queues: Rectangle
  /// Criteria, reasons and decisions.
  package let panel: Rectangle
  /// The rule with the number of the record; no rows on small screens.
  package let rule: Rectangle
  package let record: Rectangle
  package let status: Rectangle
  /// The hints; no rows on very small screens.
  package let keys: Rectangle
  package let panelText: RecordText
  package let recordText: RecordText

  /// How wide prose is at most.
  private static let prose = 78

  package init(_ state: BrowserState, _ screen: ScreeningScreen, isPlain: Bool = false) {
    let size = state.size
    let isBare = size.rows < 10
    let isLow = size.rows < 16
    var rest = Rectangle(size)
    (rest, keys) = rest.splitBottom(isBare ? 0 : 1)
    (rest, status) = rest.splitBottom(1)
    (head, rest) = rest.splitTop(isBare ? 0 : 1)
    (queues, rest) = rest.splitTop(isLow ? 0 : 1)
    let width = min(Self.prose, max(8, size.columns - 3))
    let panel = screen.panel(in: state)
    // Where there is no panel, as beside a pair, the record has the whole width.
    let isBeside =
      panel != nil && size.columns >= 110 && !isLow && !isPlain && !screen.isInWords
    var whole: RecordText?
    if isBeside {
      (rule, rest) = rest.splitTop(1)
      record = Rectangle(column: 0, row: rest.row, columns: Self.prose + 2, rows: rest.rows)
      let column = Self.prose + 4
      self.panel = Rectangle(
        column: column,
        row: rest.row,
        columns: size.columns - column - 1,
        rows: rest.rows
      )
      panelText = panel?.whole(width: size.columns - column - 1) ?? RecordText(width: 8)
      if panelText.lines.count > rest.rows {
        whole = panel?.whole(width: width, hasRemarks: false)
      }
    } else {
      // With path, lists and rule a quarter of the screen at most, where it is not high.
      let most = isBare ? 1 : isLow ? 2 : size.rows < 36 ? max(2, size.rows / 4 - 3) : 14
      let short = panel?.short(width: max(8, size.columns - 2), rows: most)
      panelText = short?.text ?? RecordText(width: 8)
      if let short, short.isCut {
        whole = panel?.whole(width: width, hasRemarks: !short.hasRemarks)
      }
      (self.panel, rest) = rest.splitTop(panelText.lines.count)
      (rule, rest) = rest.splitTop(isLow ? 0 : 1)
      record = rest
    }
    var text = screen.text(in: state, width: width)
    // What the panel has no room for stands whole under the record.
    if let whole {
      text.gap()
      for line in whole.lines { text.add(line) }
    }
    recordText = text
  }

  /// How many lines the record can be scrolled down: its last line stays in view.
  var lastScroll: Int { max(0, recordText.lines.count - max(1, record.rows)) }

  /// How far a page key goes: a screenful less one line of overlap.
  var page: Int { max(1, record.rows - 1) }

  /// How many lines stand below those in view.
  package func below(_ scroll: Int) -> Int {
    max(0, recordText.lines.count - scroll - record.rows)
  }
}

extension ScreeningScreen {
  /// Scrolls the record.
  ///
  /// Without boxes the criteria stand above the record, which has fewer rows then: it can be scrolled as far
  /// as that needs.
  mutating func scroll(by movement: Movement, in state: BrowserState) {
    let layout = ScreeningLayout(state, self)
    let last = max(layout.lastScroll, ScreeningLayout(state, self, isPlain: true).lastScroll)
    scroll = movement.place(from: scroll, among: last + 1, page: layout.page)
  }

  /// What stands beside the record; `nil` where there is none, and beside pairs.
  fileprivate func panel(in state: BrowserState) -> ScreeningPanel? {
    guard let id, queue != .duplicates, let open = state.openReview else { return nil }
    return ScreeningPanel(open, of: id, in: queue, state.keymap)
  }

  /// What fills the screen.
  fileprivate func text(in state: BrowserState, width: Int) -> RecordText {
    guard let open = state.openReview, let id else { return ending(in: state, width: width) }
    guard let trial = trial(in: state) else {
      return RecordText(ofListed: id, in: state, width: width)
    }
    if queue == .duplicates, let pair = state.pair(of: self) {
      return RecordText(
        trial,
        and: other ?? state.catalogue.trial(pair),
        proposal: open.proposals[id],
        width: max(width, min(118, state.size.columns - 3)),
        isStacked: isInWords || state.size.columns < 60,
        otherStays: !isSwapped,
        pair: pair
      )
    }
    if queue == .secondLook, !showsWhole {
      return RecordText(
        open.secondLook(id),
        of: trial,
        since: open.own(id),
        in: open.review.protocol,
        width: width
      )
    }
    return RecordText(of: trial, width: width, isInWords: isInWords)
  }

  /// That nothing is left in the queue, and where there is.
  private func ending(in state: BrowserState, width: Int) -> RecordText {
    var text = RecordText(width: width)
    text.paragraph(queue.emptiness, at: 0)
    guard let open = state.openReview else { return text }
    let others = ScreeningQueue.allCases.filter {
      $0 != queue && $0 != .all && !open.isEmpty($0)
    }
    if !others.isEmpty {
      text.gap()
      text.paragraph("Elsewhere:", at: 0)
      for other in others { text.paragraph("\(other.rawValue)  \(open.countText(of: other))") }
    }
    text.gap()
    let keys = [Action.nextQueue, .undo, .back].map { state.keymap.name(of: $0, in: .screening) }
    text.paragraph(
      "\(keys[0]) goes to the next list, \(keys[1]) takes the last decision back, \(keys[2]) is the list.",
      at: 0
    )
    return text
  }
}

extension RecordText {
  /// What the list has of a record that is not at hand.
  fileprivate init(ofListed id: TrialID, in state: BrowserState, width: Int) {
    self.init(width: width)
    guard state.hasRecord(id), let row = state.index.row(of: id) else {
      paragraph(
        "The record of \(id.text) is not stored; 'rtio-tui review update' brings it.",
        at: 0
      )
      return
    }
    paragraph(state.index.trial(at: row).title, at: 0)
    gap()
    paragraph("The record is being read.", at: 0, role: .dim)
  }
}

extension BrowserState {
  /// Whether the list says that the record of a trial is stored.
  func hasRecord(_ id: TrialID) -> Bool {
    index.row(of: id).map { index.trial(at: $0).holdings.contains(.record) } ?? false
  }
}
