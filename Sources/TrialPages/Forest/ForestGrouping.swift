package import TrialModel
import TrialQuery

/// What the rows of a forest plot are put together by.
///
/// Named as `--by` spells them. By role they stand as the catalogue has them: those of the review, those
/// added by us, those imported.
package enum ForestGrouping: String, Hashable, Sendable, CaseIterable {
  case role
  case sequence
  case site
  case immunotherapyClass = "class"
  case agent
  case radiotherapy = "rt"
  case question
  case masked

  /// What is set side by side, as a sentence has it: `by sequence`.
  package var words: String {
    switch self {
    case .role: "by role"
    case .sequence: "by sequence"
    case .site: "by site"
    case .immunotherapyClass: "by class of immunotherapy"
    case .agent: "by agent"
    case .radiotherapy: "by what immunotherapy is combined with"
    case .question: "by question"
    case .masked: "by masking"
    }
  }

  /// What the groups differ in: `sequence`.
  var aspect: String {
    switch self {
    case .role: "role"
    case .sequence: "sequence"
    case .site: "site"
    case .immunotherapyClass: "class"
    case .agent: "agent"
    case .radiotherapy: "radiotherapy alone or with chemotherapy"
    case .question: "question"
    case .masked: "masking"
    }
  }

  /// The grouping after this one; the first after the last.
  package var next: ForestGrouping {
    Self.allCases.drop { $0 != self }.dropFirst().first ?? .role
  }

  /// The group of a row in words: that of its comparison where its trial asks more than one thing.
  func label(of study: ForestStudy) -> String {
    switch self {
    case .agent: Self.joined(study.agents, none: "no immunotherapy")
    case .question:
      study.question.map(\.words) ?? label(of: study.trial)
    default: label(of: study.trial)
    }
  }

  /// The group of a trial in words, the same for all of one group; a trial of several categories stands in
  /// a group of those that share them.
  func label(of trial: Trial) -> String {
    let categories = trial.classification
    switch self {
    case .role: return trial.role.words
    case .sequence:
      let parts = TreatmentSequence.parts.filter { categories.sequence.contains($0.part) }
      return parts.isEmpty ? "no sequence stated" : parts.map(\.name).joined(separator: " + ")
    case .site: return Self.joined(categories.sites, none: "site not stated")
    case .immunotherapyClass: return Self.joined(categories.classes, none: "no immunotherapy")
    case .agent: return Self.joined(categories.agents, none: "no immunotherapy")
    case .radiotherapy:
      switch categories.backbone {
      case .radiotherapyAlone: return "radiotherapy alone"
      case .chemoradiotherapy: return "chemoradiotherapy"
      case .either: return "radiotherapy or chemoradiotherapy"
      case .none: return "no radiotherapy"
      }
    case .question:
      return Self.joined(categories.questions.map(\.words), none: "no question stated")
    case .masked: return trial.isMasked.map { $0 ? "masked" : "open" } ?? "masking not stated"
    }
  }

  /// The order of the groups: time for sequences, else by the first row of each.
  func rank(_ label: String) -> Int {
    guard self == .sequence else { return 0 }
    let parts = TreatmentSequence.parts.map(\.name)
    let places = label.split(separator: " + ").map { parts.firstIndex(of: String($0)) ?? 9 }
    // By the first part, then by how many there are.
    return (places.first ?? 9) * 10 + places.count
  }

  private static func joined(_ values: [String], none: String) -> String {
    values.isEmpty ? none : values.joined(separator: " + ")
  }
}

extension ForestStudy {
  /// Which of several questions of its trial a comparison asks; `nil` where its trial asks one, or the
  /// arms do not tell.
  fileprivate var question: ReviewQuestion? {
    let asked = trial.classification.questions
    guard asked.count > 1 else { return nil }
    let own: ReviewQuestion? =
      switch comparison.doubt {
      case nil: .immunotherapySensitisesRadiotherapy
      case .inPlace: .replacement
      case .radiotherapyAdded: .radiotherapyEnhancesImmunotherapy
      default: nil
      }
    return own.flatMap { asked.contains($0) ? $0 : nil }
  }
}

extension ReviewQuestion {
  /// The question in a few words.
  var words: String {
    switch self {
    case .radiotherapyEnhancesImmunotherapy: "radiotherapy added to immunotherapy"
    case .immunotherapySensitisesRadiotherapy: "immunotherapy added to radiotherapy"
    case .replacement: "immunotherapy in place of another treatment"
    case .schedule: "schedules of immunotherapy"
    case .doseAndFractionation: "dose and fractionation"
    case .nonePrinted: "no question printed"
    }
  }
}

extension Trial {
  /// Whether anybody was masked, by the record or the catalogue; `nil` where neither says.
  package var isMasked: Bool? {
    guard let masking else { return nil }
    let words = masking.lowercased()
    return !(words.hasPrefix("none") || words.hasPrefix("open") || words == "no")
  }

  /// Who was masked, as the record says it, or the catalogue by its word; `nil` where not read.
  package var masking: String? {
    registration?.design.masking.map(RegistryWords.plain)
      ?? registryFacts.first { $0.field == "masking" }?.text.lowercased()
  }
}
