package import TrialModel

/// What is worked out here from printed results of one trial, or the reason why it is not.
///
/// Screen, words and exports take it from one place, so that they never differ. Nothing of it is printed
/// by a source; the results it was made from keep theirs.
package struct ComputedResult: Hashable, Sendable {
  /// What was worked out.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Experimental less control, in percentage points.
    case rateDifference = "difference of rates"
    /// The ratio of one subgroup over that of another.
    case interaction
    /// Cochran's Q between three subgroups or more of one factor.
    case subgroupTest = "test between subgroups"
    /// What a hazard ratio makes of the control's rate at one time, in percentage points.
    case absoluteEffect = "absolute effect"
  }

  /// The numbers that came out, in the unit of the kind.
  package struct Value: Hashable, Sendable {
    /// Points, a ratio of ratios, or Q.
    package let estimate: Double
    /// The interval; `nil` for a test.
    package let bounds: ClosedRange<Double>?
    /// The level of the interval in percent, above 0 and below 100; `nil` without one.
    package let level: Double?
    /// The P value of no difference; `nil` where none was worked out.
    package var p: Double?
    /// Degrees of freedom of a test; `nil` for all else.
    package var degreesOfFreedom: Int?
    /// The experimental rate that is expected, in percent; `nil` for all but absolute effects.
    package var expected: Double?
    /// The number needed with its bounds, `NNB 8.3 (5.3 to 22.3)`; `nil` for all but absolute effects.
    package var needed: String?
  }

  /// What came of it.
  package enum Outcome: Hashable, Sendable {
    case worked(Value, Computation)
    /// Not worked out, and why: a sentence. What the reason rests on, where a source says it.
    case refused(String, ShownFigure?)
  }

  package let kind: Kind
  /// The endpoint in plain words.
  package let endpoint: String
  /// Which arms are compared, `AVEL v CETUX`; `nil` where the trial has two arms alone.
  package let arms: String?
  /// The time or period; `nil` for the whole of follow-up.
  package let period: String?
  /// The patients, `concurrent against sequential` for two subgroups; `nil` for all.
  package let subgroup: String?
  /// What it was made from, in the order of the formula.
  package let results: [ReportedResult]
  package let outcome: Outcome
  /// What the page shows of it; the reason where nothing came out.
  package let text: String
  /// The same as a sentence that stands alone, without a full stop.
  package let sentence: String

  package var value: Value? { if case .worked(let value, _) = outcome { value } else { nil } }

  package var computation: Computation? {
    if case .worked(_, let computation) = outcome { computation } else { nil }
  }

  /// Why nothing was worked out; `nil` where something was.
  package var refusal: String? {
    if case .refused(let reason, _) = outcome { reason } else { nil }
  }

  /// What it is, in words that stand alone: `difference of rates, overall survival, at 5 years`.
  package var title: String {
    [kind.rawValue, endpoint, arms, period, subgroup].compactMap { $0 }.joined(separator: ", ")
  }
}

extension ComputedResult.Kind {
  /// The text with the word that it is computed, where no heading says so.
  fileprivate func shown(_ text: String) -> String {
    self == .absoluteEffect ? text : text + ", computed"
  }

  /// What stands before it among ratios: `interaction`.
  var label: String { self == .subgroupTest ? "between subgroups" : rawValue }
}

extension ComputedResult {
  /// The figures of a row: itself first, then what it was made from, each with its source.
  func figures(in trial: Trial) -> [ShownFigure] {
    let own: [ShownFigure] =
      switch outcome {
      case .worked(_, let computation):
        [ShownFigure(title: title, text: text, figure: nil, source: nil, computation: computation)]
      case .refused(_, let grounds): [grounds].compactMap { $0 }
      }
    return own + results.map { trial.shownFigure($0) }
  }

  /// The row of the page: a label and what came out, or the reason as a sentence.
  func row(in trial: Trial, label: String, isIndented: Bool) -> PageRow {
    let content: PageContent =
      refusal.map { .paragraph($0) }
      ?? .computed(label: label, text: kind.shown(text), isIndented: isIndented)
    return PageRow(content, figures: figures(in: trial))
  }

  /// The row as a sentence.
  func sentenceRow(in trial: Trial) -> PageRow {
    PageRow(.paragraph(refusal ?? sentence), figures: figures(in: trial))
  }
}

extension Trial {
  /// Everything that is worked out of its results: differences, interactions, absolute effects.
  ///
  /// In the order of the page; reasons stand among them where nothing was worked out.
  package func computedResults(in catalogue: Catalogue) -> [ComputedResult] {
    let table = ResultTable(results, of: self, in: catalogue)
    return table.rows.flatMap(table.differences) + table.interactions(of: table.rows)
      + table.absoluteEffects
  }
}
