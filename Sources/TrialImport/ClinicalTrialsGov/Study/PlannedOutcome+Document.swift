import JSONText
import TrialModel

extension PlannedOutcome {
  /// Decodes and counts the planned outcomes, in the order of their ranks.
  static func read(
    _ module: RecordObject,
    _ parts: RecordParts,
    _ counts: inout RecordCounts,
    _ notes: inout RecordNotes
  ) -> [PlannedOutcome] {
    var module = module
    var outcomes: [PlannedOutcome] = []
    for (key, rank) in lists {
      counts.plannedOutcomes += module.value(key)?.listCount ?? 0
      guard parts.contains(.plannedOutcomes) else {
        if rank == .primary, parts.contains(.listed) {
          outcomes += firstPrimary(module.value(key))
        }
        continue
      }
      outcomes += module.objects(key, &notes) { object, notes in
        let measure = object.phrase("measure", &notes)
        let description = object.passage("description", &notes)
        let timeFrame = object.phrase("timeFrame", &notes)
        return object.needed(measure, .outcomeMeasure, &notes).map {
          PlannedOutcome(rank: rank, measure: $0, description: description, timeFrame: timeFrame)
        }
      }
    }
    return outcomes
  }

  /// The first primary outcome that has a measure; what is wrong with the list is found when the whole of
  /// it is read.
  private static func firstPrimary(_ list: JSONNode?) -> [PlannedOutcome] {
    guard let list, list.kind == .array else { return [] }
    var notes = RecordNotes()
    for node in list.elements where node.kind == .object {
      guard let measure = node.member("measure")?.phrase(&notes) else { continue }
      return [PlannedOutcome(rank: .primary, measure: measure, description: nil, timeFrame: nil)]
    }
    return []
  }

  private static let lists: [(key: StaticString, rank: Rank)] = [
    ("primaryOutcomes", .primary), ("secondaryOutcomes", .secondary), ("otherOutcomes", .other),
  ]
}
