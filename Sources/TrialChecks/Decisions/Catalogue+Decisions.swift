package import TrialModel

extension Catalogue {
  /// The catalogue as the decisions leave it.
  ///
  /// What is printed stays; the correction of a decided figure says who uses it, or who kept the
  /// print. Where a finding has a correction that the catalogue does not record, using it puts it
  /// beside the figure. Results and sizes of trials are changed, which is what screens draw. Checks are
  /// run on the catalogue itself, never on what this returns.
  package func following(_ decisions: Decisions) -> Catalogue {
    let settled = Dictionary(grouping: decisions.all.filter(\.settles), by: \.key.place)
    guard !settled.isEmpty else { return self }
    return changing(settled.keys.map { TrialID($0) }) { trial in
      guard let ofTrial = settled[trial.id.text] else { return trial }
      let rulings = Rulings(ofTrial, on: trial, in: self)
      return trial.changing { size in
        SizeFigure(
          counted: size.counted,
          figure: rulings.apply(to: size.figure, called: trial.subject(of: size).id)
        )
      } results: { result in
        result.with(rulings.apply(to: result.figure, called: result.id))
      }
    }
  }
}

/// What readers decided about the figures of one trial, by the names of the figures.
private struct Rulings {
  private let decisions: [String: [Decision]]
  private let corrections: [String: Correction]

  init(_ decisions: [Decision], on trial: Trial, in catalogue: Catalogue) {
    self.decisions = Dictionary(grouping: decisions, by: \.key.figure)
    let used = Set(decisions.filter { $0.choice == .correct }.map(\.key))
    var corrections: [String: Correction] = [:]
    if !used.isEmpty {
      for finding in checkFindings(of: trial, in: catalogue) where used.contains(finding.key) {
        guard let correction = finding.correction else { continue }
        corrections[finding.subject.id] = corrections[finding.subject.id] ?? correction
      }
    }
    self.corrections = corrections
  }

  /// The figure with its ruling: of several decisions on one figure that for a correction counts.
  func apply(to figure: Figure, called name: String) -> Figure {
    guard let decisions = decisions[name],
      let decision = decisions.first(where: { $0.choice == .correct }) ?? decisions.first
    else { return figure }
    let isUsed = decision.choice == .correct
    guard let correction = figure.correction ?? (isUsed ? corrections[name] : nil)
    else { return figure }
    let ruling = Correction.Ruling(
      isUsed: isUsed,
      initials: decision.initials,
      date: decision.date
    )
    return figure.corrected(by: correction.ruled(ruling))
  }
}
