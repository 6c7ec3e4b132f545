import TrialModel

/// A name in a list of columns or sort fields that no column has.
package struct ColumnNameRefusal: Error, Explained {
  /// What was typed; empty when two commas follow each other.
  package let typed: String
  /// The column that looks most like it; `nil` when none does.
  package let nearest: Column?
  /// The characters of the text that are wrong.
  package let place: FilterRefusal.Place

  package var what: String {
    typed.isEmpty ? "the name of a column is missing" : "no column is called '\(typed)'"
  }

  package var remedy: String {
    nearest.map { "Nearest: \($0.name)" }
      ?? "Columns: \(Column.allCases.map(\.name).joined(separator: " "))"
  }

  /// Both, as two sentences: `no column is called 'stauts'. Nearest: status`.
  package var message: String { "\(what). \(remedy)" }
}

extension Column {
  /// Reads names separated by commas: `id,acronym,n`.
  ///
  /// A column named twice is kept once.
  /// - Throws: `ColumnNameRefusal`, the first name that is wrong.
  package static func list(_ text: String) throws(ColumnNameRefusal) -> [Column] {
    var columns: [Column] = []
    for (name, offset) in names(in: text) {
      let column = try Column(named: name, at: offset)
      if !columns.contains(column) { columns.append(column) }
    }
    return columns
  }

  /// The column of that name, case ignored.
  init(named name: String, at offset: Int) throws(ColumnNameRefusal) {
    if let column = Column(rawValue: FoldedText(name).text) {
      self = column
      return
    }
    let nearest = NearestWord.nearest(
      to: name,
      among: Column.allCases.map(\.name),
      by: { FilterValue.key(of: $0) }
    )
    throw ColumnNameRefusal(
      typed: name,
      nearest: nearest.flatMap(Column.init(rawValue:)),
      place: FilterRefusal.Place(offset: offset, length: name.count)
    )
  }

  /// The names between commas, without the space around them, with their places.
  static func names(in text: String) -> [(name: String, offset: Int)] {
    var offset = 0
    return text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      defer { offset += part.count + 1 }
      let start = part.prefix(while: \.isWhitespace).count
      let name = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return (name, offset + start)
    }
  }
}
