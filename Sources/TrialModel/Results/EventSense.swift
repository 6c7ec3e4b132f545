/// Whether the event that a ratio counts is one that patients wish for, by the name of the outcome.
///
/// Who is favoured by a ratio above 1 follows from who stands above the line only together with it: more
/// deaths are bad, more responses good.
package enum EventSense: Hashable, Sendable {
  /// Death, progression, harm; for a hazard also the end of a response, of control or of survival.
  case unwanted
  /// Response, control, recovery, survival at a time.
  case wanted

  /// What the name of an outcome says; `nil` where it says nothing, or both.
  ///
  /// A hazard is of an event in time: "overall survival" counts deaths and "duration of response" its
  /// end, while "time to response" counts responses.
  package init?(outcome: String, isHazard: Bool) {
    let words = outcome.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    if isHazard {
      let namesWanted = words.contains(where: Self.reached.contains)
      guard namesWanted, !words.contains("duration") else {
        self = .unwanted
        return
      }
      let isLost = words.contains(where: Self.lost.contains)
      guard words.contains("time") || words.contains("until"), !isLost else { return nil }
      self = .wanted
      return
    }
    let isWanted = words.contains { word in
      Self.reached.contains(word) || Self.kept.contains(word) || word.hasSuffix("-free")
    }
    let isUnwanted = words.contains { Self.lost.contains($0) || Self.harms.contains($0) }
    guard isWanted != isUnwanted else { return nil }
    self = isWanted ? .wanted : .unwanted
  }

  private static let reached: Set<String> = [
    "response", "responses", "responder", "responders", "remission", "improvement", "improved",
    "recovery", "recovered", "resolution", "resolved", "healing", "cure", "cured", "clearance",
    "orr", "pcr", "resectability",
  ]
  private static let kept: Set<String> = [
    "survival", "surviving", "alive", "survivors", "control", "controlled", "free", "freedom",
    "benefit", "success", "preservation", "resection", "resected", "completion",
  ]
  private static let lost: Set<String> = [
    "loss", "lost", "failure", "end", "worsening", "deterioration", "relapse", "recurrence",
    "progression", "discontinuation", "withdrawal",
  ]
  private static let harms: Set<String> = [
    "death", "deaths", "died", "mortality", "adverse", "toxicity", "toxicities", "pneumonitis",
    "infection", "infections", "hospitalization", "hospitalizations", "hospitalisation",
    "hospitalisations", "exacerbation", "exacerbations", "bleeding", "metastasis", "metastases",
    "necrosis", "fracture", "fractures",
  ]
}
