import TrialModel

extension Registration {
  /// The record in the names that a trial has: identity, arms, results, toxicity.
  ///
  /// Numbers that the registry posts as text stay text, since `NA` and `26,300` occur.
  var json: JSON {
    let identity: JSON = [
      "source": .string(SourceKey(self).text),
      "version": JSON(version?.text),
      "status": JSON(status.overall),
      "whyStopped": JSON(status.whyStopped),
      "phases": JSON(design.phases),
      "enrolment": JSON(design.enrolment),
      "enrolmentIsActual": JSON(design.isEnrolmentActual),
      "start": dates.start.json,
      "primaryCompletion": dates.primaryCompletion.json,
      "completion": dates.completion.json,
      "sponsor": JSON(sponsor?.name),
      "conditions": JSON(conditions),
      "summary": JSON(descriptions.brief),
      "description": JSON(descriptions.detailed),
      "isTableRow": .bool(isTableRow),
      "isFromAACT": .bool(isFromAACT),
      "holds": JSON(extent.names),
    ]
    let absent = [
      ("version", version == nil), ("status", status.overall == nil),
      ("enrolment", design.enrolment == nil), ("start", dates.start == nil),
      ("completion", dates.completion == nil), ("toxicity", results?.adverseEvents == nil),
    ]
    let reasons = absent.filter(\.1).map { JSON.Member("\($0.0)Reason", "not in the record") }
    return
      identity
      .adding([
        "arms": .array(arms.map { $0.json(of: interventions) }),
        "interventionsWithoutArm": .array(interventionsWithoutArm.map { interventions[$0].json }),
        "plannedOutcomes": .array(plannedOutcomes.map(\.json)),
        "eligibility": eligibility.json,
        "countries": JSON(countries),
        "places": .array(locations.map(\.json)),
        "officials": .array(officials.map(\.json)),
        "references": .array(references.map(\.json)),
        "results": .array((results?.outcomes ?? []).map(\.json)),
        "flow": results?.flow.map(\.json) ?? nil,
        "baseline": results?.baseline.map(\.json) ?? nil,
        "toxicity": results?.adverseEvents.map(\.json) ?? nil,
      ])
      .adding(.object(reasons))
  }
}

extension Registration.RecordedDate? {
  fileprivate var json: JSON {
    guard let self else { return nil }
    return ["date": .string(self.date.text), "isActual": JSON(self.isActual)]
  }
}

extension RegisteredArm {
  fileprivate func json(of all: [RegisteredIntervention]) -> JSON {
    [
      "label": .string(label),
      "type": JSON(type),
      "description": JSON(description),
      "interventions": .array(
        interventions.filter(all.indices.contains).map { place in
          all[place].json
        }
      ),
    ]
  }
}

extension PlannedOutcome {
  fileprivate var json: JSON {
    [
      "rank": .string(rank.rawValue), "measure": .string(measure),
      "timeFrame": JSON(timeFrame), "description": JSON(description),
    ]
  }
}

extension RegistryVersion {
  /// The version with what changed in it.
  var json: JSON {
    [
      "version": JSON(version?.text),
      "status": JSON(status),
      "source": .string(source.text),
      "isAsRegistered": .bool(isAsRegistered),
      "lacking": .array(lacking.names.map { .string($0) }),
      "changes": .array(
        changes.map { change in
          [
            "aspect": .string(change.aspect.rawValue), "part": JSON(change.part?.rawValue),
            "manner": .array(change.manner.map { .string($0.words) }),
            "before": JSON(change.before), "after": JSON(change.after),
          ]
        }
      ),
    ]
  }
}

extension RecordCourse {
  /// Each outcome as first known, as planned now and as posted, with how they differ.
  var json: JSON {
    .array(
      outcomes.map { outcome in
        [
          "rank": JSON(outcome.rank?.rawValue),
          "first": outcome.first?.json ?? nil,
          "now": outcome.now?.json ?? nil,
          "posted": outcome.posted?.json ?? nil,
          "planChanges": .array(outcome.planned.map { .string($0.words) }),
          "postedChanges": .array(outcome.reported.map { .string($0.words) }),
        ]
      }
    )
  }

  /// Each outcome on one line.
  var lines: [String] {
    outcomes.map { outcome in
      func said(_ name: String, _ stated: StatedOutcome?) -> String {
        "\(name): \(stated?.words ?? "-")"
      }
      let told = [
        versions.count > 1 ? said("first", outcome.first) : nil,
        said(versions.count > 1 ? "now" : "planned", outcome.now),
        results == nil ? nil : said("posted", outcome.posted),
      ]
      let changes = (outcome.planned + outcome.reported).eachOnce.map(\.words)
      let how = changes.isEmpty ? "" : " (\(changes.joined(separator: ", ")))"
      return "\(outcome.rank?.rawValue ?? "outcome")\(how): "
        + told.compactMap { $0 }.joined(separator: "; ")
    }
  }
}

extension StatedOutcome {
  fileprivate var json: JSON {
    [
      "rank": JSON(rank?.rawValue), "measure": .string(measure), "timeFrame": JSON(timeFrame),
      "description": JSON(description),
    ]
  }
}
