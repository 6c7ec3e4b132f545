package import TrialModel
package import TrialScreening

/// A line of the reader that the world has to date and keep in the folder of the review.
package struct ScreeningRequest: Hashable, Sendable {
  /// What the reader wanted by it.
  package enum Purpose: Hashable, Sendable {
    /// To decide, and go on to the next record.
    case deciding
    /// To see what the others decided, and stay.
    case revealing
    /// To take the last decision back, and to make it again.
    case undoing, redoing
  }

  package let id: TrialID
  package let stage: ReviewProtocol.Stage
  package let reader: ReviewName
  package let act: ScreeningLine.Act
  package let purpose: Purpose
}

/// How a request to keep a line ended.
package enum ScreeningOutcome: Hashable, Sendable {
  /// It is on the disk, and how it stands there.
  case kept(ScreeningLine, text: String, for: ScreeningRequest)
  /// Nothing was written, and why.
  case failed(ScreeningRequest, reason: String)
}

extension ScreeningLine.Act {
  /// What was done, for the line under the next record: `excluded: no radiotherapy`.
  func words(in reviewProtocol: ReviewProtocol) -> String {
    switch self {
    case .decision(let decision): decision.words(in: reviewProtocol)
    case .reveal: "what the others decided is shown, and that is kept"
    case .duplicate(let original, true?): "left out as a duplicate of \(original.text)"
    case .duplicate(let original, false?): "and \(original.text) are two trials"
    case .duplicate(let original, nil): "open again whether it is the trial of \(original.text)"
    }
  }
}

extension ScreeningDecision {
  /// Which way it went, with its reason: `excluded: no radiotherapy`.
  package func words(in reviewProtocol: ReviewProtocol) -> String {
    let reason = reason.map { id in reviewProtocol.reason(id)?.text ?? id }
    return choice.words + (reason.map { ": \($0)" } ?? "")
  }
}

extension ScreeningDecision.Choice {
  /// What became of the record.
  package var words: String {
    switch self {
    case .include: "included"
    case .exclude: "excluded"
    case .maybe: "maybe"
    case .later: "put off"
    case .clear: "undecided"
    }
  }
}
