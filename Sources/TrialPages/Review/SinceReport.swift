package import TrialModel

/// What has been reported since the review, put together by its questions and categories.
///
/// The page Since and the documents of the review are both made from it.
package struct SinceReport: Hashable, Sendable {
  package let catalogue: Catalogue
  /// The trials that have reported since, by site and then by name.
  package let reported: [Trial]
  /// By the questions of the review, then by those asked since, then those under none.
  package let questions: [SinceGroup]
  /// By the categories of sequence, in the order of time.
  package let sequences: [SinceGroup]
  /// By site, by class of immunotherapy, and by radiotherapy alone or with chemotherapy.
  package let categories: [Category]

  /// The groups of one category.
  package struct Category: Hashable, Sendable {
    package let aspect: ForestGrouping
    package let groups: [SinceGroup]
  }

  package init(of catalogue: Catalogue) {
    func rank(_ trial: Trial) -> (String, String) {
      (trial.classification.siteLabel.lowercased(), trial.name.lowercased())
    }
    let reported = catalogue.trials.filter(\.hasReportedSince).sorted { rank($0) < rank($1) }
    self.catalogue = catalogue
    self.reported = reported
    questions = Self.questions(of: reported, in: catalogue)
    sequences = Self.groups(of: reported, by: .sequence, in: catalogue)
    categories = [ForestGrouping.site, .immunotherapyClass, .radiotherapy].map {
      Category(aspect: $0, groups: Self.groups(of: reported, by: $0, in: catalogue))
    }
  }

  /// The trials that the review calls running, by what became of them and then by name; empty groups left out.
  package var running: [(standing: String, trials: [Trial])] {
    let trials = catalogue.trials.filter { $0.role == .running }
      .sorted { $0.name.lowercased() < $1.name.lowercased() }
    let standings: [(String, Set<PrimaryEndpoint>)] = [
      ("met", [.met]), ("not met", [.notMet]), ("ended without an analysis", [.noAnalysis]),
      ("without a result in what was read", [.noneFound, .notLookedFor]),
    ]
    return standings.compactMap { words, endpoints in
      let own = trials.filter { endpoints.contains($0.classification.primaryEndpoint) }
      return own.isEmpty ? nil : (words, own)
    }
  }

  private static func questions(of reported: [Trial], in catalogue: Catalogue) -> [SinceGroup] {
    let asked = catalogue.review.questions
    let filed = Set(asked.compactMap(\.filedAs))
    let others: [(question: ReviewQuestion, name: String, remark: String)] = [
      (
        .replacement, "ASKED SINCE: immunotherapy in place of another treatment",
        "The review does not ask it."
      ),
      (.schedule, "ASKED SINCE: schedules of immunotherapy", "The review does not ask it."),
      (
        .nonePrinted, "UNDER NO QUESTION OF THE REVIEW",
        "The review prints no question for these trials, or they stand beside it."
      ),
    ]
    func group(_ name: String, _ question: ReviewQuestion?, _ remarks: [String]) -> SinceGroup {
      let trials = reported.filter { trial in
        question.map(trial.classification.questions.contains) ?? false
      }
      let several = trials.filter { $0.classification.questions.count > 1 }.map(\.name)
      let twice =
        several.isEmpty
        ? [] : ["Also under another question: \(several.joined(separator: ", "))."]
      return SinceGroup(name: name, trials: trials, remarks: remarks + twice, in: catalogue)
    }
    return asked.map { question in
      group(
        "QUESTION \(question.number): \(question.text)",
        question.filedAs,
        [question.comparison.map { "Compared: \($0)." }, question.remark].compactMap { $0 }
      )
    }
      + others.filter { !filed.contains($0.question) }
      .map { group($0.name, $0.question, [$0.remark]) }
      .filter { !$0.trials.isEmpty }
  }

  private static func groups(
    of reported: [Trial],
    by grouping: ForestGrouping,
    in catalogue: Catalogue
  ) -> [SinceGroup] {
    let labels = reported.map { grouping.label(of: $0) }.eachOnce
    return labels.enumerated()
      .sorted { left, right in
        (grouping.rank(left.element), left.offset) < (grouping.rank(right.element), right.offset)
      }
      .map { _, label in
        SinceGroup(
          name: grouping == .sequence ? sequenceName(of: label) : label,
          trials: reported.filter { grouping.label(of: $0) == label },
          remarks: [],
          in: catalogue
        )
      }
  }

  /// A sequence as the review calls it: `induction alone`, `concurrent and consolidation`, `all three`.
  private static func sequenceName(of label: String) -> String {
    let parts = label.split(separator: " + ")
    if parts.count == TreatmentSequence.parts.count { return "all three" }
    if parts.count > 1 { return parts.joined(separator: " and ") }
    return TreatmentSequence.parts.contains { $0.name == label } ? "\(label) alone" : label
  }
}
