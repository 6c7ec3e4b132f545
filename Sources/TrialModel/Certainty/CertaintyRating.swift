/// A reader's rating of one domain of one body of evidence.
///
/// The program gives none itself.
package struct CertaintyRating: Hashable, Sendable {
  /// What is rated: the trials that an effect is made of, and what was measured in them.
  ///
  /// With another trial it is another body of evidence, which has to be rated anew.
  package struct Evidence: Hashable, Sendable, Comparable {
    /// In the order of their numbers, each once.
    package let trials: [TrialID]
    /// The outcome in plain words, in small letters: `overall survival`.
    package let outcome: String

    package init(trials: some Sequence<TrialID>, outcome: String) {
      self.trials = Set(trials).sorted()
      self.outcome = outcome.lowercased()
    }

    package static func < (left: Self, right: Self) -> Bool {
      if left.trials != right.trials {
        return left.trials.lexicographicallyPrecedes(right.trials)
      }
      return left.outcome < right.outcome
    }
  }

  /// What a rating is about; a body of evidence has at most one for a domain.
  package struct Subject: Hashable, Sendable, Comparable {
    package let evidence: Evidence
    package let domain: CertaintyDomain

    package init(_ domain: CertaintyDomain, of evidence: Evidence) {
      self.evidence = evidence
      self.domain = domain
    }

    package static func < (left: Self, right: Self) -> Bool {
      (left.evidence, left.domain) < (right.evidence, right.domain)
    }
  }

  package let subject: Subject
  package let concern: Concern
  /// Why, in the reader's words; `nil` when nothing was written.
  package let note: String?
  /// Who says so: letters a team knows.
  package let initials: String
  package let date: PartialDate

  /// - Throws: `CertaintyRatingError` when the domain cannot be rated so.
  package init(
    _ subject: Subject,
    _ concern: Concern,
    note: String?,
    initials: String,
    date: PartialDate
  ) throws(CertaintyRatingError) {
    guard subject.domain.concerns.contains(concern) else {
      throw CertaintyRatingError(domain: subject.domain, concern: concern)
    }
    self.subject = subject
    self.concern = concern
    self.note = note
    self.initials = initials
    self.date = date
  }

  /// Who says so, when and why: `AB, 2026-11-30: open label`.
  package var signature: String {
    let signature = "\(initials), \(date.text)"
    return note.map { "\(signature): \($0)" } ?? signature
  }
}

/// A rating that its domain cannot have.
package struct CertaintyRatingError: Error, Hashable, Sendable {
  package let domain: CertaintyDomain
  package let concern: Concern
}

extension CertaintyRatingError: Explained {
  package var what: String { "\(domain.words) cannot be \(concern.rawValue)" }

  package var remedy: String {
    "write one of \(domain.concerns.map(\.rawValue).joined(separator: ", "))"
  }
}
