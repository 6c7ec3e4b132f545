/// The JSON of one study as it is written.
struct RecordText {
  private(set) var bytes: [UInt8] = []

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// JSON as it stands.
  mutating func raw(_ json: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount)
    )
  }

  /// JSON as it stands.
  mutating func raw(_ json: String) { bytes.append(contentsOf: json.utf8) }

  /// A number.
  mutating func number(_ number: Int) {
    if number < 10, number >= 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      raw(String(number))
    }
  }

  /// A number in quotes, as most of the registry's are.
  mutating func quoted(_ number: Int) {
    raw("\"")
    self.number(number)
    raw("\"")
  }

  /// Text as it stands, which has nothing to escape.
  mutating func raw(_ text: [UInt8]) { bytes.append(contentsOf: text) }

  /// Sentences, without quotes, about that many bytes: some that many studies have, some of their own.
  mutating func prose(_ length: Int, _ invented: InventedWords, _ random: inout RandomNumbers) {
    let end = bytes.count + length
    while bytes.count < end {
      if random.happens(Self.shareRepeated) {
        raw(random.skewed(invented.sentences))
        raw(". ")
      } else {
        words(min(end - bytes.count, random.number(40...160)), invented, &random)
        raw(random.happens(0.2) ? "\\n\\n* at least \\\\> 18 \u{2265} " : " ")
      }
    }
    raw(".")
  }

  /// How many sentences of prose stand in other studies, too: so that the whole packs about as well
  /// as real records do.
  private static let shareRepeated = 0.5

  /// Words of filling, without quotes, about that many bytes.
  mutating func words(_ length: Int, _ invented: InventedWords, _ random: inout RandomNumbers) {
    let end = bytes.count + length
    raw(random.skewed(invented.filling))
    while bytes.count < end {
      bytes.append(UInt8(ascii: " "))
      raw(random.skewed(invented.filling))
    }
    bytes.append(UInt8(ascii: "."))
  }

  /// Ends the study.
  mutating func endLine() { bytes.append(0x0A) }
}
