import TrialModel
import TrialQuery

/// An entry of a list of references, with what the files give and nothing else.
struct Reference {
  /// The sort of document; `nil` for a trial of which no registry record was read.
  let kind: Source.Kind?
  /// The key, unique within a list.
  let key: String
  let work: CitedWork
  /// The title, or in square brackets, as lists of references mark a title that is supplied, what the
  /// document is about.
  let title: String
  /// When it was published; of a record the date of its data; `nil` when not given.
  let date: PartialDate?
  let doi: String?
  let pmid: String?
  let pmcid: String?
  let registryNumber: String?
  let link: WebAddress?
  /// What a reader has to know, one note after the other.
  let notes: [String]
}

extension ExportDocument {
  /// The documents the trials rest on, then the trials whose registry record is none of them.
  var references: [Reference] {
    let records = Set(sources.filter { $0.kind == .registry }.compactMap(\.registryNumber))
    var citing: [SourceKey: [String]] = [:]
    for trial in selection.trials {
      let name = trial.acronym.map { "\($0) (\(trial.id.text))" } ?? trial.id.text
      for key in trial.citedSources { citing[key, default: []].append(name) }
    }
    return sources.map { reference(to: $0, citedFor: citing[$0.key] ?? []) }
      + selection.trials.filter { !records.contains($0.id.text) }.map(reference)
  }

  private func reference(to source: Source, citedFor names: [String]) -> Reference {
    let work = source.work
    let link = source.link
    var notes = ["Kind: \(source.kind.rawValue)"]
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
    notes += ["Cited for: \(names.joined(separator: ", "))", provenance]
    return Reference(
      kind: source.kind,
      key: source.key.text,
      work: work,
      title: work.title ?? "[\(work.subject ?? source.citation)]",
      date: work.published ?? (source.kind == .registry ? source.asOf : nil),
      doi: source.doi,
      pmid: source.pmid,
      pmcid: source.pmcid,
      registryNumber: source.registryNumber,
      link: link,
      notes: notes
    )
  }

  private func reference(to trial: Trial) -> Reference {
    let others =
      trial.otherIDs.isEmpty ? [] : ["Other numbers: \(trial.otherIDs.joined(separator: ", "))"]
    let name = trial.acronym.map { "\($0): " } ?? ""
    return Reference(
      kind: nil,
      key: trial.id.text,
      work: CitedWork(authors: trial.sponsor.map { [$0.text] } ?? []),
      title: "[\(name)\(trial.title)]",
      date: nil,
      doi: nil,
      pmid: nil,
      pmcid: nil,
      registryNumber: trial.id.text,
      link: WebAddress(recordOf: trial.id.text),
      notes: ["Kind: trial, title in our words"] + others + [provenance]
    )
  }
}
