import JSONText

extension AACTLoader {
  /// The mappings of the posted results.
  mutating func loadResults(_ node: JSONNode) {
    guard let results = node.at("resultsSection") else { return }
    for (module, key, type) in [
      ("baselineCharacteristicsModule", "groups", "Baseline"),
      ("participantFlowModule", "groups", "Participant Flow"),
    ] {
      for entry in results.at(module, key).entries { insertGroup(entry, type) }
    }
    loadFlow(results)
    loadBaseline(results)
    for entry in results.at("outcomeMeasuresModule", "outcomeMeasures").entries {
      loadOutcome(entry)
    }
    loadEvents(results)
  }

  mutating func insertGroup(_ entry: JSONNode, _ type: String, outcome: LoadedValue? = nil) {
    insert(
      "result_groups",
      [
        "ctgov_group_code": entry.value("id"), "result_type": .text(type),
        "title": entry.value("title"), "description": entry.value("description"),
        "outcome_id": outcome,
      ]
    )
  }

  private func group(_ entry: JSONNode, _ type: String) -> LoadedValue? {
    find("result_groups", ["ctgov_group_code": entry.value("groupId")?.text, "result_type": type])
  }

  private mutating func loadFlow(_ results: JSONNode) {
    guard let flow = results.at("participantFlowModule") else { return }
    insert(
      "participant_flows",
      [
        "recruitment_details": flow.value("recruitmentDetails"),
        "pre_assignment_details": flow.value("preAssignmentDetails"),
        "units_analyzed": flow.value("typeUnitsAnalyzed"),
      ]
    )
    for period in flow.at("periods").entries {
      for milestone in period.at("milestones").entries {
        for entry in milestone.at("achievements").entries {
          insert(
            "milestones",
            [
              "result_group_id": group(entry, "Participant Flow"),
              "ctgov_group_code": entry.value("groupId"), "title": milestone.value("type"),
              "period": period.value("title"), "description": entry.value("description"),
              "count": entry.value("numSubjects"),
              "milestone_description": milestone.value("comment"),
              "count_units": entry.value("numUnits"),
            ]
          )
        }
      }
      for withdrawal in period.at("dropWithdraws").entries {
        for entry in withdrawal.at("reasons").entries {
          insert(
            "drop_withdrawals",
            [
              "result_group_id": group(entry, "Participant Flow"),
              "ctgov_group_code": entry.value("groupId"), "period": period.value("title"),
              "reason": withdrawal.value("type"), "count": entry.value("numSubjects"),
              "drop_withdraw_comment": withdrawal.value("comment"),
              "reason_comment": entry.value("comment"), "count_units": entry.value("numUnits"),
            ]
          )
        }
      }
    }
  }

  private mutating func loadBaseline(_ results: JSONNode) {
    guard let baseline = results.at("baselineCharacteristicsModule") else { return }
    for denominator in baseline.at("denoms").entries {
      for entry in denominator.at("counts").entries {
        insert(
          "baseline_counts",
          [
            "result_group_id": group(entry, "Baseline"), "ctgov_group_code": entry.value("groupId"),
            "units": denominator.value("units"), "scope": .text("overall"),
            "count": entry.value("value"),
          ]
        )
      }
    }
    for measure in baseline.at("measures").entries {
      let units = measure.value("denomUnitsSelected") ?? .text("Participants")
      for part in measure.at("classes").entries {
        let lists = [part.at("denoms"), measure.at("denoms"), baseline.at("denoms")]
        let list = lists.compactMap(\.self).first
        let counts = list.entries.first { $0.value("units") == units }?.at("counts").entries ?? []
        for category in part.at("categories").entries {
          for entry in category.at("measurements").entries {
            let count = counts.first { $0.value("groupId") == entry.value("groupId") }
            insert(
              "baseline_measurements",
              Self.measured(entry, category, part, measure).merging(
                [
                  "result_group_id": group(entry, "Baseline"),
                  "population_description": measure.value("populationDescription"),
                  "calculate_percentage": measure.value("calculatePct").map {
                    .text($0 == .truth(false) ? "No" : "Yes")
                  }, "number_analyzed": count?.value("value"), "number_analyzed_units": units,
                ],
                uniquingKeysWith: { _, last in last }
              )
            )
          }
        }
      }
    }
  }

  /// What both tables of measurements have.
  static func measured(
    _ entry: JSONNode,
    _ category: JSONNode,
    _ part: JSONNode,
    _ measure: JSONNode
  ) -> [String: LoadedValue?] {
    [
      "ctgov_group_code": entry.value("groupId"), "classification": part.value("title"),
      "category": category.value("title"), "title": measure.value("title"),
      "description": measure.value("description"), "units": measure.value("unitOfMeasure"),
      "param_type": measure.value("paramType"), "param_value": entry.value("value"),
      "param_value_num": entry.value("value")?.float,
      "dispersion_type": measure.value("dispersionType"),
      "dispersion_value": entry.value("spread"),
      "dispersion_value_num": entry.value("spread")?.float,
      "dispersion_lower_limit": entry.value("lowerLimit")?.float,
      "dispersion_upper_limit": entry.value("upperLimit")?.float,
      "explanation_of_na": entry.value("comment"),
    ]
  }

  private mutating func loadEvents(_ results: JSONNode) {
    guard let module = results.at("adverseEventsModule") else { return }
    for entry in module.at("eventGroups").entries { insertGroup(entry, "Reported Event") }
    let totals = [
      ("serious", "Total, serious adverse events"), ("other", "Total, other adverse events"),
      ("deaths", "Total, all-cause mortality"),
    ]
    for (type, classification) in totals {
      for entry in module.at("eventGroups").entries {
        insert(
          "reported_event_totals",
          [
            "ctgov_group_code": entry.value("id"), "event_type": .text(type),
            "classification": .text(classification),
            "subjects_affected": entry.value("\(type)NumAffected"),
            "subjects_at_risk": entry.value("\(type)NumAtRisk"),
            "created_at": .text("2024-06-01 04:00:00"), "updated_at": .text("2024-06-01 04:00:00"),
          ]
        )
      }
    }
    for type in ["serious", "other"] {
      for event in module.at("\(type)Events").entries {
        for entry in event.at("stats").entries {
          insert(
            "reported_events",
            [
              "result_group_id": group(entry, "Reported Event"), "event_type": .text(type),
              "time_frame": module.value("timeFrame"),
              "frequency_threshold": module.value("frequencyThreshold"),
              "description": module.value("description"),
              "adverse_event_term": event.value("term"),
              "organ_system": event.value("organSystem"), "vocab": event.value("sourceVocabulary"),
              "assessment": event.value("assessmentType"),
              "ctgov_group_code": entry.value("groupId"), "event_count": entry.value("numEvents"),
              "subjects_affected": entry.value("numAffected"),
              "subjects_at_risk": entry.value("numAtRisk"),
            ]
          )
        }
      }
    }
  }
}
