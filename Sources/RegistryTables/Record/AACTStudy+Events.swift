extension AACTStudy {
  /// The tables of adverse events.
  ///
  /// The threshold of the list is a whole number in AACT, whatever was posted; it goes by a name of its own, so
  /// that nobody takes it for what was posted.
  var adverseEvents: RecordValue? {
    let first = self[.reportedEvents].first
    func rows(_ type: String) -> RecordValue? {
      let rows = self[.reportedEvents].filter { $0["event_type"]?.lowercased() == type }
      return .items(
        rows.runs(alikeIn: ["adverse_event_term", "organ_system", "vocab", "assessment"])
          .map(Self.event)
      )
    }
    return .members([
      "wholeFrequencyThreshold": (first?["frequency_threshold"]).count,
      "timeFrame": (first?["time_frame"]).value, "description": (first?["description"]).value,
      "eventGroups": .items(groups("Reported Event").map(eventGroup)),
      "seriousEvents": rows("serious"), "otherEvents": rows("other"),
    ])
  }

  private func eventGroup(_ row: AACTRow) -> RecordValue? {
    func total(_ type: String, _ column: StaticString) -> RecordValue? {
      let total = self[.reportedEventTotals].first {
        $0["ctgov_group_code"] == row["ctgov_group_code"] && $0["event_type"]?.lowercased() == type
      }
      return (total?[column]).count
    }
    return .members([
      "id": row["ctgov_group_code"].value, "title": row["title"].value,
      "description": row["description"].value,
      "deathsNumAffected": total("deaths", "subjects_affected"),
      "deathsNumAtRisk": total("deaths", "subjects_at_risk"),
      "seriousNumAffected": total("serious", "subjects_affected"),
      "seriousNumAtRisk": total("serious", "subjects_at_risk"),
      "otherNumAffected": total("other", "subjects_affected"),
      "otherNumAtRisk": total("other", "subjects_at_risk"),
    ])
  }

  private static func event(_ rows: [AACTRow]) -> RecordValue? {
    .members([
      "term": (rows.first?["adverse_event_term"]).value,
      "organSystem": (rows.first?["organ_system"]).value,
      "sourceVocabulary": (rows.first?["vocab"]).value,
      "assessmentType": (rows.first?["assessment"]).word,
      "stats": .items(
        rows.map {
          .members([
            "groupId": $0["ctgov_group_code"].value, "numEvents": $0["event_count"].count,
            "numAffected": $0["subjects_affected"].count,
            "numAtRisk": $0["subjects_at_risk"].count,
          ])
        }
      ),
    ])
  }
}
