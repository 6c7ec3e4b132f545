package import TrialModel

/// What became of a trial: its state then and now, what changed, what happened when.
package enum HistoryPage {
  package static func page(of trial: Trial, in catalogue: Catalogue) -> Page {
    let versions =
      (RegistryCourse(trial)?.sections ?? []) + [RegistryHistory(trial).section].compactMap { $0 }
    if trial.role == .registry {
      let none = PageSection(rows: [PageRow(.paragraph("One version of the record is known."))])
      return Page([states(of: trial)] + (versions.isEmpty ? [none] : versions))
    }
    var sections = [states(of: trial)]
    if !trial.changes.isEmpty { sections.append(changes(of: trial, in: catalogue)) }
    sections.append(events(of: trial))
    sections += versions
    if trial.registration == nil, let row = NothingReported.lacking(.essential, of: trial) {
      sections.append(PageSection(rows: [row]))
    }
    sections.append(tableRow(of: trial, in: catalogue))
    return Page(sections)
  }

  private static func states(of trial: Trial) -> PageSection {
    let then = trial.stateThen.map { row(for: $0, label: $0.asOf?.text ?? "then") }
    let none = PageRow(.statement(label: "then", text: "The review says nothing of its state."))
    let now = row(for: trial.stateNow, label: trial.stateNow.asOf?.text ?? "undated")
    return PageSection(
      .name("STATE, by the review and by the newest source"),
      rows: [then ?? none, now]
    )
  }

  private static func row(for state: StateOfKnowledge, label: String) -> PageRow {
    PageRow(
      .statement(label: label, text: state.text),
      figures: [
        ShownFigure(
          title: "state, \(state.status.text)",
          words: SourcedText(state.text, source: state.source)
        )
      ]
    )
  }

  private static func changes(of trial: Trial, in catalogue: Catalogue) -> PageSection {
    let newest =
      (trial.events.filter { $0.source != .review }.map(\.date)
      + [trial.stateNow.asOf].compactMap { $0 }).max()
    let rows = trial.changes.map { change in
      let then = change.then.map {
        ShownFigure(title: "\(change.aspect), then", words: SourcedText($0, source: .review))
      }
      let now = change.now.map {
        ShownFigure(title: "\(change.aspect), now", words: SourcedText($0, source: change.source))
      }
      return PageRow(.change(change), figures: [then, now].compactMap { $0 })
    }
    return PageSection(
      .columns(
        name: "WHAT CHANGED",
        first: "review, \(catalogue.review.searched.text)",
        second: newest.map { "newest, \($0.text)" } ?? "newest"
      ),
      rows: rows + [PageRow(.legend(.changes))]
    )
  }

  private static func events(of trial: Trial) -> PageSection {
    let none = PageRow(.paragraph("No dated event was found."))
    let rows = trial.events.enumerated().map { place, event in
      PageRow(
        .dated(
          DatedRow(
            date: event.date.text,
            text: event.text,
            mark: event.mark,
            isReview: event.source == .review,
            isFirst: place == 0,
            isLast: place == trial.events.count - 1
          )
        ),
        figures: [
          ShownFigure(
            title: "event of \(event.date.text)",
            words: SourcedText(event.text, source: event.source)
          )
        ]
      )
    }
    let legend = PageRow(.legend(.changes))
    return PageSection(.name("WHEN"), rows: rows.isEmpty ? [none] : rows + [legend])
  }
}
