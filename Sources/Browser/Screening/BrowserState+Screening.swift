import TerminalModel
package import TrialModel
import TrialPages
import TrialQuery
import TrialScreening

/// The records of a review, read one after the other.
extension BrowserState {
  mutating func apply(_ action: Action, to screen: inout ScreeningScreen) -> [Effect] {
    if let movement = Movement(action) {
      screen.scroll(by: movement, in: self)
      return []
    }
    switch action {
    case .back:
      leaveRecord(screen)
      return []
    case .search, .focusFacets, .chooseSort, .chooseColumns:
      leaveRecord(screen)
      return perform(action)
    case .open: return screen.id.map { open($0) } ?? []
    case .nextTrial: return step(by: 1, in: &screen)
    case .previousTrial: return step(by: -1, in: &screen)
    case .toggleWholeRecord:
      screen.showsWhole.toggle()
      screen.scroll = 0
    case .sayInWords:
      screen.isInWords.toggle()
      screen.scroll = 0
    case .swapOriginal: screen.isSwapped.toggle()
    case .nextQueue, .previousQueue, .nextStage: return change(action, from: &screen)
    case .chooseWay, .chooseReason: openWays(action, of: screen)
    default:
      guard let request = request(for: action, in: screen) else { return applyAnywhere(action) }
      guard case .excludeRecordByReason = request else { return request.effects }
      openWays(.chooseReason, of: screen)
    }
    return []
  }

  /// Opens the record that is selected in the list of a queue.
  mutating func openRecord(of list: TrialsScreen, in queue: ScreeningQueue) -> [Effect] {
    let screen = ScreeningScreen(queue, order: list.listed.map(list.index.id), place: list.place)
    screens.append(.screening(screen))
    return readRecord(of: screen)
  }

  /// The list of a queue with its records as they are now, looked at as before.
  mutating func relist(_ queue: ScreeningQueue, at place: Int, selecting id: TrialID?) {
    guard let openReview, case .trials(var list) = screens[place] else { return }
    list.take(queue, TrialScope(of: queue, in: openReview, index), from: index, in: size)
    list.select(id, in: size)
    screens[place] = .trials(list)
  }

  /// Asks for what is shown and not at hand.
  func readRecord(of screen: ScreeningScreen) -> [Effect] {
    guard let id = screen.id else { return [] }
    let own: [Effect] = screen.record == nil ? [.readStudies([id], for: .screening)] : []
    guard let other = pair(of: screen), screen.other == nil else { return own }
    return own + [.readStudies([other], for: .screening)]
  }

  /// Asks once more for the record on the screen where it could not be read, as while the server was away.
  func readMissingRecord() -> [Effect] {
    guard popUp == nil, sharing.absence == nil, case .screening(let screen) = screen,
      let id = screen.id, screen.trial(in: self) == nil, hasRecord(id)
    else { return [] }
    return [.readStudies([id], for: .screening)]
  }

  /// Asks for what is shown as it is in the store now.
  func readAgain(_ screen: ScreeningScreen) -> [Effect] {
    [screen.id, pair(of: screen)].compactMap { $0 }
      .filter { index.row(of: $0) != nil }
      .map { .readStudies([$0], for: .screening) }
  }

  /// The record that the one shown may be a duplicate of; `nil` elsewhere.
  package func pair(of screen: ScreeningScreen) -> TrialID? {
    guard screen.queue == .duplicates, let id = screen.id, let openReview else { return nil }
    return openReview.proposals[id]?.original
      ?? openReview.review.screening.duplicateEntries(of: id).last?.original
  }

  /// Takes up records that were read for the screen.
  mutating func takeForScreening(_ trials: [Trial]) {
    guard let place = screens.lastIndex(where: { $0.isScreening }),
      case .screening(var screen) = screens[place]
    else { return }
    let original = pair(of: screen)
    for trial in trials { screen.take(trial, pairedWith: original) }
    screens[place] = .screening(screen)
  }

  /// The record that the next key is likely to lead to, to be read while nobody waits; `nil` where it is at
  /// hand.
  package var recordAhead: TrialID? {
    guard case .screening(let screen) = screen, let next = nextPlace(in: screen) else { return nil }
    let id = screen.order[next]
    return screen.hasAhead(id) ? nil : id
  }

  /// The place of the next record that asks for something; `nil` when none does.
  func nextPlace(in screen: ScreeningScreen) -> Int? {
    guard let openReview else { return nil }
    if screen.queue == .all {
      let next = screen.place.map { $0 + 1 } ?? screen.order.count
      return screen.order.indices.contains(next) ? next : nil
    }
    return screen.next { openReview.has($0, in: screen.queue) }
  }

  /// Goes back to the list of the queue, which is as it has become.
  private mutating func leaveRecord(_ screen: ScreeningScreen) {
    pop()
    relist(screen.queue, at: screens.count - 1, selecting: screen.id)
  }

  /// Goes to the record before or after, decided or not.
  private mutating func step(by distance: Int, in screen: inout ScreeningScreen) -> [Effect] {
    let place = screen.place.map { $0 + distance } ?? (distance < 0 ? screen.order.count - 1 : 0)
    guard screen.order.indices.contains(place) else {
      let end = distance > 0 ? "last" : "first"
      message = Message("this is the \(end) record of the queue", isError: false)
      return []
    }
    screen.go(to: place)
    return readRecord(of: screen)
  }

  /// Goes to another queue or stage, and reads what others decided meanwhile.
  private mutating func change(_ action: Action, from screen: inout ScreeningScreen) -> [Effect] {
    changeQueue(action, from: screen.queue)
    guard let list = listBelow, let queue = list.queue else { return [] }
    let isInWords = screen.isInWords
    screen = ScreeningScreen(queue, order: list.listed.map(list.index.id), place: list.place)
    screen.isInWords = isInWords
    return [.readReview] + readRecord(of: screen)
  }

  /// Changes the queue of the list, or the stage.
  mutating func changeQueue(_ action: Action, from queue: ScreeningQueue) {
    guard let place = screens.lastIndex(where: { if case .trials = $0 { true } else { false } })
    else { return }
    var queue = queue
    if action == .nextStage {
      openReview?.chooseNextStage()
    } else {
      queue = queue.next(forward: action == .nextQueue) { (openReview?.count(of: $0) ?? 0) > 0 }
    }
    relist(queue, at: place, selecting: nil)
  }
}

extension Screen {
  /// Whether it shows a record to be decided on.
  var isScreening: Bool { if case .screening = self { true } else { false } }
}

extension TrialScope {
  /// The records of a queue; those that are not stored yet are counted.
  init(of queue: ScreeningQueue, in review: ReviewSession, _ index: TrialIndex) {
    let ids = review.ids(of: queue)
    self.init(
      title: queue.rawValue,
      trials: ids,
      unknown: index.rows(of: ids).count { $0 == nil }
    )
  }
}
