import JSONText
import RegistryFiles
import TrialImport

/// A row of a downloaded table as the store keeps it: JSON with the cells under their headings.
struct TableRecord: Sendable {
  /// The key that tells such a record from one of the registry's own.
  static let key = "downloadedRow"

  private let cells: [(heading: String, text: String)]

  init(_ row: DownloadedRow) {
    cells = row.fields.filter { !$0.text.isEmpty }.map { (heading: $0.heading, text: $0.text) }
  }

  /// Reads a kept record; `nil` when it is one of the registry's own.
  init?(_ node: JSONNode) {
    guard let row = node.member(Self.key), row.kind == .object else { return nil }
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
    StudyRow.read(
      Dictionary(cells.map { ($0.heading, $0.text) }, uniquingKeysWith: { first, _ in first }),
      file: file,
      line: line
    )
  }
}
