import TrialModel

extension RecordExtent {
  /// Adds the parts of the protocol that are counted at every depth of reading.
  mutating func insert(counted counts: RecordCounts) {
    if counts.arms > 0 { insert(.arms) }
    if counts.interventions > 0 { insert(.interventions) }
    if counts.plannedOutcomes > 0 { insert(.plannedOutcomes) }
  }

  /// Adds the parts of posted results that a section has, whether or not they are read.
  mutating func insert(resultsIn section: inout RecordObject) {
    if section.value("participantFlowModule") != nil { insert(.flow) }
    if section.value("baselineCharacteristicsModule") != nil { insert(.baseline) }
    if section.value("outcomeMeasuresModule") != nil { insert(.postedOutcomes) }
    if section.value("adverseEventsModule") != nil { insert(.adverseEvents) }
  }
}
