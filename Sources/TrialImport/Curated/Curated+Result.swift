import JSONText
import TrialModel

extension ReportedResult {
  private enum Key: String, CaseIterable {
    case id, endpoint, label, kind, measure, arm, experimental, control
    case population, subgroup, factor, period, headline, figure
  }

  /// What stands for the arms of a ratio whose source does not say which it compares.
  static let unstatedArm = "not stated"

  /// Decodes a reported outcome.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> ReportedResult? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let id = fields.need(.id, &notes)?.text(&notes)
    let endpoint = fields.need(.endpoint, &notes)?.text(&notes)
    let label = fields.need(.label, &notes)?.text(limit: 6, &notes)
    let kind = fields.need(.kind, &notes)?.word(Kind.self, &notes)
    let measure = fields.take(.measure)?.text(&notes)
    let arm = fields.take(.arm)?.text(&notes)
    let experimental = fields.take(.experimental)
    let control = fields.take(.control)
    let population = fields.take(.population)?.text(&notes)
    let subgroup = fields.take(.subgroup)?.text(&notes)
    let factor: String? = fields.take(.factor)
      .flatMap { node in
        subgroup == nil
          ? node.fault(.companionMissing(key: "factor", needs: "subgroup"), &notes)
          : node.text(&notes)
      }
    let period = fields.take(.period)?.text(&notes)
    let headline = fields.take(.headline)?.truth(&notes)
    let figure = fields.need(.figure, &notes).flatMap { Figure.read($0, &notes) }
    fields.close(&notes)
    if let kind, kind == .median || kind == .rate, arm == nil {
      notes.find(.armNotNamed(kind: kind.rawValue), at: json.offset)
    }
    guard let id, let endpoint, let label, let kind, let figure else { return nil }
    let pair = comparedArms(experimental, control, of: kind, &notes)
    // Where the source does not say which arms a ratio compares, it has no direction either.
    let isUnstated = pair?.experimental.text == unstatedArm || pair?.control.text == unstatedArm
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
      factor: factor,
      comparison: isUnstated ? RatioComparison(groups: [], direction: nil) : nil,
      comparedArms: isUnstated ? nil : pair,
      figure: figure,
      isHeadline: headline ?? false
    )
  }

  /// The two arms a result compares; `nil` where it names none.
  ///
  /// Only what compares arms may name two, and then it names both.
  private static func comparedArms(
    _ experimental: JSONNode?,
    _ control: JSONNode?,
    of kind: Kind,
    _ notes: inout FileNotes
  ) -> ComparedArms? {
    guard kind == .ratio || kind == .difference else {
      if let experimental {
        notes.find(.keyUnknown(Key.experimental.rawValue, nearest: nil), at: experimental.offset)
      }
      if let control {
        notes.find(.keyUnknown(Key.control.rawValue, nearest: nil), at: control.offset)
      }
      return nil
    }
    guard let experimental else {
      return control?
        .fault(.companionMissing(key: "control", needs: "experimental"), &notes)
    }
    guard let control else {
      return experimental.fault(
        .companionMissing(key: "experimental", needs: "control"),
        &notes
      )
    }
    guard let own = experimental.text(&notes), let other = control.text(&notes) else { return nil }
    return ComparedArms(experimental: ArmID(own), control: ArmID(other), name: nil)
  }
}
