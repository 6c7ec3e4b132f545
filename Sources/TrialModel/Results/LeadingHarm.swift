/// A harm that is asked of every trial first, whatever else its sources list.
package enum LeadingHarm: String, Hashable, Sendable, CaseIterable {
  case severe = "any event, grade 3 or higher"
  case relatedSevere = "treatment-related, grade 3 or higher"
  case pneumonitis = "pneumonitis, any grade"
  case severePneumonitis = "pneumonitis, grade 3 or higher"
  case stopped = "stopped for harm"
  case fatal = "death from harm"
}

extension AdverseEvent {
  /// Which of the leading harms the row reports, by its term, grade and qualifier.
  ///
  /// `nil` for all others: serious events have no grade, deaths of any cause are no harm, a part such as
  /// immune-related events or fatal pneumonitis is not the whole.
  package var leadingHarm: LeadingHarm? {
    guard isSerious != true else { return nil }
    let words = EventWords(term)
    if grade.isSevere {
      if words.isWhole { return isRelated ? .relatedSevere : .severe }
      return words.isPneumonitis ? .severePneumonitis : nil
    }
    if grade.grades == 5...5 { return words.isDeath(fromTreatment: isRelated) ? .fatal : nil }
    guard grade.grades == 1...5 else { return nil }
    if words.isStopping { return .stopped }
    return words.isPneumonitis ? .pneumonitis : nil
  }

  /// Whether the events counted are those that the investigators ascribe to the treatment.
  private var isRelated: Bool {
    [term, qualifier].compactMap { $0?.lowercased() }
      .contains { $0.contains("treatment-related") || $0.contains("drug-related") }
  }
}

extension GradeRange {
  /// Grade 3 with all that is worse, or with grade 4: sources differ in whether they count the fatal.
  fileprivate var isSevere: Bool { grades.lowerBound == 3 && grades.upperBound >= 4 }
}

/// The words of a term, without what does not change which events are meant.
private struct EventWords {
  private let text: String

  init(_ term: String) {
    text = term.lowercased().split(separator: " ").filter { !Self.idle.contains($0) }
      .joined(separator: " ")
  }

  private static let idle: Set<Substring> = ["any", "all", "treatment-related", "drug-related"]
  /// How sources name all events together.
  private static let wholes: Set<String> = [
    "adverse event", "adverse events", "adverse reaction", "adverse reactions", "event", "events",
    "toxicity", "toxicities", "toxic effect", "toxic effects",
  ]

  var isWhole: Bool { Self.wholes.contains(text) }

  /// Pneumonitis, alone or beside what is counted with it: `pneumonitis or radiation pneumonitis`.
  ///
  /// Not where pneumonia is counted with it, which is an infection and another harm.
  var isPneumonitis: Bool {
    let limits = ["other than", "fatal", "leading to"]
    guard !limits.contains(where: { text.contains($0) }) else { return false }
    let parts = text.split(separator: " or ")
    return parts.contains { $0.hasSuffix("pneumonitis") }
      && !parts.contains { $0.hasSuffix("pneumonia") }
  }

  /// Any event for which treatment was given up.
  var isStopping: Bool {
    guard let end = text.firstRange(of: " leading to discontinuation") else { return false }
    return Self.wholes.contains(String(text[..<end.lowerBound]))
  }

  /// A death for which events are to blame, whether or not the treatment is.
  func isDeath(fromTreatment isRelated: Bool) -> Bool {
    if isWhole { return true }
    let isOfPart = text.contains("immune") || text.contains("pneumon")
    let isOfHarm = isRelated || text.contains("adverse") || text.contains("toxic")
    return !isOfPart && isOfHarm && (text.contains("death") || text.contains("fatal"))
  }
}
