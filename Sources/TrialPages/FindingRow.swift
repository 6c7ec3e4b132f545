package import TrialChecks
import TrialModel

/// What the checks found about a figure, as a row.
package struct FindingRow: Hashable, Sendable {
  package let slip: Slip
  /// What sources say, each with its short name.
  package let said: [String]
  /// The trial it is about; `nil` where the page is about one trial, and for the review.
  package let trial: String?
  /// What readers decided; empty when nobody has.
  package let rulings: [Slip.Ruling]
  /// What others decided in another way; empty when nobody has.
  package let differing: [Slip.Ruling]
  /// Whether every reason is settled.
  package let isSettled: Bool

  package init(
    _ slip: Slip,
    said: [String],
    trial: String? = nil,
    rulings: [Slip.Ruling] = [],
    differing: [Slip.Ruling] = [],
    isSettled: Bool = false
  ) {
    self.slip = slip
    self.said = said
    self.trial = trial
    self.rulings = rulings
    self.differing = differing
    self.isSettled = isSettled
  }

  /// What there is to say of it, part by part: what was decided, what is printed, what was expected and
  /// why, what sources say, what the catalogue remarks and what it means elsewhere.
  ///
  /// Several texts of one part follow each other under the same label.
  package var statements: [(label: String, text: String)] {
    let decided = rulings.flatMap { Self.words(of: $0, under: "decided") }
    let others = differing.flatMap { Self.words(of: $0, under: "others") }
    let expected = slip.findings.map { finding in
      let reason = "\(finding.expected): \(finding.because)"
      return slip.others.isEmpty ? reason : "\(finding.code.rawValue): \(reason)"
    }
    let parts = [
      ("printed", slip.printed), ("expected", expected), ("said", said), ("remark", slip.remarks),
      ("effect", slip.effects),
    ]
    return decided + others
      + parts.flatMap { label, texts in texts.map { (label: label, text: $0) } }
  }

  /// What somebody decided and on which of the reasons, then the note with it.
  private static func words(
    of ruling: Slip.Ruling,
    under label: String
  ) -> [(label: String, text: String)] {
    let decision = ruling.decision
    let codes = ruling.codes.map { " on \($0)" } ?? ""
    let words = "\(decision.words)\(codes), \(decision.initials), \(decision.date.text)"
    return [(label, words)] + (decision.note.map { [("note", $0)] } ?? [])
  }
}
