extension AACTStudy {
  /// The protocol section.
  var plan: RecordValue? {
    .members([
      "identificationModule": identification, "statusModule": status,
      "sponsorCollaboratorsModule": organisations, "descriptionModule": descriptions,
      "conditionsModule": .members([
        "conditions": .items(texts(.conditions, "name")),
        "keywords": .items(texts(.keywords, "name")),
      ]), "designModule": design, "armsInterventionsModule": treatment,
      "outcomesModule": outcomes, "eligibilityModule": eligibility,
      "contactsLocationsModule": contacts, "referencesModule": references,
    ])
  }

  /// What the registry derived by its thesaurus.
  var derived: RecordValue? {
    func terms(_ table: AACTTable, _ type: String) -> RecordValue? {
      .items(
        self[table].filter { $0["mesh_type"] == type }
          .map { .members(["term": $0["mesh_term"].value]) }
      )
    }
    return .members([
      "conditionBrowseModule": .members([
        "meshes": terms(.browseConditions, "mesh-list"),
        "ancestors": terms(.browseConditions, "mesh-ancestor"),
      ]),
      "interventionBrowseModule": .members(["meshes": terms(.browseInterventions, "mesh-list")]),
    ])
  }

  /// The cells of a column that say something.
  private func texts(_ table: AACTTable, _ column: StaticString) -> [String] {
    self[table].compactMap { $0[column] }
  }

  private var listed: AACTRow {
    self[.studies].first ?? AACTRow(.studies, study: number, cells: [])
  }

  private var identification: RecordValue? {
    func numbers(_ source: String) -> [String] {
      self[.idInformation].filter { $0["id_source"] == source }.compactMap { $0["id_value"] }
    }
    return .members([
      "nctId": .text(number), "nctIdAliases": .items(numbers("nct_alias")),
      "orgStudyIdInfo": .members(["id": numbers("org_study_id").first.value]),
      "secondaryIdInfos": .items(numbers("secondary_id").map { .members(["id": .text($0)]) }),
      "organization": .members([
        "fullName": listed["source"].value, "class": listed["source_class"].word,
      ]), "briefTitle": listed["brief_title"].value,
      "officialTitle": listed["official_title"].value, "acronym": listed["acronym"].value,
    ])
  }

  private var status: RecordValue? {
    func date(_ date: StaticString, _ type: StaticString) -> RecordValue? {
      listed[date].flatMap { .members(["date": .text($0), "type": listed[type].word]) }
    }
    return .members([
      "statusVerifiedDate": listed["verification_month_year"].value,
      "overallStatus": listed["overall_status"].word,
      "lastKnownStatus": listed["last_known_status"].word,
      "whyStopped": listed["why_stopped"].value,
      "startDateStruct": date("start_month_year", "start_date_type"),
      "primaryCompletionDateStruct": date(
        "primary_completion_month_year",
        "primary_completion_date_type"
      ), "completionDateStruct": date("completion_month_year", "completion_date_type"),
      "studyFirstSubmitDate": listed["study_first_submitted_date"].value,
      "studyFirstPostDateStruct": date("study_first_posted_date", "study_first_posted_date_type"),
      "resultsFirstPostDateStruct": date(
        "results_first_posted_date",
        "results_first_posted_date_type"
      ), "lastUpdateSubmitDate": listed["last_update_submitted_date"].value,
      "lastUpdatePostDateStruct": date("last_update_posted_date", "last_update_posted_date_type"),
    ])
  }

  private var organisations: RecordValue? {
    func organisations(_ rank: String) -> [RecordValue] {
      self[.sponsors].filter { $0["lead_or_collaborator"] == rank }
        .compactMap { .members(["name": $0["name"].value, "class": $0["agency_class"].word]) }
    }
    return .members([
      "leadSponsor": organisations("lead").first,
      "collaborators": .items(organisations("collaborator")),
    ])
  }

  private var descriptions: RecordValue? {
    .members([
      "briefSummary": texts(.briefSummaries, "description").first.value,
      "detailedDescription": texts(.detailedDescriptions, "description").first.value,
    ])
  }

  private var outcomes: RecordValue? {
    func planned(_ rank: String) -> RecordValue? {
      .items(
        self[.designOutcomes].filter { $0["outcome_type"]?.hasPrefix(rank) == true }
          .map {
            .members([
              "measure": $0["measure"].value, "description": $0["description"].value,
              "timeFrame": $0["time_frame"].value,
            ])
          }
      )
    }
    return .members([
      "primaryOutcomes": planned("primary"), "secondaryOutcomes": planned("secondary"),
      "otherOutcomes": planned("other"),
    ])
  }

  private var contacts: RecordValue? {
    let places = self[.facilities].map { place in
      RecordValue.members([
        "facility": place["name"].value, "status": place["status"].word,
        "city": place["city"].value, "state": place["state"].value, "zip": place["zip"].value,
        "country": place["country"].value,
      ])
    }
    // A copy without places still tells the countries.
    let countries = self[.countries].filter { $0.truth("removed") != true }
      .map { RecordValue.members(["country": $0["name"].value]) }
    return .members([
      "overallOfficials": .items(
        self[.overallOfficials].map {
          .members([
            "name": $0["name"].value, "affiliation": $0["affiliation"].value,
            "role": $0["role"].word,
          ])
        }
      ), "locations": .items(places.isEmpty ? countries : places),
    ])
  }

  private var references: RecordValue? {
    let publications = self[.studyReferences].map { reference in
      let retractions = self[.retractions].filter { $0["reference_id"] == reference["id"] }
      return RecordValue.members([
        "pmid": reference["pmid"].value, "type": reference["reference_type"].word,
        "citation": reference["citation"].value,
        "retractions": .items(
          retractions.map {
            .members(["pmid": $0["pmid"].value, "source": $0["source"].value])
          }
        ),
      ])
    }
    return .members(["references": .items(publications)])
  }
}
