import JSONText

extension AACTLoader {
  /// The mapping of an outcome and of what hangs from it.
  mutating func loadOutcome(_ entry: JSONNode) {
    let posting = entry.value("anticipatedPostingDate")
    let id = insert(
      "outcomes",
      [
        "outcome_type": entry.value("type"), "title": entry.value("title"),
        "description": entry.value("description"), "time_frame": entry.value("timeFrame"),
        "population": entry.value("populationDescription"),
        "anticipated_posting_date": posting.map { .text("\($0.text.prefix(7))-01") },
        "anticipated_posting_month_year": posting, "units": entry.value("unitOfMeasure"),
        "units_analyzed": entry.value("typeUnitsAnalyzed"),
        "dispersion_type": entry.value("dispersionType"), "param_type": entry.value("paramType"),
      ]
    )
    var groups: [String: LoadedValue] = [:]
    for group in entry.at("groups").entries {
      insertGroup(group, "Outcome", outcome: id)
      let code = group.value("id")?.text ?? ""
      groups[code] = find("result_groups", ["ctgov_group_code": code, "result_type": "Outcome"])
    }
    for part in entry.at("classes").entries {
      for category in part.at("categories").entries {
        for cell in category.at("measurements").entries {
          insert(
            "outcome_measurements",
            Self.measured(cell, category, part, entry).merging(
              [
                "outcome_id": id, "result_group_id": groups[cell.value("groupId")?.text ?? ""],
                "dispersion_lower_limit_raw": cell.value("lowerLimit"),
                "dispersion_upper_limit_raw": cell.value("upperLimit"),
              ],
              uniquingKeysWith: { _, last in last }
            )
          )
        }
      }
    }
    for denominator in entry.at("denoms").entries {
      for count in denominator.at("counts").entries {
        insert(
          "outcome_counts",
          [
            "outcome_id": id, "result_group_id": groups[count.value("groupId")?.text ?? ""],
            "ctgov_group_code": count.value("groupId"), "scope": .text("Measure"),
            "units": denominator.value("units"), "count": count.value("value"),
          ]
        )
      }
    }
    for analysis in entry.at("analyses").entries { loadAnalysis(analysis, of: id, groups) }
  }

  private mutating func loadAnalysis(
    _ entry: JSONNode,
    of outcome: LoadedValue,
    _ groups: [String: LoadedValue]
  ) {
    let p = entry.value("pValue")
    let signless = p.map { value in
      LoadedValue.text(value.text.filter { !"<> =".contains($0) })
    }
    let id = insert(
      "outcome_analyses",
      [
        "outcome_id": outcome, "non_inferiority_type": entry.value("nonInferiorityType"),
        "non_inferiority_description": entry.value("nonInferiorityComment"),
        "param_type": entry.value("paramType"), "param_value": entry.value("paramValue"),
        "dispersion_type": entry.value("dispersionType"),
        "dispersion_value": entry.value("dispersionValue"),
        "p_value_modifier": p.map { value in
          let sign = value.text.filter { !($0.isNumber || $0 == "." || $0 == "-") }
          return .text(sign.filter { $0 != " " })
        }, "p_value": signless, "p_value_raw": p,
        "p_value_description": entry.value("pValueComment"),
        "ci_n_sides": entry.value("ciNumSides"), "ci_percent": entry.value("ciPctValue")?.float,
        "ci_lower_limit": entry.value("ciLowerLimit")?.float,
        "ci_upper_limit": entry.value("ciUpperLimit")?.float,
        "ci_lower_limit_raw": entry.value("ciLowerLimit"),
        "ci_upper_limit_raw": entry.value("ciUpperLimit"),
        "ci_upper_limit_na_comment": entry.value("ciUpperLimitComment"),
        "method": entry.value("statisticalMethod"),
        "method_description": entry.value("statisticalComment"),
        "estimate_description": entry.value("estimateComment"),
        "groups_description": entry.value("groupDescription"),
        "other_analysis_description": entry.value("otherAnalysisDescription"),
      ]
    )
    for group in entry.at("groupIds").entries {
      insert(
        "outcome_analysis_groups",
        [
          "outcome_analysis_id": id, "ctgov_group_code": LoadedValue(group),
          "result_group_id": groups[group.string ?? ""],
        ]
      )
    }
  }
}
