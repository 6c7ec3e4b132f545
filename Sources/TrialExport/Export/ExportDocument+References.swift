import TrialModel
import TrialQuery

extension ExportDocument {
  /// The documents the trials rest on, the trials whose registry record is none of them, and the
  /// publications that records name; each document once.
  var references: [Reference] {
    let records = Set(sources.filter { $0.kind == .registry }.compactMap(\.registryNumber))
    var citing: [SourceKey: [Trial]] = [:]
    for trial in selection.trials {
      for key in trial.citedSources { citing[key, default: []].append(trial) }
    }
    let cited = sources.map { source in
      let trials = citing[source.key] ?? []
      return Reference(source, citedFor: trials.map(\.nameAndNumber))
        .noting(trials.compactMap(screeningNote))
    }
    let trials = selection.trials.filter { !records.contains($0.id.text) }.map { trial in
      Reference(trial: trial).noting([screeningNote(of: trial)].compactMap(\.self))
    }
    let listed = selection.trials.flatMap { trial in
      (trial.registration?.references ?? []).enumerated().compactMap { place, reference in
        Reference(reference, number: place + 1, of: trial)?
          .noting([screeningNote(of: trial)].compactMap(\.self))
      }
    }
    return (cited + trials + listed).merged.map { entry in
      var entry = entry
      entry.notes.append(provenance)
      return entry
    }
  }
}

extension ExportDocument {
  /// What readers of the review decided about a trial, in one line; `nil` where the review does not have it.
  private func screeningNote(of trial: Trial) -> String? {
    selection.review?.record(trial.id).map { "\(trial.nameAndNumber): \($0.note)" }
  }
}

extension Reference {
  /// The entry with notes after its own, each once.
  fileprivate func noting(_ notes: [String]) -> Reference {
    var entry = self
    entry.notes += notes.eachOnce
    return entry
  }
}

extension Trial {
  /// The name readers know with the registry number: `PACIFIC (NCT02125461)`.
  fileprivate var nameAndNumber: String { acronym.map { "\($0) (\(id.text))" } ?? id.text }
}

extension Reference {
  /// A document of the bibliography, or a registry record.
  init(_ source: Source, citedFor names: [String]) {
    let work = source.work
    let link = source.link
    self.init(
      kind: source.kind,
      key: source.key.text,
      authors: work.authors.map { .named($0) },
      hasMoreAuthors: work.hasMoreAuthors,
      title: work.title,
      subject: work.subject ?? source.citation,
      venue: work.journal,
      date: work.published ?? (source.kind == .registry ? source.asOf : nil),
      volume: work.volume,
      issue: work.issue,
      pages: work.pages,
      doi: source.doi,
      pmid: source.pmid,
      pmcid: source.pmcid,
      registryNumber: source.registryNumber,
      link: link,
      isSecondary: source.isSecondary
    )
    notes.append("Kind: \(source.kind.rawValue)")
    // The parts do not say everything that the citation does.
    if work.title != source.citation { notes.append("Cited as: \(source.citation)") }
    if work.hasMoreAuthors { notes.append("Further authors are not named") }
    if let page = source.readAt, page != link?.text {
      notes.append(
        source.isSecondary ? "Read in an account at \(page)" : "Read in a copy at \(page)"
      )
    }
    if source.isSecondary { notes.append("Only an account of the document was read") }
    if let date = source.asOf { notes.append("As of \(date.text)") }
    if let note = source.note { notes.append(note) }
    notes.append("Cited for: \(names.joined(separator: ", "))")
  }

  /// A trial of which no registry record was read.
  init(trial: Trial) {
    let name = trial.acronym.map { "\($0): " } ?? ""
    let record = WebAddress(recordOf: trial.id.text)
    self.init(
      kind: nil,
      key: trial.id.text,
      authors: trial.sponsor.map { [.named($0.text)] } ?? [],
      subject: "\(name)\(trial.title)",
      registryNumber: record == nil ? nil : trial.id.text,
      link: record
    )
    notes.append("Kind: trial, title in our words")
    if record == nil { notes.append("Named as its protocol is; no registry number was read") }
    if !trial.otherIDs.isEmpty {
      notes.append("Other numbers: \(trial.otherIDs.joined(separator: ", "))")
    }
  }

  /// A publication that a registry record names; `nil` where it says nothing of it.
  ///
  /// A citation in the usual form is taken apart; of any other the words stand for the title.
  init?(_ reference: Registration.Reference, number: Int, of trial: Trial) {
    let pmid = reference.pmid.flatMap { DocumentIdentifier.pmid.accepts($0) ? $0 : nil }
    guard let words = reference.citation ?? pmid.map({ "PubMed \($0)" }) else { return nil }
    let parts = reference.citation.flatMap { JournalCitation($0) }
    self.init(
      kind: .publication,
      key: pmid.map { "pmid-\($0)" } ?? "\(trial.id.text)-reference-\(number)",
      authors: parts?.authors ?? [],
      hasMoreAuthors: parts?.hasMoreAuthors ?? false,
      title: parts?.title,
      subject: words,
      venue: parts?.journal,
      date: parts?.published,
      volume: parts?.volume,
      issue: parts?.issue,
      pages: parts?.pages,
      doi: parts?.doi,
      pmid: pmid,
      link: parts?.doi.map { WebAddress(doi: $0) } ?? pmid.map { WebAddress(pmid: $0) },
      // It leads no entry of a document that was read.
      isSecondary: true
    )
    notes.append("Kind: publication named in a registry record, not read")
    if let citation = reference.citation { notes.append("Cited as: \(citation)") }
    if parts == nil, reference.citation != nil {
      notes.append("The citation is in no form that could be taken apart")
    }
    let sort = reference.kind.map { " as \($0)" } ?? ""
    notes.append("Named by the record of \(trial.id.text)\(sort)")
    if reference.isRetracted { notes.append("Retracted, as the record says") }
  }
}
