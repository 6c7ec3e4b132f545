import TrialModel
import TrialStatistics

extension RadiotherapyDose {
  /// What keeps BED and EQD2 from being computed.
  enum FractionationError: Error, Hashable {
    /// Too little is stated: what is missing, in words.
    case missing(String)
    /// The numbers that are stated do not agree, or make no whole number of fractions.
    case disagree
  }

  /// The course in equal fractions, from any two of total dose, fractions and dose per fraction.
  ///
  /// - Throws: What is missing.
  func fractionation() throws(FractionationError) -> Fractionation {
    let total = totalGray?.value
    let each = grayPerFraction?.value
    let count = try fractions.map { number throws(FractionationError) in
      guard let count = Int(exactly: number.value), count > 0 else { throw .disagree }
      return count
    }
    switch (total, count, each) {
    case (let total?, let count?, let each?):
      guard abs(total - Double(count) * each) < 0.05 * Double(count) else { throw .disagree }
      return try course(count, each)
    case (nil, let count?, let each?): return try course(count, each)
    case (let total?, let count?, nil): return try course(count, total / Double(count))
    case (let total?, nil, let each?):
      guard each > 0, abs((total / each).rounded() - total / each) < 0.01,
        let count = Int(exactly: (total / each).rounded())
      else { throw .disagree }
      return try course(count, each)
    case (_?, nil, nil): throw .missing("neither fractions nor dose per fraction is stated")
    case (nil, _?, nil): throw .missing("neither total dose nor dose per fraction is stated")
    case (nil, nil, _?): throw .missing("neither total dose nor fractions are stated")
    case (nil, nil, nil): throw .missing("no dose is stated in numbers")
    }
  }

  private func course(_ count: Int, _ each: Double) throws(FractionationError) -> Fractionation {
    guard let course = try? Fractionation(fractions: count, dosePerFraction: each) else {
      throw .disagree
    }
    return course
  }
}

extension RadiotherapyDose.FractionationError {
  /// The error as the end of a sentence.
  var words: String {
    switch self {
    case .missing(let words): words
    case .disagree: "total dose, fractions and dose per fraction do not agree"
    }
  }
}
