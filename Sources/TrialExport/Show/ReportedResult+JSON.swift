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
      "period": JSON(period),
      "arm": JSON(arm?.text),
      "headline": .bool(isHeadline),
      "figure": figure.json,
    ]
    guard let correction = figure.correction else { return json }
    return json.adding(["correction": correction.json])
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
