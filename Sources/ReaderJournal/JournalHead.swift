/// The first line of a journal: its format, and how much of what follows the store has.
///
/// It is always of the same length and is written over in place, in one piece.
struct JournalHead: Hashable {
  /// Another one whenever lines were taken out, so that a place in the lines of before is not taken for one of now;
  /// 0 to `highestGeneration`.
  var generation: Int
  /// How many bytes of lines behind the head the store has.
  var sent: Int

  /// How many bytes the head has.
  static let length = 64

  /// The generation after which they begin anew.
  static let highestGeneration = 999_999_999

  init(generation: Int, sent: Int) {
    self.generation = generation
    self.sent = sent
  }

  /// The head of the next generation, of whose lines the store has none.
  var next: JournalHead {
    JournalHead(generation: generation < Self.highestGeneration ? generation + 1 : 0, sent: 0)
  }

  /// Reads a head.
  ///
  /// - Throws: Which of the ways it is none.
  init(_ bytes: [UInt8]) throws(Refusal) {
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard bytes.count == Self.length, bytes.last == UInt8(ascii: "\n"), words.count >= 3,
      words.prefix(2).joined(separator: " ") == Self.name, let format = Int(words[2])
    else { throw .notAJournal }
    guard format == Self.format else { throw format > Self.format ? .newer : .notAJournal }
    guard words.count == 7, words[3] == "generation", words[5] == "sent",
      let generation = Int(words[4]), let sent = Int(words[6]), sent >= 0,
      (0...Self.highestGeneration).contains(generation)
    else { throw .notAJournal }
    self.init(generation: generation, sent: sent)
  }

  /// Why some bytes are no head.
  enum Refusal: Error {
    case newer, notAJournal
  }

  /// Its bytes.
  var bytes: [UInt8] {
    let text = "\(Self.name) \(Self.format) generation \(generation) sent \(sent)"
    let space = max(0, Self.length - 1 - text.utf8.count)
    return Array((text + String(repeating: " ", count: space) + "\n").utf8)
  }

  private static let name = "rtio-tui journal"
  private static let format = 1
}
