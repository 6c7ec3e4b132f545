/// Phrases with what they mean, found in a text longest first and whole words only.
struct Phrasebook<Meaning: Sendable>: Sendable {
  /// What stands at the end of the words of a phrase, or on the way to it.
  private struct Node: Sendable {
    var meaning: Meaning?
    /// Whether the names that end here count only in capitals and near a word that explains them.
    var isShort = false
    /// Whether the phrase that ends here makes its record worth reading.
    var isReason = false
    /// Whether this word alone makes a text worth looking through for such a phrase.
    var isSignal = false
    /// Whether a longer phrase goes on from here.
    var goesOn = false
  }

  /// A phrase found in a text.
  struct Found {
    let meaning: Meaning
    /// Whether it counts only in capitals and near a word that explains it.
    let isShort: Bool
    /// Whether it makes its record worth reading.
    let isReason: Bool
    /// Where it stands, in bytes of UTF-8.
    let bytes: Range<Int>
    /// The number of its first word in the text, and of the first word after it.
    let words: Range<Int>

    /// The same, standing at other bytes.
    func moved(to bytes: Range<Int>) -> Found {
      Found(meaning: meaning, isShort: isShort, isReason: isReason, bytes: bytes, words: words)
    }
  }

  private var table = WordTable()
  private var nodes: [Node] = []
  /// How the words begin that alone make a text worth looking through.
  private var signalBeginnings = WordBeginnings()

  /// Adds a phrase, which may make its record worth reading (`signals`); a phrase already there
  /// keeps its first meaning.
  mutating func add(_ phrase: String, _ meaning: Meaning, isShort: Bool = false, signals: Bool) {
    let words = phrase.words
    guard let first = words.first else { return }
    var hash = first.hash
    var node = node(for: hash)
    for word in words.dropFirst() {
      nodes[node].goesOn = true
      hash = WordHash.phrase(hash, and: word.hash)
      node = self.node(for: hash)
    }
    if nodes[node].meaning == nil {
      nodes[node].meaning = meaning
      nodes[node].isShort = isShort
      nodes[node].isReason = signals
    }
    guard signals, let signal = Self.signal(of: words, in: phrase) else { return }
    nodes[self.node(for: signal.hash)].isSignal = true
    var spelled = phrase
    signalBeginnings.insert(
      spelled.withUTF8 { Folding.letters($0, in: signal.start..<signal.end) }
    )
  }

  /// Whether a text has a phrase by which its record is worth reading.
  ///
  /// Nearly all texts are settled by their single words, without looking for phrases.
  func isWorthReading(_ text: String) -> Bool {
    hasSignal(text) && phrases(in: text).contains(where: \.isReason)
  }

  /// Whether a text has a word that makes it worth looking through.
  func hasSignal(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = WordScanner(bytes)
      scanner.passWords(except: signalBeginnings)
      while let word = scanner.next() {
        if isSignal(word) { return true }
        scanner.passWords(except: signalBeginnings)
      }
      return false
    }
  }

  /// Whether a word alone makes a text worth looking through.
  func isSignal(_ word: Word) -> Bool { table[word.hash].map { nodes[$0].isSignal } ?? false }

  /// The phrases of a text in their order, none overlapping another.
  func phrases(in text: String) -> [Found] {
    let words = text.words
    var found: [Found] = []
    var index = 0
    while index < words.count {
      if let (phrase, end) = longest(at: index, words, text) {
        found.append(phrase)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private func longest(at start: Int, _ words: [Word], _ text: String) -> (Found, Int)? {
    guard !words[start].isJoined, let first = table[words[start].hash] else { return nil }
    var hash = words[start].hash
    var node = first
    var end = start + 1
    var best: (node: Int, end: Int)?
    while true {
      if nodes[node].meaning != nil, end == words.count || !words[end].isJoined {
        best = (node, end)
      }
      guard nodes[node].goesOn, end < words.count,
        words[end].start - words[end - 1].end <= 3
      else { break }
      hash = WordHash.phrase(hash, and: words[end].hash)
      guard let next = table[hash] else { break }
      node = next
      end += 1
    }
    guard let best, let meaning = nodes[best.node].meaning else { return nil }
    let found = Found(
      meaning: meaning,
      isShort: nodes[best.node].isShort,
      isReason: nodes[best.node].isReason,
      bytes: words[start].start..<words[best.end - 1].end,
      words: start..<best.end
    )
    return (found, best.end)
  }

  private mutating func node(for hash: UInt64) -> Int {
    if let node = table[hash] { return node }
    nodes.append(Node())
    table.set(hash, to: nodes.count - 1)
    return nodes.count - 1
  }

  /// The word that tells most about a phrase: long, best with a number of four digits or more as
  /// codes have them, and none that is in every text.
  private static func signal(of words: [Word], in phrase: String) -> Word? {
    let bytes = Array(phrase.utf8)
    func weight(_ word: Word) -> Int {
      let spelled = bytes[word.start..<word.end]
      let isCommon = commonWords.contains(String(decoding: spelled, as: UTF8.self).lowercased())
      let digits = spelled.count { $0 <= UInt8(ascii: "9") }
      let letters = spelled.count - digits
      let rarity = digits >= 4 || letters > 0 ? 3 * digits : digits
      return (isCommon || spelled.count == 1 ? 0 : 100) + 2 * letters + rarity
    }
    return words.max { weight($0) < weight($1) }
  }
}

/// Words that many texts have which speak of no treatment here, or of any.
private let commonWords: Set<String> = [
  "cell", "cells", "human", "recombinant", "injection", "live", "alpha", "beta", "gamma", "type",
  "peptide", "body", "autologous", "antibody", "therapy", "specific", "and", "of", "infusion",
  "external", "beam", "melanoma", "pancreas", "lung", "prostate", "transfer", "tumor", "tumour",
  "delivery", "whole", "inhibitor", "inhibitors", "inhibition", "antibodies", "monoclonal", "mab",
  "death", "programmed", "protein", "brain", "total", "liposome", "ligand", "virus", "viruses",
  "treatment", "boost", "t", "killer", "immune", "receptor", "antigen", "anti", "therapeutic",
  "chemotherapy", "implantation", "cancer", "lysate", "consolidative", "local",
]

extension String {
  /// The words of a text.
  var words: [Word] {
    var text = self
    return text.withUTF8 { bytes in
      var scanner = WordScanner(bytes)
      var words: [Word] = []
      words.reserveCapacity(bytes.count / 5 + 1)
      while let word = scanner.next() { words.append(word) }
      return words
    }
  }
}
