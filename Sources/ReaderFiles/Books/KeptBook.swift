package import TrialChecks
package import TrialModel

/// What a team keeps one entry of for each key, as decisions on findings.
package protocol BookContent: Hashable, Sendable {
  associatedtype Entry: Hashable & Sendable
  associatedtype Key: Hashable & Sendable

  init(_ entries: [Entry])
  /// All of them, in an order of their own.
  var all: [Entry] { get }
  /// The entry of a key, or none.
  subscript(key: Key) -> Entry? { get set }
  /// What an entry is about.
  static func key(of entry: Entry) -> Key
  /// The trial that a key is of; `nil` where it is of none, or of several.
  static func trial(of key: Key) -> TrialID?
  /// Reads the text of a file.
  static func read(_ text: String) throws(FileRefusal) -> Self
}

/// A book as its lines leave it, in whichever order and however often they come.
///
/// Of two lines of one moment the later in byte order counts.
package struct KeptBook<Content: BookContent>: Hashable, Sendable {
  /// What counts.
  package private(set) var content = Content([])
  private var latest: [Content.Key: Line] = [:]

  private struct Line: Hashable {
    let at: Moment
    let text: String

    func isBefore(_ other: Line) -> Bool {
      guard at == other.at else { return at < other.at }
      return text.utf8.lexicographicallyPrecedes(other.text.utf8)
    }
  }

  package init() {}

  /// Takes up a line.
  ///
  /// - Throws: `FileRefusal` for one that cannot be read; nothing is changed by it.
  package mutating func take(_ text: String) throws(FileRefusal) {
    let line = try BookLine(text)
    let said = try Content.read(line.entry)
    let taken = Line(at: line.at, text: text)
    for entry in said.all {
      let key = Content.key(of: entry)
      if let before = latest[key], !before.isBefore(taken) { continue }
      latest[key] = taken
      content[key] = line.isCleared ? nil : entry
    }
  }

  /// The lines that make this content another: one for each key whose entry is another or none, each later than
  /// what is known of its key.
  ///
  /// - Parameters:
  ///   - wanted: What is to count.
  ///   - reader: Who changes it.
  ///   - now: The moment it is.
  ///   - write: The text, in one line, of a file with the entries of a content.
  /// - Returns: The lines, with the trial of each, in the order of the entries.
  package func lines(
    to wanted: Content,
    by reader: String,
    at now: Moment,
    write: (Content) -> String
  ) -> [(trial: TrialID?, line: BookLine)] {
    let cleared = content.all.filter { wanted[Content.key(of: $0)] == nil }
    let set = wanted.all.filter { content[Content.key(of: $0)] != $0 }
    return (cleared.map { ($0, true) } + set.map { ($0, false) }).map { entry, isCleared in
      let key = Content.key(of: entry)
      let line = BookLine(
        at: now.following(latest[key]?.at),
        reader: reader,
        isCleared: isCleared,
        entry: write(Content([entry]))
      )
      return (Content.trial(of: key), line)
    }
  }
}

extension Decisions: BookContent {
  package static func key(of entry: Decision) -> FindingKey { entry.key }
  package static func trial(of key: FindingKey) -> TrialID? {
    key.place.hasPrefix("NCT") ? TrialID(key.place) : nil
  }
}

extension Overrides: BookContent {
  package static func key(of entry: Override) -> Override.Subject { entry.subject }
  package static func trial(of key: Override.Subject) -> TrialID? { key.trial }
}

extension CertaintyRatings: BookContent {
  package static func key(of entry: CertaintyRating) -> CertaintyRating.Subject { entry.subject }
  package static func trial(of key: CertaintyRating.Subject) -> TrialID? {
    key.evidence.trials.count == 1 ? key.evidence.trials.first : nil
  }
}

extension ReaderNotes: BookContent {
  package static func key(of entry: ReaderNote) -> ReaderNote.Subject { entry.subject }
  package static func trial(of key: ReaderNote.Subject) -> TrialID? { key.trial }
}
