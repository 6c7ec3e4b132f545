import TrialModel

extension ReportedResult {
  /// The result; a correction stands beside the figure as well as within it.
  var json: JSON {
    let json: JSON = [
      "id": .string(id),
      "endpoint": .string(endpoint),
      "label": .string(endpointLabel),
      "kind": .string(kind.rawValue),
      "measure": JSON(measure),
      "population": JSON(population),
      "subgroup": JSON(subgroup),
      "factor": JSON(factor),
      "period": JSON(period),
      "component": JSON(component),
      "arm": JSON(arm?.text),
      "headline": .bool(isHeadline),
      "figure": figure.json,
    ]
    let compared = comparison.map { json.adding(["comparison": $0.json]) } ?? json
    let paired = comparedArms.map { compared.adding($0.json) } ?? compared
    guard let correction = figure.correction else { return paired }
    return paired.adding(["correction": correction.json])
  }
}

extension ComparedArms {
  /// The arms by their identifiers, as the files of the catalogue name them.
  fileprivate var json: JSON {
    ["experimental": .string(experimental.text), "control": .string(control.text)]
  }
}

extension RatioComparison {
  /// The groups compared, and which is above the line as far as the source says.
  fileprivate var json: JSON {
    [
      "groups": .array(groups.map { .string($0) }),
      "compared": JSON(direction?.compared),
      "reference": JSON(direction?.reference),
      "saysFavours": JSON(direction?.saysFavours),
      "favouredBelow1": JSON(direction?.favouredBelow),
      "isControlOverTreatment": JSON(direction?.isTurned),
      "words": JSON(direction?.words),
      "contradiction": JSON(contradiction),
    ]
  }
}

extension Claim {
  /// The claim with its figures in the order of print.
  var json: JSON {
    [
      "claim": .string(id.text),
      "kind": .string(kind),
      "text": .string(text),
      "place": .string(place),
      "references": .array(references.map { JSON($0) }),
      "figures": .array(figures.map(\.json)),
      "remark": JSON(remark),
    ]
  }
}

extension Discrepancy {
  /// The matter as a note: what is printed, what a source says, and how it stands.
  var json: JSON {
    [
      "kind": "discrepancy",
      "number": JSON(number),
      "standing": .string(standing.rawValue),
      "claims": JSON(claims.map(\.text)),
      "printed": .string(printed),
      "said": .string(said),
      "text": .string(text),
      "source": JSON(source?.text),
    ]
  }
}
