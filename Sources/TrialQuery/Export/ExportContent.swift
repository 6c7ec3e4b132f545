/// What a file of trials holds: the trials in some form, or a table of data about them.
package enum ExportContent: Hashable, Sendable {
  case trials(ExportFormat)
  case table(ExportTable)

  /// What there is to choose from, trials first; what a review decided where one is open alone.
  package static func offered(withReview isScreened: Bool) -> [ExportContent] {
    isScreened ? all : all.filter { $0 != .table(.screening) }
  }

  /// Everything there is, trials first.
  static let all =
    ExportFormat.allCases.map { ExportContent.trials($0) }
    + ExportTable.allCases.map { ExportContent.table($0) }

  /// The name as options spell it: `csv`, `toxicity`.
  package var name: String {
    switch self {
    case .trials(let format): format.rawValue
    case .table(let table): table.rawValue
    }
  }

  /// What it holds, in a few words.
  package var purpose: String {
    switch self {
    case .trials(let format): format.purpose
    case .table(let table): table.purpose
    }
  }

  /// The ending of the file that is offered, without the point.
  package var fileExtension: String {
    switch self {
    case .trials(let format): format.fileExtension
    case .table: ExportFormat.csv.fileExtension
    }
  }

  /// The name offered for the file.
  package var fileName: String {
    switch self {
    case .trials(let format): format.fileName
    case .table(let table): "rtio-\(table.rawValue).\(fileExtension)"
    }
  }
}

extension ExportFormat {
  /// The forms of tables of data, which have rows of cells.
  package static let ofTables: [ExportFormat] = [.csv, .tsv, .json, .ndjson, .markdown]

  /// The form of a table by the ending of its file; `nil` where that is none of them.
  package init?(ofTableAt path: String) {
    let ending = path.split(separator: ".", omittingEmptySubsequences: false).last?.lowercased()
    guard path.contains("."), let form = Self.ofTables.first(where: { $0.fileExtension == ending })
    else { return nil }
    self = form
  }
}
