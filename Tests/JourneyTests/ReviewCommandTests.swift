import Foundation
import TestSupport
import Testing

@Suite("The folder of a review by commands") struct ReviewCommandTests {
  private let place: ReviewScript

  init() throws { place = try ReviewScript() }

  @Test func `a new review has a protocol, folders, and what version control needs`() throws {
    let made = try place.run("$R review new a/b/review && ls -A a/b/review && cat a/b/review/.git*")
    #expect(made.status == 0, "\(made.error)")
    for name in ["protocol.json", "runs", "decisions", "merge=union", "registry.sqlite*"] {
      #expect(made.output.contains(name))
    }
    let text = try place.text("a/b/review/protocol.json")
    #expect(text.contains("\"readers\": [\"AB\", \"CD\"]"))
    let again = try place.run("$R review new a/b/review")
    #expect(again.status == 1)
    #expect(again.error.contains("there is a review in 'a/b/review' already"))
    #expect(try place.text("a/b/review/protocol.json") == text)
  }

  @Test func `the example has the search of the review, and its run as far as it is known`() throws
  {
    #expect(try place.run("$R review new review --example").status == 0)
    let text = try place.text("review/protocol.json")
    #expect(text.contains("818 records") && text.contains("47 of phase 3"))
    #expect(text.contains("radiotherapy AND immunotherapy"))
    let run = try place.text("review/runs/2020-10-31T235959.999Z-ctgov.json")
    #expect(run.contains("\"count\": 818") && run.contains("\"complete\": false"))
    #expect(run.contains("NCT03519971"))
    // It is sound: everything reads it.
    let words = try place.run("$R review strategy review")
    #expect(words.status == 0, "\(words.error)")
    #expect(words.output.contains("of 818 records are known"))
    #expect(words.output.contains("It has not been run to its end yet."))
  }

