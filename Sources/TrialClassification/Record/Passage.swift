/// A text of a record with what it speaks of.
struct Passage {
  /// Which text of the record it is.
  enum Field: Hashable {
    case interventionName(Int)
    case otherName(Int)
    case interventionDescription(Int)
    case thesaurusTerm
    case armLabel(Int)
    case armDescription(Int)
    case title

    /// The intervention it belongs to; `nil` for other texts.
    var intervention: Int? {
      switch self {
      case .interventionName(let index), .otherName(let index),
        .interventionDescription(let index):
        index
      default: nil
      }
    }

    /// Whether it tells when something is given: texts of arms and of interventions.
    var tellsOfTime: Bool {
      switch self {
      case .armDescription, .interventionDescription: true
      default: false
      }
    }

    /// Whether it names an intervention.
    var isName: Bool {
      switch self {
      case .interventionName, .otherName: true
      default: false
      }
    }
  }

  /// Words of the passage with their meaning.
  struct Mention {
    let meaning: Meaning
    let isShort: Bool
    /// In bytes of UTF-8.
    let bytes: Range<Int>
    /// Its words, by their number in the text.
    let words: Range<Int>
    /// The sentence it stands in, from 0.
    let sentence: Int
  }

  let field: Field
  let path: String
  let text: String
  private(set) var mentions: [Mention]
  /// Where its sentences end, in bytes; empty when nothing was found in it.
  private let sentenceEnds: [Int]

  init(_ field: Field, path: String, text: String, _ book: Phrasebook<Meaning>) {
    self.field = field
    self.path = path
    self.text = text
    let found = book.phrases(in: text)
    let ends = found.isEmpty ? [] : text.sentenceEnds
    sentenceEnds = ends
    mentions = found.map { phrase in
      Mention(
        meaning: phrase.meaning,
        isShort: phrase.isShort,
        bytes: phrase.bytes,
        words: phrase.words,
        sentence: ends.count { $0 <= phrase.bytes.lowerBound }
      )
    }
  }

  /// Keeps only the mentions that a test passes.
  mutating func keep(_ isKept: (Mention) -> Bool) { mentions = mentions.filter(isKept) }

  /// Gives mentions another meaning.
  mutating func replace(_ meaning: (Mention, _ number: Int) -> Meaning) {
    mentions = mentions.enumerated().map { number, mention in
      Mention(
        meaning: meaning(mention, number),
        isShort: mention.isShort,
        bytes: mention.bytes,
        words: mention.words,
        sentence: mention.sentence
      )
    }
  }

  /// The mentions sentence by sentence, those without a mention left out.
  var sentences: [[Mention]] {
    var sentences: [[Mention]] = []
    for mention in mentions {
      if let last = sentences.last?.last, last.sentence == mention.sentence {
        sentences[sentences.count - 1].append(mention)
      } else {
        sentences.append([mention])
      }
    }
    return sentences
  }

  /// From where to where the sentence of a mention goes, in bytes.
  func bounds(ofSentence mention: Mention) -> Range<Int> {
    let number = mention.sentence
    let start = number == 0 ? 0 : sentenceEnds[number - 1] + 1
    let end = number < sentenceEnds.count ? sentenceEnds[number] : text.utf8.count
    return min(start, end)..<end
  }

  /// The text of a stretch of bytes.
  func words(_ bytes: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[bytes.clamped(to: 0..<text.utf8.count)], as: UTF8.self)
  }

  /// A stretch of bytes as a quotation with its place.
  func quote(_ bytes: Range<Int>) -> Quote { Quote(of: text, path: path, bytes: bytes) }
}

extension String {
  /// Where sentences end, in bytes: at a full stop before a space, a semicolon, a line break.
  fileprivate var sentenceEnds: [Int] {
    var ends: [Int] = []
    var before: UInt8 = 0
    for (index, byte) in utf8.enumerated() {
      let isStop = before == UInt8(ascii: ".") && byte == UInt8(ascii: " ")
      if isStop || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\n") { ends.append(index) }
      before = byte
    }
    return ends
  }
}
