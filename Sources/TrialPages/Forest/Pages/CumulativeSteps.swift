import TrialStatistics

/// What was pooled year by year: the first trial, then the first two, and so on.
///
/// Lau and others 1992, N Engl J Med 327:248. By the date of the data cut, else the year of print; trials
/// of one year without a month come after those with one, and trials of no known year last.
package struct CumulativeSteps: Hashable, Sendable {
  /// One trial more.
  package struct Step: Hashable, Sendable {
    package let study: ForestStudy
    /// `2021-01`, `2022`; empty where not known.
    package let date: String
    /// How many were pooled.
    package let count: Int
    /// All up to this one; the trial itself where it is the first.
    package let effect: PooledRows.Entry
  }

  package let studies: PooledStudies
  package let steps: [Step]

  /// `nil` below two rows, or where some of them cannot be pooled by the method.
  package init?(_ studies: PooledStudies) {
    guard studies.studies.count > 1 else { return nil }
    let ordered = zip(studies.studies, studies.dates).enumerated()
      .sorted { left, right in
        switch (left.element.1, right.element.1) {
        case (let own?, let its?):
          own < its || (!(its < own) && left.offset < right.offset)
        case (_?, nil): true
        case (nil, _?): false
        case (nil, nil): left.offset < right.offset
        }
      }
      .map(\.element)
    var steps: [Step] = []
    for place in ordered.indices {
      let before = ordered[...place].map(\.0)
      // One trial alone has no interval of Hartung and Knapp; it stands with its own.
      let choice: ForestPooling = place == 0 ? .commonEffect : studies.choice
      guard let effect = try? choice.effect(of: before) else { return nil }
      steps.append(
        Step(
          study: ordered[place].0,
          date: ordered[place].1?.text ?? "",
          count: place + 1,
          effect: studies.entry("\(place + 1)", effect)
        )
      )
    }
    self.studies = studies
    self.steps = steps
  }
}
