import TrialModel
import TrialQuery
import TrialScreening

/// What a key on a record asks to be written.
enum ScreeningWish: Hashable {
  case line(ScreeningRequest)
  /// A report is left out for a reason, which has to be chosen first.
  case excludeRecordByReason

  var effects: [Effect] {
    switch self {
    case .line(let request): [.screen(request)]
    case .excludeRecordByReason: []
    }
  }
}

/// Lines of the reader: asked for, and heard of once they are on the disk.
extension BrowserState {
  /// What an action asks to be written about the record that is read; `nil` for other actions.
  func request(for action: Action, in screen: ScreeningScreen) -> ScreeningWish? {
    guard let openReview, let reader = openReview.reader else { return nil }
    switch action {
    case .undo, .redo:
      // Of this stage alone: what was decided at another is not in view.
      let steps = action == .undo ? openReview.past : openReview.future
      guard let step = steps.last(where: { $0.stage == openReview.stage }) else { return nil }
      return .line(
        ScreeningRequest(
          id: step.id,
          stage: step.stage,
          reader: reader,
          act: action == .undo ? step.before : step.after,
          purpose: action == .undo ? .undoing : .redoing
        )
      )
    default: break
    }
    guard let id = screen.id else { return nil }
    let reasons = openReview.review.protocol.reasons
    func line(_ act: ScreeningLine.Act, on id: TrialID? = nil) -> ScreeningWish {
      let purpose: ScreeningRequest.Purpose = act == .reveal ? .revealing : .deciding
      return .line(
        ScreeningRequest(
          id: id ?? screen.id ?? TrialID(""),
          stage: openReview.stage,
          reader: reader,
          act: act,
          purpose: purpose
        )
      )
    }
    func pairLine(isDuplicate: Bool) -> ScreeningWish? {
      guard let other = pair(of: screen) else { return nil }
      let (goes, stays) = screen.isSwapped && isDuplicate ? (other, id) : (id, other)
      return line(.duplicate(of: stays, isDuplicate: isDuplicate), on: goes)
    }
    switch action {
    case .decideRecord(.exclude) where openReview.stage == .reports && !reasons.isEmpty:
      return .excludeRecordByReason
    case .decideRecord(let choice): return line(.decision(decision(choice, in: screen)))
    case .excludeFor(let number) where reasons.indices.contains(number - 1):
      let reason = reasons[number - 1].id
      return line(.decision(decision(.exclude, reason: reason, in: screen)))
    case .keepDecision:
      guard let own = openReview.own(id)?.decision else { return nil }
      let same = decision(own.choice, reason: own.reason, note: own.note, in: screen)
      return line(.decision(same))
    case .reveal: return line(.reveal)
    case .markDuplicate: return pairLine(isDuplicate: true)
    case .markDistinct: return pairLine(isDuplicate: false)
    default: return nil
    }
  }

  /// A decision on the record that is read, with its version and the wording of the criteria.
  func decision(
    _ choice: ScreeningDecision.Choice,
    reason: String? = nil,
    note: String = "",
    in screen: ScreeningScreen
  ) -> ScreeningDecision {
    ScreeningDecision(
      choice,
      reason: reason,
      note: note,
      recordVersion: screen.record?.registration?.dataDay,
      criteriaMark: openReview?.review.criteriaMark
    )
  }

  /// Hears whether a line is on the disk: goes on, or says why not and stays.
  mutating func hear(_ outcome: ScreeningOutcome) -> [Effect] {
    switch outcome {
    case .failed(_, let reason):
      if case .screening(var popUp) = popUp {
        popUp.refusal = reason
        self.popUp = .screening(popUp)
      }
      message = Message(reason, isError: true)
      return []
    case .kept(let line, let text, let request):
      if case .screening = popUp { popUp = nil }
      let step = step(of: request)
      openReview?.take(line, as: text)
      screenIndex(changed: [line.id])
      remember(step, of: request)
      say(request)
      return follow(request)
    }
  }

  /// Takes up the review as it is in the folder now: others may have decided.
  mutating func take(_ review: LivingReview) {
    openReview?.take(review)
    screenIndex()
    guard case .trials(let list) = screen, let queue = list.queue else { return }
    relist(queue, at: screens.count - 1, selecting: list.selected)
  }

  /// Takes up what changed in records since they were decided, and which may be of one trial.
  mutating func take(_ news: [ReviewNews]) {
    openReview?.take(news)
    screenIndex()
    guard case .trials(let list) = screen, let queue = list.queue else { return }
    relist(queue, at: screens.count - 1, selecting: list.selected)
  }

  /// Puts the review over the list of all trials as it is now; of one reader's line the records it changed.
  mutating func screenIndex(changed ids: [TrialID]? = nil) {
    guard let openReview else { return }
    index = index.screened(by: openReview.listed, changed: ids)
  }

  /// What a request changes, with what stands there before; `nil` where it cannot be taken back.
  private func step(of request: ScreeningRequest) -> ScreeningStep? {
    guard let screening = openReview?.review.screening else { return nil }
    let before: ScreeningLine.Act
    switch request.act {
    case .reveal: return nil
    case .decision:
      let entry = screening.entry(of: request.reader, on: request.id, at: request.stage)
      before = .decision(entry?.decision ?? ScreeningDecision(.clear))
    case .duplicate(let original, _):
      let entry = screening.duplicateEntries(of: request.id).first {
        $0.original == original && $0.reader == request.reader
      }
      before = .duplicate(of: original, isDuplicate: entry?.isDuplicate)
    }
    return ScreeningStep(
      id: request.id,
      stage: request.stage,
      before: before,
      after: request.act,
      look: openReview?.secondLook(request.id, of: request.reader, at: request.stage)
    )
  }

  private mutating func remember(_ step: ScreeningStep?, of request: ScreeningRequest) {
    switch request.purpose {
    case .revealing: break
    case .deciding:
      guard let step else { return }
      openReview?.past.append(step)
      openReview?.future = []
    case .undoing:
      guard let step = openReview?.takeBack(at: request.stage) else { return }
      openReview?.future.append(step)
      if let look = step.look { openReview?.restore(look) }
    case .redoing:
      guard let step = openReview?.takeAgain(at: request.stage) else { return }
      openReview?.past.append(step)
    }
  }

  private mutating func say(_ request: ScreeningRequest) {
    guard let review = openReview?.review else { return }
    let words = request.act.words(in: review.protocol)
    let name = request.id.text
    let undo = keymap.name(of: .undo, in: .screening)
    let text =
      switch request.purpose {
      case .revealing: words
      case .deciding: "\(name) \(words); \(undo) takes it back"
      case .undoing: "taken back: \(name) \(words)"
      case .redoing: "again: \(name) \(words)"
      }
    message = Message(text, isError: false)
  }

  /// Goes on to the next record, or back to the one whose decision was taken back.
  private mutating func follow(_ request: ScreeningRequest) -> [Effect] {
    guard let place = screens.lastIndex(where: { $0.isScreening }),
      case .screening(var screen) = screens[place]
    else { return [] }
    switch request.purpose {
    case .revealing: return []
    case .undoing:
      openReview?.chooseStage(request.stage)
      if screen.id != request.id { screen.go(to: request.id) }
    case .deciding, .redoing:
      if request.purpose == .redoing, screen.id != request.id { screen.go(to: request.id) }
      let next = nextPlace(in: screen)
      // Of all records the last one stays in view.
      if next != nil || screen.queue != .all { screen.go(to: next) }
    }
    screens[place] = .screening(screen)
    return readRecord(of: screen)
  }
}
