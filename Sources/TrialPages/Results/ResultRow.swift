import TrialModel
import TrialQuery
import TrialStatistics

/// One row of the results: readings of one outcome that print the same numbers.
struct ResultRow: Hashable {
  let outcome: Outcome
  /// The readings, in the order of the catalogue.
  private(set) var readings: [ResultReading]

  /// The rows of results: readings that agree share a row, all others are kept apart.
  static func rows(of results: [ReportedResult]) -> [ResultRow] {
    var rows: [ResultRow] = []
    var places: [Outcome: [Int]] = [:]
    func add(_ reading: ResultReading, knowing known: inout [Int]) {
      if let place = known.first(where: { rows[$0].readings.allSatisfy(reading.agrees) }) {
        rows[place].readings.append(reading)
      } else {
        known.append(rows.count)
        rows.append(ResultRow(outcome: reading.outcome, readings: [reading]))
      }
    }
    let readings = ResultReading.readings(of: results)
    places.reserveCapacity(readings.count)
    for reading in readings { add(reading, knowing: &places[reading.outcome, default: []]) }
    return rows
  }

  /// All results of the row, in the order of the catalogue.
  var results: [ReportedResult] { readings.flatMap(\.results) }

  /// The results of an arm, or with `nil` those that compare arms.
  func results(of arm: ArmID?) -> [ReportedResult] { readings.compactMap { $0.result(of: arm) } }

  /// The result whose digits are shown: one with an interval first, then a publication's.
  func shown(of arm: ArmID?, in catalogue: Catalogue) -> ReportedResult? {
    func rank(_ result: ReportedResult) -> Int {
      let hasInterval = result.figure.shownInterval != nil
      let isPublished = catalogue.voice(of: result.figure.source) == .publication
      return (hasInterval ? 0 : 2) + (isPublished ? 0 : 1)
    }
    return results(of: arm).enumerated()
      .min { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }?
      .element
  }

  /// The P value of the row, from the first source that prints one; `nil` when none does.
  var p: PValue? {
    results.lazy.compactMap(\.figure.p).first
  }

  /// The data cut as the first source that names one calls it; `nil` when none does.
  var dataCut: String? { readings.lazy.compactMap(\.dataCut).first }

  /// Marks: `!` for a known misprint, a contradiction or what cannot be, `~` for a figure that is right and stands
  /// beside others of another data cut, `r` where only the review has it.
  ///
  /// Once a reader has decided, `c` for a correction that is used, `k` for a figure kept as printed.
  func marks(in trial: Trial, _ catalogue: Catalogue) -> String {
    let figures = results.map(\.figure)
    var marks = Set(
      figures.filter(trial.isDoubtful).compactMap { ($0.correction?.mark ?? "!").first }
    )
    if marks.isEmpty, figures.contains(where: { isImpossible($0) }) {
      marks.insert(ResultMark.doubtful.rawValue)
    }
    if marks.isEmpty, figures.contains(where: trial.isBesideOtherCuts) {
      marks.insert(ResultMark.otherCut.rawValue)
    }
    let isReviewAlone = readings.allSatisfy { catalogue.voice(of: $0.source) == .review }
    if isReviewAlone { marks.insert(ResultMark.reviewAlone.rawValue) }
    return String(ResultMark.allCases.map(\.rawValue).filter(marks.contains))
  }

  /// Whether a figure cannot be as it is printed; one bound alone can.
  private func isImpossible(_ figure: Figure) -> Bool {
    FigureSoundness(figure, isRatio: outcome.kind == .ratio)?.faults
      .contains { $0 != .oneBound } ?? false
  }

  /// Where the row comes from, in a few letters: its data cut, the registry, or the year of print.
  func origin(in catalogue: Catalogue) -> String {
    if let dataCut { return Self.shortened(dataCut) }
    guard let source = readings.map(\.source).first(where: { catalogue.voice(of: $0) != .review })
    else { return "" }
    if catalogue.voice(of: source) == .registry { return "registry" }
    return catalogue.source(source)?.year.map(String.init) ?? ""
  }

  /// The same for a sentence: `data cut 2021-01-11`, `posted in the registry`, `published 2017`.
  ///
  /// Empty where nothing is known of it.
  func originWords(in catalogue: Catalogue) -> String {
    if let dataCut { return Self.words(forDataCut: dataCut) }
    let source = readings.map(\.source).first { catalogue.voice(of: $0) != .review }
    guard let source else { return "" }
    if catalogue.voice(of: source) == .registry { return "posted in the registry" }
    return catalogue.source(source)?.year.map { "published \($0)" } ?? ""
  }

  /// A data cut for a sentence, by its date where it has one: `data cut 2021-01-11`.
  static func words(forDataCut cut: String) -> String {
    let isDate = (try? PartialDate(cut))?.month != nil
    return isDate ? "data cut \(cut)" : "data cut of the \(cut)"
  }

  /// When the figures were reported: the year of the data cut or of print; 0 when not known.
  ///
  /// Sources that repeat the figures without naming a cut do not make them newer.
  func year(in catalogue: Catalogue) -> Int {
    let cut = readings.filter { $0.dataCut != nil }
    return (cut.isEmpty ? readings : cut)
      .map { $0.dataCut?.firstYear ?? catalogue.source($0.source)?.year ?? 0 }
      .max() ?? 0
  }

  /// `final analysis` becomes `final`, a day becomes its month.
  static func shortened(_ dataCut: String) -> String {
    for word in [" analysis", " report", " update", " follow-up"] where dataCut.hasSuffix(word) {
      return String(dataCut.dropLast(word.count))
    }
    let isDay = (try? PartialDate(dataCut)).flatMap(\.day) != nil
    return isDay ? String(dataCut.prefix(7)) : dataCut
  }
}

extension Catalogue {
  /// Whose statement a source makes; a source that the bibliography lacks counts as publication.
  func voice(of key: SourceKey) -> Source.Voice { source(key)?.kind.stands ?? .publication }
}

extension Trial {
  /// Whether a correction or a warning is known about a figure.
  func isDoubtful(_ figure: Figure) -> Bool {
    if figure.correction != nil { return true }
    return discrepancies(about: figure).contains {
      $0.standing.isWarning && $0.standing != .otherCut
    }
  }

  /// Whether a figure is right as printed and stands beside others of another data cut.
  func isBesideOtherCuts(_ figure: Figure) -> Bool {
    discrepancies(about: figure).contains { $0.standing == .otherCut }
  }

  private func discrepancies(about figure: Figure) -> [Discrepancy] {
    guard let claim = figure.claim else { return [] }
    return discrepancies.filter { $0.claims.contains(claim) }
  }
}

extension Source {
  /// The year of the document: as its citation has it, else of the copy that was read.
  var year: Int? { citation.firstYear ?? asOf?.year }
}

extension String {
  /// The first number of four digits that can be a year of a trial; `nil` without one.
  var firstYear: Int? {
    split { !$0.isNumber }
      .lazy.compactMap { $0.utf8.count == 4 ? Int($0) : nil }
      .first { (1980...2100).contains($0) }
  }
}
