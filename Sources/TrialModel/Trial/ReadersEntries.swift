/// Something that a reader says of a subject.
protocol ReadersEntry: Hashable, Sendable {
  /// What it is about; the order of entries is that of their subjects.
  associatedtype Subject: Comparable

  var subject: Subject { get }
}

extension Override: ReadersEntry {}
extension ReaderNote: ReadersEntry {}
extension CertaintyRating: ReadersEntry {}

/// Entries of readers, at most one for each part of a whole, such as a category of a trial.
struct ReadersEntries<Whole: Hashable & Sendable, Part: Hashable & Sendable, Entry: ReadersEntry>:
  Hashable, Sendable
{
  private var byWhole: [Whole: [Part: Entry]] = [:]

  /// Whether there is none.
  var isEmpty: Bool { byWhole.isEmpty }

  /// The wholes of which something is said, in no order.
  var wholes: some Collection<Whole> { byWhole.keys }

  /// All of them, by their subjects.
  var all: [Entry] { byWhole.values.flatMap(\.values).sorted { $0.subject < $1.subject } }

  /// Those of one whole, by their subjects.
  func of(_ whole: Whole) -> [Entry] {
    (byWhole[whole] ?? [:]).values.sorted { $0.subject < $1.subject }
  }

  /// The entry of a part of a whole, or none.
  subscript(whole: Whole, part: Part) -> Entry? {
    get { byWhole[whole]?[part] }
    set {
      var parts = byWhole[whole] ?? [:]
      parts[part] = newValue
      byWhole[whole] = parts.isEmpty ? nil : parts
    }
  }
}
