import TrialModel

/// The questions of the review with their trials, and how much of its table is known.
enum QuestionsPage {
  static func page(of catalogue: Catalogue) -> Page {
    Page([questions(of: catalogue), table(of: catalogue)])
  }

  private static func questions(of catalogue: Catalogue) -> PageSection {
    let questions = catalogue.review.questions
    let rows = questions.map { question in
      let trials = question.trials.compactMap(catalogue.trial)
      return PageRow(
        .question(
          QuestionRow(
            number: question.number,
            text: question.text,
            comparison: question.comparison,
            trials: question.trials.map { catalogue.trial($0)?.name ?? $0.text },
            results: trials.count(where: \.hasResultSinceReview)
          )
        ),
        figures: [shown(question)] + claims(of: question, in: catalogue),
        link: question.trials.isEmpty
          ? nil
          : .trials(
            TrialScope(
              title: "question \(question.number)",
              trials: question.trials,
              unknown: nil
            )
          )
      )
    }
    return PageSection(
      .questions(name: "THE REVIEW ASKS"),
      rows: rows + [PageRow(.paragraph(sentence(on: questions)))]
    )
  }

  private static func shown(_ question: Question) -> ShownFigure {
    ShownFigure(
      title: "question \(question.number)",
      words: SourcedText(question.text, source: .review)
    )
  }

  private static func claims(of question: Question, in catalogue: Catalogue) -> [ShownFigure] {
    question.claims.map { id in
      ShownFigure(
        title: "claim \(id.text)",
        text: catalogue.claim(id)?.text ?? id.text,
        figure: nil,
        source: .review
      )
    }
  }

  private static func sentence(on questions: [Question]) -> String {
    let all = questions.flatMap(\.trials)
    let several = Set(all.filter { id in questions.count { $0.trials.contains(id) } > 1 })
    let twice = several.isEmpty ? "" : "; \(several.count) of them under more than one question"
    return "The review names \(Set(all).count) trials for its questions\(twice). "
      + "A result counts when it is one of the primary endpoint."
  }

  private static func table(of catalogue: Catalogue) -> PageSection {
    let known = catalogue.knownTableRows
    let total = catalogue.tableRows ?? known
    let rows = catalogue.review.tableRows
    let squares = PageRow(
      .knownRows(known: known, total: total),
      figures: [
        ShownFigure(
          title: "rows of the table of running trials",
          text: rows.printed,
          figure: rows,
          source: rows.source
        )
      ]
    )
    let groups = catalogue.review.counts.map { group in
      PageRow(
        .counts(
          name: group.name,
          cells: group.items.map { item in
            CountCell(
              label: item.label,
              printed: item.figure.digits,
              known: item.trials.count
            )
          }
        ),
        figures: group.items.map { CountsPage.shown($0, of: group) }
      )
    }
    let unknown = catalogue.unknownRowsSentence.map { sentence in
      PageRow(
        .paragraph("Of the table, \(sentence): they are counted here, never guessed.")
      )
    }
    return PageSection(
      .name("TABLE OF RUNNING TRIALS, counts as printed and the trials known behind them"),
      rows: [squares] + [unknown].compactMap { $0 } + groups
    )
  }
}
