/// Whether a text names all patients of a trial or a part of them.
///
/// A record may post one ratio for PD-L1 of 50 % or more and another for all who were randomised, side by
/// side; the list and the plots take the second where its words say so.
package enum PatientsNamed: Hashable, Sendable {
  case whole
  case part

  /// What a text says; `nil` where it names no patients.
  package init?(_ text: String) {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }
      .map(String.init)
    let pairs = zip(words, words.dropFirst())
    let isPart =
      words.contains(where: Self.parts.contains)
      || pairs.contains { Self.people.contains($0) && ["with", "without", "who"].contains($1) }
    if isPart {
      self = .part
      return
    }
    let isWhole =
      words.contains(where: Self.wholes.contains)
      || pairs.contains {
        Self.all.contains($0) && (Self.people.contains($1) || Self.sets.contains($1))
      }
    guard isWhole else { return nil }
    self = .whole
  }

  /// A title of an outcome without the patients it is limited to: `Overall Survival` of "Overall Survival
  /// in Participants With CPS >= 10".
  package static func endpoint(of title: String) -> Endpoint {
    let words = title.split(separator: " ")
    let small = words.map { $0.lowercased() }
    let end = small.indices.dropFirst().first { place in
      ["in", "among", "for", "at", "of"].contains(small[place])
        && PatientsNamed(small[(place + 1)...].joined(separator: " ")) != nil
    }
    return Endpoint(words[..<(end ?? words.endIndex)].joined(separator: " "))
  }

  private static let people: Set<String> = [
    "patients", "participants", "subjects", "randomized", "randomised", "comers",
  ]
  private static let all: Set<String> = ["all", "overall", "total", "entire", "whole", "full"]
  private static let sets: Set<String> = ["population", "analysis", "cohort"]
  private static let wholes: Set<String> = [
    "itt", "intention-to-treat", "intent-to-treat", "all-comers", "mitt",
  ]
  private static let parts: Set<String> = [
    "pd-l1", "pdl1", "cps", "tps", "subgroup", "subgroups", "subset", "positive", "negative",
    "interim", "per-protocol", "stratum",
  ]
}
