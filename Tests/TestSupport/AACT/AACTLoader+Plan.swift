import JSONText

extension AACTLoader {
  /// The mappings of the protocol and of what is derived.
  mutating func loadPlan(_ node: JSONNode) {
    loadStudy(node)
    let plan = node.at("protocolSection")
    let identification = plan?.at("identificationModule")
    for alias in identification?.at("nctIdAliases").entries ?? [] {
      insert("id_information", ["id_source": .text("nct_alias"), "id_value": LoadedValue(alias)])
    }
    let own = identification?.at("orgStudyIdInfo").map { [$0] } ?? []
    let others = identification?.at("secondaryIdInfos").entries ?? []
    for (source, entries) in [("org_study_id", own), ("secondary_id", others)] {
      for entry in entries {
        insert(
          "id_information",
          [
            "id_source": .text(source), "id_type": entry.value("type"),
            "id_type_description": entry.value("domain"), "id_link": entry.value("link"),
            "id_value": entry.value("id"),
          ]
        )
      }
    }
    loadPeople(plan)
    loadSubject(plan)
    loadTreatment(plan)
    loadDerived(node)
  }

  private mutating func loadStudy(_ node: JSONNode) {
    let identification = node.at("protocolSection", "identificationModule")
    let status = node.at("protocolSection", "statusModule")
    let design = node.at("protocolSection", "designModule")
    func date(_ key: String) -> LoadedValue? { LoadedValue(status?.at(key, "date")) }
    func type(_ key: String) -> LoadedValue? { LoadedValue(status?.at(key, "type")) }
    let phases = (design?.at("phases")).entries.compactMap(\.string)
    let results = node.at("resultsSection")
    insert(
      "studies",
      [
        "study_first_submitted_date": status?.value("studyFirstSubmitDate")?.day,
        "study_first_posted_date": date("studyFirstPostDateStruct")?.day,
        "study_first_posted_date_type": type("studyFirstPostDateStruct"),
        "results_first_submitted_date": status?.value("resultsFirstSubmitDate")?.day,
        "results_first_posted_date": date("resultsFirstPostDateStruct")?.day,
        "results_first_posted_date_type": type("resultsFirstPostDateStruct"),
        "last_update_submitted_date": status?.value("lastUpdateSubmitDate")?.day,
        "last_update_posted_date": date("lastUpdatePostDateStruct")?.day,
        "last_update_posted_date_type": type("lastUpdatePostDateStruct"),
        "start_month_year": date("startDateStruct"),
        "start_date_type": type("startDateStruct"), "start_date": date("startDateStruct")?.day,
        "verification_month_year": status?.value("statusVerifiedDate"),
        "verification_date": status?.value("statusVerifiedDate")?.day,
        "completion_month_year": date("completionDateStruct"),
        "completion_date_type": type("completionDateStruct"),
        "completion_date": date("completionDateStruct")?.day,
        "primary_completion_month_year": date("primaryCompletionDateStruct"),
        "primary_completion_date_type": type("primaryCompletionDateStruct"),
        "primary_completion_date": date("primaryCompletionDateStruct")?.day,
        "baseline_population": LoadedValue(
          results?.at("baselineCharacteristicsModule", "populationDescription")
        ), "brief_title": identification?.value("briefTitle"),
        "official_title": identification?.value("officialTitle"),
        "acronym": identification?.value("acronym"),
        "overall_status": status?.value("overallStatus"),
        "last_known_status": status?.value("lastKnownStatus"),
        "why_stopped": status?.value("whyStopped"),
        "phase": phases.isEmpty ? nil : .text(phases.joined(separator: "/")),
        "enrollment": LoadedValue(design?.at("enrollmentInfo", "count")),
        "enrollment_type": LoadedValue(design?.at("enrollmentInfo", "type")),
        "source": LoadedValue(identification?.at("organization", "fullName")),
        "source_class": LoadedValue(identification?.at("organization", "class")),
        "limitations_and_caveats": LoadedValue(
          results?.at("moreInfoModule", "limitationsAndCaveats", "description")
        ), "study_type": design?.value("studyType"), "created_at": .text("2024-06-01 04:00:00"),
        "updated_at": .text("2024-06-01 04:00:00"),
      ]
    )
  }

  private mutating func loadPeople(_ plan: JSONNode?) {
    let organisations = plan?.at("sponsorCollaboratorsModule")
    let lead = organisations?.at("leadSponsor").map { [$0] } ?? []
    for (rank, entries) in [
      ("lead", lead), ("collaborator", organisations?.at("collaborators").entries ?? []),
    ] {
      for entry in entries {
        insert(
          "sponsors",
          [
            "agency_class": entry.value("class"), "lead_or_collaborator": .text(rank),
            "name": entry.value("name"),
          ]
        )
      }
    }
    let contacts = plan?.at("contactsLocationsModule")
    for entry in contacts?.at("overallOfficials").entries ?? [] {
      insert(
        "overall_officials",
        [
          "name": entry.value("name"), "affiliation": entry.value("affiliation"),
          "role": entry.value("role"),
        ]
      )
    }
    var countries: Set<LoadedValue?> = []
    for entry in contacts?.at("locations").entries ?? [] {
      insert(
        "facilities",
        [
          "status": entry.value("status"), "name": entry.value("facility"),
          "city": entry.value("city"), "state": entry.value("state"), "zip": entry.value("zip"),
          "country": entry.value("country"),
        ]
      )
      guard countries.insert(entry.value("country")).inserted else { continue }
      insert("countries", ["name": entry.value("country"), "removed": .truth(false)])
    }
    for entry in plan?.at("referencesModule", "references").entries ?? [] {
      let id = insert(
        "study_references",
        [
          "pmid": entry.value("pmid"), "reference_type": entry.value("type"),
          "citation": entry.value("citation"),
        ]
      )
      for retraction in entry.at("retractions").entries {
        insert(
          "retractions",
          [
            "reference_id": id, "pmid": retraction.value("pmid"),
            "source": retraction.value("source"),
          ]
        )
      }
    }
  }

