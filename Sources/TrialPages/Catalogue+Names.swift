package import TrialModel

extension Catalogue {
  /// A source in a line: its identifier or citation, or the review with its claim.
  package func shortName(of key: SourceKey, claim: ClaimID? = nil) -> String {
    if key == .review { return "the review" + (claim.map { " \($0.text)" } ?? "") }
    return source(key)?.reference ?? key.text
  }

  /// The claim of that number, wherever it stands; `nil` when the catalogue has none.
  package func claim(_ id: ClaimID) -> Claim? {
    if let claim = review.claims.first(where: { $0.id == id }) { return claim }
    for trial in trials {
      if let claim = trial.claims.first(where: { $0.id == id }) { return claim }
    }
    return nil
  }

  /// Where the set of the trials ends, for an answer that finds little in it; `nil` where nobody searched for
  /// later trials.
  package var extentSentence: String? {
    laterSearch.map { search in
      "Bundled are the review of \(review.searched.text) and what later trials had reported in copies read"
        + " up to \(search.newestCopy.text): no systematic search, so that a trial is missing says nothing."
    }
  }

  /// How many rows that table has; `nil` when the review gives no number.
  var tableRows: Int? { review.tableRows.value.value.map { Int($0.value) } }

  /// How many of its rows were not recovered, as a sentence; `nil` when all were.
  var unknownRowsSentence: String? {
    guard let tableRows, unknownTableRows > 0 else { return nil }
    return "\(unknownTableRows) of its \(tableRows) rows were not recovered"
  }
}

extension Figure {
  /// The number with its digits, or the reason why there is none.
  var digits: String { value.value?.digits ?? value.absence?.rawValue ?? printed }
}

extension Arm {
  /// The head of a column or lane of this arm.
  var head: ArmHead { ArmHead(label: shortLabel, side: side, count: nil) }
}
