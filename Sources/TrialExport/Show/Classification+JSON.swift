import TrialModel

extension Classification {
  /// The categories under the names that filters give them, with the words they rest on.
  ///
  /// `role` is who gets radiotherapy.
  func json(role: RadiotherapyRole) -> JSON {
    let own = categories
    let written: JSON = [
      "site": JSON(own.sites),
      "class": JSON(own.classes),
      "agent": JSON(own.agents),
      "sequence": .string(own.sequence.isEmpty ? "none" : own.sequence.text),
      "rt": .string(own.backbone.rawValue),
      "rtRole": .string(role.rawValue),
      "question": JSON(own.questions.map(\.rawValue)),
      "region": JSON(own.regions),
      "primary": .string(own.primaryEndpoint.rawValue),
      "changed": .bool(own.hasChanged),
      "evidence": .array(evidence.map(\.json)),
    ]
    return ["classification": written.adding(overrides)]
  }

  /// The categories that readers set, each with who did and what stood there before; nothing where
  /// nobody set any.
  var overrides: JSON {
    guard !overruled.isEmpty else { return [:] }
    return [
      "overrides": .array(
        overruled.map { overruled in
          overruled.override.own.adding([
            "before": JSON(overruled.before),
            "evidenceBefore": .array(overruled.evidence.map(\.json)),
          ])
        }
      )
    ]
  }
}

extension Classification.Evidence {
  /// The field with its words and the rule, where one found it.
  fileprivate var json: JSON {
    let field: JSON = ["field": .string(field)]
    return field.adding(Optional(words).json).adding(derivation?.json ?? [:])
  }
}

extension Classification.Derivation {
  /// The rule with its value, how sure it is, and the place of the words.
  fileprivate var json: JSON {
    let rule: JSON = [
      "value": .string(value), "rule": .string(rule), "confidence": .string(confidence.rawValue),
    ]
    guard let place else { return rule }
    return rule.adding([
      "path": .string(place.path),
      "characters": .array([JSON(place.characters.lowerBound), JSON(place.characters.upperBound)]),
    ])
  }
}

extension Overview {
  /// The statements under their labels in lower case.
  var json: JSON {
    .object(
      statements.map { JSON.Member($0.label.lowercased(), Optional($0.words).json) }
    )
  }
}

extension SourcedText? {
  /// Text and source, or `null`.
  var json: JSON {
    map { words in ["text": .string(words.text), "source": JSON(words.source?.text)] } ?? .null
  }
}

extension SourcedText {
  /// A note of the kind, which says who is speaking.
  func note(kind: String) -> JSON {
    let kind: JSON = ["kind": .string(kind)]
    return kind.adding(Optional(self).json)
  }
}
