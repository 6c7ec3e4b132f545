import JSONText
import RegistryFiles
import TrialImport

/// A row of a downloaded table as the store keeps it: JSON with the cells under their headings.
struct TableRecord: Sendable {
  /// The key that tells such a record from one of the registry's own.
  static let key = "downloadedRow"

  private let cells: [(heading: String, text: String)]

  /// Of columns with the same heading, the first that says something is kept: JSON has a key once.
  init(_ row: DownloadedRow) {
    var headings: Set<String> = []
    cells = row.fields.filter { !$0.text.isEmpty && headings.insert($0.heading).inserted }
  }

  /// Reads a kept record; `nil` when it is one of the registry's own.
  init?(_ node: JSONNode) {
    guard let row = node.member(named: Self.key), row.kind == .object else { return nil }
    cells = row.members.compactMap { member in
      guard let heading = member.key.string, let text = member.value.string else { return nil }
      return (heading: heading, text: text)
    }
  }

  /// The record as it is kept.
  var json: [UInt8] {
    let members = cells.map { "\(JSONEncoding.quoted($0.heading)):\(JSONEncoding.quoted($0.text))" }
    return Array("{\"\(Self.key)\":{\(members.joined(separator: ","))}}".utf8)
  }

  /// What the row says.
  func reading(file: String, line: Int) -> StudyReading {
    TableStudy.read(cells, file: file, line: line)
  }
}
