internal import DelimitedText
internal import TrialChecks
internal import TrialModel

extension ExtractionFile {
  /// Reads the bytes of a sheet, in whatever encoding and with whatever separator it was saved.
  ///
  /// A row with a problem gives no figures; the others are read all the same.
  ///
  /// - Throws: `FileProblem` when the bytes are no text, or no row names the columns.
  package init(_ bytes: [UInt8]) throws(FileProblem) {
    guard let decoded = DecodedText(file: bytes) else {
      throw FileProblem(
        line: 1,
        column: 1,
        what: "the bytes are no text in UTF-8, UTF-16 or Windows-1252",
        remedy: "save the sheet as CSV in UTF-8"
      )
    }
    let text = Array(decoded.text.utf8)
    let form = DelimitedForm(text)
    let records = Self.records(text, form)
    let columns = try ExtractionColumns(in: records)
    let body = records.dropFirst(columns.header + 1)
    let writing = CellWriting(of: body, columns, form)
    var rows: [ExtractedRow] = []
    var problems: [FileProblem] = []
    for record in body where !record.isEmpty {
      do throws(FileProblem) {
        rows.append(try columns.cells(of: record, writing).row())
      } catch {
        problems.append(error)
      }
    }
    self.rows = rows
    self.problems = problems
    remarks =
      [
        decoded.encoding == .utf8
          ? nil : "the text is \(decoded.encoding.rawValue) and was read as that",
        form.separator == .comma ? nil : "the columns are parted by \(form.separator.name)",
        writing.hasDecimalCommas ? "commas inside numbers were read as decimal points" : nil,
      ]
      .compactMap(\.self) + columns.remarks + Self.remarks(onUncheckable: rows)
  }

  /// The records of a text.
  ///
  /// Where a quote is never closed, the rest of the file would be in one cell: the row that opens it
  /// ends with its line instead, and reading goes on behind it.
  private static func records(_ text: [UInt8], _ form: DelimitedForm) -> [DelimitedReader.Record] {
    var records: [DelimitedReader.Record] = []
    var rest = text.dropFirst(form.prefix)
    var reader = DelimitedReader(separator: form.separator.rawValue)
    while true {
      for byte in rest {
        if let record = reader.take(byte) { records.append(record) }
      }
      guard let last = reader.finish() else { return records }
      records.append(last)
      guard let fault = last.fault, fault.kind == .notClosed,
        let start = place(ofLine: fault.line + 1, in: text)
      else { return records }
      rest = text[start...]
      reader = DelimitedReader(separator: form.separator.rawValue, line: fault.line + 1)
    }
  }

  /// Where a line begins; `nil` when the text has no such line.
  private static func place(ofLine line: Int, in text: [UInt8]) -> Int? {
    var number = 1
    var place = 0
    while place < text.count {
      if number == line { return place }
      let byte = text[place]
      place += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, place < text.count, text[place] == 0x0A { place += 1 }
      number += 1
    }
    return nil
  }

  /// What to say of rows in which nothing can be compared with anything.
  private static func remarks(onUncheckable rows: [ExtractedRow]) -> [String] {
    let idle = rows.filter { !$0.canBeChecked }
    guard let first = idle.first else { return [] }
    let what =
      "nothing can be checked, since an interval, a percentage or a total is missing"
    let which = "'\(first.subject.place), \(first.subject.title)'"
    return [
      idle.count == 1
        ? "in the row \(which) \(what)"
        : "in \(idle.count) of \(rows.count) rows, the first \(which), \(what)"
    ]
  }
}

extension DelimitedReader.Field {
  /// The text of a field of a text that is UTF-8.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A problem with this field.
  func problem(_ what: String, _ remedy: String) -> FileProblem {
    FileProblem(line: line, column: column, what: what, remedy: remedy)
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
