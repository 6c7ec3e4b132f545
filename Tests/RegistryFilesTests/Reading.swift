import RegistryFiles

/// What came out of a file.
struct Reading: StudyReceiver {
  var studies: [String] = []
  var rows: [DownloadedRow] = []
  var findings: [RegistryFileFinding] = []
  /// How many studies to take before stopping.
  var most = Int.max

  var wantsToStop: Bool { studies.count >= most }
  var codes: [RegistryFileFinding.Code] { findings.map(\.code) }

  /// Takes the text from the brace to the one that closes it; a study with `BROKEN` in it is broken
  /// at that place.
  mutating func study(
    _ bytes: UnsafeRawBufferPointer,
    in file: String,
    at offset: Int
  ) -> StudyVerdict {
    var depth = 0
    var isInText = false
    var isEscaped = false
    for (place, byte) in bytes.enumerated() {
      if isEscaped {
        isEscaped = false
      } else if isInText {
        isEscaped = byte == UInt8(ascii: "\\")
        if byte == UInt8(ascii: "\"") { isInText = false }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInText = true
        case UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "}"): depth -= 1
        case UInt8(ascii: "!"): return .broken(at: place)
        default: break
        }
        if depth == 0 {
          studies.append(String(decoding: bytes[...place], as: UTF8.self))
          return .taken(length: place + 1)
        }
      }
    }
    return .needsMore
  }

  mutating func row(_ row: DownloadedRow, in file: String) { rows.append(row) }
  mutating func hear(_ finding: RegistryFileFinding) { findings.append(finding) }

  /// Reads bytes that arrive a few at a time; archives can be read at any place too.
  static func of(
    _ bytes: [UInt8],
    chunk: Int = 7,
    isStream: Bool = false,
    limits: RegistryFile.Limits = .init(),
    most: Int = .max
  ) -> Reading {
    var reading = Reading(most: most)
    var place = 0
    let source = ByteSource { buffer throws(ByteSourceError) in
      let count = min(chunk, buffer.count, bytes.count - place)
      buffer.copyBytes(from: bytes[place..<(place + count)])
      place += count
      return count
    }
    let access = RandomAccess(size: bytes.count) { offset, buffer throws(ByteSourceError) in
      let count = min(buffer.count, bytes.count - offset)
      buffer.copyBytes(from: bytes[offset..<(offset + count)])
      return count
    }
    let file = RegistryFile(
      name: "search",
      source: source,
      access: isStream ? nil : access,
      limits: limits
    )
    file.read(into: &reading)
    return reading
  }

  static func of(_ text: String, chunk: Int = 7) -> Reading { of(Array(text.utf8), chunk: chunk) }
}

/// A small study of that number.
func study(_ number: Int, _ filling: String = "text") -> String {
  """
  {"protocolSection":{"identificationModule":{"nctId":"NCT0000000\(number)"}},"x":"\(filling)"}
  """
}
