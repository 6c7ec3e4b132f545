import Testing
import TrialModel

/// A cell of the tables of harms that were gathered, by the project's own list.
struct HarmFigure: CustomTestStringConvertible, Sendable {
  /// The number of the table it was gathered in, and the term, grade and group there.
  let table: String
  let term: String
  let grade: String
  let group: String
  let trial: TrialID
  /// The text exactly as its source prints it.
  let printed: String
  /// Where it stands in the catalogue.
  let event: String
  let eventGrade: String
  let qualifier: String
  let isSerious: Bool
  let eventGroup: EventGroupID
  let source: SourceKey
  /// Why it stands nowhere in the catalogue; empty for those that do.
  let reasonLeftOut: String

  var testDescription: String { "\(trial.text), table \(table): \(term), \(group), \(printed)" }

  /// Reads a line of the list; `nil` unless it has every column.
  init?(line: Substring) {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard columns.count == 13 else { return nil }
    table = columns[0]
    trial = TrialID(columns[1])
    term = columns[2]
    grade = columns[3]
    group = columns[4]
    printed = columns[5]
    event = columns[6]
    eventGrade = columns[7]
    qualifier = columns[8]
    isSerious = columns[9] == "serious"
    eventGroup = EventGroupID(columns[10])
    source = SourceKey(columns[11])
    reasonLeftOut = columns[12]
  }

  /// The lines of the list after its heads.
  static let lines = ((try? ExampleCatalogue.text(of: "HarmFigures.tsv")) ?? "")
    .split(separator: "\n").dropFirst()

  static let all = lines.compactMap(HarmFigure.init)
  static let taken = all.filter(\.reasonLeftOut.isEmpty)
  static let leftOut = all.filter { !$0.reasonLeftOut.isEmpty }
}
