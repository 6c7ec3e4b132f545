/// The overrides of a team, at most one for a category of a trial.
///
/// They stay when a record is imported anew, and also when its trial is gone.
package struct Overrides: Hashable, Sendable {
  private var byTrial: [TrialID: [Override.Category: Override]] = [:]

  /// The overrides given; of two for one subject the later stands.
  package init(_ overrides: [Override] = []) {
    for override in overrides { self[override.subject] = override }
  }

  /// All of them, by trial and category.
  package var all: [Override] {
    byTrial.values.flatMap(\.values).sorted { $0.subject < $1.subject }
  }

  /// The override of a subject, or none.
  package subscript(subject: Override.Subject) -> Override? {
    get { byTrial[subject.trial]?[subject.category] }
    set {
      var ofTrial = byTrial[subject.trial] ?? [:]
      ofTrial[subject.category] = newValue
      byTrial[subject.trial] = ofTrial.isEmpty ? nil : ofTrial
    }
  }

  /// The trials of which a category is set.
  package var trials: [TrialID] { byTrial.keys.sorted() }

  /// Whether there is none.
  package var isEmpty: Bool { byTrial.isEmpty }

  /// A sum of the values they set, by which a list tells whether it was made with them.
  ///
  /// 0 for none; who set them, when and why does not count.
  package var sum: UInt64 {
    var sum: UInt64 = 0
    for override in all {
      let words = [override.subject.trial.text, override.subject.category.rawValue]
      for word in words + override.values {
        for byte in word.utf8 { sum = (sum ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
        sum = (sum ^ 0xFF) &* 0x9E37_79B9_7F4A_7C15
      }
      // Where one trial ends and the next begins counts, too.
      sum ^= sum >> 29
    }
    return sum
  }

  /// The overrides of one trial, by category.
  package func of(_ trial: TrialID) -> [Override] {
    guard let overrides = byTrial[trial] else { return [] }
    return overrides.values.sorted { $0.subject < $1.subject }
  }
}
