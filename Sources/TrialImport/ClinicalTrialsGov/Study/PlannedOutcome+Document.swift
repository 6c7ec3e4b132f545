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
      guard parts.contains(.plannedOutcomes) else { continue }
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

  private static let lists: [(key: StaticString, rank: Rank)] = [
    ("primaryOutcomes", .primary), ("secondaryOutcomes", .secondary), ("otherOutcomes", .other),
  ]
}
