import TrialModel
import TrialQuery
import TrialStatistics

/// A row that a trial may have in a forest plot of an event: two of its groups, counted in one way.
struct EventCandidate {
  /// The term as its source has it.
  let term: String
  /// What the term is limited to: `treatment-related`; `nil` when nothing.
  let limitation: String?
  let counting: EventCounting
  /// The range of grades as its source has it; `nil` for what is posted.
  let grade: GradeRange?
  let pair: EventPair
  let experimental: ForestCounts.Side
  let control: ForestCounts.Side
  /// How far the groups lie apart, as a toxicity table shows it.
  let effect: (ShownMeasure) -> EventEffect
  /// The cells with their sources, then what was computed of them.
  let figures: [ShownFigure]
  /// The data cut its source names; `nil` when it names none.
  let dataCut: String?
  /// The data cut or the year of print in a few letters; empty where not known.
  let cut: String
  /// The year of the data cut, of the report the row is limited to, or of print; 0 where not known.
  let year: Int
  /// `!` for a known misprint, `~` beside another cut, `r` where only the review has it.
  let marks: String

  /// Whether both groups have a count to compute with.
  var isCounted: Bool { experimental.count != nil && control.count != nil }

  /// Whether anything is said of both groups.
  var isOfBoth: Bool { ![experimental.text, control.text].contains(ForestCounts.Side.none) }

  /// How many terms the term is made of: `pneumonitis or radiation pneumonitis` is of two.
  var width: Int { max(1, EventTermSet.parts(of: term).count) }

  /// The counts by a measure.
  func counts(_ measure: EffectMeasure, in event: ForestEvent) -> ForestCounts {
    ForestCounts(
      measure,
      of: detail(in: event),
      experimental: experimental,
      control: control,
      effect: effect(measure.shown)
    )
  }

  /// Term, limitation and grade, as far as they are not those the plot is of.
  func detail(in event: ForestEvent) -> String {
    [event.isNamed(term) ? "" : term, limits].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Limitation and grade, as far as they are not those the plot is of.
  var limits: String {
    let own = grade.flatMap { counting == .exactly($0) ? nil : $0.words }
    return [limitation, own].compactMap { $0 }.joined(separator: ", ")
  }

  /// The row in a few words, for those that are not drawn: `late, 3.9 % v 9.8 %`.
  func summary(in event: ForestEvent) -> String {
    let detail = detail(in: event)
    let counts = "\(experimental.text) v \(control.text)"
    return detail.isEmpty ? counts : "\(detail) \(counts)"
  }

  /// By what the row is chosen that stands for its groups, the smallest first.
  ///
  /// Both groups before one, any such event before part of them, counts before percentages, the grades
  /// asked for before those they stand in for, the widest term, the name the event goes by, the newest
  /// report.
  func precedence(in event: ForestEvent) -> [Int] {
    let isExact = grade.map { counting == .exactly($0) } ?? true
    return [
      isOfBoth ? 0 : 1, limitation == nil ? 0 : 1, isCounted ? 0 : 1, isExact ? 0 : 1, -width,
      event.isNamed(term) ? 0 : 1, -year,
    ]
  }
}

/// Two groups of a trial that are compared.
struct EventPair: Hashable {
  /// What names the groups within their table.
  let experimental: String
  let control: String
  /// The arms they are; `nil` for a group that is no single arm.
  let experimentalArm: Arm?
  let controlArm: Arm?
}
