extension AACTStudy {
  /// The results section; `nil` where no table has anything of it.
  var results: RecordValue? {
    .members([
      "participantFlowModule": flow, "baselineCharacteristicsModule": baseline,
      "outcomeMeasuresModule": .members(["outcomeMeasures": outcomeMeasures]),
      "adverseEventsModule": adverseEvents,
      "moreInfoModule": .members([
        "limitationsAndCaveats": .members([
          "description": (self[.studies].first?["limitations_and_caveats"]).value
        ])
      ]),
    ])
  }

  /// The groups of one of the tables of results.
  func groups(_ type: String) -> [AACTRow] {
    self[.resultGroups].filter { $0["result_type"] == type }
  }
}

extension AACTRow {
  /// A group of results as the registry lists it; `nil` without an identifier.
  var group: RecordValue? {
    self["ctgov_group_code"].flatMap { id in
      .members([
        "id": .text(id), "title": self["title"].value,
        "description": self["description"].value,
      ])
    }
  }

  /// A count in a group.
  func count(
    _ key: String,
    _ column: StaticString,
    comment: String? = nil,
    units: String? = nil
  ) -> RecordValue? {
    .members([
      "groupId": self["ctgov_group_code"].value, "comment": comment.value,
      key: self[column].flatMap { Int($0) }.map { .text(String($0)) },
      "numUnits": units.value,
    ])
  }

  /// Whether these columns have the same cells in both.
  func agrees(with other: AACTRow, in columns: [StaticString]) -> Bool {
    columns.allSatisfy { self[$0] == other[$0] }
  }
}

extension Sequence<AACTRow> {
  /// Rows in runs, each as long as the columns stay the same and no group comes twice.
  func runs(alikeIn columns: [StaticString]) -> [[AACTRow]] {
    var runs: [[AACTRow]] = []
    var groups: Set<String> = []
    for row in self {
      let group = row["ctgov_group_code"] ?? ""
      if let last = runs.last?.last, last.agrees(with: row, in: columns),
        groups.insert(group).inserted
      {
        runs[runs.count - 1].append(row)
      } else {
        runs.append([row])
        groups = [group]
      }
    }
    return runs
  }

  /// Counts of groups as denominators, by what is counted.
  var denominators: RecordValue? {
    .items(
      runs(alikeIn: ["units"]).map { counts in
        .members([
          "units": (counts.first?["units"]).value,
          "counts": .items(counts.map { $0.count("value", "count") }),
        ])
      }
    )
  }
}
