import TestSupport
import Testing
import TrialStatistics

/// A table of two raters by its rows.
private func agreement(_ rows: [[Int]]) throws -> RaterAgreement {
  raterAgreement(in: try AgreementTable(rows))
}

@Suite("Agreement of two raters: share, kappa, PABAK, AC1, specific agreement")
struct RaterAgreementTests {
  @Test(
    "computed as by mpmath, statsmodels, vcd and irrCAC",
    arguments: try ReferenceCase.all("agreement")
  )
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let rows = try #require(reference.inputs["table"]?.list)
      .map { try #require($0.list).map { try #require($0.count) } }
    let found = raterAgreement(in: try AgreementTable(rows), level: try reference.level())
    let kappa = found.kappa
    #expect(
      reference.differences(from: [
        "n": .number(Double(found.total)), "categories": .number(Double(found.categories)),
        "agreement": .number(found.agreement.estimate),
        "chance_agreement": .number(found.chanceAgreement),
        "kappa": .optional(kappa?.estimate), "kappa_se": .optional(kappa?.standardError),
        "kappa_lower": .optional(kappa?.interval?.lower),
        "kappa_upper": .optional(kappa?.interval?.upper),
        "kappa_se_null": .optional(kappa?.nullStandardError), "kappa_z": .optional(kappa?.z),
        "kappa_p": .optional(kappa?.p), "pabak": .number(found.adjusted.estimate),
        "ac1": .number(found.firstOrder.estimate), "ac1_chance": .number(found.firstOrder.chance),
        "ac1_se": .number(found.firstOrder.standardError),
        "ac1_lower": .optional(found.firstOrder.interval?.lower),
        "ac1_upper": .optional(found.firstOrder.interval?.upper),
        "specific_agreement": .list(found.specific.map { .optional($0?.estimate) }),
        "positive_agreement": .optional(found.positive?.estimate),
        "negative_agreement": .optional(found.negative?.estimate),
      ]) == []
    )
  }

  @Test("the order of raters and of categories changes nothing but the order of the answer")
  func isSymmetric() throws {
    let rows = [[58, 21, 9], [17, 1021, 26], [6, 30, 12]]
    let turned = rows.indices.map { row in rows.indices.map { rows[$0][row] } }
    let reversed = [
      Array(rows[2].reversed()), Array(rows[1].reversed()), Array(rows[0].reversed()),
    ]
    let first = try agreement(rows)
    for other in [try agreement(turned), try agreement(reversed)] {
      #expect(isClose(other.kappa?.estimate ?? 0, first.kappa?.estimate ?? 1))
      #expect(isClose(other.kappa?.standardError ?? 0, first.kappa?.standardError ?? 1))
      #expect(isClose(other.firstOrder.standardError, first.firstOrder.standardError))
      #expect(other.agreement == first.agreement)
    }
    #expect(try agreement(reversed).specific == first.specific.reversed())
  }

  @Test("every interval holds its estimate, and stays within what the coefficient can be")
  func intervalsHold() throws {
    var generator = SeededGenerator(seed: 0xA9)
    for _ in 0..<2000 {
      let size = Int.random(in: 2...4, using: &generator)
      let most = [1, 3, 40, 100_000].randomElement(using: &generator) ?? 1
      let rows = (0..<size).map { _ in
        (0..<size).map { _ in Int.random(in: 0...most, using: &generator) }
      }
      guard let table = try? AgreementTable(rows) else { continue }
      let found = raterAgreement(in: table)
      let kappa = found.kappa.flatMap { kappa in kappa.interval.map { (kappa.estimate, $0, -1.0) } }
      let first = found.firstOrder.interval.map { (found.firstOrder.estimate, $0, -1.0) }
      let parts: [(Double, ConfidenceInterval, Double)] =
        [
          (found.agreement.estimate, found.agreement.interval, 0.0),
          (found.adjusted.estimate, found.adjusted.interval, -1.0),
        ] + [kappa, first].compactMap { $0 }
        + found.specific.compactMap { $0.map { ($0.estimate, $0.interval, 0.0) } }
      for (estimate, interval, least) in parts {
        #expect(interval.lower <= estimate + 1e-12 && estimate <= interval.upper + 1e-12, "\(rows)")
        #expect(interval.lower >= least && interval.upper <= 1, "\(rows)")
      }
    }
  }

  @Test("with two categories the interval of PABAK is that of the share, stretched")
  func adjustedIsStretched() throws {
    let found = try agreement([[40, 9], [6, 45]])
    #expect(isClose(found.adjusted.interval.lower, 2 * found.agreement.interval.lower - 1))
    #expect(isClose(found.adjusted.interval.upper, 2 * found.agreement.interval.upper - 1))
    // Wilson's bounds for 85 of 100.
    #expect(isClose(found.agreement.interval.lower, 0.767_2, relativeTolerance: 1e-4))
    #expect(isClose(found.agreement.interval.upper, 0.906_9, relativeTolerance: 1e-4))
  }

  @Test("a single thing has a share and no interval of AC1")
  func singleThing() throws {
    let found = try agreement([[1, 0], [0, 0]])
    #expect(found.agreement.estimate == 1)
    #expect(found.firstOrder.interval == nil)
    #expect(found.kappa == nil)
  }

  @Test(
    "what is no table of two raters is refused",
    arguments: [
      ([], AgreementTableError.tooFewCategories(0)), ([[3]], .tooFewCategories(1)),
      ([[1, 2], [3]], .notSquare(row: 1, cells: 1, rows: 2)),
      ([[1, 2], [-3, 4]], .negative(-3)), ([[0, 0], [0, 0]], .nothing),
      ([[.max, 1], [0, 0]], .tooMany), ([[1 << 52, 1], [0, 0]], .tooMany),
    ]
  )
  func refuses(rows: [[Int]], error: AgreementTableError) {
    #expect(throws: error) { try AgreementTable(rows) }
    #expect(!error.what.isEmpty && !error.remedy.isEmpty)
  }
}
