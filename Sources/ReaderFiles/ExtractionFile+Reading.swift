import DelimitedText
import TrialChecks
import TrialModel

extension ExtractionFile {
  /// Reads the bytes of a sheet, in whatever encoding and with whatever separator it was saved.
  ///
  /// A row that is refused gives no figures; the others are read all the same.
  ///
  /// - Throws: `FileRefusal` when the bytes are no text, or no row names the columns.
  package init(_ bytes: [UInt8]) throws(FileRefusal) {
    guard let decoded = DecodedText(file: bytes) else {
      throw FileRefusal(
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
    var refusals: [FileRefusal] = []
    for record in body where !record.isEmpty {
      do throws(FileRefusal) {
        rows.append(try columns.cells(of: record, writing).row())
      } catch {
        refusals.append(error)
      }
    }
    self.rows = rows
    self.refusals = refusals
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
  /// A quote that is never closed would take the rows behind it into its cell: the row that opens it
  /// ends with its line instead, and reading goes on behind it.
  private static func records(_ text: [UInt8], _ form: DelimitedForm) -> [DelimitedReader.Record] {
    var records: [DelimitedReader.Record] = []
    var reader = DelimitedReader(separator: form.separator.rawValue)
    var place = form.prefix
    var starts: [Int]?
    while true {
      let record = place < text.count ? reader.take(text[place]) : reader.finish()
      place += 1
      if let record {
        records.append(record)
        if let fault = record.finding, fault.isLeftOpen {
          let known = starts ?? lineStarts(of: text)
          starts = known
          guard fault.fieldLine < known.count else { return records }
          place = known[fault.fieldLine]
          reader = DelimitedReader(separator: form.separator.rawValue, line: fault.fieldLine + 1)
          continue
        }
      }
      if place > text.count { return records }
    }
  }

  /// Where each line begins, the first at index 0; a line break at the very end begins none.
  private static func lineStarts(of text: [UInt8]) -> [Int] {
    var starts = [0]
    for (place, byte) in text.enumerated().dropLast() {
      let isEnd = byte == 0x0A || (byte == 0x0D && text[place + 1] != 0x0A)
      if isEnd { starts.append(place + 1) }
    }
    return starts
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

  /// A refusal of this field.
  func refusal(_ what: String, _ remedy: String) -> FileRefusal {
    FileRefusal(line: line, column: column, what: what, remedy: remedy)
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
