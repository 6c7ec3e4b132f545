import TrialModel
import TrialScreening

extension FilterField {
  /// The trial's values in this field, spelled as the catalogue spells them.
  ///
  /// Empty when the trial has none, and for the fields that take numbers.
  package func values(of trial: ListedTrial) -> [String] {
    let categories = trial.categories
    return switch self {
    case .role: [trial.role.rawValue]
    case .status: [trial.stateNow.status.text]
    case .immunotherapyClass: categories.classes
    case .agent: categories.agents
    case .sequence: categories.sequence.filterValues
    case .site: categories.sites
    case .backbone: [categories.backbone.rawValue]
    case .question: categories.questions.map(\.rawValue)
    case .region: categories.regions
    case .phase: [categories.phase.text]
    case .primary: [categories.primaryEndpoint.rawValue]
    case .has: trial.holdings.map(\.rawValue)
    case .changed: [categories.hasChanged ? "yes" : "no"]
    // They are not kept with the row, but in the index alone.
    case .event, .seriousEvent: []
    case .screening: trial.screening?.marks.map(\.rawValue) ?? []
    case .tag, .note: trial.notes.values(of: self) ?? [Self.nothingNoted]
    case .participants, .year: []
    }
  }

  /// The trial's number in this field; `nil` when unknown, and for the fields that take words.
  package func number(of trial: ListedTrial) -> Int? {
    switch self {
    case .participants: trial.participants.flatMap { Int(exactly: $0.number.value) }
    case .year: trial.start?.year
    default: nil
    }
  }

  /// The values that are right whether or not a trial has them, in their usual order.
  package var vocabulary: [String] { Self.vocabularies[self] ?? [] }

  private static let vocabularies = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.makeVocabulary()) }
  )

  /// The registry's statuses of studies that are no trials of treatments, and of those withdrawn.
  private static let registryStatuses = [
    "enrolling-by-invitation", "withdrawn", "unknown", "available", "no-longer-available",
    "temporarily-not-available", "approved-for-marketing", "withheld",
  ]

  private func makeVocabulary() -> [String] {
    switch self {
    case .role: Role.allCases.map(\.rawValue)
    case .status: RecruitmentStatus.known.map(\.text) + Self.registryStatuses
    case .immunotherapyClass: Categories.catalogueClasses
    case .sequence: TreatmentSequence.filterVocabulary
    case .backbone: Backbone.allCases.map(\.rawValue)
    case .question: ReviewQuestion.allCases.map(\.rawValue)
    case .region: Categories.partsOfTheWorld
    case .site: Self.sites
    case .phase: ["early 1", "1", "1/2", "2", "2/3", "3", "4", "not applicable", "not stated"]
    case .primary: PrimaryEndpoint.allCases.map(\.rawValue)
    case .has: Holding.allCases.map(\.rawValue)
    case .changed: ["yes", "no"]
    case .screening: ScreeningMark.allCases.map(\.rawValue)
    case .tag, .note: [Self.nothingNoted]
    case .agent, .event, .seriousEvent, .participants, .year: []
    }
  }

  /// The sites that trials are sorted into.
  private static let sites = [
    "lung", "head and neck", "brain", "brain metastases", "oesophagus", "prostate", "cervix",
    "uterus", "bladder", "liver", "melanoma", "skin (Merkel cell)", "skin", "lymphoma", "breast",
    "pancreas", "rectum", "neuroblastoma", "colon", "stomach", "kidney", "ovary", "sarcoma",
    "leukaemia", "myeloma", "mesothelioma", "thyroid", "thymus", "bile ducts", "anus", "vulva",
    "testis", "bone metastases", "solid tumours", "other cancer", "other",
  ]
}

extension TreatmentSequence {
  /// The parts, then the exact combination; a single part also counts as `…-only`.
  fileprivate var filterValues: [String] {
    let parts = Self.parts.filter { contains($0.part) }.map(\.name)
    return switch parts.count {
    case 0: ["none"]
    case 1: parts + ["\(parts[0])-only"]
    default: parts + [text]
    }
  }

  /// Every part and every combination, each once.
  fileprivate static var filterVocabulary: [String] {
    let names = parts.map(\.name)
    let combinations = (UInt8(1)...7).map(TreatmentSequence.init(rawValue:))
      .filter { $0.rawValue.nonzeroBitCount > 1 }
    return names + names.map { "\($0)-only" } + combinations.map(\.text) + ["none"]
  }
}
