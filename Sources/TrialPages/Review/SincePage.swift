import TrialModel

/// What has been reported since the review: by its questions and categories, what became of its running
/// trials, and what is still awaited.
///
/// The review's own claims, counts and checks are on the other tabs and stay as they are.
struct SincePage {
  let report: SinceReport

  var catalogue: Catalogue { report.catalogue }

  var page: Page {
    let sequences = report.sequences.map { group in
      PageSection(
        .name("SEQUENCE: \(group.name)"),
        rows: [PageRow(.paragraph("\(group.counts)."))] + group.rows(in: catalogue)
      )
    }
    let sections =
      [head, glance] + report.questions.map { section(for: $0) } + sequences
      + report.categories.map { section(for: $0) } + [running]
      + (catalogue.laterSearch.map(awaited) ?? [])
    return Page(sections.filter { !$0.rows.isEmpty })
  }

  /// What the page is, how far the search went, and what it does not touch.
  private var head: PageSection {
    let reported = report.reported
    let roles: [String] = [
      (Role.since, "the review could not know of"), (.running, "it called running"),
      (.context, "beside it"),
    ]
    .compactMap { role, words in
      let count = reported.count { $0.role == role }
      return count == 0 ? nil : "\(count) \(words)"
    }
    let searched = catalogue.review.searched.text
    let scope = TrialScope(title: "reported since", trials: reported.map(\.id), unknown: nil)
    let first =
      reported.isEmpty
      ? PageRow(.paragraph("No trial has reported since the review of \(searched)."))
      : PageRow(
        .paragraph(
          "\(reported.count) \(reported.count == 1 ? "trial has" : "trials have") reported since the"
            + " review of \(searched): \(roles.joined(separator: ", "))."
            + " Primary endpoint: \(SinceGroup.standings(of: reported))."
        ),
        link: .trials(scope)
      )
    let apart =
      "What the review claims, counts and checks is on the other tabs, as it was: nothing here changes"
      + " it. No medical advice."
    return PageSection(
      .name("REPORTED SINCE THE REVIEW"),
      rows: [first]
        + (catalogue.laterSearch.map { [Self.row(on: $0)] } ?? [])
        + [PageRow(.paragraph(apart))]
    )
  }

  /// How far the search for later trials went, and of what kind it was.
  private static func row(on search: LaterSearch) -> PageRow {
    let figure = ShownFigure(
      title: "the search for later trials",
      words: SourcedText(search.words, source: search.source)
    )
    return PageRow(.paragraph(search.words), figures: [figure])
  }

  /// The categories of sequence beside each other, then how to read all that follows.
  private var glance: PageSection {
    let rows = report.sequences.flatMap(\.glance)
    guard !rows.isEmpty else { return PageSection(rows: []) }
    let reading =
      "Of trials reported since the review: those it reports itself are not in it, and a forest plot of"
      + " all (F on the list, then b) has them too."
      + " Pooled is one endpoint at a time, of \(SinceGroup.least) trials or more:"
      + " \(SinceGroup.method.words), 95 % CI. A pooled number over unlike trials is arithmetic, not"
      + " the effect of one treatment. Enter draws it; disagree: other methods see 1 otherwise. Below, a"
      + " line has the trial, its site, what became of the primary endpoint, the figure the list sums it"
      + " up by, and its data cut or year."
    return PageSection(
      .name("AT A GLANCE, by sequence"),
      rows: rows + report.tests(by: .sequence)
        + [Self.caution, reading].map { PageRow(.paragraph($0)) }
    )
  }

  private func section(for group: SinceGroup) -> PageSection {
    guard !group.trials.isEmpty else {
      let none = PageRow(.paragraph("No trial that has reported since stands under it."))
      return PageSection(.name(group.name), rows: [none])
    }
    return PageSection(
      .name(group.name),
      rows: group.remarks.map { PageRow(.paragraph($0)) } + group.rows(in: catalogue)
    )
  }

  /// A category with a line for each group, the trials by name.
  private func section(for category: SinceReport.Category) -> PageSection {
    let rows = category.groups.flatMap { group in
      let named = group.trials.map { "\($0.name) (\($0.primaryWords))" }.joined(separator: ", ")
      let scope = TrialScope(title: group.name, trials: group.trials.map(\.id), unknown: nil)
      return [
        PageRow(.paragraph("\(group.name), \(group.counts). \(named)."), link: .trials(scope))
      ] + group.pooledRows
    }
    return PageSection(
      .name("BY \(category.aspect.aspect.uppercased())"),
      rows: report.tests(by: category.aspect) + rows
    )
  }

  /// What became of the trials that the review calls running, a line each.
  private var running: PageSection {
    let groups = report.running
    let count = groups.reduce(0) { $0 + $1.trials.count }
    guard count > 0 else { return PageSection(rows: []) }
    let counts = groups.map { "\($0.trials.count) \($0.standing)" }.joined(separator: ", ")
    let words =
      "\(count) trials that the review calls running: \(counts). The date is that of the newest copy of"
      + " their state."
    let rows = groups.flatMap(\.trials).map { trial in
      ReportedTrial(trial: trial, catalogue: catalogue)
        .row(dated: trial.stateNow.asOf?.text ?? "undated")
    }
    return PageSection(
      .name("THE REVIEW'S RUNNING TRIALS, and what became of them"),
      rows: [PageRow(.paragraph(words))] + rows
    )
  }

  private static let caution =
    "Groups of trials are not randomised: a difference between them may come from whatever else sets"
    + " their trials apart, and a test over few trials finds little."
}

extension LaterSearch {
  /// How far it went and of what kind it was, in sentences.
  package var words: String {
    let missing = notCovered.map { "; not covered: \($0)" } ?? ""
    return "Searched in \(made.text), the newest copy of \(newestCopy.text)\(missing). \(how)"
      + " That a trial is missing says nothing."
  }
}
