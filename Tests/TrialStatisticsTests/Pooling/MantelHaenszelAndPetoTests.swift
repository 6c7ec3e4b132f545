import Foundation
import TestSupport
import Testing
import TrialStatistics

@Suite("Mantel and Haenszel 1959, Yusuf 1985 (Peto): Cochrane Handbook 10.4")
struct MantelHaenszelAndPetoTests {
  @Test("pooled as by metafor", arguments: try ReferenceCase.all("pool_mh"))
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let effect = try pooledEffect(of: tables(reference.inputs), by: method(reference.inputs))
    #expect(reference.differences(from: fields(effect)) == [])
  }

  @Test(
    "the tables differ as by metafor, with k, degrees of freedom, P and I² of their own",
    arguments: try ReferenceCase.all("pool_mh_heterogeneity")
  )
  func differsAsReference(_ reference: ReferenceCase) throws {
    let tables = try tables(reference.inputs)
    let effect = try pooledEffect(
      of: tables,
      by: method(reference.inputs),
      level: reference.level()
    )
    let ownEffect = tables.count { !$0.hasOneOutcome }
    let fields: [String: ReferenceValue] = [
      "k": .number(Double(effect.studies)),
      "k_in_Q": .number(Double(ownEffect)),
      "Q_df": .number(Double(effect.heterogeneity.degreesOfFreedom)),
      "Q_p": .number(effect.heterogeneity.p),
      "I2_percent_from_Q": .number(effect.heterogeneity.iSquaredFromQ),
    ]
    #expect(
      reference.differences(from: self.fields(effect).merging(fields) { first, _ in first }) == []
    )
  }

  @Test
  func `a table without events changes no ratio, but draws a difference towards nought`() throws {
    let table = try TwoByTwoTable(x1: 12, n1: 100, x2: 5, n2: 90)
    let empty = try TwoByTwoTable(x1: 0, n1: 50, x2: 0, n2: 50)
    for method in TablePoolingMethod.allCases {
      let alone = try pooledEffect(of: [table], by: method)
      let both = try pooledEffect(of: [table, empty], by: method)
      if method.measure.isRatio {
        #expect(both.estimate == alone.estimate)
        #expect(both.standardError == alone.standardError)
        #expect(both.weights == [100, 0])
      } else {
        #expect(both.estimate < alone.estimate)
      }
    }
  }

  @Test(arguments: TablePoolingMethod.allCases)
  func `arms changed over turn the effect round`(_ method: TablePoolingMethod) throws {
    let counts = [(3, 40, 9, 52), (12, 100, 5, 90), (0, 30, 2, 31)]
    let forward = try pooledEffect(
      of: counts.map { try TwoByTwoTable(x1: $0.0, n1: $0.1, x2: $0.2, n2: $0.3) },
      by: method
    )
    let backward = try pooledEffect(
      of: counts.map { try TwoByTwoTable(x1: $0.2, n1: $0.3, x2: $0.0, n2: $0.1) },
      by: method
    )
    #expect(isClose(forward.estimate, -backward.estimate))
    #expect(isClose(forward.standardError, backward.standardError))
  }

  @Test(arguments: TablePoolingMethod.allCases.filter(\.measure.isRatio))
  func `no events anywhere is an error, not a ratio of one`(_ method: TablePoolingMethod) throws {
    let empty = try TwoByTwoTable(x1: 0, n1: 50, x2: 0, n2: 50)
    #expect(throws: PoolingError.noInformativeTable) { try pooledEffect(of: [empty], by: method) }
    #expect(throws: PoolingError.noStudies) { try pooledEffect(of: [], by: method) }
  }

  @Test
  func `no events in one arm of all tables leaves no Mantel-Haenszel ratio, yet one of Peto`()
    throws
  {
    let table = try TwoByTwoTable(x1: 18, n1: 393, x2: 0, n2: 396)
    #expect(throws: PoolingError.ratioNotFinite) {
      try pooledEffect(of: [table], by: .mantelHaenszelRiskRatio)
    }
    #expect(throws: PoolingError.ratioNotFinite) {
      try pooledEffect(of: [table], by: .mantelHaenszelOddsRatio)
    }
    #expect(try pooledEffect(of: [table], by: .peto).estimate > 0)
  }

  private func tables(_ inputs: ReferenceValue) throws -> [TwoByTwoTable] {
    let columns = ["x1", "n1", "x2", "n2"].map { (inputs[$0]?.list ?? []).compactMap(\.count) }
    return try columns[0].indices.map { row in
      try TwoByTwoTable(
        x1: columns[0][row],
        n1: columns[1][row],
        x2: columns[2][row],
        n2: columns[3][row]
      )
    }
  }

  private func method(_ inputs: ReferenceValue) throws -> TablePoolingMethod {
    let methods: [String: TablePoolingMethod] = [
      "RR": .mantelHaenszelRiskRatio, "OR": .mantelHaenszelOddsRatio,
      "RD": .mantelHaenszelRiskDifference, "Peto": .peto,
    ]
    return try #require(inputs["measure"]?.text.flatMap { methods[$0] })
  }

  private func fields(_ effect: PooledEffect) -> [String: ReferenceValue] {
    [
      "log_est": effect.estimate,
      "rd": effect.estimate,
      "se": effect.standardError,
      "lower": effect.interval.lower,
      "upper": effect.interval.upper,
      "p": effect.p,
      "Q": effect.heterogeneity.q,
      "ratio": exp(effect.estimate),
      "ratio_lower": exp(effect.interval.lower),
      "ratio_upper": exp(effect.interval.upper),
    ].mapValues { .number($0) }
  }
}
