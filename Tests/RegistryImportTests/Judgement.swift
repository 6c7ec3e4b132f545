import Foundation
import RegistryImport
import TrialModel

/// What a reader of a real record judged before the rules were run on it: categories alone.
///
/// `Judged/judgements.tsv`; the records themselves are not kept here.
struct Judgement {
  /// A category that was judged.
  enum Category: String, CaseIterable {
    case site, agent
    case immunotherapyClass = "class"
    case role = "rt role"
    case backbone = "rt"
    case sequence, question, region
  }

  let trial: TrialID
  /// Whether the rules were never changed for its sake.
  let isHeldOut: Bool
  private let values: [Category: String]

  /// What the reader found; `nil` where it was not judged.
  func value(_ category: Category) -> String? {
    values[category].flatMap { $0.contains("?") ? nil : Self.sorted($0) }
  }

  /// Whether the reader found both immunotherapy and radiotherapy, be it before the trial.
  var isOfBoth: Bool { values[.agent] != "-" && values[.role] != "none" }

  /// Several values in one order, since a record has no order of them.
  private static func sorted(_ text: String) -> String {
    text.split(separator: ";").sorted().joined(separator: ";")
  }

  /// All judgements, in the order of the file.
  static func all() throws -> [Judgement] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Judged/judgements.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let columns = lines[0].split(separator: "\t").map(String.init)
    return lines.dropFirst().map { line in
      let cells = line.split(separator: "\t").map(String.init)
      let named = Dictionary(zip(columns, cells), uniquingKeysWith: { first, _ in first })
      return Judgement(
        trial: TrialID(named["nct"] ?? ""),
        isHeldOut: named["part"] == "held",
        values: named.reduce(into: [:]) { values, cell in
          if let category = Category(rawValue: cell.key) { values[category] = cell.value }
        }
      )
    }
  }

  /// What the rules found, in the same form.
  static func ruled(_ category: Category, _ kept: KeptRecord) -> String {
    let found = kept.classification
    func list(_ texts: [String]) -> String {
      texts.isEmpty ? "-" : texts.sorted().joined(separator: ";")
    }
    return switch category {
    case .site: list(found.sites)
    case .agent: list(found.agents)
    case .immunotherapyClass: list(found.classes)
    case .role: (found.radiotherapyRole ?? RadiotherapyRole.none).rawValue
    case .backbone: found.backbone.rawValue
    case .sequence: found.sequence.isEmpty ? "-" : found.sequence.text
    case .question:
      list(
        Array(Set(found.evidence.filter { $0.field == "question" }.compactMap(\.derivation?.value)))
      )
    case .region: list(found.regions)
    }
  }
}
