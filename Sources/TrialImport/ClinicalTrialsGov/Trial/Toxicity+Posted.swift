import TrialModel

extension Toxicity {
  /// The tables of adverse events as the registry posts them.
  ///
  /// Its groups are never taken for arms, and it has no grades. A cell that reports neither
  /// participants nor events is left out, but for one of a group in which nobody was at risk.
  init?(posted: PostedAdverseEvents, source: SourceKey) {
    guard let grade = GradeRange("any") else { return nil }
    // A record of a thousand rows spells at most three words for how they were asked for.
    var assessments: [String: String] = [:]
    func plain(_ assessment: String) -> String {
      if let known = assessments[assessment] { return known }
      let plain = RegistryWords.plain(assessment)
      assessments[assessment] = plain
      return plain
    }
    func rows(_ events: [PostedEvent], isSerious: Bool) -> [AdverseEvent] {
      events.map { event in
        AdverseEvent(
          term: event.term,
          organSystem: event.organSystem,
          isSerious: isSerious,
          grade: grade,
          qualifier: nil,
          vocabulary: event.vocabulary,
          assessment: event.assessment.map(plain),
          cells: event.cells.compactMap {
            try? AdverseEventCell(
              group: EventGroupID($0.group.text),
              affected: $0.affected,
              atRisk: $0.atRisk,
              events: $0.events,
              percent: nil,
              source: source,
              note: $0.atRisk == 0 ? Self.nobodyAtRisk(event.notes) : event.notes
            )
          }
        )
      }
    }
    self.init(
      groups: posted.groups.map { EventGroup(posted: $0, source: source) },
      events: rows(posted.serious, isSerious: true) + rows(posted.other, isSerious: false),
      threshold: posted.thresholdSentence.map { SourcedText($0, source: source) }
    )
  }
}

extension Toxicity {
  /// What a cell without anybody at risk says, beside what the record notes of its row.
  private static func nobodyAtRisk(_ notes: String?) -> String {
    (["nobody at risk"] + (notes.map { [$0] } ?? [])).joined(separator: "; ")
  }
}

extension EventGroup {
  fileprivate init(posted group: PostedEventGroup, source: SourceKey) {
    func total(_ posted: PostedEventGroup.Total) -> Total? {
      guard posted.affected != nil || posted.atRisk != nil else { return nil }
      return Total(affected: posted.affected, atRisk: posted.atRisk, source: source)
    }
    self.init(
      id: EventGroupID(group.id.text),
      arm: nil,
      title: group.title,
      description: group.description,
      deaths: total(group.deaths),
      serious: total(group.serious),
      other: total(group.other)
    )
  }
}
