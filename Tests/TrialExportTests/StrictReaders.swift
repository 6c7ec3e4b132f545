/// Readers of the forms we write, as strict as their grammars, sharing nothing with the writers.
enum StrictReader {
  struct Fault: Error {
    let text: String
    init(_ text: String) { self.text = text }
  }

  /// Reads rows between separators by the grammar of RFC 4180, with LF or CR LF at the end of a row.
  static func delimited(_ text: String, by separator: UInt8) throws -> [[String]] {
    let bytes = Array(text.utf8)
    var rows: [[String]] = []
    var row: [String] = []
    var place = 0
    func next() -> UInt8? { place < bytes.count ? bytes[place] : nil }
    while place < bytes.count {
      var cell: [UInt8] = []
      if next() == UInt8(ascii: "\"") {
        place += 1
        while true {
          guard let byte = next() else { throw Fault("a quote is not closed") }
          place += 1
          if byte != UInt8(ascii: "\"") {
            cell.append(byte)
          } else if next() == UInt8(ascii: "\"") {
            cell.append(byte)
            place += 1
          } else {
            break
          }
        }
        guard [separator, 10, 13, nil].contains(next()) else {
          throw Fault("a separator is expected after a quote in row \(rows.count)")
        }
      } else {
        while let byte = next(), ![separator, 10, 13].contains(byte) {
          guard byte != UInt8(ascii: "\"") else { throw Fault("a quote within a bare cell") }
          cell.append(byte)
          place += 1
        }
      }
      row.append(String(decoding: cell, as: UTF8.self))
      if next() == separator {
        place += 1
        continue
      }
      if next() == 13 { place += 1 }
      guard next() == 10 else { throw Fault("a row has no line feed at its end") }
      place += 1
      rows.append(row)
      row = []
    }
    guard row.isEmpty else { throw Fault("the last row has no end") }
    return rows
  }

  /// Reads the cells of a table as GitHub's dialect of Markdown has them, the rule left out.
  static func markdown(_ text: String) throws -> [[String]] {
    var rows: [[String]] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.isEmpty || number == 1 { continue }
      var cells: [[Unicode.Scalar]] = [[]]
      var isEscaped = false
      for scalar in line.unicodeScalars {
        if scalar == "|", !isEscaped {
          cells.append([])
        } else {
          cells[cells.count - 1].append(scalar)
        }
        isEscaped = scalar == "\\" && !isEscaped
      }
      guard cells.count > 2, cells.first == [], cells.last == [] else {
        throw Fault("a line of a table begins and ends with a bar")
      }
      rows.append(cells.dropFirst().dropLast().map { inline(trimmed($0)) })
    }
    return rows
  }

  private static func trimmed(_ cell: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let start = cell.drop { $0 == " " }
    return start.reversed().drop { $0 == " " }.reversed()
  }

  /// Escapes, numeric references and breaks undone.
  private static func inline(_ cell: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    var place = 0
    while place < cell.count {
      let rest = cell[place...]
      if cell[place] == "\\", place + 1 < cell.count {
        text.append(cell[place + 1])
        place += 2
      } else if rest.starts(with: "<br>".unicodeScalars) {
        text.append("\n")
        place += 4
      } else if rest.starts(with: "&#".unicodeScalars), let end = rest.firstIndex(of: ";"),
        let value = UInt32(String(String.UnicodeScalarView(cell[(place + 2)..<end]))),
        let scalar = Unicode.Scalar(value)
      {
        text.append(scalar)
        place = end + 1
      } else {
        text.append(cell[place])
        place += 1
      }
    }
    return String(text)
  }
}
