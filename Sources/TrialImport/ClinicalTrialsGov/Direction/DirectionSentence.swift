/// A sentence of a record as words and signs, in which a direction is looked for.
///
/// Words are in small letters, but for `OR`, which is an odds ratio where small letters stand beside
/// it and "or" elsewhere. The signs `/ < > = : ( ) ,` are words of their own, a colon between two
/// names being a stroke; `arm a` is one word, since its parts alone name nothing.
struct DirectionSentence {
  let words: [String]
  /// The sentence as the record has it.
  let text: String

  static let signs: Set<String> = ["/", "<", ">", "=", ":", "(", ")", ","]

  /// The sentences of a text: up to a full stop, a semicolon or the end of a line.
  static func sentences(of text: String) -> [DirectionSentence] {
    var reader = SentenceReader(text)
    return reader.sentences()
  }

  /// The words of a text in small letters; of the signs only the stroke and those of order stay.
  static func words(in text: String) -> [String] {
    sentences(of: text).flatMap(\.words)
      .filter { !signs.contains($0) || ["/", "<", ">"].contains($0) }
      .map { $0 == "OR" ? "or" : $0 }
  }
}

/// Takes a text apart byte by byte; what is no ASCII belongs to a word, but for the signs of order.
private struct SentenceReader {
  private let text: String
  private let bytes: [UInt8]
  private let hasSmallLetters: Bool
  private var words: [String] = []
  private var word: [UInt8] = []
  private var start = 0

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    hasSmallLetters = bytes.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  mutating func sentences() -> [DirectionSentence] {
    var sentences: [DirectionSentence] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if let sign = sign(at: place) {
        end()
        words.append(sign.text)
        place += sign.length
        continue
      }
      if isEndOfSentence(at: place) {
        finish(at: place, &sentences)
      } else if byte.isOfWord || (byte.joins && !word.isEmpty && next(place).isOfWord) {
        word.append(byte)
      } else if byte == UInt8(ascii: ":") {
        end()
        let isBetween =
          place > 0 && next(place) == UInt8(ascii: " ")
          ? bytes[place - 1] == UInt8(ascii: " ") : place > 0 && next(place).isOfWord
        words.append(isBetween ? "/" : ":")
      } else {
        end()
      }
      place += 1
    }
    finish(at: bytes.count, &sentences)
    return sentences
  }

  private mutating func end() {
    guard !word.isEmpty else { return }
    let written = String(decoding: word, as: UTF8.self)
    word = []
    let small = written.lowercased()
    if written == "OR", hasSmallLetters {
      words.append(written)
    } else if let last = words.last, Self.counted.contains(last), Self.isCount(small) {
      words[words.count - 1] = "\(last)-\(small)"
    } else {
      words.append(small)
    }
  }

  private mutating func finish(at place: Int, _ sentences: inout [DirectionSentence]) {
    end()
    if !words.isEmpty {
      let own = String(decoding: bytes[start..<place], as: UTF8.self)
      let trimmed = own.drop { $0 == " " || $0 == "\n" }
      sentences.append(DirectionSentence(words: words, text: String(trimmed)))
    }
    words = []
    start = min(place + 1, bytes.count)
  }

  /// The sign at a place with its length in bytes; `nil` for none.
  private func sign(at place: Int) -> (text: String, length: Int)? {
    switch bytes[place] {
    case UInt8(ascii: "/"): ("/", 1)
    case UInt8(ascii: "<"): ("<", 1)
    case UInt8(ascii: ">"): (">", 1)
    case UInt8(ascii: "="): ("=", 1)
    case UInt8(ascii: ","): (",", 1)
    case UInt8(ascii: "("), UInt8(ascii: "["): ("(", 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): (")", 1)
    case 0xE2 where bytes[place...].starts(with: [0xE2, 0x89, 0xA4]): ("<", 3)
    case 0xE2 where bytes[place...].starts(with: [0xE2, 0x89, 0xA5]): (">", 3)
    default: nil
    }
  }

  private func next(_ place: Int) -> UInt8 {
    place + 1 < bytes.count ? bytes[place + 1] : UInt8(ascii: " ")
  }

  /// A stop ends a sentence where no more of the word follows, and the word is no shortened one.
  private func isEndOfSentence(at place: Int) -> Bool {
    switch bytes[place] {
    case UInt8(ascii: ";"), UInt8(ascii: "\n"), UInt8(ascii: "?"), UInt8(ascii: "!"): return true
    case UInt8(ascii: "."):
      let isShort = Self.shortened.contains(String(decoding: word, as: UTF8.self).lowercased())
      return !isShort && !(next(place).isOfWord && !next(place).isCapital)
    default: return false
    }
  }

  private static let shortened: Set<String> = ["vs", "v", "e.g", "i.e", "approx", "resp", "incl"]
  private static let counted: Set<String> = ["arm", "group", "cohort"]

  private static func isCount(_ word: String) -> Bool {
    word.utf8.count == 1 || ["ii", "iii", "iv"].contains(word)
      || word.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }

  /// A letter, a digit, or a part of a letter that is not ASCII.
  fileprivate var isOfWord: Bool {
    isCapital || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || self >= 0x80
  }

  /// Whether it is part of a word between two letters or digits: `1.0`, `log-rank`, `doesn't`.
  fileprivate var joins: Bool {
    [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "'")].contains(self)
  }
}
