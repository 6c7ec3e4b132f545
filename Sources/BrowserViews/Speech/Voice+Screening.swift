import Browser
import TerminalModel
import TrialModel
import TrialScreening

/// A record of a review as it is read out: what is to be known, then the record line by line.
extension Voice {
  func title(of screen: ScreeningScreen) -> String {
    let open = state.openReview
    let who = [open?.reader?.text, open?.stage.rawValue].compactMap { $0 }
    return (["review \(open?.name ?? ""), list \(screen.queue.rawValue)"] + who)
      .joined(separator: ", ")
  }

  /// How much is left to read at this stage.
  func settings(of screen: ScreeningScreen) -> [String] {
    state.openReview.map { ["\($0.count(of: .toRead)) to read at this stage"] } ?? []
  }

  func content(of screen: ScreeningScreen) -> [String] { content(of: screen, knowing: []) }

  /// The record, without lines of the protocol that were said with the record before it.
  private func content(of screen: ScreeningScreen, knowing known: [String]) -> [String] {
    let layout = ScreeningLayout(state, screen, isPlain: true)
    let panel = layout.panelText.spoken.filter { line in
      !known.contains(line) || isAboutDecisions(line)
    }
    return place(of: screen) + panel
      + layout.recordText.spoken(from: screen.scroll, count: layout.record.rows)
      + more(below: layout.below(screen.scroll))
  }

  func contentChanges(
    from was: ScreeningScreen,
    _ old: Voice,
    to now: ScreeningScreen,
    by action: Action?
  ) -> [String] {
    guard now.id == was.id, now.queue == was.queue else {
      let known = ScreeningLayout(old.state, was, isPlain: true).panelText.spoken
      return content(of: now, knowing: known)
    }
    let (before, layout) = (
      ScreeningLayout(old.state, was, isPlain: true), ScreeningLayout(state, now, isPlain: true)
    )
    let (said, text) = (before.recordText.spoken, layout.recordText.spoken)
    let told = before.panelText.spoken
    var panel = layout.panelText.spoken.filter { !told.contains($0) }
    // Of a record that reads otherwise, as what changed of it, the lines in view that are other ones.
    if said != text {
      panel += layout.recordText.spoken(from: now.scroll, count: layout.record.rows)
        .filter { !said.contains($0) }
    }
    guard now.scroll != was.scroll else { return panel }
    let rows = layout.record.rows
    // Going on, the lines that came into view; going back, those that did.
    let shown =
      now.scroll > was.scroll
      ? max(was.scroll + rows, now.scroll)..<(now.scroll + rows)
      : now.scroll..<min(was.scroll, now.scroll + rows)
    return panel + layout.recordText.spoken(from: shown.lowerBound, count: shown.count)
      + (layout.below(now.scroll) == 0 ? ["end of the record"] : [])
  }

  /// Whether a line says who decided what about the record, which is news though it reads as before.
  private func isAboutDecisions(_ line: String) -> Bool {
    let readers = state.openReview?.review.protocol.readers.map(\.text) ?? []
    return (["you", "others", "to know"] + readers).contains { line.contains("\($0):") }
  }

  /// Which record it is, and where it stands.
  private func place(of screen: ScreeningScreen) -> [String] {
    guard let place = screen.place, let id = screen.id else { return ["nothing left"] }
    let trial = screen.record ?? state.catalogue.trial(id)
    let mark = state.marks.contains(id) ? ["marked"] : []
    let name = ([id.text, trial?.acronym].compactMap { $0 } + mark).joined(separator: ", ")
    return ["\(place + 1) of \(screen.order.count): \(name)"]
  }

  private func more(below count: Int) -> [String] {
    guard count > 0 else { return [] }
    let keys = [Action.selectNext, .pageDown].map { state.keymap.name(of: $0, in: state.context) }
    return [
      "\(count) \(count == 1 ? "line" : "lines") below; \(keys[0]) reads one, \(keys[1]) a page"
    ]
  }
}

extension RecordText {
  /// All its lines.
  var spoken: [String] { spoken(from: 0, count: lines.count) }

  /// Some of its lines, without those left empty.
  func spoken(from first: Int, count: Int) -> [String] {
    lines.dropFirst(max(0, first)).prefix(max(0, count))
      .map { line in
        let cells = line.cells.map(\.piece.text)
        return ([line.pieces.map(\.spoken).joined()] + cells).filter { !$0.isEmpty }.joined(
          separator: "; "
        )
      }
      .filter { text in text.contains { !$0.isWhitespace } }
  }
}

extension RecordText.Piece {
  /// The piece with what its colour says in words.
  fileprivate var spoken: String {
    switch role {
    case .warning: "to know: "
    case .heading: "heading: \(text)"
    case .key where !text.allSatisfy(\.isWhitespace): "key \(text):"
    case .normal where text == "  ": "; "
    case .normal, .dim, .marked, .key: text
    }
  }
}
