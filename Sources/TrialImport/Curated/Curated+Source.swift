import JSONText
import TrialModel

extension Source {
  private enum Key: String, CaseIterable {
    case key, kind, citation
    case authors, andOthers, title, about, journal, published, volume, issue, pages
    case pmid, doi, pmcid, registryNumber, readAt, secondary, asOf, note
  }

  /// Decodes an entry of the bibliography.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Source? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let key = fields.need(.key, &notes)?.text(&notes)
    let kind = fields.need(.kind, &notes)?.word(Kind.self, &notes)
    let citation = fields.need(.citation, &notes)?.text(&notes)
    let work = work(&fields, &notes)
    let pmid = fields.take(.pmid)?.text(&notes)
    let doi = fields.take(.doi)?.text(&notes)
    let pmcid = fields.take(.pmcid)?.text(&notes)
    let registryNumber = fields.take(.registryNumber)?.text(&notes)
    let readAt = fields.take(.readAt)?.address(&notes)
    let isSecondary = fields.take(.secondary)?.truth(&notes)
    let asOf = fields.take(.asOf)?.date(&notes)
    let note = fields.take(.note)?.text(&notes)
    fields.close(&notes)
    guard let key, let kind, let citation else { return nil }
    return Source(
      key: SourceKey(key),
      kind: kind,
      citation: citation,
      work: work,
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

extension Source {
  /// The parts of the citation, each as the citation has it.
  private static func work(_ fields: inout Fields<Key>, _ notes: inout FileNotes) -> CitedWork {
    CitedWork(
      authors: fields.take(.authors)?.list(&notes) { $0.text(&$1) } ?? [],
      hasMoreAuthors: fields.take(.andOthers)?.truth(&notes) ?? false,
      title: fields.take(.title)?.text(&notes),
      subject: fields.take(.about)?.text(&notes),
      journal: fields.take(.journal)?.text(&notes),
      published: fields.take(.published)?.date(&notes),
      volume: fields.take(.volume)?.text(&notes),
      issue: fields.take(.issue)?.text(&notes),
      pages: fields.take(.pages)?.text(&notes)
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
