import JSONText
import TrialModel

extension Arm {
  private enum Key: String, CaseIterable {
    case id, side, label, shortLabel, type, outside, interventions, sizes, source
  }

  /// Decodes an arm.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Arm? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let id = fields.need(.id, &notes)?.text(&notes)
    let side = fields.need(.side, &notes)?.word(Side.self, &notes)
    let label = fields.need(.label, &notes)?.text(&notes)
    let shortLabel = fields.need(.shortLabel, &notes)?.text(limit: 12, &notes)
    let type = fields.take(.type)?.text(&notes)
    let outside = fields.take(.outside)?.truth(&notes)
    let interventions = fields.need(.interventions, &notes)?.list(&notes, Intervention.read)
    let sizes = fields.take(.sizes)?.list(&notes, SizeFigure.read)
    let source = fields.need(.source, &notes)?.source(&notes)
    fields.close(&notes)
    guard let id, let side, let label, let shortLabel, let interventions, let source else {
      return nil
    }
    return Arm(
      id: ArmID(id),
      side: side,
      label: label,
      shortLabel: shortLabel,
      type: type,
      interventions: interventions,
      isOutsideTrial: outside ?? false,
      sizes: sizes ?? [],
      source: source
    )
  }
}

extension Intervention {
  private enum Key: String, CaseIterable {
    case kind, name, text, totalGray, fractions, grayPerFraction, source
  }

  /// Decodes one treatment of an arm.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Intervention? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let kind = fields.need(.kind, &notes)?.word(Kind.self, &notes)
    let name = fields.need(.name, &notes)?.text(&notes)
    let text = fields.take(.text)?.text(&notes)
    let totalGray = fields.take(.totalGray)?.number(&notes)
    let fractions = fields.take(.fractions)?.number(&notes)
    let grayPerFraction = fields.take(.grayPerFraction)?.number(&notes)
    let source = fields.need(.source, &notes)?.source(&notes)
    fields.close(&notes)
    guard let kind, let name, let source else { return nil }
    let hasNumbers = totalGray != nil || fractions != nil || grayPerFraction != nil
    return Intervention(
      kind: kind,
      name: name,
      text: text,
      radiotherapy: hasNumbers
        ? RadiotherapyDose(
          totalGray: totalGray,
          fractions: fractions,
          grayPerFraction: grayPerFraction
        ) : nil,
      source: source
    )
  }
}
