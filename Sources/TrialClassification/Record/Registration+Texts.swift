import TrialModel

extension Registration {
  /// The texts that rules on treatment read, with their paths, the most telling first.
  ///
  /// Eligibility is not among them: it lists what is forbidden.
  var texts: [(field: Passage.Field, path: String, text: String)] {
    var texts: [(field: Passage.Field, path: String, text: String)] = []
    for (index, intervention) in interventions.enumerated() {
      let path = "armsInterventionsModule.interventions[\(index)]"
      texts.append((.interventionName(index), "\(path).name", intervention.name))
      for (number, name) in intervention.otherNames.enumerated() {
        texts.append((.otherName(index), "\(path).otherNames[\(number)]", name))
      }
    }
    for (index, arm) in arms.enumerated() {
      let path = "armsInterventionsModule.armGroups[\(index)]"
      texts.append((.armLabel(index), "\(path).label", arm.label))
      if let description = arm.description {
        texts.append((.armDescription(index), "\(path).description", description))
      }
    }
    for (index, intervention) in interventions.enumerated() {
      guard let description = intervention.description else { continue }
      let path = "armsInterventionsModule.interventions[\(index)].description"
      texts.append((.interventionDescription(index), path, description))
    }
    if let title = names.briefTitle {
      texts.append((.title, "identificationModule.briefTitle", title))
    }
    if let title = names.officialTitle {
      texts.append((.title, "identificationModule.officialTitle", title))
    }
    for (index, term) in thesaurus.interventions.enumerated() {
      let path = "derivedSection.interventionBrowseModule.meshes[\(index)].term"
      texts.append((.thesaurusTerm, path, term))
    }
    return texts
  }

  /// The same texts as far as they are needed to see whether a record speaks of radiotherapy or
  /// immunotherapy at all.
  func containsText(where isFound: (String) -> Bool) -> Bool {
    interventions.contains { intervention in
      intervention.type == "RADIATION" || isFound(intervention.name)
        || intervention.otherNames.contains(where: isFound)
        || intervention.description.map(isFound) ?? false
    }
      || names.briefTitle.map(isFound) ?? false
      || names.officialTitle.map(isFound) ?? false
      || arms.contains { isFound($0.label) || $0.description.map(isFound) ?? false }
      || thesaurus.interventions.contains(where: isFound)
  }
}
