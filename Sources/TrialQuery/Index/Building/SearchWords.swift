import TrialModel

/// Words as they come in, and which rows have them.
struct SearchWords {
  private(set) var words = TermTable()
  private(set) var rows = RowLists()

  /// Takes the words of every text of the next row.
  mutating func appendTexts(of trial: ListedTrial) {
    var numbers: [UInt32] = []
    for text in trial.names + trial.texts { appendWords(of: FoldedText(text), to: &numbers) }
    rows.append(numbers)
  }

  /// Takes the names of the next row without their punctuation.
  mutating func appendNames(of trial: ListedTrial) {
    var numbers: [UInt32] = []
    for name in trial.names {
      let key = FoldedText(name.identifierKey)
      if !key.isEmpty { numbers.append(words.number(of: key.bytes)) }
    }
    rows.append(numbers)
  }

  /// A word is what stands between spaces.
  private mutating func appendWords(of text: FoldedText, to numbers: inout [UInt32]) {
    text.bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x20 {
        if end > start {
          numbers.append(words.number(of: UnsafeBufferPointer(rebasing: bytes[start..<end])))
        }
        start = end + 1
      }
    }
  }
}
