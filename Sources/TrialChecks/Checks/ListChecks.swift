import TrialModel

/// Lists of the review: entries that stand twice, and counts that do not fit the entries.
func listFindings(of catalogue: Catalogue) -> [CheckFinding] {
  let review = catalogue.review
  return duplicateQuestions(in: catalogue) + duplicateShares(in: review)
    + questionCounts(in: review) + knownTrials(in: review)
}

/// Trials that the review names under more than one of its questions.
private func duplicateQuestions(in catalogue: Catalogue) -> [CheckFinding] {
  catalogue.trials.compactMap { trial in
    let questions = catalogue.review.questions.filter { $0.trials.contains(trial.id) }
    guard questions.count > 1 else { return nil }
    let numbers = questions.map { "\($0.number)" }.joined(separator: " and ")
    return CheckFinding(
      .duplicate,
      .warn,
      on: Subject(
        place: trial.id.text,
        id: "questions",
        title: "questions of the review",
        source: .review,
        claims: trial.claims.filter { $0.kind == "question" }.map(\.id)
      ),
      printed: "\(trial.id.text) under questions \(numbers)",
      numbers: questions.map { PrintedNumber($0.number) },
      expected: "one question",
      because: questions.map { "\($0.number): \($0.text)" }.joined(separator: " ")
    )
  }
}

/// Trials in two shares of a count that should share out the table.
private func duplicateShares(in review: Review) -> [CheckFinding] {
  review.counts.filter(\.isPartition)
    .flatMap { group in
      group.items.flatMap(\.trials).eachOnce
        .compactMap { id in
          let items = group.items.filter { $0.trials.contains(id) }
          guard items.count > 1 else { return nil }
          return CheckFinding(
            .duplicate,
            .fail,
            on: Subject(
              place: id.text,
              id: "counts \(group.name)",
              title: "counts by \(group.name)",
              source: .review,
              claims: items.compactMap(\.figure.claim)
            ),
            printed: items.map(\.label).joined(separator: "; "),
            numbers: items.compactMap(\.figure.value.value),
            expected: "one of them",
            because: "the counts by \(group.name) should share out the trials between them"
          )
        }
    }
}

/// Counts by group that a question prints against the trials it names.
private func questionCounts(in review: Review) -> [CheckFinding] {
  review.questions.flatMap { question in
    review.claims.filter { $0.kind == "count" && question.claims.contains($0.id) }
      .compactMap { claim in
        let figures = claim.figures.filter { $0.unit == .trials }
        let values = figures.compactMap(\.value.value)
        let parts = values.compactMap(\.whole)
        let sum = parts.reduce(0, +)
        guard parts.count > 1, parts.count == figures.count, sum != question.trials.count
        else { return nil }
        let names = figures.map { "\($0.population ?? "?") \($0.printed)" }
        let total = PrintedNumber(question.trials.count)
        return CheckFinding(
          .listCount,
          .fail,
          on: Subject(
            place: Subject.review,
            id: "question \(question.number) \(claim.id.text)",
            title: "counts under question \(question.number)",
            source: .review,
            claims: [claim.id]
          ),
          printed: names.joined(separator: "; "),
          numbers: values + [PrintedNumber(sum), total],
          expected: "\(total.digits) in all, or a word on trials counted more than once",
          because: "\(parts.map(String.init).joined(separator: " + ")) = \(sum), and the question "
            + "names \(total.digits) trials"
        )
      }
  }
}

/// Counts below the number of trials that are known to belong to them.
private func knownTrials(in review: Review) -> [CheckFinding] {
  review.counts.flatMap { group in
    group.items.compactMap { item in
      guard let value = item.figure.value.value, value.value < Double(item.trials.count)
      else { return nil }
      return CheckFinding(
        .listCount,
        .fail,
        on: Subject(
          place: Subject.review,
          id: "counts \(group.name) \(item.label)",
          title: item.label,
          source: item.figure.source,
          claims: [item.figure.claim].compactMap { $0 }
        ),
        printed: item.figure.printed,
        numbers: [value, PrintedNumber(item.trials.count)],
        expected: "at least \(item.trials.count)",
        because: "so many rows of the table are known to belong to it"
      )
    }
  }
}
