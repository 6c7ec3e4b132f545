import TrialModel
import TrialQuery

/// An entry of a list of references.
///
/// Authors, journal and year stand in the citation: the catalogue keeps a citation in one piece, and
/// an entry says no more than the catalogue does.
struct Reference {
  /// The sort of document; `nil` for a trial of which no registry record was read.
  let kind: Source.Kind?
  /// The key, unique within a list.
  let key: String
  let title: String
  let doi: String?
  let pmid: String?
  let pmcid: String?
  let registryNumber: String?
  let url: String?
  /// What a reader has to know, one note after the other.
  let notes: [String]
}

extension ExportDocument {
  /// The documents the trials rest on, then the trials whose registry record is none of them.
  var references: [Reference] {
    let records = Set(sources.filter { $0.kind == .registry }.compactMap(\.registryNumber))
    return sources.map(reference)
      + selection.trials.filter { !records.contains($0.id.text) }.map(reference)
  }

  private func reference(to source: Source) -> Reference {
    let trials = selection.trials.filter { $0.citedSources.contains(source.key) }
    let names = trials.map { trial in
      trial.acronym.map { "\($0) (\(trial.id.text))" } ?? trial.id.text
    }
    var notes = ["Kind: \(source.kind.rawValue)"]
    if source.isSecondary { notes.append("Only an account of the document was read") }
    if let date = source.asOf { notes.append("As of \(date.text)") }
    if let note = source.note { notes.append(note) }
    notes += ["Cited for: \(names.joined(separator: ", "))", provenance]
    return Reference(
      kind: source.kind,
      key: source.key.text,
      title: source.citation,
      doi: source.doi,
      pmid: source.pmid,
      pmcid: source.pmcid,
      registryNumber: source.registryNumber,
      url: source.readAt,
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
      title: name + trial.title,
      doi: nil,
      pmid: nil,
      pmcid: nil,
      registryNumber: trial.id.text,
      url: nil,
      notes: ["Kind: trial, title in our words"] + others + [provenance]
    )
  }
}