  private mutating func loadSubject(_ plan: JSONNode?) {
    for (table, key) in [
      ("brief_summaries", "briefSummary"), ("detailed_descriptions", "detailedDescription"),
    ] {
      guard let text = plan?.at("descriptionModule", key) else { continue }
      insert(table, ["description": LoadedValue(text)])
    }
    for table in ["conditions", "keywords"] {
      for entry in plan?.at("conditionsModule", table).entries ?? [] {
        insert(
          table,
          ["name": LoadedValue(entry), "downcase_name": LoadedValue(entry)?.downcased]
        )
      }
    }
    for (key, rank) in [
      ("primaryOutcomes", "primary"), ("secondaryOutcomes", "secondary"),
      ("otherOutcomes", "other"),
    ] {
      for entry in plan?.at("outcomesModule", key).entries ?? [] {
        insert(
          "design_outcomes",
          [
            "outcome_type": .text(rank), "measure": entry.value("measure"),
            "time_frame": entry.value("timeFrame"), "description": entry.value("description"),
          ]
        )
      }
    }
    guard let entry = plan?.at("eligibilityModule") else { return }
    let ages = entry.at("stdAges").map { _ in entry.at("stdAges").entries.compactMap(\.string) }
    insert(
      "eligibilities",
      [
        "maximum_age": entry.value("maximumAge") ?? .text("N/A"),
        "minimum_age": entry.value("minimumAge") ?? .text("N/A"), "gender": entry.value("sex"),
        "healthy_volunteers": entry.value("healthyVolunteers"),
        "criteria": entry.value("eligibilityCriteria"),
        "adult": ages.map { .truth($0.contains("ADULT")) },
        "child": ages.map { .truth($0.contains("CHILD")) },
        "older_adult": ages.map { .truth($0.contains("OLDER_ADULT")) },
      ]
    )
  }

  private mutating func loadTreatment(_ plan: JSONNode?) {
    if let design = plan?.at("designModule", "designInfo") {
      let list = design.at("maskingInfo", "whoMasked")
      func masks(_ word: String) -> LoadedValue? {
        list.map { _ in .truth(list.entries.compactMap(\.string).contains(word)) }
      }
      insert(
        "designs",
        [
          "allocation": design.value("allocation"),
          "observational_model": design.value("observationalModel"),
          "intervention_model": design.value("interventionModel"),
          "primary_purpose": design.value("primaryPurpose"),
          "time_perspective": design.value("timePerspective"),
          "masking": LoadedValue(design.at("maskingInfo", "masking")),
          "subject_masked": masks("PARTICIPANT"), "caregiver_masked": masks("CARE_PROVIDER"),
          "investigator_masked": masks("INVESTIGATOR"),
          "outcomes_assessor_masked": masks("OUTCOMES_ASSESSOR"),
        ]
      )
    }
    let module = plan?.at("armsInterventionsModule")
    for entry in module?.at("armGroups").entries ?? [] {
      insert(
        "design_groups",
        [
          "group_type": entry.value("type"), "title": entry.value("label"),
          "description": entry.value("description"),
        ]
      )
    }
    for entry in module?.at("interventions").entries ?? [] {
      let id = insert(
        "interventions",
        [
          "intervention_type": entry.value("type"), "name": entry.value("name"),
          "description": entry.value("description"),
        ]
      )
      for name in entry.at("otherNames").entries {
        insert("intervention_other_names", ["intervention_id": id, "name": LoadedValue(name)])
      }
      for label in entry.at("armGroupLabels").entries {
        let group = find("design_groups", ["title": label.string])
        insert("design_group_interventions", ["intervention_id": id, "design_group_id": group])
      }
    }
  }

  private mutating func loadDerived(_ node: JSONNode) {
    for (module, table) in [
      ("conditionBrowseModule", "browse_conditions"),
      ("interventionBrowseModule", "browse_interventions"),
    ] {
      for (key, type) in [("meshes", "mesh-list"), ("ancestors", "mesh-ancestor")] {
        for entry in node.at("derivedSection", module, key).entries {
          insert(
            table,
            [
              "mesh_term": entry.value("term"),
              "downcase_mesh_term": entry.value("term")?.downcased,
              "mesh_type": .text(type),
            ]
          )
        }
      }
    }
    for entry in node.at("derivedSection", "miscInfoModule", "removedCountries").entries {
      insert("countries", ["name": LoadedValue(entry), "removed": .truth(true)])
    }
  }
}
