import TrialModel

/// Words as they come in, and which rows have them.
struct SearchWords {
  private(set) var words = TermTable()
  private(set) var rows = RowLists()
  /// The numbers of the words of the row at hand, and one of its texts; kept for their room.
  private var numbers: [UInt32] = []
  private var text: [UInt8] = []

  /// Takes the words of every text of the next row.
  mutating func appendTexts(of trial: ListedTrial) {
    for text in trial.names { appendWords(of: text) }
    for text in trial.texts { appendWords(of: text) }
    endRow()
  }

  /// Takes the names of the next row without their punctuation.
  mutating func appendNames(of trial: ListedTrial) {
    for name in trial.names {
      text.removeAll(keepingCapacity: true)
      text.append(folded: name.identifierKey)
      if !text.isEmpty { numbers.append(words.number(of: text)) }
    }
    endRow()
  }

  private mutating func appendWords(of spelled: String) {
    text.removeAll(keepingCapacity: true)
    text.append(folded: spelled)
    Self.forEachWord(in: text) { numbers.append(words.number(of: $0)) }
  }

  /// A word is what stands between spaces.
  private static func forEachWord(in text: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    text.withUnsafeBufferPointer { bytes in
      var start = 0
      for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x20 {
        if end > start { body(UnsafeBufferPointer(rebasing: bytes[start..<end])) }
        start = end + 1
      }
    }
  }

  private mutating func endRow() {
    rows.append(&numbers)
    numbers.removeAll(keepingCapacity: true)
  }
}
