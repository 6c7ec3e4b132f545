import TrialModel
import TrialPages
import TrialQuery
import TrialScreening

extension Trial {
  /// The whole trial for reading.
  ///
  /// The catalogue holds the documents that the sources name; a review that is open has the record, and
  /// the readers' notes are what readers say of it by themselves.
  func page(
    in catalogue: Catalogue,
    _ record: ScreenedRecord? = nil,
    readerNotes: [ReaderNote] = []
  ) -> TextPage {
    var page = TextPage()
    page.add(.title(acronym.map { "\($0) (\(id.text))" } ?? id.text))
    page.add(.paragraph(title))
    page.add(.facts(summary))
    page.add("Screening", .facts(record?.facts ?? []))
    page.add(
      "Overview",
      .facts(overview.statements.map { TextPage.Fact($0.label, $0.words.citedText) })
    )
    page.add("Set by readers", .facts(classification.overruled.map(\.pageFact)))
    page.add("Notes of readers", .facts(readerNotes.map { TextPage.Fact($0.initials, $0.saying) }))
    page.add("Read with care", .items(overview.cautions.map(\.citedText)))
    page.add("Participants", .facts(sizes.map(\.fact)))
    addArms(to: &page)
    page.add("Results", .items(results.map { $0.citedText(arms) }))
    page.add(
      "Computed here from the results",
      .items(computedResults(in: catalogue).map { $0.citedText })
    )
    // The record's own tables follow for a trial that is known from the registry alone.
    page.add("Toxicity", .items(role == .registry ? [] : toxicity?.citedLines(of: self) ?? []))
    page.add("From the registry", .facts(registryFacts.map(\.pageFact)))
    page.add("From publications", .facts(publicationFacts.map(\.pageFact)))
    addReview(to: &page)
    if let registration { page.add(registration) }
    let course = RecordCourse(self).flatMap {
      $0.versions.count > 1 || $0.results != nil ? $0 : nil
    }
    page.add("Outcomes, from the first plan to the posted results", .items(course?.lines ?? []))
    page.add("Versions of the record", .items(registryHistory.map(\.line)))
    page.add("Then and now", .items(changes.map(\.citedText)))
    page.add("What happened", .facts(events.map(\.pageFact)))
    page.add("Notes", .items(notes.map(\.citedText)))
    page.add("Sources", .items(citedSources.lines(in: catalogue)))
    page.add(.paragraph(TextPage.advice))
    return page
  }

  private var summary: [TextPage.Fact] {
    let dated = stateNow.asOf.map { ", as of \($0.text)" } ?? ""
    let facts: [(label: String, text: String?)] = [
      ("Role", role.words),
      (
        "Status", stateNow.status.text + dated + ": \(stateNow.text) \(stateNow.source.bracketed())"
      ),
      ("Phase", classification.phase.text),
      ("Region", regionText),
      ("Primary endpoint", classification.primaryEndpoint.sentence),
      ("Conditions", conditions.isEmpty ? nil : conditions.joined(separator: ", ")),
      ("Sponsor", sponsor?.citedText),
      ("Official title", officialTitle?.citedText),
      ("Other ids", otherIDs.isEmpty ? nil : otherIDs.joined(separator: ", ")),
      ("Started", start?.text),
    ]
    return facts.compactMap { label, text in text.map { TextPage.Fact(label, $0) } }
  }

  /// Where it was done, or that no source read says; `nil` for a record, whose rules may find none.
  private var regionText: String? {
    let regions = classification.regions
    if regions.isEmpty { return role == .registry ? nil : "not read" }
    return regions.joined(separator: ", ")
  }

  private func addArms(to page: inout TextPage) {
    for arm in arms {
      let treatments = arm.interventions.map { treatment in
        "\(treatment.kind.rawValue): "
          + [treatment.name, treatment.text].compactMap { $0 }.joined(separator: ", ")
          + " \(treatment.source.bracketed())"
      }
      let sizes = arm.sizes.map { "\($0.counted.rawValue): \($0.figure.citedText)" }
      page.add(
        "Arm\(arm.side.map { ", \($0.rawValue)" } ?? ""): \(arm.label)",
        .items(treatments + sizes)
      )
    }
  }

  private func addReview(to page: inout TextPage) {
    page.add("What the review says", .items(claims.map(\.citedText)))
    page.add("Where the review and its sources differ", .items(discrepancies.map(\.citedText)))
    let row = table.row.map { ", row \($0)" } ?? ""
    let note = table.note.map { ": \($0)" } ?? ""
    page.add(
      "The review's table of running trials",
      .facts(
        [TextPage.Fact("Membership", table.membership.rawValue + row + note)]
          + table.cells.map { cell in
            TextPage.Fact(cell.column, cell.text.value ?? cell.text.absence?.rawValue ?? "")
          }
      )
    )
  }
}

extension PrimaryEndpoint {
  /// What became of it, in words that stand alone.
  fileprivate var sentence: String {
    switch self {
    case .met: "met"
    case .notMet: "not met"
    case .noAnalysis: "the trial ended without an analysis"
    case .noneFound: "no result in what was read"
    case .notLookedFor: "not looked for: records are not read for what became of it"
    }
  }
}

extension Classification.Overruled {
  fileprivate var pageFact: TextPage.Fact {
    let text = "\(override.valueText) (\(override.signature)); before: \(beforeText)"
    return TextPage.Fact(override.subject.category.rawValue, text)
  }
}

extension SizeFigure {
  fileprivate var fact: TextPage.Fact { TextPage.Fact(counted.rawValue, figure.citedText) }
}

extension Fact {
  fileprivate var pageFact: TextPage.Fact {
    let dated = asOf.map { ", as of \($0.text)" } ?? ""
    return TextPage.Fact(field, "\(text)\(dated) \(source.bracketed())")
  }
}

extension HistoryEvent {
  fileprivate var pageFact: TextPage.Fact {
    TextPage.Fact(date.text, "\(text) \(source.bracketed())")
  }
}

extension Change {
  fileprivate var citedText: String {
    "\(aspect), \(mark.rawValue): then \(then ?? "not stated"); now \(now ?? "nothing found")"
      + (source.map { " \($0.bracketed())" } ?? "")
  }
}
