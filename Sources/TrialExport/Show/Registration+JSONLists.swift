import TrialModel

extension Registration.Eligibility {
  /// Ages and sex in the registry's words, and the criteria as lists.
  var json: JSON {
    [
      "minimumAge": JSON(minimumAge),
      "maximumAge": JSON(maximumAge),
      "ageGroups": JSON(ageGroups),
      "sex": JSON(sex),
      "acceptsHealthyVolunteers": JSON(acceptsHealthyVolunteers),
      "inclusion": lists?.inclusion.json ?? nil,
      "exclusion": lists?.exclusion.json ?? nil,
      "otherCriteria": lists?.general.json ?? nil,
    ]
  }
}

extension [EligibilityCriteria.Criterion] {
  /// The criteria, each with how deep it stands from 0.
  fileprivate var json: JSON {
    .array(map { ["level": JSON($0.level), "text": .string($0.text)] })
  }
}

extension Registration.Location {
  /// The place; its contacts are left out.
  var json: JSON {
    [
      "facility": JSON(facility), "city": JSON(city), "state": JSON(state),
      "country": JSON(country), "status": JSON(status),
    ]
  }
}

extension Registration.Official {
  var json: JSON {
    ["name": .string(name), "role": JSON(role), "affiliation": JSON(affiliation)]
  }
}

extension Registration.Reference {
  var json: JSON {
    [
      "type": JSON(kind), "pmid": JSON(pmid), "citation": JSON(citation),
      "isRetracted": .bool(isRetracted),
    ]
  }
}

extension RegisteredIntervention {
  /// The intervention by itself, with its other names.
  var json: JSON {
    [
      "name": .string(name), "type": JSON(type), "description": JSON(description),
      "otherNames": JSON(otherNames),
    ]
  }
}
