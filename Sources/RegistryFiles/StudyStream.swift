/// The studies of a text one after the other, in whatever form of JSON or table they stand.
struct StudyStream: ~Copyable {
  private var window: ByteWindow
  let file: String
  let limits: RegistryFile.Limits
  /// How many studies were handed over, taken or broken.
  private var studies = 0
  /// How many lists or wrappers there were, which may rightly be empty.
  private var lists = 0
  /// Whether no study came after the last fault, so that nobody knows what the end belongs to.
  private var isLost = false

  /// How much is in memory before a study is tried, so that few are tried twice.
  private static let ahead = 128 << 10

  init(_ window: consuming ByteWindow, file: String, limits: RegistryFile.Limits) {
    self.window = window
    self.file = file
    self.limits = limits
  }

  /// Reads to the end.
  ///
  /// - Throws: `ByteSourceError` when the bytes cannot be had.
  mutating func read(into receiver: inout (some StudyReceiver & ~Copyable)) throws(ByteSourceError)
  {
    try window.require(3)
    if window[0] == 0xEF, window[1] == 0xBB, window[2] == 0xBF { window.drop(3) }
    switch try firstOfValue(&receiver) {
    case nil where window.offset == 0: hear(.empty, &receiver)
    case nil: hear(.noStudies, &receiver)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      try readValues(into: &receiver)
      if studies == 0, lists == 0, !receiver.wantsToStop { hear(.noStudies, &receiver) }
    default:
      var table = TableStream(file: file, limit: limits.row)
      try table.read(&window, into: &receiver)
    }
  }

  /// Values after each other: one study, one list, or studies line by line.
  private mutating func readValues(
    into receiver: inout (some StudyReceiver & ~Copyable)
  ) throws(ByteSourceError) {
    while let byte = try firstOfValue(&receiver), !receiver.wantsToStop {
      switch byte {
      case UInt8(ascii: "["):
        window.drop(1)
        try readElements(into: &receiver)
      case UInt8(ascii: "{"):
        if try isStudy() {
          try readStudy(into: &receiver, byLine: true)
        } else {
          window.drop(1)
          try readMembers(into: &receiver)
        }
      default:
        hear(.strayByte(byte), &receiver, offset: window.offset)
        window.drop(1)
        try findNextStudy(byLine: true)
      }
    }
  }

  /// The rest of a list, whose bracket was taken.
  private mutating func readElements(
    into receiver: inout (some StudyReceiver & ~Copyable)
  ) throws(ByteSourceError) {
    lists += 1
    while let byte = try firstOfValue(&receiver), !receiver.wantsToStop {
      switch byte {
      case UInt8(ascii: "]"):
        window.drop(1)
        return
      case UInt8(ascii: ","): window.drop(1)
      case UInt8(ascii: "{"): try readStudy(into: &receiver, byLine: false)
      default:
        hear(.strayByte(byte), &receiver, offset: window.offset)
        window.drop(1)
        try findNextStudy(byLine: false)
      }
    }
    if window.count == 0, !isLost { hear(.endsEarly, &receiver, offset: window.offset) }
  }

  /// The rest of an object that is no study but may hold some, whose brace was taken.
  private mutating func readMembers(
    into receiver: inout (some StudyReceiver & ~Copyable)
  ) throws(ByteSourceError) {
    var total: Int?
    var isPage = false
    var hasNext = false
    while let byte = try firstOfValue(&receiver), !receiver.wantsToStop {
      switch byte {
      case UInt8(ascii: "}"):
        window.drop(1)
        if isPage { receiver.page(total: total, hasNext: hasNext) }
        return
      case UInt8(ascii: ","): window.drop(1)
      case UInt8(ascii: "\""):
        let key = try key()
        guard try firstOfValue(&receiver) == UInt8(ascii: ":") else { continue }
        window.drop(1)
        let first = try firstOfValue(&receiver)
        if key == "studies", first == UInt8(ascii: "[") {
          isPage = true
          window.drop(1)
          try readElements(into: &receiver)
        } else if key == "study", first == UInt8(ascii: "{") {
          try readStudy(into: &receiver, byLine: false)
        } else {
          if key == "totalCount" { total = try number() }
          if key == "nextPageToken" { hasNext = first == UInt8(ascii: "\"") }
          try skipValue()
        }
      default:
        hear(.strayByte(byte), &receiver, offset: window.offset)
        window.drop(1)
        try findNextStudy(byLine: false)
        if window[0] == UInt8(ascii: "{") { return }
      }
    }
    if window.count == 0, !isLost { hear(.endsEarly, &receiver, offset: window.offset) }
  }

