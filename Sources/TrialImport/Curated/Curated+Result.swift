import JSONText
import TrialModel

extension ReportedResult {
  private enum Key: String, CaseIterable {
    case id, endpoint, label, kind, measure, arm, population, subgroup, period, headline, figure
  }

  /// Decodes a reported outcome.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> ReportedResult? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let id = fields.need(.id, &notes)?.text(&notes)
    let endpoint = fields.need(.endpoint, &notes)?.text(&notes)
    let label = fields.need(.label, &notes)?.text(limit: 6, &notes)
    let kind = fields.need(.kind, &notes)?.word(Kind.self, &notes)
    let measure = fields.take(.measure)?.text(&notes)
    let arm = fields.take(.arm)?.text(&notes)
    let population = fields.take(.population)?.text(&notes)
    let subgroup = fields.take(.subgroup)?.text(&notes)
    let period = fields.take(.period)?.text(&notes)
    let headline = fields.take(.headline)?.truth(&notes)
    let figure = fields.need(.figure, &notes).flatMap { Figure.read($0, &notes) }
    fields.close(&notes)
    if let kind, kind == .median || kind == .rate, arm == nil {
      notes.find(.armNotNamed(kind: kind.rawValue), at: json.offset)
    }
    guard let id, let endpoint, let label, let kind, let figure else { return nil }
    return ReportedResult(
      id: id,
      endpoint: endpoint,
      endpointLabel: label,
      kind: kind,
      measure: measure,
      arm: arm.map { ArmID($0) },
      population: population,
      subgroup: subgroup,
      period: period,
      figure: figure,
      isHeadline: headline ?? false
    )
  }
}
