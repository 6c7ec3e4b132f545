import TestSupport
import Testing
import TrialModel
import TrialScreening

@testable import ReaderFiles

@Suite("The file of a reader's decisions") struct ScreeningFileTests {
  private static let decision = """
    {"id":"NCT00000001","recordVersion":"2026-11-20","stage":"records","decision":"exclude",\
    "reason":"no-rt","note":"","reader":"AB","at":"2026-11-30T09:20:00Z"}
    """

  private func read(_ text: String, linesBefore: Int = 0) throws -> ScreeningFile {
    let reader = try #require(ReviewName("AB"))
    return ScreeningFile(Array(text.utf8), of: reader, linesBefore: linesBefore)
  }

  @Test func `a line is read as the format of a review has it`() throws {
    let file = try read(Self.decision + "\n")
    #expect(file.refusals.isEmpty)
    #expect(file.entries.map(\.text) == [Self.decision])
    let line = try #require(file.entries.first?.line)
    #expect(line.id == TrialID("NCT00000001"))
    #expect(line.stage == .records)
    #expect(line.at.text == "2026-11-30T09:20:00.000000Z")
    #expect(
      line.act
        == .decision(
          ScreeningDecision(.exclude, reason: "no-rt", recordVersion: try PartialDate("2026-11-20"))
        )
    )
  }

  @Test func `every kind of line comes back as it was written`() throws {
    let reader = try #require(ReviewName("AB"))
    let at = try #require(Moment("2026-11-30T09:20:00.000001Z"))
    let acts: [ScreeningLine.Act] =
      ScreeningDecision.Choice.allCases.map { .decision(ScreeningDecision($0)) } + [
        .decision(
          ScreeningDecision(
            .exclude,
            reason: "no-rt",
            note: "a \"note\"\nof two lines",
            recordVersion: try PartialDate("2026-11-20"),
            criteriaMark: "0123456789ab"
          )
        ), .reveal, .duplicate(of: TrialID("NCT00000009"), isDuplicate: true),
        .duplicate(of: TrialID("NCT00000009"), isDuplicate: false),
        .duplicate(of: TrialID("NCT00000009"), isDuplicate: nil),
      ]
    let lines = acts.map { act in
      ScreeningLine(
        id: TrialID("NCT00000001"),
        stage: .reports,
        reader: reader,
        at: at,
        act: act
      )
    }
    let file = try read(lines.map { $0.text + "\n" }.joined())
    #expect(file.refusals.isEmpty)
    #expect(file.entries.map(\.line) == lines)
    #expect(lines.allSatisfy { !$0.text.contains("\n") })
  }

  @Test(
    "a line that cannot be taken is named, and those about it count",
    arguments: [
      ("not json", "2:1: found `n`"),
      ("{\"id\":\"NCT00000001\",", "2:21: the line ends in the middle; decide again"),
      ("<<<<<<< HEAD", "2:1: found `<`"),
      (
        decision.replacing("\"AB\"", with: "\"CD\""),
        "the line is of 'CD' and stands in the file of AB"
      ),
      (decision.replacing("NCT00000001", with: "NCT1"), "there is no registry number"),
      (
        decision.replacing("exclude", with: "reject"),
        "'reject' is no decision; write one of include"
      ),
      (decision.replacing("records", with: "titles"), "'titles' is no stage"),
      (decision.replacing("2026-11-30T09", with: "2026-11-31T09"), "is no moment in UTC"),
      (decision.replacing("2026-11-20", with: "20.11."), "20.11. is no date"),
      (decision.replacing("\"note\"", with: "\"notes\""), "\"notes\" is no key of a line"),
      (decision.replacing("\"note\":\"\"", with: "\"note\":1"), "note is no text"),
      (decision.replacing("\"note\":\"\"", with: "\"act\":\"reveal\""), "decides nothing"),
      (
        decision.replacing("\"note\":\"\"", with: "\"of\":\"NCT00000002\""),
        "belongs to a line with"
      ),
      ("[]", "2:1: found a array where an object belongs"),
      ("{}", "2:1: the line has no reader"),
    ]
  )
  func broken(line: String, message: String) throws {
    let file = try read([Self.decision, line, Self.decision].joined(separator: "\n"))
    #expect(file.entries.count == 2)
    #expect(file.refusals.count == 1)
    let refusal = try #require(file.refusals.first)
    #expect(refusal.line == 2)
    #expect(refusal.message.contains(message), "\(refusal.message)")
    #expect(!refusal.remedy.isEmpty)
  }

  @Test func `line ends of Windows, a mark of the encoding and empty lines change nothing`() throws
  {
    let file = try read("\u{FEFF}\(Self.decision)\r\n\r\n  \n\(Self.decision)\r\n")
    #expect(file.refusals.isEmpty)
    #expect(file.entries.map(\.text) == [Self.decision, Self.decision])
    #expect(file.lineCount == 4)
  }

  @Test func `bytes that are no text spoil their own line alone`() throws {
    let reader = try #require(ReviewName("ab"))
    let bytes = Array(Self.decision.utf8) + [0x0A, 0xFF, 0x00, 0x0A] + Array(Self.decision.utf8)
    let file = ScreeningFile(bytes, of: reader)
    #expect(file.entries.count == 2)
    #expect(file.refusals.map(\.line) == [2])
  }

  @Test func `what comes after the last line feed may still be written`() throws {
    let file = try read("\(Self.decision)\n\(Self.decision.prefix(30))", linesBefore: 5)
    #expect(file.wholeBytes == Self.decision.utf8.count + 1)
    #expect(file.lineCount == 1)
    #expect(file.refusals.map(\.line) == [7])
  }

  @Test(arguments: 0..<200)
  func `no damage of a file traps, and undamaged lines count`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let whole = Array(Self.decision.utf8)
    var damaged = whole
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0..<damaged.count, using: &generator)
      // A line feed would make two lines of one.
      damaged[place] = UInt8.random(in: 0x20...0xFF, using: &generator)
    }
    let reader = try #require(ReviewName("AB"))
    let file = ScreeningFile(whole + [0x0A] + damaged + [0x0A] + whole + [0x0A], of: reader)
    #expect(file.entries.count + file.refusals.count == 3)
    #expect(file.entries.first?.text == Self.decision)
    #expect(file.entries.last?.text == Self.decision)
  }
}
