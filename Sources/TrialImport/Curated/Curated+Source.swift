import JSONText
import TrialModel

extension Source {
  private enum Key: String, CaseIterable {
    case key, kind, citation, pmid, doi, pmcid, registryNumber, readAt, secondary, asOf, note
  }

  /// Decodes an entry of the bibliography.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Source? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let key = fields.need(.key, &notes)?.text(&notes)
    let kind = fields.need(.kind, &notes)?.word(Kind.self, &notes)
    let citation = fields.need(.citation, &notes)?.text(&notes)
    let pmid = fields.take(.pmid)?.text(&notes)
    let doi = fields.take(.doi)?.text(&notes)
    let pmcid = fields.take(.pmcid)?.text(&notes)
    let registryNumber = fields.take(.registryNumber)?.text(&notes)
    let readAt = fields.take(.readAt)?.text(&notes)
    let isSecondary = fields.take(.secondary)?.truth(&notes)
    let asOf = fields.take(.asOf)?.date(&notes)
    let note = fields.take(.note)?.text(&notes)
    fields.close(&notes)
    guard let key, let kind, let citation else { return nil }
    return Source(
      key: SourceKey(key),
      kind: kind,
      citation: citation,
      pmid: pmid,
      doi: doi,
      pmcid: pmcid,
      registryNumber: registryNumber,
      readAt: readAt,
      isSecondary: isSecondary ?? false,
      asOf: asOf,
      note: note
    )
  }
}

/// The file of all documents that figures come from.
enum Bibliography {
  private enum Key: String, CaseIterable {
    case format, sources
  }

  /// Decodes the bibliography.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> [Source]? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    fields.need(.format, &notes)?.checkFormat(&notes)
    guard let entries = fields.need(.sources, &notes) else { return nil }
    fields.close(&notes)
    let sources = entries.list(&notes, Source.read)
    notes.findTwice(.source, entries.mentions(of: "key"))
    return sources
  }
}
