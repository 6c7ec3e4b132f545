import DelimitedText

/// The rows of a table downloaded from the registry: delimited text in whatever form Excel left it.
struct TableStream {
  let file: String
  let limit: Int
  /// Whether the receiver was told that the text is not UTF-8, which is said once.
  private var hasNamedEncoding = false

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
    let form = DelimitedForm(window.bytes)
    var reader = DelimitedReader(separator: form.separator.rawValue)
    window.drop(form.prefix)
    if form.prefix > 0 { _ = try record(&window, &reader) }
    if let refusal = Self.refusal(of: window.bytes) {
      return receiver.hear(RegistryFileFinding(refusal, file: file))
    }
    guard case .record(let first)? = try record(&window, &reader), first.finding?.kind != .notClosed
    else {
      return receiver.hear(RegistryFileFinding(.endsEarly, file: file, line: 1))
    }
    let header = first.fields.map { text(of: $0, in: &receiver) }
    guard header.contains(where: { $0.lowercased() == Self.key.lowercased() }) else {
      return receiver.hear(RegistryFileFinding(.columnMissing(Self.key), file: file))
    }
    while !receiver.wantsToStop {
      switch try record(&window, &reader) {
      case nil: return
      case .tooLong(let line):
        let code = RegistryFileFinding.Code.rowTooLong(limit: limit)
        return receiver.hear(RegistryFileFinding(code, file: file, line: line))
      case .record(let record) where record.finding?.kind == .notClosed:
        return receiver.hear(RegistryFileFinding(.quoteNotClosed, file: file, line: record.line))
      case .record(let record) where record.isEmpty: continue
      case .record(let record): take(record, header, into: &receiver)
      }
    }
  }

  private mutating func take(
    _ record: DelimitedReader.Record,
    _ header: [String],
    into receiver: inout (some StudyReceiver & ~Copyable)
  ) {
    // Columns that Excel leaves empty at the right are no fields.
    guard record.fields.dropFirst(header.count).allSatisfy(\.bytes.isEmpty) else {
      let code = RegistryFileFinding.Code.tooManyFields(
        found: record.fields.count,
        expected: header.count
      )
      return receiver.hear(RegistryFileFinding(code, file: file, line: record.line))
    }
    var fields: [(heading: String, text: String)] = []
    for (heading, field) in zip(header, record.fields) {
      fields.append((heading, text(of: field, in: &receiver)))
    }
    receiver.row(DownloadedRow(fields: fields, line: record.line), in: file)
  }

  /// The text of a field; that it is no UTF-8 is told the first time.
  private mutating func text(
    of field: DelimitedReader.Field,
    in receiver: inout (some StudyReceiver & ~Copyable)
  ) -> String {
    let decoded = DecodedText(field.bytes)
    if decoded?.encoding != .utf8, !hasNamedEncoding {
      hasNamedEncoding = true
      let code: RegistryFileFinding.Code = decoded == nil ? .noText : .windows1252
      receiver.hear(RegistryFileFinding(code, file: file, line: field.line))
    }
    return decoded?.text ?? String(decoding: field.bytes, as: UTF8.self)
  }

  private enum Step {
    case record(DelimitedReader.Record)
    /// A row that begins in this line has more bytes than any.
    case tooLong(line: Int)
  }

  /// The next row, whose bytes are taken; `nil` at the end.
  private func record(
    _ window: inout ByteWindow,
    _ reader: inout DelimitedReader
  ) throws(ByteSourceError) -> Step? {
    var place = 0
    while true {
      if place == window.count { try window.readMore() }
      guard let byte = window[place] else {
        window.drop(place)
        return reader.finish().map { .record($0) }
      }
      guard place < limit else { return .tooLong(line: reader.firstLine) }
      place += 1
      if let record = reader.take(byte) {
        window.drop(place)
        return .record(record)
      }
    }
  }

  /// Why the table is none of the registry's by its first line; `nil` when it may be one.
  private static func refusal(of bytes: UnsafeRawBufferPointer) -> RegistryFileFinding.Code? {
    let line = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    let header = line.lowercased()
    if header.contains(key.lowercased()) || header.hasPrefix("rank,") { return nil }
    if header.hasPrefix("nct_id|") || header.contains("|nct_id|") { return .relationalTable }
    let headings = ["study title", "study status", "conditions", "interventions"]
    return headings.contains { header.contains($0) } ? .columnMissing(key) : .notRegistryData
  }
}
