import TrialModel
import TrialQuery
import TrialScreening

extension ScreeningScreen: ScreenState {
  var screen: Screen { .screening(self) }
  var context: KeyContext { queue == .duplicates ? .duplicates : .screening }
  var title: String { queue.rawValue }

  mutating func apply(_ action: Action, in browser: inout BrowserState) -> [Effect] {
    browser.apply(action, to: &self)
  }

  func trial(in browser: BrowserState) -> Trial? {
    record ?? id.flatMap(browser.catalogue.trial)
  }

  func hasTrial(in browser: BrowserState) -> Bool { id != nil }

  // Nothing is selected in a record.
  func hasSource(in browser: BrowserState) -> Bool { false }

  func exportScope(in browser: BrowserState) -> ExportPopUp.Scope? {
    guard let id, let row = browser.index.row(of: id) else { return nil }
    return .init(name: id.text, rows: [row], filter: "")
  }

  func reasonIdle(_ action: Action, in browser: BrowserState) -> String? {
    guard let open = browser.openReview else { return "no review is open" }
    switch action {
    case .decideRecord, .markDuplicate, .markDistinct, .chooseWay, .excludeFor, .chooseReason,
      .keepDecision:
      return reasonNotToDecide(action, in: browser, open)
    case .reveal:
      if id == nil { return "there is no record here" }
      return id.map(open.isBlind) ?? false ? nil : "nothing is hidden here"
    case .undo:
      return Self.reasonNotToStep(
        back: open.past,
        "nothing was decided since the start",
        browser,
        open
      )
    case .redo:
      return Self.reasonNotToStep(back: open.future, "nothing was taken back", browser, open)
    case .nextStage:
      return open.review.protocol.stages.count < 2 ? "the protocol has one stage" : nil
    case .toggleWholeRecord:
      return queue == .secondLook && id != nil ? nil : "the whole record is shown"
    case .open: return id == nil ? "there is no record here" : nil
    default: return nil
    }
  }

  /// Why no decision can be taken back, or made again; `nil` where one of this stage can.
  private static func reasonNotToStep(
    back steps: [ScreeningStep],
    _ nothing: String,
    _ browser: BrowserState,
    _ open: ReviewSession
  ) -> String? {
    guard let last = steps.last else { return nothing }
    if steps.contains(where: { $0.stage == open.stage }) { return nil }
    let key = browser.keymap.name(of: .nextStage, in: .screening)
    return "the last one is of the stage \(last.stage.rawValue); \(key) goes there"
  }

  private func reasonNotToDecide(
    _ action: Action,
    in browser: BrowserState,
    _ open: ReviewSession
  ) -> String? {
    guard let id else { return "there is no record here to decide on" }
    guard trial(in: browser) != nil else {
      return browser.hasRecord(id)
        ? "the record is not read yet"
        : "the record is not stored; 'rtio-tui review update' brings it"
    }
    let reasons = open.review.protocol.reasons.count
    switch action {
    case .excludeFor(let number) where number > reasons:
      return reasons == 0
        ? "the protocol has no reasons"
        : "there \(reasons == 1 ? "is reason 1" : "are reasons 1 to \(reasons)")"
    case .chooseReason where reasons == 0: return "the protocol has no reasons"
    case .keepDecision:
      return open.own(id)?.decision.choice.isDecided == true
        ? nil : "you have not decided on it at this stage"
    default: return nil
    }
  }
}
