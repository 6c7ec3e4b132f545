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

  /// Words of filling, without quotes, about that many bytes.
  mutating func words(_ length: Int, _ vocabulary: Vocabulary, _ random: inout RandomNumbers) {
    let end = bytes.count + length
    var untilStop = 12
    while bytes.count < end {
      bytes.append(contentsOf: random.skewed(vocabulary.filling))
      untilStop -= 1
      if untilStop == 0 {
        bytes.append(UInt8(ascii: "."))
        untilStop = 8 + Int(random.next() & 15)
        // Paragraphs and escaped signs, as the registry's texts have them.
        if untilStop > 20 { raw("\\n\\n* at least \\\\> 18 \u{2265} ") }
      }
      bytes.append(UInt8(ascii: " "))
    }
    bytes.append(UInt8(ascii: "."))
  }

  /// Ends the study.
  mutating func endLine() { bytes.append(0x0A) }
}
