import Foundation
import ReaderJournal
import SQLiteEngine
import TestSupport
import Testing
import TrialStore

@Suite("A review in the store by commands") struct ReviewInStoreTests {
  private let place: ReviewScript

  init() throws { place = try ReviewScript() }

  /// A store and a state folder of the test's own.
  private func run(_ script: String) throws -> (output: String, error: String, status: Int32) {
    try place.run("export RTIO_STORE=s.sqlite XDG_STATE_HOME=\"$PWD/state\"\n" + script)
  }

  private func books() throws -> ReaderBooks {
    try ReaderBooks(reading: SQLitePlace(place["s.sqlite"]))
  }

  private func lines() throws -> [String] { try books().lines(of: "review/t").lines.map(\.text) }

  /// A review of five records in a folder, with decisions of two readers, and the same in the store.
  private func makeBoth() throws {
    try place.makeReview()
    let made = try run(
      """
      set -e
      $R review decide review --reader AB NCT00000001 NCT00000002 include
      $R review decide review --reader CD NCT00000001 include
      $R review decide review --reader CD NCT00000002 exclude --reason no-rt --note 'a "b" é'
      $R review decide review --reader AB NCT00000003 exclude --reason no-io
      $R review decide review --reader AB NCT00000003 clear
      $R review new --in-store T --from review
      """
    )
    try #require(made.status == 0, "\(made.error)")
    #expect(
      made.output.hasSuffix("1 run and 6 lines of readers brought over from review.\n"),
      "\(made.output)"
    )
  }

  @Test(
    "every command says of the store what it says of the folder",
    arguments: [
      "status", "status --format json", "agreement --format json", "flow", "flow --format json",
      "flow --format csv", "flow --format svg", "strategy", "protocol",
    ]
  )
  func same(command: String) throws {
    try makeBoth()
    let words = command.split(separator: " ")
    let options = words.dropFirst().joined(separator: " ")
    let ofFolder = try run("$R review \(words[0]) review \(options)")
    let ofStore = try run("$R review \(words[0]) --in-store t \(options)")
    #expect(ofFolder.status == ofStore.status)
    #expect(ofFolder.output == ofStore.output)
    #expect(!ofStore.output.isEmpty, "\(ofStore.error)")
  }

  @Test func `a review goes back to a folder, line by line`() throws {
    try makeBoth()
    let back = try run(
      """
      $R review new back --from-store t && for r in AB CD; do
        cmp review/decisions/$r.ndjson back/decisions/$r.ndjson || exit 9
      done; cmp review/protocol.json back/protocol.json && ls back/runs review/runs
      """
    )
    #expect(back.status == 0, "\(back)")
    // Both ways again: nothing is doubled.
    let again = try run(
      "$R review new back --from-store t && $R review new --in-store t --from back"
    )
    #expect(again.status == 0)
    #expect(
      again.output.components(separatedBy: "0 runs and 0 lines").count == 3,
      "\(again.output)"
    )
    #expect(try lines().count == 6)
  }

  @Test func `what is decided on both sides is brought together in either order`() throws {
    try makeBoth()
    let made = try run(
      """
      set -e
      $R review decide review --reader AB NCT00000004 include
      $R review decide --in-store t --reader CD NCT00000004 include
      $R review new --in-store t --from review
      $R review new review --from-store t
      $R review status review --format json > a; $R review status --in-store t --format json > b
      cmp a b && grep -c '"decided": 3' a
      """
    )
    #expect(made.status == 0, "\(made)")
  }

  @Test func `a decision in the store is the line of a folder`() throws {
    try makeBoth()
    let made = try run(
      "$R review decide --in-store t --reader ab nct00000005 exclude --reason no-rt --note why"
    )
    #expect(made.status == 0, "\(made.error)")
    #expect(made.output == "NCT00000005: exclude, no-rt (AB, records)\n")
    let line = try #require(try lines().last)
    #expect(
      line.hasPrefix(
        """
        {"id":"NCT00000005","recordVersion":null,"stage":"records","decision":"exclude",\
        "reason":"no-rt","note":"why","reader":"AB","at":"20
        """
      ),
      "\(line)"
    )
  }

  @Test(
    "what names nothing of the review is wrong use, and nothing is written",
    arguments: [
      ("--in-store t --reader ZZ NCT00000001 include", "'ZZ' is no reader of this review"),
      ("--in-store t --reader AB NCT00000009 include", "no search of this review found"),
      ("--in-store t --reader AB include", "name the records"),
      ("--in-store u --reader AB NCT00000001 include", "which has t; 'rtio-tui review new"),
      ("--in-store 'a b' --reader AB NCT00000001 include", "is no name of a review"),
      ("--reader AB", "name the folder of the review, or --in-store NAME"),
    ]
  )
  func wrongUse(arguments: String, message: String) throws {
    try makeBoth()
    let made = try run("$R review decide \(arguments)")
    #expect(made.status == 2, "\(made)")
    #expect(made.error.contains(message), "\(made.error)")
    #expect(try lines().count == 6)
  }

  @Test func `a folder and a store together are refused`() throws {
    try makeBoth()
    for command in ["review status review --in-store t", "list --review review --in-store t"] {
      let made = try run("$R \(command)")
      #expect(made.status == 2)
      #expect(made.error.contains("a review is in a folder or in the store"), "\(made.error)")
    }
  }

  @Test func `a name is taken once, whatever its case, and the protocol is replaced by name`()
    throws
  {
    try makeBoth()
    let again = try run("$R review new --in-store T --example")
    #expect(again.status == 1)
    #expect(again.error.contains("there is a review T in s.sqlite already"), "\(again.error)")
    let replaced = try run(
      """
      set -e
      $R review protocol --in-store t > p.json
      sed -i 's/"title": "[^"]*"/"title": "Another title"/' p.json
      $R review protocol --in-store t --replace p.json
      $R review protocol --in-store t | cmp - p.json
      $R review status --in-store t | head -1
      """
    )
    #expect(replaced.output == "Another title\n", "\(replaced)")
    let broken = try run(
      "echo '{\"format\": 1}' > p.json; $R review protocol --in-store t --replace p.json"
    )
    #expect(broken.status == 2)
    #expect(broken.error.contains("p.json:1:1"), "\(broken.error)")
    // The one of before is kept, and a third counts.
    let third = try run(
      """
      $R review protocol --in-store t | sed 's/Another/A third/' > q.json
      $R review protocol --in-store t --replace q.json && $R review status --in-store t | head -1
      """
    )
    #expect(third.output == "A third title\n")
    #expect(try books().pages(of: "review/t").count { $0.name.hasPrefix("protocol") } == 3)
    let folder = try run("$R review protocol review --replace q.json")
    #expect(folder.status == 2 && folder.error.contains("edit 'review/protocol.json'"))
  }

  @Test func `a protocol of a file is judged before anything is made`() throws {
    let made = try run(
      """
      echo '{"format": 1, "titel": "x"}' > p.json
      $R review new --in-store x --protocol p.json; echo $?
      $R review new --in-store x --protocol none.json; echo $?
      test -e s.sqlite || echo none
      """
    )
    #expect(made.output == "2\n2\nnone\n", "\(made)")
    #expect(made.error.contains("p.json:1:15: \"titel\" is no key"), "\(made.error)")
  }

  @Test func `a line that cannot be read is named with its place, and left alone`() throws {
    try makeBoth()
    let writing = try ReaderBooks(writing: SQLitePlace(place["s.sqlite"]))
    let number = RegistryNumber(1)
    for (reader, text) in [
      ("AB", "not json"), ("no name", "{}"), ("CD", #"{"id":"NCT1","reader":"AB"}"#),
    ] {
      try writing.add(
        [ReaderLine(study: number, reader: reader, at: "now", text: text)],
        to: "review/t"
      )
    }
    let made = try run("$R review status --in-store t --format json")
    #expect(made.status == 0)
    for part in [
      "review t in s.sqlite, decisions of AB, line 5, column 1: found `n`",
      "decisions of 'no name': this is no name of a reader",
      "review t in s.sqlite, decisions of CD, line 3, column",
    ] {
      #expect(made.error.contains(part), "\(made.error)")
    }
    #expect(try lines().count == 9)
  }

  @Test
  func `what waits on this machine counts here at once, and is sent with what is written next`()
    throws
  {
    try makeBoth()
    // What a program left that was ended before it had sent it.
    let store = try #require(realpath(place["s.sqlite"], nil).map { String(cString: $0) })
    let folder = place["state/rtio-tui/journals"]
    let journal = ReaderJournal(at: "\(folder)/\(ReaderJournal.fileName(ofStore: store))")
    #expect(try journal.waiting() == 0)
    let text =
      #"{"id":"NCT00000005","recordVersion":null,"stage":"records","decision":"include","#
      + #""reason":null,"note":"","reader":"CD","at":"2026-11-30T10:00:00.000000Z"}"#
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try journal.append([
      WaitingLine(
        "review/t",
        ReaderLine(
          study: RegistryNumber(5),
          reader: "CD",
          at: "2026-11-30T10:00:00.000000Z",
          text: text
        )
      )
    ])
    let before = try run("$R review status --in-store t | grep CD:")
    #expect(before.output.contains("CD: 3 decided"), "\(before)")
    #expect(try lines().count == 6)
    let decided = try run("$R review decide --in-store t --reader AB NCT00000005 include")
    #expect(decided.status == 0 && decided.error.isEmpty, "\(decided.error)")
    #expect(try lines().count == 8)
    #expect(try journal.waiting() == 0)
    let after = try run("$R review status --in-store t | grep CD:")
    #expect(after.output.contains("CD: 3 decided"), "\(after)")
  }

  @Test func `taking back within a moment holds, whatever the clock says`() throws {
    try makeBoth()
    let line =
      #"{"id":"NCT00000005","recordVersion":null,"stage":"records","decision":"include","#
      + #""reason":null,"note":"","reader":"AB","at":"2099-01-01T00:00:00.000000Z"}"#
    try ReaderBooks(writing: SQLitePlace(place["s.sqlite"])).add(
      [
        ReaderLine(
          study: RegistryNumber(5),
          reader: "AB",
          at: "2099-01-01T00:00:00.000000Z",
          text: line
        )
      ],
      to: "review/t"
    )
    let made = try run("$R review decide --in-store t --reader AB NCT00000005 clear")
    #expect(made.status == 0, "\(made.error)")
    #expect(try lines().last?.contains("2099-01-01T00:00:00.000001Z") == true)
  }
}
