import TrialModel

/// What one source prints for one outcome at one data cut: a figure for each arm, or one for all.
struct ResultReading: Hashable {
  /// What the figures are about.
  let outcome: Outcome
  let source: SourceKey
  /// The data cut as the source names it; `nil` when it names none.
  let dataCut: String?
  /// The analysis set in words; `nil` when the source does not say.
  let population: String?
  /// The results, at most one for each arm and one that compares arms, in the order of print.
  private(set) var results: [ReportedResult]

  init(_ result: ReportedResult) {
    outcome = Outcome(result)
    source = result.figure.source
    dataCut = result.figure.dataCut
    population = result.population
    results = [result]
  }

  /// The readings of results, in the order in which the first figure of each stands.
  static func readings(of results: [ReportedResult]) -> [ResultReading] {
    var readings: [ResultReading] = []
    // A record can post hundreds of results: each is compared with those of its own table alone.
    var places: [Table: [Int]] = [:]
    func add(_ result: ReportedResult, as reading: ResultReading, knowing known: inout [Int]) {
      if let place = known.first(where: { readings[$0].result(of: result.arm) == nil }) {
        readings[place].results.append(result)
      } else {
        known.append(readings.count)
        readings.append(reading)
      }
    }
    places.reserveCapacity(results.count)
    for result in results {
      let reading = ResultReading(result)
      add(result, as: reading, knowing: &places[reading.table, default: []])
    }
    return readings
  }

  /// The result of an arm, or with `nil` the one that compares arms.
  func result(of arm: ArmID?) -> ReportedResult? { results.first { $0.arm == arm } }

  /// What the results of one reading share.
  private struct Table: Hashable {
    let outcome: Outcome
    let source: SourceKey
    let dataCut: String?
    let population: String?
  }

  private var table: Table {
    Table(outcome: outcome, source: source, dataCut: dataCut, population: population)
  }

  /// Whether another source prints the same numbers, as far as both print any.
  ///
  /// Readings of two named data cuts or two named populations are never the same.
  func agrees(with other: ResultReading) -> Bool {
    guard outcome == other.outcome, areCompatible(dataCut, other.dataCut),
      areCompatible(population, other.population)
    else { return false }
    let shared = results.compactMap { own in
      other.result(of: own.arm).map { (own.figure, $0.figure) }
    }
    return !shared.isEmpty && shared.allSatisfy { $0.prints(theSameAs: $1) }
  }

  private func areCompatible(_ own: String?, _ other: String?) -> Bool {
    own == nil || other == nil || own == other
  }
}

/// What a result is about, whoever reports it.
struct Outcome: Hashable {
  let kind: ReportedResult.Kind
  /// What a ratio compares, without how it was adjusted: `hazard ratio`; `nil` for other kinds.
  let measure: String?
  let unit: FigureUnit
  let endpoint: String
  /// What of the endpoint a ratio is about; `nil` for the endpoint itself.
  let component: String?
  let period: String?
  let subgroup: String?
  /// Which arms of three or more a ratio is of: `TIRA+ATEZ v PBO`; `nil` where they are the only two.
  let comparison: String?

  init(_ result: ReportedResult) {
    kind = result.kind
    measure = result.measure.map { measure in
      measure.utf8.firstIndex(of: UInt8(ascii: ",")).map { String(measure[..<$0]) } ?? measure
    }
    unit = result.figure.unit
    endpoint = result.endpoint
    component = result.component
    period = result.period
    subgroup = result.subgroup
    comparison = result.comparedArms?.name
  }
}

extension Figure {
  /// Whether both print one number and, where both print an interval, one interval.
  fileprivate func prints(theSameAs other: Figure) -> Bool {
    guard shownNumber?.value == other.shownNumber?.value else { return false }
    guard let own = shownInterval, let its = other.shownInterval else { return true }
    return own.lower?.value == its.lower?.value && own.upper?.value == its.upper?.value
      && own.level.fraction == its.level.fraction
  }
}
