package import TrialModel

/// Something a check found about a figure: what is printed, and what was to be expected.
package struct CheckFinding: Hashable, Sendable {
  /// How grave a finding is.
  package enum Severity: String, Hashable, Sendable, CaseIterable {
    /// Numbers contradict each other.
    case fail
    /// Something a reader has to know; nothing has to be wrong.
    case warn
  }

  package let code: CheckCode
  package let severity: Severity
  /// The figure it is about.
  package let subject: Subject
  /// What is printed, as printed.
  package let printed: String
  /// Every number the finding is about: those printed first, then those worked out.
  package let numbers: [PrintedNumber]
  /// What was expected, as a phrase.
  package let expected: String
  /// Why it was expected, as a phrase.
  package let because: String
  /// What sources say about it; empty where none that was read says anything.
  package let said: [SourcedText]
  /// What the figure should read by a source; `nil` when none that was read has a figure for it.
  package let correction: Correction?

  package init(
    _ code: CheckCode,
    _ severity: Severity,
    on subject: Subject,
    printed: String,
    numbers: [PrintedNumber],
    expected: String,
    because: String,
    said: [SourcedText] = [],
    correction: Correction? = nil
  ) {
    self.code = code
    self.severity = severity
    self.subject = subject
    self.printed = printed
    self.numbers = numbers
    self.expected = expected
    self.because = because
    self.correction = correction
    self.said = said.withoutParts
  }

  /// What the finding means for other screens.
  package var effect: String { code.effect }

  /// What a reader may use in place of what is printed: the correction, else what a source says.
  ///
  /// `nil` when neither is known.
  package var proposal: SourcedText? {
    correction.map { SourcedText($0.printed, source: $0.source) } ?? said.first
  }

  /// What a decision about it is kept under.
  package var key: FindingKey {
    FindingKey(code: code.rawValue, place: subject.place, figure: subject.id)
  }

  /// The same finding with more of what sources say.
  func saying(_ more: [SourcedText]) -> CheckFinding {
    CheckFinding(
      code,
      severity,
      on: subject,
      printed: printed,
      numbers: numbers,
      expected: expected,
      because: because,
      said: said + more.filter { !said.contains($0) },
      correction: correction
    )
  }
}

extension [SourcedText] {
  /// Each once, without those whose words another from the same source has too.
  var withoutParts: [SourcedText] {
    eachOnce.filter { words in
      !contains { other in
        other.source == words.source && other.text.count > words.text.count
          && other.text.contains(words.text)
      }
    }
  }
}

/// The figure that is checked, and where it stands.
package struct Subject: Hashable, Sendable {
  /// The registry number of the trial, or `review`.
  package let place: String
  /// The name of the figure within its place, the same after every update: `os-hr-review`.
  package let id: String
  /// What it is, for reading: `OS hazard ratio, 5-12 months`.
  package let title: String
  /// Where it is printed; `nil` in an extraction that names no source.
  package let source: SourceKey?
  /// The claims of the review it belongs to.
  package let claims: [ClaimID]
  /// What the catalogue says of the figure, in our words; `nil` when nothing.
  package let remark: String?

  package init(
    place: String,
    id: String,
    title: String,
    source: SourceKey?,
    claims: [ClaimID] = [],
    remark: String? = nil
  ) {
    self.place = place
    self.id = id
    self.title = title
    self.source = source
    self.claims = claims
    self.remark = remark
  }

  /// The place of what belongs to the review itself.
  package static let review = "review"
}

/// What a decision is kept under: it stays the same as long as the figure keeps its name.
package struct FindingKey: Hashable, Sendable, Comparable {
  /// The code of the check; text, since a newer version may know more codes.
  package let code: String
  /// The registry number of the trial, or `review`.
  package let place: String
  /// The name of the figure within its place.
  package let figure: String

  package init(code: String, place: String, figure: String) {
    self.code = code
    self.place = place
    self.figure = figure
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.place, left.figure, left.code) < (right.place, right.figure, right.code)
  }
}