  @Test func `a decision is a line in the format of a review`() throws {
    try place.makeReview()
    let made = try place.run(
      "$R review decide review --reader ab nct00000001 exclude --reason no-rt --note 'a \"b\"'"
    )
    #expect(made.status == 0, "\(made.error)")
    let line = try place.text("review/decisions/AB.ndjson")
    #expect(
      line.hasPrefix(
        """
        {"id":"NCT00000001","recordVersion":null,"stage":"records","decision":"exclude",\
        "reason":"no-rt","note":"a \\"b\\"","reader":"AB","at":"20
        """
      ),
      "\(line)"
    )
    #expect(
      line.contains(#/"at":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z","criteria":"[0-9a-f]{12}"}\n$/#)
    )
  }

  @Test(
    "what names nothing of the review is wrong use, and nothing is written",
    arguments: [
      ("--reader ZZ NCT00000001 include", "'ZZ' is no reader of this review; there are AB, CD"),
      ("--reader AB NCT00000009 include", "no search of this review found 'NCT00000009'"),
      ("--reader AB NCT00000001 NCT00000009 include", "no search of this review found"),
      ("--reader AB NCT00000001 reject", "'reject' is no decision"),
      ("--reader AB NCT00000001 includ", "did you mean 'include'?"),
      ("--reader AB NCT00000001", "is no decision"), ("--reader AB include", "name the records"),
      ("--reader AB", "name the records"),
      ("--reader AB NCT00000001 exclude --reason not-io", "did you mean 'no-io'?"),
      ("--reader AB NCT00000001 include --reason no-rt", "a reason says why"),
      ("--reader AB NCT00000001 include --stage titles", "there are records, reports"),
      ("NCT00000001 include", "--reader"),
    ]
  )
  func wrongUse(arguments: String, message: String) throws {
    try place.makeReview()
    let made = try place.run("$R review decide review \(arguments)")
    #expect(made.status == 2, "\(made)")
    #expect(made.error.contains(message), "\(made.error)")
    #expect(!FileManager.default.fileExists(atPath: place["review/decisions/AB.ndjson"]))
  }

  @Test func `taking back within a moment holds, whatever the clock says`() throws {
    try place.makeReview()
    // A line of a clock that is years ahead.
    try place.write(
      """
      {"id":"NCT00000001","recordVersion":null,"stage":"records","decision":"include","reason":null,\
      "note":"","reader":"AB","at":"2099-01-01T00:00:00.000000Z"}

      """,
      to: "review/decisions/AB.ndjson"
    )
    let made = try place.run("$R review decide review --reader AB NCT00000001 clear")
    #expect(made.status == 0, "\(made.error)")
    let lines = try place.text("review/decisions/AB.ndjson").split(separator: "\n")
    #expect(lines.last?.contains("2099-01-01T00:00:00.000001Z") == true)
    #expect(lines.last?.contains("\"clear\"") == true)
  }

  @Test func `lines that cannot be read are named, and stay`() throws {
    try place.makeReview()
    let torn = "not json\n{\"id\":\"NCT00000001\",\"rec"
    try place.write(torn, to: "review/decisions/AB.ndjson")
    let made = try place.run("$R review decide review --reader AB NCT00000002 include")
    #expect(made.status == 0, "\(made.error)")
    #expect(made.error.contains("decisions/AB.ndjson:1:1: found `n`"))
    #expect(made.error.contains("decisions/AB.ndjson:2:25: the line ends in the middle"))
    let text = try place.text("review/decisions/AB.ndjson")
    #expect(text.hasPrefix(torn + "\n{\"id\":\"NCT00000002\""))
  }

  @Test func `a folder that cannot be taken is refused with place and remedy`() throws {
    try place.makeReview()
    let text = try place.text("review/protocol.json")
    for (part, other, message) in [
      ("\"format\": 1", "\"format\": 2", "protocol.json:2:13: the protocol is of format 2"),
      ("\"title\"", "\"titel\"", "protocol.json:3:3: \"titel\" is no key"),
    ] {
      try place.write(text.replacing(part, with: other), to: "review/protocol.json")
      let made = try place.run("$R review strategy review")
      #expect(made.status == 2)
      #expect(made.error.contains(message), "\(made.error)")
    }
    try place.write(text, to: "review/protocol.json")
    let run = "review/runs/2026-11-30T091500.123Z-ctgov.json"
    try place.write(
      try place.text(run).replacing("NCT00000003", with: "NCT00000013"),
      to: run
    )
    let made = try place.run("$R review strategy review")
    #expect(made.status == 2)
    #expect(made.error.contains("the hash is not that of the numbers"))
    #expect(try place.run("$R review strategy nowhere").status == 2)
    #expect(try place.run("$R review strategy .").error.contains("has no protocol.json"))
    #expect(
      try place.run("$R review strategy https://user:secret@host/x").error.contains("secret")
        == false
    )
  }

  @Test func `no link of the folder is followed`() throws {
    try place.makeReview()
    try place.write("mine\n", to: "precious")
    for link in ["decisions/AB.ndjson", "registry.sqlite", "registry.sqlite.index"] {
      let made = try place.run(
        """
        ln -s ../../precious review/\(link) 2>/dev/null; ln -sf "$PWD/precious" review/\(link)
        $R review decide review --reader AB NCT00000001 include; echo $?
        sed -i 's/"narrow": \\[\\]/"narrow": [{"id": "p", "filter": "phase:3"}]/' review/protocol.json
        $R review strategy review; echo $?
        cat precious; rm review/\(link); rm -f review/decisions/AB.ndjson
        """
      )
      #expect(made.output.hasSuffix("mine\n"), "\(made)")
      #expect(made.error.contains("is a link"), "\(link): \(made)")
    }
  }

  @Test func `a folder that may only be read is read, and says why nothing is written`() throws {
    try place.makeReview()
    // Whoever runs this as root is let through by permissions: then there is nothing to see.
    guard getuid() != 0 else { return }
    let made = try place.run(
      """
      chmod -R a-w review; $R review strategy review >/dev/null; echo $?
      $R review decide review --reader AB NCT00000001 include; echo $?; chmod -R u+w review
      """
    )
    #expect(made.output == "0\n1\n")
    #expect(made.error.contains("nothing was decided") && made.error.contains("Permission denied"))
  }

  @Test func `a full disk takes back what it could not take`() throws {
    try place.makeReview(records: 60)
    let ids = (1...60).map(ReviewScript.number).joined(separator: " ")
    let made = try place.run(
      """
      $R review decide review --reader AB NCT00000001 include
      cp review/decisions/AB.ndjson before
      (ulimit -f 1; $R review decide review --reader AB \(ids) exclude --reason no-rt); echo $?
      cmp before review/decisions/AB.ndjson && echo same
      """
    )
    #expect(made.output.hasSuffix("1\nsame\n"), "\(made)")
    #expect(made.error.contains("nothing was decided"))
  }

  @Test func `many programs at once lose no line and no order`() throws {
    try place.makeReview(records: 40)
    let made = try place.run(
      """
      for i in 1 2 3 4; do
        (for n in 1 2 3 4 5; do
           $R review decide review --reader AB NCT00000001 NCT0000000$n include >/dev/null
         done) &
      done; wait
      wc -l < review/decisions/AB.ndjson
      """
    )
    #expect(made.error.isEmpty, "\(made.error)")
    let text = try place.text("review/decisions/AB.ndjson")
    let lines = text.split(separator: "\n")
    // NCT00000001 twice in one call is one.
    #expect(lines.count == 4 * (5 * 2 - 1))
    let moments = lines.filter { $0.contains("NCT00000001") }
      .compactMap { $0.firstMatch(of: #/"at":"([^"]+)"/#)?.1 }
    #expect(moments == moments.sorted() && Set(moments).count == moments.count)
  }

  @Test func `version control merges two machines by its union`() throws {
    guard (try place.run("git --version")).status == 0 else { return }
    try place.makeReview()
    let made = try place.run(
      """
      exec 2>&1; cd review; g() { git -c user.name=a -c user.email=a@b -c init.defaultBranch=m "$@"; }
      g init -q .; $R review decide . --reader AB NCT00000001 include >/dev/null; g add -A; g commit -qm 1
      g branch other; $R review decide . --reader AB NCT00000002 include >/dev/null; g commit -qam 2
      g checkout -q other; $R review decide . --reader AB NCT00000002 exclude --reason no-io >/dev/null
      g commit -qam 3; g merge -q m -m merged; echo $?
      wc -l < decisions/AB.ndjson; grep -c '<<<' decisions/AB.ndjson; $R review strategy . >/dev/null
      """
    )
    #expect(made.output.hasSuffix("0\n3\n0\n"), "\(made.output)")
  }

  @Test func `a folder that is no review is left as it is`() throws {
    let made = try place.run("mkdir plain; $R review status plain; echo $?; ls -A plain")
    #expect(made.output == "2\n")
    #expect(made.error.contains("'plain' is no review: it has no protocol.json"))
  }

  @Test func `status says who decided what, who has to, and where two disagree`() throws {
    try place.makeReview(records: 4)
    let made = try place.run(
      """
      d() { $R review decide review --reader "$@" >/dev/null; }
      d AB NCT00000001 NCT00000002 include; d AB NCT00000003 exclude --reason no-rt
      d CD NCT00000001 include; d CD NCT00000002 exclude --reason no-io; d CD NCT00000004 later
      $R review status review; $R review status review --format json --pilot 2
      """
    )
    #expect(made.status == 0, "\(made.error)")
    for part in [
      "Search ctgov: 4 records on 2026-11-30 09:15 UTC, 1 run",
      "Stage records: 4 to be judged, 2 open, 1 in conflict, 0 maybe, 1 included, 0 excluded",
      "in conflict: NCT00000002",
      "AB: 3 decided, 1 to read (2 include, 1 exclude, 0 maybe, 0 later)",
      "CD: 2 decided, 1 to read (1 include, 1 exclude, 0 maybe, 1 later)",
      "AB and CD: 1 of 2 alike (50.0 %)", "Stage reports: 1 to be judged",
      "Pilot: 4 records of the first run", "\"conflicts\": [", "\"open\": 2,", "\"toScreen\": 4",
      "\"waiting\": 2,",
    ] { #expect(made.output.contains(part), "\(part) in \(made.output)") }
  }

  @Test(
    "whatever opens a review refuses a filter that cannot be read, and writes nothing",
    arguments: ["phase:((", "nofield:3", "screen:included"]
  )
  func filters(filter: String) throws {
    try place.makeReview(records: 2)
    let text = try place.text("review/protocol.json")
    try place.write(
      text.replacing("\"narrow\": []", with: #""narrow": [{"id": "p", "filter": "\#(filter)"}]"#),
      to: "review/protocol.json"
    )
    let made = try place.run(
      """
      for command in status flow agreement strategy update "decide --reader AB NCT00000001 include"; do
        $R review ${command%% *} review ${command#* } >/dev/null 2>>said; echo $?
      done
      """
      .replacing("${command#* }", with: "$(echo \"$command\" | sed -n 's/^[a-z]* //p')")
    )
    #expect(made.output == String(repeating: "2\n", count: 6), "\(made)")
    let said = try place.text("said")
    #expect(said.components(separatedBy: "the filter of step p").count == 7, "\(said)")
    #expect(!FileManager.default.fileExists(atPath: place["review/decisions/AB.ndjson"]))
  }

  @Test func `a run under another search's name is named`() throws {
    try place.makeReview()
    let made = try place.run(
      """
      cd review/runs; mv 2026-11-30T091500.123Z-ctgov.json 2026-11-30T091500.123Z-other.json
      cd ../..; $R review status review
      """
    )
    #expect(made.status == 2)
    #expect(made.error.contains("the run is of the search ctgov, and its file is named otherwise"))
  }

  @Test func `narrowing leaves out what is stored and does not fit, and nothing else`() throws {
    try place.makeReview(records: 3)
    for (number, phase) in [(1, "PHASE3"), (2, "PHASE1")] {
      let id = ReviewScript.number(number)
      try place.write(
        """
        {"protocolSection":{"identificationModule":{"nctId":"\(id)","briefTitle":"Invented"},
        "designModule":{"phases":["\(phase)"]}},
        "derivedSection":{"miscInfoModule":{"versionHolder":"2026-01-0\(number)"}},"hasResults":false}
        """,
        to: "\(number).json"
      )
    }
    let made = try place.run(
      """
      sed -i 's/"narrow": \\[\\]/"narrow": [{"id": "p3", "filter": "phase:3,2\\/3"}]/' review/protocol.json
      $R import --quiet --store review/registry.sqlite 1.json 2.json >/dev/null || exit 9
      $R review status review; $R review strategy review
      $R review decide review --reader AB NCT00000001 NCT00000002 include >/dev/null
      cat review/decisions/AB.ndjson
      sed -i 's/phase:3/phase:three/' review/protocol.json; $R review status review
      """
    )
    #expect(made.output.contains("3 records, 1 left out by p3"), "\(made)")
    #expect(made.output.contains("2 to be judged"))
    #expect(made.output.contains("p3 (phase:3,2/3) left out 1 record"))
    #expect(made.output.contains("\"recordVersion\":\"2026-01-01\""))
    #expect(made.error.contains("NCT00000002 is left out by the step p3: what is decided on it"))
    #expect(!made.error.contains("NCT00000001 is left out"))
    #expect(made.status == 2)
    #expect(
      made.error.contains("the filter of step p3: no phase is called 'three'"),
      "\(made.error)"
    )
  }
}
