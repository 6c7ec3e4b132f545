import TrialModel
import TrialQuery

/// What others change in the store, without moving anything under the reader's cursor.
extension BrowserState {
  /// Whether the key that redoes takes up what others changed, as the status line says.
  var offersChanges: Bool { Keymap.views.contains(context) && reasonNotToTakeUp == nil }

  /// What the status line says of the store all the time, the longest words first; empty for nothing.
  package var sharingNotes: [String] {
    let action: Action = offersChanges ? .redo : .takeUpChanges
    let isWhere = Keymap.everywhere.contains(context) && reasonNotToTakeUp == nil
    return sharing.notes(takingUpBy: isWhere ? keymap.name(of: action, in: context) : nil)
  }

  /// Hears what was seen of the store; a list never moves by it.
  ///
  /// - Returns: What is wanted of the world then.
  @discardableResult
  mutating func hear(_ news: StoreNews) -> [Effect] {
    switch news {
    case .changed(let trials): sharing.changes = trials
    case .waiting(let count): sharing.waiting = count
    case .review(let review):
      openReview?.take(review)
      screenIndex()
    case .away(let since): sharing.absence = .init(.away, since: since)
    case .unusable(let since, let reason):
      sharing.absence = .init(.unusable, since: since)
      message = Message(reason, isError: true)
    case .back(let sent):
      guard let absence = sharing.absence else { return [] }
      sharing.absence = nil
      let back = absence.kind == .away ? "the server is back" : "the store is there again"
      let decisions =
        sent == 1 ? "1 decision that waited was" : "\(sent) decisions that waited were"
      message = Message(sent == 0 ? back : "\(back); \(decisions) sent", isError: false)
      return readMissingRecord()
    }
    return []
  }

  /// Why nothing that others changed can be taken up now; `nil` when it can.
  var reasonNotToTakeUp: String? {
    if sharing.changes == 0 { return "others have changed no trial since the list was made" }
    switch sharing.absence {
    case .some(let absence) where absence.kind == .away:
      return "the server is away since \(absence.since); the list stays as it is until it is back"
    case .some(let absence):
      return "the store cannot be used since \(absence.since); the list stays as it is"
    case nil: break
    }
    guard let work else { return nil }
    return work.isStoppable
      ? "what others changed is listed when the import has ended"
      : "the list of all trials is being made"
  }

  /// Has the trials listed as others changed them; rows move once that is done.
  mutating func takeUpChanges() -> [Effect] {
    sharing.takingUp = sharing.changes
    message = Message("taking up what others changed", isError: false)
    return [.takeUpChanges]
  }

  /// Lists the trials there are now, and has those read anew that are open where others changed them.
  mutating func list(from index: TrialIndex) -> [Effect] {
    let isNew = index.generation != self.index.generation
    take(index)
    guard let count = sharing.takingUp, isNew else { return [] }
    sharing.takingUp = nil
    sharing.changes = 0
    let trials = count == 1 ? "1 trial" : "\(count) trials"
    message = Message(
      "\(trials) that others changed \(count == 1 ? "is" : "are") listed",
      isError: false
    )
    return openTrialsToRenew
  }
}
