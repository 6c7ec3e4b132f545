import TrialModel

/// What the review says of a trial's design against what the trial is.
func designFindings(of trial: Trial, in review: Review) -> [CheckFinding] {
  stageFindings(of: trial, review) + categoryFindings(of: trial)
    + radiotherapyFindings(of: trial, review)
}

/// Claims that place a trial in a stage which its conditions rule out.
private func stageFindings(of trial: Trial, _ review: Review) -> [CheckFinding] {
  let conditions = trial.conditions.joined(separator: "; ")
  let stages = Stages(namedIn: conditions)
  guard !stages.isEmpty else { return [] }
  return trial.claims.filter { ["question", "design"].contains($0.kind) }
    .compactMap { claim in
      let claimed = Stages(namedIn: claim.text)
      guard !claimed.isEmpty, claimed.isDisjoint(with: stages) else { return nil }
      return trial.claimFinding(
        id: "stage \(claim.id.text)",
        title: "stage of disease",
        claims: [claim.id],
        printed: trial.printedWords(of: claim, review),
        expected: conditions,
        because: "the stage is not that of the patients the trial takes"
      )
    }
}

/// The category printed in the table against the sequence the catalogue files the trial under.
private func categoryFindings(of trial: Trial) -> [CheckFinding] {
  let cells = trial.table.cells.filter { $0.column == "Category" }
  return cells.compactMap { cell in
    guard let text = cell.text.value, let printed = TreatmentSequence(category: text),
      printed != trial.classification.sequence
    else { return nil }
    let evidence = trial.classification.evidence.filter { $0.field == "sequence" }.map(\.words)
    return trial.claimFinding(
      id: "category",
      title: "category in the table",
      claims: [],
      printed: "category \(text)",
      expected: trial.classification.sequence.text,
      because: "the schedule of the trial places the immunotherapy so",
      said: evidence
    )
  }
}

/// Trials under a question about radiotherapy that give none.
private func radiotherapyFindings(of trial: Trial, _ review: Review) -> [CheckFinding] {
  guard trial.classification.backbone == .none else { return [] }
  return review.questions.filter { $0.trials.contains(trial.id) && $0.comparison != nil }
    .map { question in
      trial.claimFinding(
        id: "radiotherapy question \(question.number)",
        title: "radiotherapy under question \(question.number)",
        claims: trial.claims.filter { $0.kind == "question" }.map(\.id),
        printed: question.comparison ?? question.text,
        expected: "an arm with radiotherapy",
        because: "no arm of the trial has radiotherapy",
        said: trial.classification.evidence.filter { $0.field == "rt" }.map(\.words)
      )
    }
}

extension TreatmentSequence {
  /// The categories of the review's table: `2+3` is concurrent and consolidation.
  fileprivate init?(category text: String) {
    self = []
    for part in text.split(separator: "+", omittingEmptySubsequences: false) {
      guard let place = ["1", "2", "3"].firstIndex(of: String(part)) else { return nil }
      insert(Self.parts[place].part)
    }
  }
}

extension Trial {
  /// The words of a claim as printed, where a discrepancy quotes them; else ours, marked so.
  fileprivate func printedWords(of claim: Claim, _ review: Review) -> String {
    let quoted = (discrepancies + review.discrepancies).filter { $0.claims.contains(claim.id) }
    let closest = quoted.filter { !Stages(namedIn: $0.printed).isEmpty }.first
    return closest?.printed ?? "in our words: \(claim.text)"
  }

  fileprivate func claimFinding(
    id: String,
    title: String,
    claims: [ClaimID],
    printed: String,
    expected: String,
    because: String,
    said: [SourcedText] = []
  ) -> CheckFinding {
    CheckFinding(
      .claim,
      .fail,
      on: Subject(place: self.id.text, id: id, title: title, source: .review, claims: claims),
      printed: printed,
      numbers: [],
      expected: expected,
      because: because,
      said: said
    )
  }
}
