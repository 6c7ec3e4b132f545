/// The rows of a table downloaded from the registry: RFC 4180 with commas or tabs.
struct TableStream {
  let file: String
  let limit: Int
  private var line = 1

  init(file: String, limit: Int) {
    self.file = file
    self.limit = limit
  }

  /// The column every table must have.
  private static let key = "NCT Number"

  /// Reads to the end.
  ///
  /// - Throws: `ByteSourceError` when the bytes cannot be had.
  mutating func read(
    _ window: inout ByteWindow,
    into receiver: inout (some StudyReceiver & ~Copyable)
  ) throws(ByteSourceError) {
    try window.require(16 << 10)
    guard let separator = Self.separator(of: window.bytes) else {
      return receiver.hear(RegistryFileProblem(Self.refusal(of: window.bytes), file: file))
    }
    guard case .fields(let header)? = try record(&window, separator) else {
      return receiver.hear(RegistryFileProblem(.endsEarly, file: file, line: line))
    }
    guard header.contains(where: { $0.lowercased() == Self.key.lowercased() }) else {
      return receiver.hear(RegistryFileProblem(.columnMissing(Self.key), file: file))
    }
    while !receiver.wantsToStop {
      let first = line
      switch try record(&window, separator) {
      case nil: return
      case .problem(let code):
        return receiver.hear(RegistryFileProblem(code, file: file, line: first))
      case .fields([""]): continue
      case .fields(let fields):
        guard fields.count <= header.count else {
          let code = RegistryFileProblem.Code.tooManyFields(
            found: fields.count,
            expected: header.count
          )
          receiver.hear(RegistryFileProblem(code, file: file, line: first))
          continue
        }
        let row = DownloadedRow(
          fields: zip(header, fields).map { (heading: $0, text: $1) },
          line: first
        )
        receiver.row(row, in: file)
      }
    }
  }

  private enum Record {
    case fields([String])
    case problem(RegistryFileProblem.Code)
  }

  /// The next row, which is taken; `nil` at the end.
  private mutating func record(
    _ window: inout ByteWindow,
    _ separator: UInt8
  ) throws(ByteSourceError) -> Record? {
    var place = 0
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var wasQuoted = false
    while true {
      if place == window.count { try window.readMore() }
      guard let byte = window[place] else {
        if isQuoted { return .problem(.quoteNotClosed) }
        guard place > 0 else { return nil }
        fields.append(String(decoding: field, as: UTF8.self))
        window.drop(place)
        return .fields(fields)
      }
      guard place < limit else { return .problem(.rowTooLong(limit: limit)) }
      place += 1
      if byte == 0x0A { line += 1 }
      switch byte {
      case UInt8(ascii: "\"") where isQuoted:
        isQuoted = false
        wasQuoted = true
      case UInt8(ascii: "\"") where wasQuoted:
        // A doubled quote stands for one.
        field.append(byte)
        isQuoted = true
        wasQuoted = false
      case UInt8(ascii: "\"") where field.isEmpty: isQuoted = true
      case separator where !isQuoted:
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
        wasQuoted = false
      case 0x0A where !isQuoted:
        fields.append(String(decoding: field, as: UTF8.self))
        window.drop(place)
        return .fields(fields)
      case 0x0D where !isQuoted: break
      default: field.append(byte)
      }
    }
  }

  /// What stands between the fields, when the first line is the header of such a table.
  private static func separator(of bytes: UnsafeRawBufferPointer) -> UInt8? {
    let header = String(decoding: firstLine(of: bytes), as: UTF8.self).lowercased()
    guard header.contains(key.lowercased()) || header.hasPrefix("rank,") else { return nil }
    return header.contains("\t") ? UInt8(ascii: "\t") : UInt8(ascii: ",")
  }

  private static func refusal(of bytes: UnsafeRawBufferPointer) -> RegistryFileProblem.Code {
    let header = String(decoding: firstLine(of: bytes), as: UTF8.self)
    if header.hasPrefix("nct_id|") || header.contains("|nct_id|") { return .relationalTable }
    let headings = ["Study Title", "Study Status", "Conditions", "Interventions"]
    let isTable = headings.contains { header.contains($0) }
    return isTable ? .columnMissing(key) : .notRegistryData
  }

  private static func firstLine(of bytes: UnsafeRawBufferPointer) -> Slice<UnsafeRawBufferPointer> {
    bytes.prefix { $0 != 0x0A && $0 != 0x0D }
  }
}
