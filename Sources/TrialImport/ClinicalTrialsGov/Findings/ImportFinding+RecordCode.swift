package import JSONText

extension ImportFinding {
  /// What is wrong with a registry record or a part of it.
  package enum RecordCode: Hashable, Sendable {
    // The study as a whole.
    case notAStudy(JSONKind)
    case numberMissing
    case notARegistryNumber(String)

    // Kinds of values.
    case wrongKind(expected: JSONKind, found: JSONKind)
    /// A number in quotes where the registry sends one without, or the other way round.
    case quotesDiffer(expected: JSONKind)
    case notADate(String)
    /// No whole number from 0 that a count could be.
    case notACount(String)

    // What must be there, and what must fit.
    case partMissing(Part)
    case affectedExceedsAtRisk(affected: Int, atRisk: Int)
    case groupUnknown(String, nearest: String?)
    case groupTwice(String)
    case cellTwice(group: String)
    case armUnknown(String, nearest: String?)
    case interventionUnknown(String, nearest: String?)
    /// An arm names an intervention that names other arms.
    case interventionElsewhere(String)
    case resultsDenied
    /// More was found in the study than is listed.
    case more(Int)

    /// What a part of a record cannot be without.
    package enum Part: String, Hashable, Sendable {
      case armLabel = "label"
      case interventionName = "name"
      case outcomeMeasure = "measure"
      case title
      case group
      case term
    }

    /// What becomes of the place the fault was found in.
    var effect: ImportFinding.Effect {
      switch self {
      case .notAStudy, .numberMissing, .notARegistryNumber: .refused
      case .wrongKind, .notADate, .notACount, .partMissing, .interventionElsewhere, .more: .leftOut
      case .quotesDiffer, .affectedExceedsAtRisk, .groupUnknown, .groupTwice, .cellTwice,
        .armUnknown, .interventionUnknown, .resultsDenied:
        .kept
      }
    }
  }
}
