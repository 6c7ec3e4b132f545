package import TrialModel
package import TrialScreening

/// A decision on a record with a note, or for a reason that has no digit.
package struct ScreeningPopUp: Hashable, Sendable {
  /// The text that is typed.
  package enum Field: Hashable, Sendable {
    case note
  }

  /// A way to decide.
  package struct Way: Hashable, Sendable {
    package let choice: ScreeningDecision.Choice
    /// The reason of an exclusion; `nil` for none and for every other choice.
    package let reason: ReviewProtocol.Reason?
    /// The digit that does the same on the record; `nil` where none does.
    package let digit: Int?

    package var words: String {
      switch choice {
      case .include: "include"
      case .exclude: reason.map { "exclude: \($0.text)" } ?? "exclude, no reason given"
      case .maybe: "maybe"
      case .later: "later, nothing is decided"
      case .clear: "take back what I decided"
      }
    }
  }

  package let id: TrialID
  package let ways: [Way]
  package internal(set) var selected: Int
  package internal(set) var noteLine: TypedLine
  /// What the reader decided before; `nil` when nothing was.
  package let earlier: String?
  /// Why it could not be written; `nil` unless that was tried.
  package internal(set) var refusal: String?

  package var note: String { noteLine.text }

  /// The ways there are, the earlier decision or the first reason without a digit chosen.
  init(on id: TrialID, in open: ReviewSession, atReasons: Bool) {
    self.id = id
    let reviewProtocol = open.review.protocol
    let entry = open.own(id)
    let isDecided = entry?.decision.choice.isDecided ?? false
    earlier =
      isDecided
      ? entry.map { "\($0.decision.words(in: reviewProtocol)), \($0.at.minuteText) UTC" } : nil
    let reasons = reviewProtocol.reasons.enumerated().map { place, reason in
      Way(choice: .exclude, reason: reason, digit: place < 9 ? place + 1 : nil)
    }
    let needsReason = open.stage == .reports && !reasons.isEmpty
    ways =
      [Way(choice: .include, reason: nil, digit: nil)]
      + (needsReason ? [] : [Way(choice: .exclude, reason: nil, digit: nil)]) + reasons
      + [.maybe, .later].map { Way(choice: $0, reason: nil, digit: nil) }
      + (isDecided ? [Way(choice: .clear, reason: nil, digit: nil)] : [])
    noteLine = TypedLine(entry?.decision.note ?? "")
    selected = 0
    if atReasons {
      selected =
        ways.firstIndex { $0.reason != nil && $0.digit == nil }
        ?? ways.firstIndex { $0.reason != nil } ?? 0
    } else if isDecided, let own = entry?.decision {
      selected =
        ways.firstIndex { $0.choice == own.choice && $0.reason?.id == own.reason } ?? 0
    }
  }

  package var way: Way { ways[selected] }
}

extension BrowserState {
  /// Opens the ways to decide on the record that is read.
  mutating func openWays(_ action: Action, of screen: ScreeningScreen) {
    guard let openReview, let id = screen.id else { return }
    popUp = .screening(
      ScreeningPopUp(on: id, in: openReview, atReasons: action == .chooseReason)
    )
  }

  mutating func apply(_ action: Action, to popUp: ScreeningPopUp) -> [Effect] {
    var popUp = popUp
    switch action {
    case .back:
      self.popUp = nil
      return []
    case .open: return keep(popUp)
    case .withdraw:
      guard let place = popUp.ways.firstIndex(where: { $0.choice == .clear }) else {
        popUp.refusal = "nothing was decided yet"
        self.popUp = .screening(popUp)
        return []
      }
      popUp.selected = place
      return keep(popUp)
    case .type, .paste, .edit: edit(&popUp.noteLine, by: action.onOneLine)
    default: popUp.selected = moved(popUp.selected, by: action, count: popUp.ways.count)
    }
    popUp.refusal = nil
    self.popUp = .screening(popUp)
    return []
  }

  private func keep(_ popUp: ScreeningPopUp) -> [Effect] {
    guard let openReview, let reader = openReview.reader, case .screening(let screen) = screen
    else { return [] }
    let way = popUp.way
    let decision = decision(
      way.choice,
      reason: way.reason?.id,
      note: popUp.note.trimmed,
      in: screen
    )
    return [
      .screen(
        ScreeningRequest(
          id: popUp.id,
          stage: openReview.stage,
          reader: reader,
          act: .decision(decision),
          purpose: .deciding
        )
      )
    ]
  }
}