  private mutating func readStudy(
    into receiver: inout (some StudyReceiver & ~Copyable),
    byLine: Bool
  ) throws(ByteSourceError) {
    studies += 1
    if window.count < Self.ahead { try window.require(4 * Self.ahead) }
    while true {
      switch receiver.study(window.bytes, in: file, at: window.offset) {
      case .taken(let length):
        window.drop(max(1, length))
        return
      case .needsMore:
        let length = window.count
        if window.isAtEnd {
          if let fault = window.fault { throw fault }
          hear(.endsEarly, &receiver, offset: window.offset)
          window.drop(1)
          return try findNextStudy(byLine: byLine)
        }
        if length >= limits.study {
          hear(.studyTooLong(limit: limits.study), &receiver, offset: window.offset)
          window.drop(length)
          return try findNextStudy(byLine: byLine)
        }
        try window.require(min(2 * length, limits.study))
      case .broken(let place):
        window.drop(max(1, place))
        return try findNextStudy(byLine: byLine)
      }
    }
  }

  // MARK: Finding the way

  /// The first byte that is no space; `nil` at the end.
  private mutating func firstOfValue(
    _ receiver: inout (some StudyReceiver & ~Copyable)
  ) throws(ByteSourceError) -> UInt8? {
    var spaces = 0
    while true {
      if window.count == 0 { try window.require(1) }
      guard let byte = window[0] else { return nil }
      guard byte == 0x20 || (0x09...0x0D).contains(byte) else { return byte }
      window.drop(1)
      spaces += 1
      if spaces > limits.space {
        hear(.tooMuchSpace(limit: limits.space), &receiver, offset: window.offset)
        try findNextStudy(byLine: false)
        spaces = 0
      }
    }
  }

  /// Whether the object at the front is a study, or the website's answer around one: its first key is one of
  /// those.
  private mutating func isStudy() throws(ByteSourceError) -> Bool {
    try window.require(4096)
    let bytes = window.bytes
    guard let quote = bytes.dropFirst().first(where: { !Self.isSpace($0) }),
      quote == UInt8(ascii: "\""),
      let start = bytes.firstIndex(of: quote)
    else { return false }
    let rest = UnsafeRawBufferPointer(rebasing: bytes[(start + 1)...])
    return Self.studyKeys.contains { key in
      rest.starts(with: key.utf8) && rest.dropFirst(key.utf8.count).first == quote
    }
  }

  private static let studyKeys = [
    "protocolSection", "resultsSection", "annotationSection", "documentSection",
    "derivedSection", "hasResults", "study", "studyVersion", "topics", "history",
  ]

  /// A short text in quotes at the front, which is taken; longer ones come out cut.
  private mutating func key() throws(ByteSourceError) -> String {
    window.drop(1)
    var bytes: [UInt8] = []
    while true {
      if window.count == 0 { try window.require(1) }
      guard let byte = window[0] else { break }
      window.drop(1)
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        try window.require(1)
        window.drop(1)
      }
      if bytes.count < 64 { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The whole number at the front, which stays there; `nil` where none stands there.
  private mutating func number() throws(ByteSourceError) -> Int? {
    try window.require(20)
    let digits = window.bytes.prefix(20).prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// Takes a value away without looking what it is.
  private mutating func skipValue() throws(ByteSourceError) {
    var depth = 0
    var isInText = false
    while true {
      if window.count == 0 { try window.require(1) }
      guard let byte = window[0] else { return }
      if isInText {
        if byte == UInt8(ascii: "\\") {
          try window.require(2)
          window.drop(1)
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInText = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if depth == 0 { return }
          depth -= 1
        case UInt8(ascii: ",") where depth == 0: return
        default: break
        }
      }
      window.drop(1)
    }
  }

  /// Goes to where a study begins: a brace before `"protocolSection"`, or one that begins a line.
  private mutating func findNextStudy(byLine: Bool) throws(ByteSourceError) {
    while true {
      try window.require(4096)
      if let place = Self.placeOfStudy(in: window.bytes, byLine: byLine) {
        window.drop(place)
        return
      }
      let kept = window.isAtEnd ? 0 : 64
      window.drop(window.count - min(kept, window.count))
      if window.isAtEnd, window.count == 0 {
        if let fault = window.fault { throw fault }
        isLost = true
        return
      }
    }
  }

  private static func placeOfStudy(in bytes: UnsafeRawBufferPointer, byLine: Bool) -> Int? {
    let key = "\"protocolSection\"".utf8
    var place = 0
    while let brace = bytes[place...].firstIndex(of: UInt8(ascii: "{")) {
      if byLine, brace > 0, isLineBreak(bytes[brace - 1]) { return brace }
      let rest = bytes[(brace + 1)...].drop(while: isSpace)
      if rest.starts(with: key) { return brace }
      place = brace + 1
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func hear(
    _ code: RegistryFileFinding.Code,
    _ receiver: inout (some StudyReceiver & ~Copyable),
    offset: Int? = nil
  ) {
    receiver.hear(RegistryFileFinding(code, file: file, offset: offset))
  }
}
