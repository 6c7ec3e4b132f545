package import TrialModel

/// Everything the checks find about the figures of a catalogue.
///
/// The findings of the review come first, then those of each trial in the order of the trials; within
/// one place by kind of check, then in the order of the figures. What a discrepancy of the catalogue
/// records for the same claim is said with a finding; it makes none by itself.
package func checkFindings(of catalogue: Catalogue) -> [CheckFinding] {
  let ofLists = Dictionary(grouping: listFindings(of: catalogue), by: \.subject.place)
  let ofReview = checkFindings(ofReviewIn: catalogue, ofLists[Subject.review] ?? [])
  return ofReview
    + catalogue.trials.flatMap { trial in
      checkFindings(of: trial, in: catalogue, ofLists[trial.id.text] ?? [])
    }
}

/// What the checks find about the review itself, in the order of the whole.
private func checkFindings(
  ofReviewIn catalogue: Catalogue,
  _ ofLists: [CheckFinding]
) -> [CheckFinding] {
  let review = catalogue.review
  let ofClaims = review.claims.flatMap { $0.checkedFigures(at: Subject.review) }
  let found = ofClaims.flatMap(intervalFindings) + sumFindings(of: review) + ofLists
  return inOrder(found, saying: review.discrepancies + catalogue.trials.flatMap(\.discrepancies))
}

/// What the checks find about one trial, in the order of the whole.
package func checkFindings(of trial: Trial, in catalogue: Catalogue) -> [CheckFinding] {
  let ofLists = listFindings(of: catalogue).filter { $0.subject.place == trial.id.text }
  return checkFindings(of: trial, in: catalogue, ofLists)
}

private func checkFindings(
  of trial: Trial,
  in catalogue: Catalogue,
  _ ofLists: [CheckFinding]
) -> [CheckFinding] {
  let found =
    findings(of: trial, in: catalogue.review)
    + identifierFindings(of: trial, among: catalogue.trials)
  let discrepancies = catalogue.review.discrepancies + trial.discrepancies
  return inOrder(found + ofLists, saying: discrepancies)
}

/// The findings of one place by kind of check, each with what a discrepancy says.
private func inOrder(
  _ findings: [CheckFinding],
  saying discrepancies: [Discrepancy]
) -> [CheckFinding] {
  findings.enumerated()
    .sorted { ($0.element.code, $0.offset) < ($1.element.code, $1.offset) }
    .map { $0.element.saying(words(for: $0.element, from: discrepancies)) }
}

private func findings(of trial: Trial, in review: Review) -> [CheckFinding] {
  var findings = trial.checkedFigures.flatMap(intervalFindings)
  findings += levelFindings(of: trial) + toxicityFindings(of: trial)
  findings += armSumFindings(of: trial) + pointFindings(of: trial) + setSizeFindings(of: trial)
  findings += claimFindings(of: trial) + designFindings(of: trial, in: review)
  findings += cutOffFindings(of: trial) + proportionalHazardsFindings(of: trial)
  findings += rateFindings(of: trial) + thresholdFindings(of: trial)
  findings += registryFindings(of: trial, in: review) + postedFindings(of: trial)
  findings += outcomeFindings(of: trial)
  return findings
}

/// What the discrepancy that is closest to the claims of a finding says.
///
/// It shares most claims with the finding, and has the fewest others.
private func words(for finding: CheckFinding, from discrepancies: [Discrepancy]) -> [SourcedText] {
  let claims = Set(finding.subject.claims)
  let related = discrepancies.filter {
    $0.standing.isWarning && !claims.isDisjoint(with: $0.claims)
  }
  func distance(_ discrepancy: Discrepancy) -> (Int, Int, Int) {
    (-claims.intersection(discrepancy.claims).count, discrepancy.claims.count, discrepancy.number)
  }
  let closest = related.min { distance($0) < distance($1) }
  return closest.map { [SourcedText($0.said, source: $0.source)] } ?? []
}
