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
  private let runs: WordRuns
  private let rows: PostingLists
  private let parts: TextList
  private let partRows: RowSetList

  init(_ kind: Kind, _ layout: IndexLayout, _ bytes: FixedBytes) {
    func section(_ section: IndexSection) -> ByteView {
      layout.section(section, kind.rawValue, of: bytes)
    }
    words = TextList(section(.words))
    runs = WordRuns(section(.wordRuns), words: words.count)
    rows = PostingLists(section(.wordRows))
    parts = TextList(section(.parts))
    partRows = RowSetList(section(.partRows), total: layout.rows)
  }

  /// Takes the rows of all words that hold the part into the set.
  ///
  /// The part has no spaces and is not empty. Words that begin with it stand next to each other, and
  /// so do their rows; only the others are looked through for it.
  func insertRows(holding part: [UInt8], into set: inout RowSet) {
    if let kept = keptPart(part) {
      partRows.insert(kept, into: &set)
      return
    }
    let own = words.places(beginningWith: part)
    rows.withReader { rows in
      set.withWords { bits in
        rows.insert(own, into: bits)
        words.withReader { words in
          let (before, after) = (0..<own.lowerBound, own.upperBound..<words.count)
          for places in runs.places(holding: part) {
            for others in [before, after] {
              words.forEach(holding: part, in: places.clamped(to: others)) { word in
                rows.insert(word..<(word + 1), into: bits)
              }
            }
          }
        }
      }
    }
  }

  /// Takes the rows of all words in which a word of letters and digits stands by itself into the set.
  ///
  /// What the list calls a word is what stands between spaces, `(NSCLC),` or `NSCLC/SCLC`. An open
  /// word may go on.
  func insertRows(ofWord word: [UInt8], isOpen: Bool, into set: inout RowSet) {
    rows.withReader { rows in
      set.withWords { bits in
        words.withReader { words in
          for places in runs.places(holding: word) {
            words.forEach(holding: word, in: places) { place in
              guard words.hasWord(word, isOpen: isOpen, at: place) else { return }
              rows.insert(place..<(place + 1), into: bits)
            }
          }
        }
      }
    }
  }

  /// Takes the rows of all words that a body wants into the set; it is given each word with the number of its
  /// rows.
  func insertRows(
    into set: inout RowSet,
    where isWanted: (_ word: UnsafeRawBufferPointer, _ rows: Int) -> Bool
  ) {
    rows.withReader { rows in
      set.withWords { bits in
        words.withReader { words in
          for place in 0..<words.count where isWanted(words[place], rows.count(of: place)) {
            rows.insert(place..<(place + 1), into: bits)
          }
        }
      }
    }
  }

  /// The rows of all words that begin with these letters and digits.
  func rows(beginningWith start: [UInt8], among total: Int) -> RowSet {
    var set = RowSet(of: total)
    let places = words.places(beginningWith: start)
    rows.withReader { rows in set.withWords { rows.insert(places, into: $0) } }
    return set
  }

  /// The rows of the word itself.
  func rows(of word: [UInt8], among total: Int) -> RowSet {
    var set = RowSet(of: total)
    guard let place = words.places(beginningWith: word).first,
      words.bytes(at: place).withBytes({ $0.count == word.count })
    else { return set }
    rows.withReader { rows in set.withWords { rows.insert(place..<(place + 1), into: $0) } }
    return set
  }

  /// The place of a part whose rows are kept; `nil` when it is too rare for that.
  private func keptPart(_ part: [UInt8]) -> Int? {
    // A part that is there comes before all that begin with it.
    let place = parts.places(beginningWith: part).first
    return place.flatMap { place in
      parts.bytes(at: place).withBytes { $0.count == part.count } ? place : nil
    }
  }
}
