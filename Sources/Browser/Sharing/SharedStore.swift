package import TrialScreening

/// What is known of a store that others use too.
package struct SharedStore: Hashable, Sendable {
  /// How many trials others changed since the list was made.
  package internal(set) var changes = 0
  /// How many decisions wait on this machine until the store can be reached.
  package internal(set) var waiting = 0
  /// Why the store is not at hand; `nil` while it is.
  package internal(set) var absence: Absence?
  /// How many changes are being listed; `nil` while none are.
  var takingUp: Int?

  package init() {}

  /// That the store is not at hand.
  package struct Absence: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// Its server cannot be reached.
      case away
      /// Its server is reached, and the store is not there or cannot be read.
      case unusable
    }

    package let kind: Kind
    /// The time of day here since when: `21:40`.
    package let since: String

    package init(_ kind: Kind, since: String) {
      self.kind = kind
      self.since = since
    }
  }

  /// What has to be seen of it all the time, for rooms of different widths.
  ///
  /// - Parameter key: The key that takes up what others changed; `nil` where none does.
  /// - Returns: The same in fewer and fewer words; empty where there is nothing to be seen.
  package func notes(takingUpBy key: String?) -> [String] {
    let (absent, changed) = (absenceNotes, changeNotes(takingUpBy: absence == nil ? key : nil))
    guard let long = absent.first, let shortest = absent.last, let most = changed.first,
      let few = changed.last
    else { return absent + changed }
    return ["\(long) · \(most)"] + absent.map { "\($0) · \(few)" } + [shortest]
  }

  private var absenceNotes: [String] {
    let few = waiting == 0 ? nil : "\(waiting) wait\(waiting == 1 ? "s" : "")"
    let waits = waitingInWords
    guard let absence else { return [waits, few].compactMap { $0 } }
    let (long, short) =
      switch absence.kind {
      case .away: ("the server is away since \(absence.since)", "away since \(absence.since)")
      case .unusable:
        ("the store cannot be used since \(absence.since)", "no store since \(absence.since)")
      }
    guard let waits, let few else { return [long, short] }
    return ["\(waits); \(long)", "\(few); \(short)", few]
  }

  /// How many decisions wait: `3 decisions wait`; `nil` when none does.
  package var waitingInWords: String? {
    switch waiting {
    case 0: nil
    case 1: "1 decision waits"
    default: "\(waiting) decisions wait"
    }
  }

  private func changeNotes(takingUpBy key: String?) -> [String] {
    guard changes > 0 else { return [] }
    let (trials, them) = changes == 1 ? ("1 trial", "it") : ("\(changes) trials", "them")
    let changed = "others have changed \(trials)"
    guard let key else { return [changed, "\(changes) changed"] }
    return ["\(changed); \(key) takes \(them) up", "\(changes) changed: \(key)"]
  }
}

/// What the world outside has to say about a store that others use too.
package enum StoreNews: Hashable, Sendable {
  /// So many trials were changed by others since the list was made.
  case changed(trials: Int)
  /// So many decisions wait on this machine.
  case waiting(Int)
  /// Its server cannot be reached since a time of day, `21:40`.
  case away(since: String)
  /// It is not there or cannot be read since a time of day, and why and what to do.
  case unusable(since: String, reason: String)
  /// The review as others have it now; the list that is looked at stays as it is until it is listed again.
  case review(LivingReview)
  /// It is at hand again, and so many decisions that waited were sent.
  case back(sent: Int)
}
