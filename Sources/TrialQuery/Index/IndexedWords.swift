/// Words with their rows, for finding a part of a word.
struct IndexedWords: Sendable {
  /// What the words are taken from.
  enum Kind: Int, CaseIterable {
    /// Every text, taken apart at its spaces.
    case ofTexts
    /// Names as a whole, without their punctuation.
    case ofNames
  }

  private let words: TextList
  private let signs: NumberColumn<UInt64>
  private let rows: PostingLists
  private let parts: TextList
  private let partRows: RowSetList

  init(_ kind: Kind, _ layout: IndexLayout, _ bytes: FixedBytes) {
    func section(_ section: IndexSection) -> ByteView {
      layout.section(section, kind.rawValue, of: bytes)
    }
    words = TextList(section(.words))
    signs = NumberColumn(section(.wordSigns))
    rows = PostingLists(section(.wordRows))
    parts = TextList(section(.parts))
    partRows = RowSetList(section(.partRows), total: layout.rows)
  }

  /// Takes the rows of all words that hold the part into the set.
  ///
  /// The part has no spaces and is not empty.
  func insertRows(holding part: [UInt8], into set: inout RowSet) {
    if let kept = keptPart(part) {
      partRows.insert(kept, into: &set)
      return
    }
    rows.withReader { rows in
      set.withWords { bits in
        forEachWord(holding: part) { word in rows.insert(word, into: bits) }
      }
    }
  }

  /// The place of a part whose rows are kept; `nil` when it is too rare for that.
  private func keptPart(_ part: [UInt8]) -> Int? {
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      let order = parts.bytes(at: middle)
        .withBytes { bytes -> Int in
          if bytes.elementsEqual(part) { return 0 }
          return bytes.lexicographicallyPrecedes(part) ? -1 : 1
        }
      if order == 0 { return middle }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Calls the body with the place of each word that holds the part.
  private func forEachWord(holding part: [UInt8], _ body: (Int) -> Void) {
    var needed = WordSigns()
    for byte in part { needed.insert(byte) }
    let runs = (words.count + WordSigns.run - 1) / WordSigns.run
    signs.withNumbers { signs in
      words.withReader { words in
        var run = 0
        while run < runs {
          guard signs[run] & needed.bits == needed.bits else {
            run += 1
            continue
          }
          let first = run
          while run < runs, signs[run] & needed.bits == needed.bits { run += 1 }
          words.forEach(
            holding: part,
            from: first * WordSigns.run,
            to: min(words.count, run * WordSigns.run),
            body
          )
        }
      }
    }
  }
}
