package import TrialModel

/// Which counts of an adverse event are set side by side.
///
/// What publications report by grade and what records post as serious or other counts different things,
/// so that a forest plot is of one of them.
package enum EventCounting: Hashable, Sendable {
  /// Reported by grade. Grade 3 to 4 stands among grade 3 or higher: sources differ in whether they
  /// count the fatal.
  case grade(GradeRange)
  /// Reported as serious by a publication.
  case serious
  /// Posted by a registry as serious.
  case postedSerious
  /// Posted by a registry as not serious.
  case postedOther

  /// A range of grades, 3 to 4 among 3 or higher.
  init(_ grade: GradeRange) { self = .grade(grade.gathered) }

  /// That very range of grades, 3 to 4 apart from 3 or higher.
  static func exactly(_ grade: GradeRange) -> EventCounting { .grade(grade) }

  /// How a row of the catalogue counts; `isPosted` for one that was read from a registry.
  init(_ event: AdverseEvent, isPosted: Bool) {
    switch event.isSerious {
    case true?: self = isPosted ? .postedSerious : .serious
    case false? where isPosted: self = .postedOther
    default: self.init(event.grade)
    }
  }

  /// In words: `any grade`, `grade 3 or higher`, `serious`.
  package var words: String {
    switch self {
    case .grade(let range): range.wordsGathered
    case .serious: "serious, as published"
    case .postedSerious: "serious, as posted"
    case .postedOther: "not serious, as posted"
    }
  }

  /// As `--grade` spells it: `any`, `3+`, `posted-serious`.
  package var text: String {
    switch self {
    case .grade(let range): range.text
    case .serious: "serious"
    case .postedSerious: "posted-serious"
    case .postedOther: "posted-other"
    }
  }

  /// Reads what `text` writes, and any range of grades; `nil` for anything else.
  package init?(_ text: String) {
    switch text {
    case "serious": self = .serious
    case "posted-serious": self = .postedSerious
    case "posted-other": self = .postedOther
    default:
      guard let range = GradeRange(text) else { return nil }
      self.init(range)
    }
  }

  /// The order in which they are stepped through: any grade, 3 or higher, other grades, serious, posted.
  var rank: [Int] {
    switch self {
    case .grade(let range):
      let (low, high) = (range.grades.lowerBound, range.grades.upperBound)
      return [low == 1 && high == 5 ? 0 : low == 3 && high == 5 ? 1 : 2, low, high]
    case .serious: return [3]
    case .postedSerious: return [4]
    case .postedOther: return [5]
    }
  }
}

extension GradeRange {
  /// Grade 3 to 4 among grade 3 or higher, all else as it is.
  fileprivate var gathered: GradeRange {
    grades == 3...4 ? GradeRange("3+") ?? self : self
  }

  fileprivate var wordsGathered: String {
    grades.upperBound == 5 && (2...4).contains(grades.lowerBound)
      ? "grade \(grades.lowerBound) or higher" : words
  }
}
