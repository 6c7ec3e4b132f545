package import TrialModel
package import TrialPages
package import TrialQuery

/// Invented trials that count pneumonitis in two arms, and forest plots of it.
package enum EventTrials {
  /// The terms that are looked for as one.
  package static let terms =
    (try? EventTerms("group\tterms\npneumonitis\tpneumonitis|radiation pneumonitis")) ?? .none

  /// A trial of immunotherapy added, with these rows of pneumonitis.
  package static func trial(
    _ number: Int,
    _ name: String,
    _ rows: [AdverseEvent],
    role: Role = .reported
  ) -> Trial {
    .invented(number, acronym: name, role: role, toxicity: .invented(rows))
  }

  /// A trial with one row of pneumonitis of grade 3 to 4: `8/262`, `3.1` for a percentage alone.
  package static func trial(
    _ number: Int,
    _ name: String,
    _ experimental: String,
    _ control: String,
    grade: String = "3-4"
  ) throws -> Trial {
    trial(number, name, [try .printed("pneumonitis", experimental, control, grade: grade)])
  }

  /// Four trials, one with a zero cell, for which metafor was run.
  package static func forMetafor() throws -> [Trial] {
    try [
      trial(1, "ONE", "161/475", "58/234"), trial(2, "TWO", "100/262", "80/265"),
      trial(3, "THREE", "8/262", "7/265"), trial(4, "FOUR", "2/22", "0/22"),
    ]
  }

  /// The plot of an event over trials, all in view.
  package static func plot(
    _ trials: [Trial],
    of term: String = "pneumonitis",
    options: ForestOptions = ForestOptions()
  ) throws -> ForestPlot {
    let event = ForestEvent(EventAcross(term, trials: trials.map(\.id)), terms)
    let catalogue = try trials.reduce(Catalogue.invented([])) { $0.keeping($1) }
    return ForestPlot(.event(event), options: options, in: catalogue)
  }
}
