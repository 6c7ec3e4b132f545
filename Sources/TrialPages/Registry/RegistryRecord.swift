import TrialModel

/// The imported record of a trial as rows of its overview.
struct RegistryRecord {
  private let registration: Registration
  private let source: SourceKey

  init(_ registration: Registration) {
    self.registration = registration
    source = SourceKey(registration)
  }

  /// Status, dates and numbers as the record has them, what it lacks as not reported.
  var section: PageSection {
    let status = registration.status
    let dates = registration.dates
    let design = registration.design
    let conditions = registration.conditions.joined(separator: ", ")
    let lastKnown = status.lastKnown.map { ", last known: \(RegistryWords.plain($0))" } ?? ""
    let completion = [
      dates.primaryCompletion.map { "primary \($0.words)" },
      dates.completion.map { "study \($0.words)" },
    ]
    .compactMap { $0 }.joined(separator: ", ")
    var rows = [
      row("status", status.overall.map { RegistryWords.plain($0) + lastKnown }),
      row("start", dates.start?.words),
      row("completion", completion.isEmpty ? nil : completion),
      row("enrolment", design.enrolmentWords),
      row("phase", design.phases.isEmpty ? nil : Phase(registry: design.phases).text),
      row("sponsor", registration.sponsor?.words),
      row("conditions", conditions.isEmpty ? nil : conditions),
    ]
    let others = registration.names.otherIDs
    if !others.isEmpty { rows.append(row("other ids", others.joined(separator: ", "))) }
    if let why = status.whyStopped { rows.insert(row("stopped", why), at: 1) }
    if let posted = dates.resultsFirstPosted?.date.text { rows.append(row("results", posted)) }
    rows.append(row("source", "ClinicalTrials.gov, \(registration.versionWords)"))
    if registration.isFromAACT {
      let words = "\(Absence.notRecovered.rawValue): \(Registration.notKeptByAACT)"
      rows.append(row("AACT", words))
    }
    return PageSection(.name("REGISTRY RECORD, \(registration.versionWords)"), rows: rows)
  }

  /// The brief summary in the sponsor's words; `nil` without one.
  var summary: PageSection? {
    registration.descriptions.brief.map { text in
      PageSection(
        .name("SUMMARY BY THE SPONSOR"),
        rows: [
          PageRow(
            .paragraph(text),
            figures: [ShownFigure(title: "summary", words: SourcedText(text, source: source))]
          )
        ]
      )
    }
  }

  private func row(_ label: String, _ text: String?) -> PageRow {
    let words = SourcedText(text ?? Absence.notReported.rawValue, source: source)
    return PageRow(
      .statement(label: label, text: words.text),
      figures: [ShownFigure(title: label, words: words)]
    )
  }
}

extension Registration.Organisation {
  fileprivate var words: String { name + (kind.map { " (\(RegistryWords.plain($0)))" } ?? "") }
}
