import TrialClassification

/// The rules that sort records, made once and then kept; making them takes some milliseconds.
final class SortingRules {
  private var made: Classifier?

  /// - Throws: `ProgramError` when the list of agents cannot be read, which the build should have
  ///   prevented.
  func classifier() throws(ProgramError) -> Classifier {
    if let made { return made }
    let classifier = try Classifier.bundled()
    made = classifier
    return classifier
  }
}
