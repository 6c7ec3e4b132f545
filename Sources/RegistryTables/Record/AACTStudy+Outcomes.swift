extension AACTStudy {
  /// The posted outcomes with their tables and analyses.
  var outcomeMeasures: RecordValue? {
    let counts = Dictionary(grouping: self[.outcomeCounts]) { $0["outcome_id"] }
    let cells = Dictionary(grouping: self[.outcomeMeasurements]) { $0["outcome_id"] }
    let analyses = Dictionary(grouping: self[.outcomeAnalyses]) { $0["outcome_id"] }
    return .items(
      self[.outcomes].map { outcome in
        guard let id = outcome["id"] else { return nil }
        return value(
          of: outcome,
          counts: counts[id] ?? [],
          cells: cells[id] ?? [],
          analyses: analyses[id] ?? []
        )
      }
    )
  }

  private func value(
    of outcome: AACTRow,
    counts: [AACTRow],
    cells: [AACTRow],
    analyses: [AACTRow]
  ) -> RecordValue? {
    let whole = counts.filter { $0["scope"].map { $0.lowercased() == "measure" } ?? true }
    return .members([
      "type": outcome["outcome_type"].word, "title": outcome["title"].value,
      "description": outcome["description"].value,
      "populationDescription": outcome["population"].value,
      "anticipatedPostingDate": outcome["anticipated_posting_month_year"].value,
      "paramType": outcome["param_type"].word,
      // The registry has free words among its own for this one, so that neither may be changed.
      "dispersionType": outcome["dispersion_type"].value,
      "unitOfMeasure": outcome["units"].value, "timeFrame": outcome["time_frame"].value,
      "typeUnitsAnalyzed": outcome["units_analyzed"].value,
      "groups": groups(of: outcome, counts + cells), "denoms": whole.denominators,
      "classes": classes(of: cells, counts: whole),
      "analyses": .items(analyses.map(analysis)),
    ])
  }

  /// The groups of an outcome: those that name it, else those that its counts and measurements name.
  private func groups(of outcome: AACTRow, _ rows: [AACTRow]) -> RecordValue? {
    let own = groups("Outcome")
    let naming = own.filter { $0["outcome_id"] != nil && $0["outcome_id"] == outcome["id"] }
    let named = Set(rows.compactMap { $0["result_group_id"] })
    let listed = naming.isEmpty ? own.filter { $0["id"].map(named.contains) == true } : naming
    // A group that is listed nowhere still has its identifier.
    var known = Set(listed.compactMap { $0["ctgov_group_code"] })
    let nameless = rows.compactMap { $0["ctgov_group_code"] }.filter { known.insert($0).inserted }
    return .items(listed.map(\.group) + nameless.map { .members(["id": .text($0)]) })
  }

  /// The rows of an outcome.
  ///
  /// Where there are several classes, AACT does not keep how many were analysed in each. That is not the count
  /// of the whole, so each class says that its counts are its own and has none.
  private func classes(of cells: [AACTRow], counts: [AACTRow]) -> RecordValue? {
    let units = counts.first?["units"]
    return cells.classes { _, isOnly in
      isOnly ? nil : units.flatMap { .items([.members(["units": .text($0)])]) }
    }
  }

  private func analysis(_ row: AACTRow) -> RecordValue? {
    let groups = self[.outcomeAnalysisGroups].filter { $0["outcome_analysis_id"] == row["id"] }
    let lower = row["ci_lower_limit_raw"] ?? row.digits("ci_lower_limit")
    let upper = row["ci_upper_limit_raw"] ?? row.digits("ci_upper_limit")
    return .members([
      "groupIds": .items(groups.compactMap { $0["ctgov_group_code"] }),
      "groupDescription": row["groups_description"].value,
      "nonInferiorityType": row["non_inferiority_type"].word,
      "nonInferiorityComment": row["non_inferiority_description"].value,
      "pValue": row.probability, "pValueComment": row["p_value_description"].value,
      "statisticalMethod": row["method"].value,
      "statisticalComment": row["method_description"].value,
      "paramType": row["param_type"].value,
      "paramValue": row.estimate(between: lower, and: upper),
      "dispersionType": row["dispersion_type"].word,
      "dispersionValue": row.certain("dispersion_value"),
      "ciPctValue": row.certain("ci_percent"), "ciNumSides": row["ci_n_sides"].word,
      "ciLowerLimit": lower.value, "ciUpperLimit": upper.value,
      "ciUpperLimitComment": row["ci_upper_limit_na_comment"].value,
      "estimateComment": row["estimate_description"].value,
      "otherAnalysisDescription": row["other_analysis_description"].value,
    ])
  }
}

extension AACTRow {
  /// The P value as printed, where the copy keeps that, else its sign and value.
  fileprivate var probability: RecordValue? {
    if let printed = self["p_value_raw"] { return .text(printed) }
    // The loader takes for a sign whatever is no digit.
    let sign = self["p_value_modifier"].flatMap { $0.allSatisfy("<>=≤≥".contains) ? $0 : nil }
    return digits("p_value").map { .text((sign ?? "") + $0) }
  }

  /// A number that is not 0: the loader writes 0 for a text that is no number, too.
  fileprivate func certain(_ column: StaticString) -> RecordValue? {
    digits(column).flatMap { $0 == "0" ? nil : .text($0) }
  }

  /// The estimate; a 0 only where its interval has room for it.
  fileprivate func estimate(between lower: String?, and upper: String?) -> RecordValue? {
    guard digits("param_value") == "0" else { return certain("param_value") }
    guard let lower = lower.flatMap({ Double($0) }), let upper = upper.flatMap({ Double($0) }),
      lower <= 0, upper >= 0
    else { return nil }
    return .text("0")
  }
}
