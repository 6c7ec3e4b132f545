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
    let work = work(&fields, of: citation, &notes)
    let pmid = fields.take(.pmid)?.identifier(.pmid, &notes)
    let doi = fields.take(.doi)?.identifier(.doi, &notes)
    let pmcid = fields.take(.pmcid)?.identifier(.pmcid, &notes)
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
  ///
  /// What a document is about may be said in other words than the citation's, and when it was
  /// published more exactly; the year is the citation's.
  private static func work(
    _ fields: inout Fields<Key>,
    of citation: String?,
    _ notes: inout FileNotes
  ) -> CitedWork {
    func part(_ node: JSONNode?, _ notes: inout FileNotes) -> String? {
      node?.part(of: citation, &notes)
    }
    let authors = fields.take(.authors)?.list(&notes) { $0.part(of: citation, &$1) } ?? []
    let others = fields.take(.andOthers)
    if let others, authors.isEmpty {
      notes.find(.companionMissing(key: "andOthers", needs: "authors"), at: others.offset)
    }
    let title = part(fields.take(.title), &notes)
    let subject = fields.take(.about)?.text(&notes)
    let journal = part(fields.take(.journal), &notes)
    let published = fields.take(.published)
    let date = published?.date(&notes)
    if let published, let date, let citation, !citation.has(String(date.year)) {
      notes.find(.notInCitation(String(date.year)), at: published.offset)
    }
    /// A place within a journal, which says nothing without its name.
    func place(_ key: Key, _ fields: inout Fields<Key>, _ notes: inout FileNotes) -> String? {
      guard let node = fields.take(key) else { return nil }
      guard journal != nil else {
        return node.fault(.companionMissing(key: key.rawValue, needs: "journal"), &notes)
      }
      return part(node, &notes)
    }
    return CitedWork(
      authors: authors,
      hasMoreAuthors: others?.truth(&notes) ?? false,
      title: title,
      subject: subject,
      journal: journal,
      published: date,
      volume: place(.volume, &fields, &notes),
      issue: place(.issue, &fields, &notes),
      pages: place(.pages, &fields, &notes)
    )
  }
}

extension JSONNode {
  /// A part of a citation, which stands in it word for word; any text where it is not known.
  fileprivate func part(of citation: String?, _ notes: inout FileNotes) -> String? {
    guard let text = text(&notes) else { return nil }
    guard citation?.has(text) ?? true else { return fault(.notInCitation(text), &notes) }
    return text
  }

  /// An identifier of a document in its own form.
  fileprivate func identifier(
    _ sort: DocumentIdentifier,
    _ notes: inout FileNotes
  ) -> String? {
    guard let text = text(&notes) else { return nil }
    return sort.accepts(text) ? text : fault(.notAnIdentifier(text, of: sort), &notes)
  }
}

extension String {
  /// Whether a part stands in the text, byte for byte; the start of the program asks it some thousand
  /// times.
  fileprivate func has(_ part: String) -> Bool {
    var (whole, part) = (self, part)
    return whole.withUTF8 { whole in
      part.withUTF8 { part in
        guard let first = part.first, part.count <= whole.count else { return part.isEmpty }
        return (0...(whole.count - part.count)).contains { start in
          whole[start] == first && whole[start..<(start + part.count)].elementsEqual(part)
        }
      }
    }
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
