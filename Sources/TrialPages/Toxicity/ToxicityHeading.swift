import TrialModel

/// What is said beside a toxicity table: how it is cut and sorted, and what it is out of.
struct ToxicityHeading {
  private let table: ToxicityTable
  private let toxicity: Toxicity
  private let options: PageOptions
  private let grade: String?

  init(_ table: ToxicityTable, _ toxicity: Toxicity, options: PageOptions, grade: String?) {
    self.table = table
    self.toxicity = toxicity
    self.options = options
    self.grade = grade
  }

  /// How the table is cut and sorted, over it; `nil` while it is as the sources report it.
  var above: PageSection? {
    let isAsReported =
      options.order == .source && grade == nil && !options.isGrouped && options.events.words.isEmpty
    return isAsReported ? nil : PageSection(rows: [PageRow(.paragraph(settings))])
  }

  /// What the percentages are out of, and what is not listed, under the table.
  var below: PageSection { PageSection(rows: [denominators] + threshold) }

  private var settings: String {
    let grades = grade.map { "grade \($0) alone" } ?? "all grades"
    let grouping = options.isGrouped ? "by organ class" : "not by organ class"
    return (["Sorted: \(options.order.rawValue)", grades, grouping] + options.events.words)
      .joined(separator: " · ")
  }

  private var threshold: [PageRow] {
    guard let threshold = toxicity.threshold else { return [] }
    return [
      PageRow(
        .statement(label: "Threshold", text: threshold.text),
        figures: [ShownFigure(title: "threshold of the list", words: threshold)]
      )
    ]
  }

  /// What the percentages are out of, as far as a source says it.
  private var denominators: PageRow {
    let counts = table.groups.compactMap { table.denominator(of: $0) }
    let arms = table.groups.compactMap { group in
      table.trial.arms.first { $0.id == group.arm }
    }
    let isCounted = counts.count == table.groups.count
    let isArms = arms.count == table.groups.count
    let sets = isArms && isCounted ? Self.sets(of: arms, counting: counts) : []
    let safety = isArms && !isCounted ? Self.safetySets(of: arms) : nil
    let text =
      if isCounted {
        counts.map(String.init).joined(separator: " v ")
          + (sets.isEmpty ? " at risk" : " patients: " + sets.joined(separator: ", "))
      } else if let safety {
        "in each row where given; \(safety.set.rawValue) set "
          + safety.figures.map { $0.shownNumber?.digits ?? "-" }.joined(separator: " v ")
      } else {
        "in each row where the source gives it"
      }
    let randomised = isArms ? Self.randomised(arms) : nil
    let shown = isCounted && !sets.isEmpty ? Self.safetySets(of: arms) : safety
    return PageRow(
      .statement(label: "Out of", text: text + (randomised.map { "; \($0)" } ?? "")),
      figures: (shown?.figures ?? []).enumerated()
        .map { place, figure in
          ShownFigure(
            title: "patients in the safety set, \(arms[place].shortLabel)",
            text: figure.shownNumber?.digits ?? figure.printed,
            figure: figure,
            source: figure.source,
            side: arms[place].side
          )
        }
    )
  }

  /// The counted sets that have exactly these numbers of patients, arm by arm.
  private static func sets(of arms: [Arm], counting counts: [Int]) -> [String] {
    SizeFigure.CountedSet.allCases
      .filter { set in
        zip(arms, counts)
          .allSatisfy { arm, count in
            arm.size(of: set)?.shownNumber.map { $0.value == Double(count) } ?? false
          }
      }
      .map(\.rawValue)
  }

  /// How many were randomised to each arm, which is not what the rates are out of.
  ///
  /// `nil` unless every arm has the number.
  private static func randomised(_ arms: [Arm]) -> String? {
    let numbers = arms.compactMap { $0.size(of: .randomised)?.shownNumber?.digits }
    guard numbers.count == arms.count, !numbers.isEmpty else { return nil }
    return "randomised \(numbers.joined(separator: " v "))"
  }

  /// The safety set of all arms, else the treated; `nil` when an arm has neither.
  private static func safetySets(
    of arms: [Arm]
  ) -> (set: SizeFigure.CountedSet, figures: [Figure])? {
    for set in [SizeFigure.CountedSet.safety, .treated, .irradiated] {
      let figures = arms.compactMap { $0.size(of: set) }.filter { $0.shownNumber != nil }
      if figures.count == arms.count { return (set, figures) }
    }
    return nil
  }
}
