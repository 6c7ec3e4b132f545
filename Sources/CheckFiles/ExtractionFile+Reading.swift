package import TrialChecks
internal import TrialModel

extension ExtractionFile {
  /// The rows of a file, and every problem in it, in the order of the file.
  ///
  /// A row with a problem gives no figures; the others are read all the same.
  package static func read(_ text: String) -> (rows: [ExtractedRow], problems: [FileProblem]) {
    do throws(FileProblem) {
      let records = try DelimitedText.records(text)
      guard let header = records.first else {
        throw FileProblem(
          line: 1,
          column: 1,
          what: "the file is empty",
          remedy: "begin it with the names of the columns: id,figure,ratio,lower,upper,p"
        )
      }
      let columns = try self.columns(of: header)
      return rows(records.dropFirst(), columns)
    } catch {
      return ([], [error])
    }
  }

  private static func columns(of header: [DelimitedText.Field]) throws(FileProblem) -> [Column] {
    var columns: [Column] = []
    for field in header {
      let name = field.text.trimmed
      let match = Column.allCases.first { $0.rawValue.identifierKey == name.identifierKey }
      guard let column = match else {
        let known = Column.allCases.map(\.rawValue)
        let nearest = NearestWord.nearest(to: name, among: known).map { "did you mean \($0)? " }
        throw field.problem(
          "there is no column '\(name)'",
          "\(nearest ?? "")use \(known.joined(separator: ", "))"
        )
      }
      guard !columns.contains(column) else {
        throw field.problem("the column '\(name)' stands twice", "keep one of the two")
      }
      columns.append(column)
    }
    for column in [Column.id, .figure] where !columns.contains(column) {
      throw FileProblem(
        line: header.first?.line ?? 1,
        column: 1,
        what: "there is no column '\(column.rawValue)'",
        remedy: "add it: it names every finding"
      )
    }
    return columns
  }

  private static func rows(
    _ records: some Sequence<[DelimitedText.Field]>,
    _ columns: [Column]
  ) -> (rows: [ExtractedRow], problems: [FileProblem]) {
    var rows: [ExtractedRow] = []
    var problems: [FileProblem] = []
    for record in records {
      do throws(FileProblem) {
        guard record.count == columns.count else {
          throw FileProblem(
            line: record.first?.line ?? 1,
            column: 1,
            what: "the row has \(record.count) fields and the header \(columns.count)",
            remedy: "write an empty field for what is not known; quote fields with commas"
          )
        }
        let fields = Dictionary(zip(columns, record), uniquingKeysWith: { first, _ in first })
        rows.append(try ExtractionRecord(fields: fields).row())
      } catch {
        problems.append(error)
      }
    }
    return (rows, problems)
  }
}

extension DelimitedText.Field {
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
