import Foundation
import RegistryTables
import TestSupport
import Testing

/// Tests of reading a whole copy, which may be dropped under it.
@Suite("A copy of AACT is read to its end") struct AACTReadingTests {
  private static func tables(without missing: Set<String> = []) throws -> LoadedTables {
    let records = (1...6)
      .map { number in
        """
        {"protocolSection":{"identificationModule":{"nctId":"NCT0999000\(number)",\
        "briefTitle":"Invented \(number)"},"conditionsModule":{"conditions":["Invented","Made up"]}}}
        """
      }
    return try LoadedTables(records.map { Array($0.utf8) }, without: missing)
  }

  /// What came of a reading.
  private struct Outcome {
    var studies: [String] = []
    var news: [AACTReading.News] = []
    var waits: [Int] = []
    var isWhole: Bool?
    var error: AACTReadingError?
  }

  private static func read(
    _ source: inout ScriptedSource,
    waits: [Int] = [1, 2, 3],
    most: Int = .max,
    studiesAtATime: Int = 40_000
  ) -> Outcome {
    var outcome = Outcome()
    var reading = AACTReading(schema: "ctgov", waits: waits, studiesAtATime: studiesAtATime)
    do throws(AACTReadingError) {
      outcome.isWhole = try reading.read(
        from: &source,
        take: { study in
          outcome.studies.append(study.number)
          return outcome.studies.count < most
        },
        hear: { outcome.news.append($0) },
        wait: { seconds in
          outcome.waits.append(seconds)
          return true
        }
      )
    } catch {
      outcome.error = error
    }
    return outcome
  }

  private static let all = (1...6).map { "NCT0999000\($0)" }

  @Test(
    "All studies come once, in the order of their numbers, however many are sorted at a time",
    arguments: [1, 2, 4, 6, 7]
  )
  func whole(studiesAtATime: Int) throws {
    var source = ScriptedSource(try Self.tables())
    let outcome = Self.read(&source, studiesAtATime: studiesAtATime)
    #expect(outcome.studies == Self.all)
    #expect(outcome.isWhole == true)
    #expect(outcome.news.contains(.total(6)))
    #expect(!source.isOpen)
  }

  @Test(
    "A reading that is cut off anywhere goes on behind the last whole study",
    arguments: [TableSourceError.Kind.ended, .gone]
  )
  func cutOff(kind: TableSourceError.Kind) throws {
    let tables = try Self.tables()
    for place in 0..<tables.rows.count {
      var source = ScriptedSource(tables, [.cut(after: place, kind)])
      let outcome = Self.read(&source, studiesAtATime: 4)
      #expect(outcome.studies == Self.all, "cut off after \(place) rows")
      #expect(outcome.isWhole == true)
      #expect(outcome.waits == [1])
      #expect(!source.isOpen)
    }
  }

  @Test("While the copy is restored it is asked for again, each time after a longer wait")
  func restored() throws {
    var source = ScriptedSource(
      try Self.tables(),
      [.cut(after: 7, .ended), .unreachable, .withoutSchema, .whole]
    )
    let outcome = Self.read(&source)
    #expect(outcome.studies == Self.all)
    #expect(outcome.waits == [1, 2, 3])
  }

  @Test("After as many tries as there are waits it gives up, and says behind which study")
  func givesUp() throws {
    var source = ScriptedSource(
      try Self.tables(),
      [.cut(after: 7, .ended)] + Array(repeating: .unreachable, count: 9)
    )
    let outcome = Self.read(&source, waits: [1, 2])
    #expect(outcome.waits == [1, 2])
    let error = try #require(outcome.error)
    let last = try #require(outcome.studies.last)
    #expect(error.what.contains("after \(last)"))
    #expect(error.remedy.contains("what was read is kept"))
  }

  @Test("With every study that comes the tries begin anew")
  func progress() throws {
    var source = ScriptedSource(
      try Self.tables(),
      Array(repeating: .cut(after: 8, .ended), count: 5)
    )
    let outcome = Self.read(&source, waits: [1])
    #expect(outcome.studies == Self.all)
    #expect(Set(outcome.waits) == [1])
  }

  @Test("What was never there is not waited for", arguments: [true, false])
  func neverThere(isReachable: Bool) throws {
    var source = ScriptedSource(
      try Self.tables(),
      [isReachable ? .withoutSchema : .unreachable]
    )
    let outcome = Self.read(&source)
    #expect(outcome.waits.isEmpty)
    #expect(outcome.error != nil)
    if isReachable { #expect(outcome.error == .notAACT(schema: "ctgov")) }
  }

  @Test("What would be the same the next time is not tried again")
  func refused() throws {
    var source = ScriptedSource(try Self.tables(), [.cut(after: 7, .refused)])
    let outcome = Self.read(&source)
    #expect(outcome.waits.isEmpty)
    #expect(outcome.error != nil)
  }

  @Test("It stops when it is told to, and no study comes after that")
  func stopped() throws {
    var source = ScriptedSource(try Self.tables())
    let outcome = Self.read(&source, most: 3)
    #expect(outcome.studies == Array(Self.all.prefix(3)))
    #expect(outcome.isWhole == false)
    #expect(!source.isOpen)
  }

  @Test("A wait for the server that was stopped ends the reading and is no error")
  func stoppedWaiting() throws {
    var source = ScriptedSource(try Self.tables(), [.cut(after: 7, .stopped)])
    let outcome = Self.read(&source)
    #expect(outcome.isWhole == false)
    #expect(outcome.error == nil)
    #expect(outcome.waits.isEmpty)
  }

  @Test("What a copy does not have is said once, and the reading asks for null in its place")
  func missing() throws {
    var source = ScriptedSource(
      try Self.tables(without: ["retractions", "outcome_analyses.p_value_raw"]),
      [.cut(after: 3, .ended)]
    )
    let outcome = Self.read(&source)
    #expect(outcome.studies == Self.all)
    let missing = outcome.news.filter { if case .missing = $0 { true } else { false } }
    #expect(missing == [.missing(["retractions", "outcome_analyses.p_value_raw"])])
    #expect(source.statements.allSatisfy { !$0.contains("retractions") })
    #expect(source.statements.allSatisfy { !$0.contains("p_value_raw") })
  }

  @Test("A name of a schema is quoted, whatever stands in it")
  func quoted() {
    let layout = AACTLayout(schema: "a\"b'c", found: [(table: "studies", column: "nct_id")])
    #expect(AACTLayout.query(of: layout.schema).contains("'a\"b''c'"))
    #expect(layout.reading(after: "x'y", through: nil).contains("from \"a\"\"b'c\".\"studies\""))
    #expect(layout.reading(after: "x'y", through: nil).contains("nct_id > 'x''y'"))
  }
}
