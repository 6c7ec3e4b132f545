import TrialPages
import TerminalModel
import TrialChecks
import TrialModel

extension BrowserState {
  /// Opens the pop-up that decides on the selected slip.
  mutating func openDecision() {
    guard let slip = selectedSlip else { return }
    let place = slip.subject.place
    popUp = .decision(
      DecisionPopUp(
        on: slip,
        place: catalogue.trial(TrialID(place))?.name ?? place,
        proposal: slip.proposal.map { proposal in
          proposal.source.map { "\(proposal.text) (\(catalogue.shortName(of: $0)))" }
            ?? proposal.text
        },
        earlier: slip.keys.compactMap { checks.decisions[$0] }.first,
        initials: initials
      )
    )
  }

  mutating func apply(_ action: Action, to popUp: DecisionPopUp) -> [Effect] {
    var popUp = popUp
    switch action {
    case .back:
      self.popUp = nil
      return []
    case .open: return keep(popUp)
    case .withdraw: return withdraw(popUp)
    case .nextField: popUp.moveField(forward: true)
    case .pageUp, .pageDown:
      let layout = DecisionLayout(popUp, size: size)
      let page = max(1, layout.noteRows - 1)
      popUp.scroll += action == .pageUp ? page : -page
      popUp.scroll = max(0, min(layout.lastScroll, popUp.scroll))
    case .type, .paste, .edit:
      edit(&popUp.line, by: action.onOneLine)
      popUp.scroll = 0
    default: popUp.selected = moved(popUp.selected, by: action, count: popUp.choices.count)
    }
    popUp.refusal = nil
    self.popUp = .decision(popUp)
    return []
  }

  /// Hears how a decision ended: shows it everywhere, or says what went wrong.
  mutating func hear(_ outcome: KeepingOutcome<Decisions>) {
    guard case .decision(let popUp) = popUp else { return }
    hear(outcome, of: popUp, "the decision was") { browser, decisions in
      for key in popUp.slip.keys { browser.checks.differing[key] = nil }
      browser.adopt(decisions)
      let words = decisions[popUp.slip.first.key].map { "\($0.words), \($0.initials)" }
      return words ?? "undecided again"
    }
  }

  /// Takes over what readers decided: screens follow, selections stay where they can.
  mutating func adopt(_ decisions: Decisions) {
    guard decisions != checks.decisions else { return }
    checks.decisions = decisions
    drawAnew()
  }

  /// Leaves out the findings that are decided, or shows them again.
  mutating func toggleDecided() {
    checks.leavesOutDecided.toggle()
    settlePage()
    message = Message(
      checks.leavesOutDecided ? "decided findings left out" : "all findings shown",
      isError: false
    )
  }

  /// Goes to the next finding that nobody decided, or the one before, round the ends.
  mutating func goToUndecided(forward: Bool) {
    guard let (page, selection) = openPage else { return }
    let rows = page.selectableRows
    let start = selection.row
    let others = (1...max(1, rows.count)).map { step in
      (start + (forward ? step : rows.count - step)) % max(1, rows.count)
    }
    let target = others.first { place in
      rows.indices.contains(place)
        && rows[place].slip.map(checks.wantsDecision) ?? false
    }
    guard let target else {
      message = Message("every finding here is decided", isError: false)
      return
    }
    select(PageSelection(row: target))
  }

  /// The slip of the selected row; `nil` on other rows.
  var selectedSlip: Slip? {
    guard let (page, selection) = openPage else { return nil }
    let rows = page.selectableRows
    return rows.indices.contains(selection.row) ? rows[selection.row].slip : nil
  }

  /// Takes an earlier decision back, so that the finding is open as it was before.
  private mutating func withdraw(_ popUp: DecisionPopUp) -> [Effect] {
    guard popUp.earlier != nil else { return refuse(popUp, "nothing was decided yet") }
    return [.decide(popUp.withdrawal)]
  }

  private mutating func keep(_ popUp: DecisionPopUp) -> [Effect] {
    let request = popUp.request
    let missing = request.choice != nil && request.initials.isEmpty
    let wish = missing ? Initials.wish(in: .decision, naming: keymap) : nil
    if let refusal = popUp.initialsRefusal(naming: keymap) ?? wish {
      return refuse(popUp, refusal, at: .initials)
    }
    if !request.initials.isEmpty { initials = request.initials }
    return [.decide(request)]
  }
}

extension PageRow {
  /// The slip the row shows; `nil` for other rows.
  var slip: Slip? { if case .finding(let row) = content { row.slip } else { nil } }
}

extension Action {
  /// The same with pasted lines as one: a note is one paragraph.
  var onOneLine: Action {
    guard case .paste(let text) = self else { return self }
    let words = text.split { $0.isNewline || $0.isWhitespace || $0.isControl }
    let isApart = text.first?.isWhitespace ?? false
    let goesOn = text.last?.isWhitespace ?? false
    return .paste((isApart ? " " : "") + words.joined(separator: " ") + (goesOn ? " " : ""))
  }
}

extension Character {
  fileprivate var isControl: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
