import JSONText
import TrialModel

extension PostedResults {
  /// Counts the posted results and, where they are asked for, decodes them.
  static func read(
    _ section: RecordObject,
    _ parts: RecordParts,
    _ counts: inout RecordCounts,
    _ notes: inout RecordNotes
  ) -> PostedResults? {
    var section = section
    let flow = section.object("participantFlowModule", &notes)
    let baseline = section.object("baselineCharacteristicsModule", &notes)
    var outcomes = section.object("outcomeMeasuresModule", &notes)
    let events = section.object("adverseEventsModule", &notes)
    counts.countOutcomes(outcomes)
    counts.countEvents(events)
    guard section.isPresent, parts.contains(.results) else {
      return section.isPresent && parts.contains(.listed) ? listed(outcomes, events) : nil
    }
    var more = section.object("moreInfoModule", &notes)
    var limitations = more.object("limitationsAndCaveats", &notes)
    return PostedResults(
      flow: flow.isPresent ? ParticipantFlow.read(flow, &notes) : nil,
      baseline: baseline.isPresent ? Baseline.read(baseline, &notes) : nil,
      outcomes: outcomes.objects("outcomeMeasures", &notes) { PostedOutcome.read(&$0, &$1) },
      adverseEvents: events.isPresent ? PostedAdverseEvents.read(events, &notes) : nil,
      limitations: limitations.passage("description", &notes)
    )
  }
}

extension PostedResults {
  /// What the list shows of the results; what is wrong with them is found when they are read whole.
  private static func listed(_ outcomes: RecordObject, _ events: RecordObject) -> PostedResults {
    var outcomes = outcomes
    var notes = RecordNotes()
    return PostedResults(
      flow: nil,
      baseline: nil,
      outcomes: outcomes.objects("outcomeMeasures", &notes) {
        PostedOutcome.readListed(&$0, &$1)
      },
      adverseEvents: events.isPresent ? PostedAdverseEvents.readListed(events, &notes) : nil,
      limitations: nil
    )
  }
}

extension RecordCounts {
  /// Counts posted outcomes and their analyses.
  fileprivate mutating func countOutcomes(_ module: RecordObject) {
    var module = module
    guard let outcomes = module.value("outcomeMeasures"), outcomes.kind == .array else { return }
    postedOutcomes += outcomes.count
    for outcome in outcomes.elements {
      analyses += outcome.member("analyses")?.listCount ?? 0
    }
  }

  /// Counts groups, rows and cells of adverse events.
  fileprivate mutating func countEvents(_ module: RecordObject) {
    var module = module
    if let groups = module.value("eventGroups"), groups.kind == .array {
      eventGroups += groups.count
      for group in groups.elements where group.member("deathsNumAffected")?.integer != nil {
        groupsWithDeathsKnown += 1
      }
    }
    seriousRows += countRows(module.value("seriousEvents"))
    otherRows += countRows(module.value("otherEvents"))
  }

  /// Counts the cells of a list of events and gives the number of its rows.
  private mutating func countRows(_ events: JSONNode?) -> Int {
    guard let events, events.kind == .array else { return 0 }
    for event in events.elements { eventCells += event.member("stats")?.listCount ?? 0 }
    return events.count
  }
}
