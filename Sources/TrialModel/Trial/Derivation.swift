extension Classification {
  /// How sure a rule is of a category.
  package enum Confidence: String, Hashable, Sendable, CaseIterable, Comparable {
    case low, medium, high

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .low: 0
      case .medium: 1
      case .high: 2
      }
    }
  }

  /// How a category came about where no person filed the trial, or a reader overruled the rules.
  package struct Derivation: Hashable, Sendable {
    /// The value that the words speak for, as filters spell it: `concurrent`, `PD-1`.
    package let value: String
    /// The rule, as `docs/classification.md` names it: `A1`, `S3`; `override` for a reader's.
    package let rule: String
    package let confidence: Confidence
    /// Where the words stand in the record; `nil` when no one place says it.
    package let place: Place?

    package init(value: String, rule: String, confidence: Confidence, place: Place?) {
      self.value = value
      self.rule = rule
      self.confidence = confidence
      self.place = place
    }

    /// One line: `S3, medium, armsInterventionsModule.armGroups[0].description 112-158`.
    package var text: String {
      "\(rule), \(confidence.rawValue)" + (place.map { ", \($0.text)" } ?? "")
    }
  }

  /// A stretch of a text of a registry record.
  package struct Place: Hashable, Sendable {
    /// The path in the registry's own spelling: `armsInterventionsModule.armGroups[0].description`.
    package let path: String
    /// The characters (Unicode scalars) from 0, the end not included.
    package let characters: Range<Int>

    package init(path: String, characters: Range<Int>) {
      self.path = path
      self.characters = characters
    }

    /// The path and the range: `identificationModule.briefTitle 0-12`.
    package var text: String { "\(path) \(characters.lowerBound)-\(characters.upperBound)" }
  }
}
