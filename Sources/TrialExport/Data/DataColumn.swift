import TrialModel
import TrialQuery

/// A column of a table of data: its name, what it holds, and how a row fills it.
///
/// This is the one description of a column: every format, the documentation and the tests read it.
struct DataColumn<Row> {
  /// The name as heads and keys have it: `at_risk`.
  let name: String
  /// What it holds, its unit, and what an empty cell means, as a sentence without its full stop.
  let meaning: String
  let value: (Row) -> ColumnValue

  init(_ name: String, _ meaning: String, _ value: @escaping (Row) -> ColumnValue) {
    self.name = name
    self.meaning = meaning
    self.value = value
  }

  /// A column of texts; an absent one is empty.
  static func text(
    _ name: String,
    _ meaning: String,
    _ text: @escaping (Row) -> String?
  ) -> DataColumn {
    DataColumn(name, meaning) { ColumnValue(text: text($0)) }
  }

  /// A column of whole numbers; an absent one is empty, which is not zero.
  static func count(
    _ name: String,
    _ meaning: String,
    _ count: @escaping (Row) -> Int?
  ) -> DataColumn {
    DataColumn(name, meaning) { count($0).map { .number(PrintedNumber($0)) } ?? .unknown }
  }

  /// A column of numbers with the digits of their source; an absent one is empty.
  static func number(
    _ name: String,
    _ meaning: String,
    _ number: @escaping (Row) -> PrintedNumber?
  ) -> DataColumn {
    DataColumn(name, meaning) { number($0).map { .number($0) } ?? .unknown }
  }

  /// A column of numbers as the registry posts them, some of which are words.
  static func posted(
    _ name: String,
    _ meaning: String,
    _ number: @escaping (Row) -> PostedNumber?
  ) -> DataColumn {
    DataColumn(name, meaning) { ColumnValue(posted: number($0)) }
  }

  /// A column of `yes` and `no`; what is not known is empty.
  static func flag(
    _ name: String,
    _ meaning: String,
    _ flag: @escaping (Row) -> Bool?
  ) -> DataColumn {
    DataColumn(name, meaning) { flag($0).map { .flag($0) } ?? .unknown }
  }
}

/// What a row of a table of data is.
protocol DataRow {
  /// The document the row was read from; `nil` where it is a reader's own.
  var source: SourceKey? { get }
  /// What else the row was computed from; empty for what one document has.
  var otherSources: [SourceKey] { get }
  /// The trial of the row, where the place it was made from is no trial; else `nil`.
  var trialOfRow: (id: TrialID, acronym: String?)? { get }
  /// What the row says of itself; trial and source stand around these.
  static var columns: [DataColumn<Self>] { get }
}

extension DataRow {
  var otherSources: [SourceKey] { [] }
  var trialOfRow: (id: TrialID, acronym: String?)? { nil }
}
