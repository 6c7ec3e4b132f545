import DelimitedText
import TrialModel

/// Which column of a sheet is which.
struct ExtractionColumns {
  /// The place of the record that names the columns.
  let header: Int
  /// What to say about columns: under which name they were read, and which were not.
  let remarks: [String]
  private let places: [ExtractionFile.Column: Int]
  /// How many columns the header has.
  private let count: Int

  /// How many records are looked at for the names; titles and notes may stand before them.
  private static let furthest = 20

  /// Finds the names of the columns.
  ///
  /// - Throws: `FileRefusal` when no record names `id` and `figure`, or one of them twice.
  init(in records: [DelimitedReader.Record]) throws(FileRefusal) {
    guard let first = records.first(where: { !$0.isEmpty }) else {
      throw FileRefusal(
        line: 1,
        column: 1,
        what: "the file is empty",
        remedy: "begin it with the names of the columns: id,figure,ratio,lower,upper,p"
      )
    }
    var nearest: FileRefusal?
    for (place, record) in records.prefix(Self.furthest).enumerated() where !record.isEmpty {
      do throws(FileRefusal) {
        let names = try Self.names(in: record)
        header = place
        places = names.places
        count = record.fields.count
        remarks = names.remarks + Self.remarks(onNamelessAfter: place, in: records)
        return
      } catch {
        // What is wrong with the first that names either of the two is most worth knowing.
        let isHeader = record.fields.contains {
          Self.column(called: $0.text, byOwnName: false) != nil
        }
        if nearest == nil, isHeader { nearest = error }
      }
    }
    throw nearest
      ?? FileRefusal(
        line: first.line,
        column: 1,
        what: "no row names the columns id and figure",
        remedy: "begin the sheet with the names of its columns, among them id and figure"
      )
  }

  /// The cells of a record under the names of their columns.
  ///
  /// - Throws: `FileRefusal` when the record has more or fewer cells than there are columns, or its
  ///   quotes are not as they should be.
  func cells(
    of record: DelimitedReader.Record,
    _ writing: CellWriting
  ) throws(FileRefusal) -> ExtractionRecord {
    if let fault = record.finding { throw FileRefusal(fault) }
    let hasExtra = record.fields.dropFirst(count).contains { !$0.text.trimmed.isEmpty }
    guard record.fields.count >= count, !hasExtra else {
      throw FileRefusal(
        line: record.line,
        column: 1,
        what: "the row has \(record.fields.count) fields and the header \(count)",
        remedy: "write an empty field for what is not known; quote fields with separators in them"
      )
    }
    return ExtractionRecord(
      cells: places.mapValues { ExtractionCell(record.fields[$0], writing) },
      line: record.line
    )
  }

  /// The texts under a column in some records.
  func texts(
    under column: ExtractionFile.Column,
    in records: some Sequence<DelimitedReader.Record>
  ) -> [String] {
    guard let place = places[column] else { return [] }
    return records.compactMap { place < $0.fields.count ? $0.fields[place].text : nil }
  }

  // MARK: Names

  private static func names(
    in record: DelimitedReader.Record
  ) throws(FileRefusal) -> (places: [ExtractionFile.Column: Int], remarks: [String]) {
    var places: [ExtractionFile.Column: Int] = [:]
    for (place, field) in record.fields.enumerated() {
      guard let column = column(called: field.text, byOwnName: true) else { continue }
      guard places[column] == nil else {
        throw field.refusal(
          "the column '\(field.text.trimmed)' stands twice",
          "keep one of the two"
        )
      }
      places[column] = place
    }
    var renamed: [String] = []
    var unread: [String] = []
    for (place, field) in record.fields.enumerated() {
      let name = field.text.trimmed
      guard !name.isEmpty, !places.values.contains(place) else { continue }
      if let column = column(called: name, byOwnName: false), places[column] == nil {
        places[column] = place
        renamed.append("'\(name)' as \(column.rawValue)")
      } else {
        let known = ExtractionFile.Column.allCases.map(\.rawValue)
        let nearest = NearestWord.nearest(to: name, among: known).flatMap { near in
          ExtractionFile.Column(rawValue: near).flatMap { places[$0] == nil ? near : nil }
        }
        unread.append("'\(name)'" + (nearest.map { " (did you mean \($0)?)" } ?? ""))
      }
    }
    for column in [ExtractionFile.Column.id, .figure] where places[column] == nil {
      throw FileRefusal(
        line: record.line,
        column: 1,
        what: "there is no column '\(column.rawValue)'",
        remedy: "add it: it names every finding"
      )
    }
    let remarks = [
      renamed.isEmpty ? nil : "read \(renamed.joined(separator: ", "))",
      unread.isEmpty
        ? nil
        : "left alone, since no check knows \(unread.count == 1 ? "this column" : "these columns"): "
          + unread.joined(separator: ", "),
    ]
    return (places, remarks.compactMap(\.self))
  }

  /// The column of a name; by its own name alone, or by any that sheets give it.
  private static func column(called name: String, byOwnName: Bool) -> ExtractionFile.Column? {
    let key = name.identifierKey
    guard !key.isEmpty else { return nil }
    return ExtractionFile.Column.allCases.first { column in
      column.rawValue.identifierKey == key
        || (!byOwnName && column.otherNames.contains { $0.identifierKey == key })
    }
  }

  /// What to say of columns without a name in which something stands.
  private static func remarks(
    onNamelessAfter header: Int,
    in records: [DelimitedReader.Record]
  ) -> [String] {
    let names = records[header].fields
    let filled = names.indices.filter { place in
      names[place].text.trimmed.isEmpty
        && records.dropFirst(header + 1).contains { record in
          place < record.fields.count && !record.fields[place].text.trimmed.isEmpty
        }
    }
    guard !filled.isEmpty else { return [] }
    let numbers = filled.map { String($0 + 1) }.joined(separator: ", ")
    return [
      "left alone, since \(filled.count == 1 ? "it has" : "they have") no name: column \(numbers)"
    ]
  }
}

extension FileRefusal {
  /// What is wrong with the quotes of a record.
  init(_ fault: DelimitedReader.Finding) {
    if fault.isLeftOpen {
      self.init(
        line: fault.fieldLine,
        column: fault.fieldColumn,
        what: "the quotes of this field are not closed",
        remedy: "close them, and double every quote inside the field"
      )
    } else if fault.kind == .insideBareField {
      self.init(
        line: fault.line,
        column: fault.column,
        what: "a quote stands inside a field without quotes",
        remedy: "put the whole field in quotes and double the one inside"
      )
    } else {
      self.init(
        line: fault.line,
        column: fault.column,
        what: "something follows the closing quote",
        remedy: "write a separator or a new line after it, and double quotes inside the field"
      )
    }
  }
}
