import JSONText
import TrialModel

extension Classification {
  private enum Key: String, CaseIterable {
    case sites, siteLabel, classes, agents, agentLabel, sequence, rt, rtRole, questions, regions,
      phase
    case primary, changed, evidence
  }

  private static let knownPhases = ["1", "1/2", "2", "2/3", "3", "4"]
  private static let knownSequences =
    ["none"] + (1...7).map { TreatmentSequence(rawValue: $0).text }
  private static let fieldsWithEvidence = ["class", "sequence", "rt"]

  /// Decodes the categories of a trial.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Classification? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let sites = fields.need(.sites, &notes)
    let siteNames = sites?.texts(&notes)
    if let sites, siteNames?.isEmpty == true { notes.find(.listEmpty, at: sites.offset) }
    let siteLabel = fields.need(.siteLabel, &notes)?.text(limit: 12, &notes)
    let classes = fields.need(.classes, &notes)?.list(&notes) {
      $0.word(of: Categories.catalogueClasses, &$1)
    }
    let agents = fields.need(.agents, &notes)?.texts(&notes)
    let agentLabel = fields.need(.agentLabel, &notes)?.text(limit: 16, &notes)
    let sequence = fields.need(.sequence, &notes)?.word(of: knownSequences, &notes)
    let backbone = fields.need(.rt, &notes)?.word(Backbone.self, &notes)
    let role = fields.take(.rtRole)?.word(RadiotherapyRole.self, &notes)
    let questions = fields.need(.questions, &notes)?.list(&notes) {
      $0.word(ReviewQuestion.self, &$1)
    }
    let regions = fields.need(.regions, &notes)?.list(&notes) {
      $0.word(of: Categories.partsOfTheWorld, &$1)
    }
    let phase = fields.need(.phase, &notes)?.word(of: knownPhases, &notes)
    let primary = fields.need(.primary, &notes)?.word(PrimaryEndpoint.self, &notes)
    let hasChanged = fields.need(.changed, &notes)?.truth(&notes)
    let evidence = fields.need(.evidence, &notes)
    fields.close(&notes)
    let reasons = evidence?.list(&notes, Evidence.read)
    if let evidence, let reasons {
      for field in fieldsWithEvidence where !reasons.contains(where: { $0.field == field }) {
        notes.find(.evidenceMissing(field: field), at: evidence.offset)
      }
    }
    guard let siteNames, let siteLabel, let classes, let agents, let agentLabel, let sequence,
      let backbone, let questions, let regions, let phase, let primary, let hasChanged,
      let reasons
    else { return nil }
    let categories = Categories(
      sites: siteNames,
      siteLabel: siteLabel,
      classes: classes,
      agents: agents,
      agentLabel: agentLabel,
      sequence: TreatmentSequence(sequence) ?? [],
      backbone: backbone,
      questions: questions,
      regions: regions,
      phase: Phase(phase),
      primaryEndpoint: primary,
      hasChanged: hasChanged
    )
    return Classification(categories, radiotherapyRole: role, evidence: reasons)
  }
}

extension Classification.Evidence {
  private enum Key: String, CaseIterable {
    case field, text, source
  }

  /// Decodes the words a category rests on.
  fileprivate static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Self? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let field = fields.need(.field, &notes)?.text(&notes)
    let text = fields.need(.text, &notes)?.text(&notes)
    let source = fields.need(.source, &notes)?.source(&notes)
    fields.close(&notes)
    guard let field, let text, let source else { return nil }
    return Self(field: field, words: SourcedText(text, source: source))
  }
}
