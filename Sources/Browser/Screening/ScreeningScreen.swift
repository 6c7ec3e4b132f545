package import TrialModel
import TrialScreening

/// One record of a queue, filling the screen to be decided on.
package struct ScreeningScreen: Hashable, Sendable {
  package internal(set) var queue: ScreeningQueue
  /// The records of the queue in the order of the list, as it was when this screen was opened.
  package private(set) var order: [TrialID]
  /// The place of the record that is read; `nil` when none is left.
  package private(set) var place: Int?
  /// The record that is read; `nil` while it is not at hand.
  package private(set) var record: Trial?
  /// The record that a duplicate would be merged into; `nil` elsewhere, and while it is not at hand.
  package private(set) var other: Trial?
  /// A record read in advance, so that the next key does not wait for it.
  private(set) var ahead: Trial?
  /// How many lines the record is scrolled down.
  package internal(set) var scroll = 0
  /// Whether a second look shows the whole record and not only what changed.
  package internal(set) var showsWhole = false
  /// Whether the record is said in words, one under the other, with nothing marked.
  package internal(set) var isInWords = false
  /// Whether the younger record of a pair stays and the older one goes.
  package internal(set) var isSwapped = false

  init(_ queue: ScreeningQueue, order: [TrialID], place: Int?) {
    self.queue = queue
    self.order = order
    self.place = place.flatMap { order.indices.contains($0) ? $0 : nil }
  }

  /// The number of the record that is read; `nil` when none is left.
  package var id: TrialID? { place.map { order[$0] } }

  /// Goes to a place of the queue; `nil` when nothing is left there.
  mutating func go(to place: Int?) {
    let before = record
    self.place = place
    record = ahead.flatMap { $0.id == id ? $0 : nil }
    // Going back to the record before is as quick as going on.
    ahead = before
    other = nil
    scroll = 0
    showsWhole = false
    isSwapped = false
  }

  /// Goes to a record, which is put in where the queue does not have it.
  mutating func go(to id: TrialID) {
    if let place = order.firstIndex(of: id) { return go(to: place) }
    order.insert(id, at: place ?? 0)
    go(to: place ?? 0)
  }

  /// Whether a record is at hand in advance.
  func hasAhead(_ id: TrialID) -> Bool { ahead?.id == id }

  /// The next place after this one that fits, round the end; `nil` where none does.
  func next(where fits: (TrialID) -> Bool) -> Int? {
    let start = place ?? -1
    return (start + 1..<order.count).first { fits(order[$0]) }
      ?? (0..<max(0, min(order.count, start))).first { fits(order[$0]) }
  }

  /// Takes up a record that was read: the one that is shown, its pair, or one in advance.
  mutating func take(_ trial: Trial, pairedWith original: TrialID?) {
    if trial.id == id {
      record = trial
    } else if trial.id == original {
      other = trial
    } else {
      ahead = trial
    }
  }
}
