package import TrialModel

extension SortedRecord {
  /// The categories as list, facets and pages take them, with the key under which the bibliography
  /// has the record.
  package func classification(source: SourceKey) -> Classification {
    Classification(
      categories,
      radiotherapyRole: role?.value ?? RadiotherapyRole.none,
      evidence: evidence(source)
    )
  }

  /// The categories without their evidence, which is costly to write out.
  package var categories: Categories {
    Categories(
      sites: sites.map(\.value),
      siteLabel: general.siteLabel,
      classes: classes.map(\.value),
      agents: agentNames,
      agentLabel: Categories.label(of: agentNames, limit: 16),
      sequence: wholeSequence,
      backbone: backbone.value,
      questions: question?.value.reviewQuestion.map { [$0] } ?? [],
      regions: regions.map(\.value),
      phase: phase.value,
      primaryEndpoint: .notLookedFor,
      doses: doses.map(\.value.text),
      eligible: eligible
    )
  }

  private func evidence(_ source: SourceKey) -> [Classification.Evidence] {
    let given =
      sites.flatMap { $0.evidence("site", $0.value, source) }
      + classes.flatMap { $0.evidence("class", $0.value, source) }
      + agents.flatMap { $0.evidence("agent", $0.value.name.lowercased(), source) }
      + sequenceEvidence(source)
      + backbone.evidence("rt", backbone.value.rawValue, source)
    let radiotherapy =
      (modality.map { $0.evidence("modality", $0.value.rawValue, source) } ?? [])
      + (role.map { $0.evidence("rt role", $0.value.words, source) } ?? [])
      + doses.flatMap { $0.evidence("dose", $0.value.text, source) }
    let design =
      (question.map { $0.evidence("question", $0.value.rawValue, source) } ?? [])
      + regions.flatMap { $0.evidence("region", $0.value, source) }
      + phase.evidence("phase", phase.value.text, source)
    return given + radiotherapy + design
  }

  private func sequenceEvidence(_ source: SourceKey) -> [Classification.Evidence] {
    guard isSequenceUnclear else {
      return sequence.flatMap { $0.evidence("sequence", $0.value.text, source) }
    }
    return [
      Classification.Evidence(
        field: "sequence",
        words: SourcedText("the record does not say how both follow each other", source: source),
        derivation: Classification.Derivation(
          value: "none",
          rule: "S6",
          confidence: .low,
          place: nil
        )
      )
    ]
  }
}

extension Verdict {
  /// Each quotation as evidence of a field, or one without words where there is none.
  fileprivate func evidence(
    _ field: String,
    _ value: String,
    _ source: SourceKey
  ) -> [Classification.Evidence] {
    func derivation(_ place: Classification.Place?) -> Classification.Derivation {
      Classification.Derivation(value: value, rule: rule, confidence: confidence, place: place)
    }
    guard !evidence.isEmpty else {
      let words = SourcedText("no words of the record speak of it", source: source)
      return [
        Classification.Evidence(field: field, words: words, derivation: derivation(nil))
      ]
    }
    return evidence.map { quote in
      Classification.Evidence(
        field: field,
        words: SourcedText(quote.words, source: source),
        derivation: derivation(quote.place)
      )
    }
  }
}
