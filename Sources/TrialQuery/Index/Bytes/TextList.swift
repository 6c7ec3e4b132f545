/// Texts one after the other, each followed by a space, with the places where they end.
///
/// Layout: how many (8 bytes), the end of each (4 bytes), the texts.
struct TextList: Sendable {
  let count: Int
  private let ends: NumberColumn<UInt32>
  private let blob: ByteView

  init(_ bytes: ByteView) {
    let stated = bytes.number(at: 0, as: UInt64.self)
    let fits = stated <= UInt64(max(0, bytes.count - 8) / 4)
    count = fits ? Int(stated) : 0
    ends = NumberColumn(bytes.part(8, count * 4))
    blob = bytes.part(8 + count * 4, max(0, bytes.count - 8 - count * 4))
  }

  /// Where the text begins in the blob.
  func start(of place: Int) -> Int { place == 0 ? 0 : Int(ends[place - 1]) + 1 }

  /// Where the text ends in the blob; the space after it stands there.
  func end(of place: Int) -> Int { Int(ends[place]) }

  /// The text at that place as bytes.
  func bytes(at place: Int) -> ByteView {
    let start = start(of: place)
    return blob.part(start, end(of: place) - start)
  }

  /// The text at that place; empty where there is none.
  func text(at place: Int) -> String { bytes(at: place).text }

  /// The places of the texts that begin with the part, where the texts are rising.
  func places(beginningWith part: [UInt8]) -> Range<Int> {
    let first = (0..<count)
      .endOfPrefix { bytes(at: $0).withBytes { $0.lexicographicallyPrecedes(part) } }
    let end = (first..<count).endOfPrefix { bytes(at: $0).withBytes { $0.starts(with: part) } }
    return first..<end
  }

  /// Lends a reader of the texts.
  func withReader<Value>(_ body: (TextListReader) -> Value) -> Value {
    ends.withNumbers { ends in
      blob.withBytes { blob in body(TextListReader(ends: ends, blob: blob)) }
    }
  }
}

/// The texts of a list while their bytes are lent.
struct TextListReader {
  fileprivate let ends: NumberReader<UInt32>
  fileprivate let blob: UnsafeRawBufferPointer

  var count: Int { ends.count }

  /// The text at a place below `count`; nothing where the list is damaged.
  subscript(place: Int) -> UnsafeRawBufferPointer {
    let start = place == 0 ? 0 : Int(ends[place - 1]) + 1
    let end = min(Int(ends[place]), blob.count)
    return UnsafeRawBufferPointer(rebasing: blob[min(start, end)..<end])
  }

  /// Calls the body with each of the places whose text holds the part.
  func forEach(holding part: [UInt8], in places: Range<Int>, _ body: (Int) -> Void) {
    guard !places.isEmpty else { return }
    let (first, last) = (places.lowerBound, places.upperBound)
    let end = min(Int(ends[last - 1]), blob.count)
    var start = first == 0 ? 0 : Int(ends[first - 1]) + 1
    var place = first
    while let found = ByteSearch.first(part, in: blob, from: start, to: end) {
      place = self.place(after: found, from: place, to: last)
      guard place < last else { return }
      body(place)
      start = max(found + 1, Int(ends[place]) + 1)
      place += 1
    }
  }

  /// Whether a word stands by itself in the text at a place, no letter or digit before it, and none
  /// after it unless it may go on.
  func hasWord(_ word: [UInt8], isOpen: Bool, at place: Int) -> Bool {
    var start = place == 0 ? 0 : Int(ends[place - 1]) + 1
    let first = start
    let end = min(Int(ends[place]), blob.count)
    while let found = ByteSearch.first(word, in: blob, from: start, to: end) {
      let after = found + word.count
      let isBegun = found == first || !Spelling.isWord(blob[found - 1])
      if isBegun, isOpen || after == end || !Spelling.isWord(blob[after]) { return true }
      start = found + 1
    }
    return false
  }

  /// The first place whose text ends beyond the offset; `last` when there is none.
  ///
  /// Galloping, since the next is mostly near.
  private func place(after offset: Int, from first: Int, to last: Int) -> Int {
    var low = first
    var high = first
    var step = 1
    while high < last, Int(ends[high]) <= offset {
      low = high + 1
      high += step
      step *= 2
    }
    return (low..<max(low, min(high, last))).endOfPrefix { Int(ends[$0]) <= offset }
  }
}
