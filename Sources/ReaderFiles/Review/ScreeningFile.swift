import JSONText
import TrialModel
package import TrialScreening

/// What one reader did, as the lines of that reader's file say it.
///
/// Lines are read one by one: one that cannot be read is named and left alone, and the others count.
package struct ScreeningFile: Hashable, Sendable {
  /// A line with its text as it stands in the file.
  package struct Entry: Hashable, Sendable {
    package let line: ScreeningLine
    /// Without the line feed, and without a carriage return before it.
    package let text: String
  }

  /// The lines that count, in the order of the file.
  package private(set) var entries: [Entry] = []
  /// Why other lines do not.
  package private(set) var refusals: [FileRefusal] = []
  /// How many bytes there are up to the last line feed, with it: what comes after may still be written.
  package private(set) var wholeBytes = 0
  /// How many line feeds there are.
  package private(set) var lineCount = 0

  /// Reads lines.
  ///
  /// - Parameters:
  ///   - bytes: What stands in the file, from the beginning of a line.
  ///   - reader: Whose file it is; lines of another reader are refused.
  ///   - linesBefore: How many lines of the file stand before those bytes.
  package init(_ bytes: [UInt8], of reader: ReviewName, linesBefore: Int = 0) {
    var json = JSONReader()
    let all = bytes.span
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) && linesBefore == 0 ? 3 : 0
    while start < bytes.count {
      let feed = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      var end = feed ?? bytes.count
      if let feed {
        lineCount += 1
        wholeBytes = feed + 1
      }
      let number = linesBefore + lineCount + (feed == nil ? 1 : 0)
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      if bytes[start..<end].contains(where: { $0 != UInt8(ascii: " ") }) {
        take(all.extracting(start..<end), number, of: reader, with: &json)
      }
      start = (feed ?? bytes.count) + 1
    }
  }

  private mutating func take(
    _ bytes: Span<UInt8>,
    _ number: Int,
    of reader: ReviewName,
    with json: inout JSONReader
  ) {
    let outcome: Result<ScreeningLine, FileRefusal>
    do throws(JSONError) {
      outcome = try json.read(bytes) { node in
        Result { () throws(FileRefusal) in try ScreeningLine.read(node, of: reader) }
      }
    } catch {
      refusals.append(Self.refusal(of: error, inLine: number))
      return
    }
    switch outcome {
    case .success(let line):
      let text = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      entries.append(Entry(line: line, text: text))
    case .failure(let refusal): refusals.append(refusal.inLine(number))
    }
  }

  /// A line that is cut off is what an interrupted write leaves; nothing was decided by it.
  private static func refusal(of error: JSONError, inLine number: Int) -> FileRefusal {
    let isCut = error.code == .unexpectedEnd
    return FileRefusal(
      line: number,
      column: Int(error.position.column),
      what: isCut ? "the line ends in the middle" : error.code.what,
      remedy: isCut ? "decide again" : error.code.remedy
    )
  }
}

extension FileRefusal {
  /// The same with the line of the file in place of that within a line.
  fileprivate func inLine(_ number: Int) -> FileRefusal {
    FileRefusal(line: number, column: column, what: what, remedy: remedy)
  }
}
