extension AACTStudy {
  /// The participants before treatment.
  var baseline: RecordValue? {
    let listed = self[.studies].first
    return .members([
      "populationDescription": (listed?["baseline_population"]).value,
      "groups": .items(groups("Baseline").map(\.group)),
      "denoms": self[.baselineCounts].denominators,
      "measures": .items(measures.map(characteristic)),
    ])
  }

  /// The measurements of each characteristic; one of another head, or a cell that was before, begins the next.
  private var measures: [[AACTRow]] {
    var measures: [[AACTRow]] = []
    var cells: Set<[String?]> = []
    for row in self[.baselineMeasurements] {
      let cell = [row["classification"], row["category"], row["ctgov_group_code"]]
      if let last = measures.last?.last, last.agrees(with: row, in: Self.head),
        cells.insert(cell).inserted
      {
        measures[measures.count - 1].append(row)
      } else {
        measures.append([row])
        cells = [cell]
      }
    }
    return measures
  }

  private static let head: [StaticString] = [
    "title", "description", "units", "param_type", "dispersion_type", "population_description",
  ]

  private func characteristic(_ rows: [AACTRow]) -> RecordValue? {
    let first = rows.first
    return .members([
      "title": (first?["title"]).value, "description": (first?["description"]).value,
      "populationDescription": (first?["population_description"]).value,
      "paramType": (first?["param_type"]).word,
      "dispersionType": (first?["dispersion_type"]).word,
      "unitOfMeasure": (first?["units"]).value,
      "classes": rows.classes { rows, _ in ownDenominators(rows) },
    ])
  }

  /// How many were analysed in a class, where that is not how many there are in all.
  private func ownDenominators(_ rows: [AACTRow]) -> RecordValue? {
    var known: Set<String> = []
    let counted = rows.filter {
      $0["number_analyzed"] != nil && known.insert($0["ctgov_group_code"] ?? "").inserted
    }
    let isOwn = counted.contains { row in
      let all = self[.baselineCounts].first {
        $0["ctgov_group_code"] == row["ctgov_group_code"]
          && $0["units"] == row["number_analyzed_units"]
      }
      return all?["count"] != row["number_analyzed"]
    }
    guard isOwn else { return nil }
    return .items([
      .members([
        "units": (counted.first?["number_analyzed_units"]).value,
        "counts": .items(counted.map { $0.count("value", "number_analyzed") }),
      ])
    ])
  }
}
