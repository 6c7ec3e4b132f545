extension AACTStudy {
  /// How the trial is built.
  var design: RecordValue? {
    let listed = self[.studies].first
    let design = self[.designs].first
    func word(_ column: StaticString) -> RecordValue? { (design?[column]).word }
    let masked: [(StaticString, String)] = [
      ("subject_masked", "PARTICIPANT"), ("caregiver_masked", "CARE_PROVIDER"),
      ("investigator_masked", "INVESTIGATOR"), ("outcomes_assessor_masked", "OUTCOMES_ASSESSOR"),
    ]
    let phases = (listed?["phase"])?.split(separator: "/") ?? []
    // `N/A` is one phase of an older copy and not two.
    let isNone = listed?["phase"] == "N/A"
    return .members([
      "studyType": (listed?["study_type"]).word,
      "phases": .items(isNone ? ["NA"] : phases.map { AACTWords.phase($0) }),
      "designInfo": .members([
        "allocation": word("allocation"), "interventionModel": word("intervention_model"),
        "primaryPurpose": word("primary_purpose"),
        "observationalModel": word("observational_model"),
        "timePerspective": word("time_perspective"),
        "maskingInfo": .members([
          "masking": word("masking"),
          "whoMasked": .items(masked.filter { design?.truth($0.0) == true }.map(\.1)),
        ]),
      ]),
      "enrollmentInfo": .members([
        "count": (listed?["enrollment"]).count, "type": (listed?["enrollment_type"]).word,
      ]),
    ])
  }

  /// Arms and interventions; an intervention names the arms it is given to.
  var treatment: RecordValue? {
    let arms = self[.designGroups].map {
      RecordValue.members([
        "label": $0["title"].value, "type": $0["group_type"].word,
        "description": $0["description"].value,
      ])
    }
    let interventions = self[.interventions].map { intervention in
      let given = Set(
        self[.designGroupInterventions].filter { $0["intervention_id"] == intervention["id"] }
          .compactMap { $0["design_group_id"] }
      )
      let labels = self[.designGroups].filter { $0["id"].map(given.contains) == true }
        .compactMap { $0["title"] }
      let names = self[.interventionOtherNames]
        .filter { $0["intervention_id"] == intervention["id"] }.compactMap { $0["name"] }
      return RecordValue.members([
        "type": intervention["intervention_type"].word, "name": intervention["name"].value,
        "description": intervention["description"].value, "armGroupLabels": .items(labels),
        "otherNames": .items(names),
      ])
    }
    return .members(["armGroups": .items(arms), "interventions": .items(interventions)])
  }

  /// Who can take part.
  var eligibility: RecordValue? {
    guard let row = self[.eligibilities].first else { return nil }
    // The loader writes `N/A` where the record gives no limit.
    func age(_ column: StaticString) -> RecordValue? {
      row[column].flatMap { $0 == "N/A" ? nil : $0 }.value
    }
    let ages: [(StaticString, String)] = [
      ("child", "CHILD"), ("adult", "ADULT"), ("older_adult", "OLDER_ADULT"),
    ]
    return .members([
      "eligibilityCriteria": row["criteria"].value,
      "healthyVolunteers": row.truth("healthy_volunteers").map { .truth($0) },
      "sex": row["gender"].word, "minimumAge": age("minimum_age"),
      "maximumAge": age("maximum_age"),
      "stdAges": .items(ages.filter { row.truth($0.0) == true }.map(\.1)),
    ])
  }
}
