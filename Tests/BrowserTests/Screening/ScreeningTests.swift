import Browser
import TerminalModel
import TestSupport
import Testing
import TrialModel
import TrialPages
import TrialScreening

/// Records of a review, read one after the other.
@Suite("Screening the records of a review") struct ScreeningTests {
  private static let ids = (1...5).map { TrialID("NCT9000000\($0)") }

  private static func record(_ id: TrialID, version: PartialDate? = nil) throws -> Trial {
    let registration = Registration.invented(
      id.text,
      version: try version ?? PartialDate("2026-11-20"),
      title: "Invented trial \(id.text.suffix(1)) of radiotherapy"
    )
    return .invented(of: registration)
  }

  private static func opened(
    _ change: (inout LivingReview) throws -> Void = { _ in },
    protocol reviewProtocol: ReviewProtocol = .invented(),
    reader: String? = "AB",
    size: Size = Size(columns: 80, rows: 24)
  ) throws -> InventedScreening {
    var review = try LivingReview.found(ids, protocol: reviewProtocol)
    try change(&review)
    return InventedScreening(
      review,
      try ids.map { try record($0) },
      reader: reader,
      size: size,
      catalogue: try .invented([])
    )
  }

  @Test("it opens on the first record that waits, which is read")
  func opens() throws {
    let screening = try Self.opened()
    let first = try #require(screening.shown)
    #expect(Self.ids.contains(first))
    guard case .screening(let screen) = screening.state.screen else {
      Issue.record("another screen is open")
      return
    }
    #expect(screen.record?.id == first && screen.order.count == 5 && screen.queue == .toRead)
  }

  @Test("without a reader the records are listed, and nothing is decided")
  func looksOnly() throws {
    var screening = try Self.opened(reader: nil)
    #expect(screening.shown == nil && screening.state.list?.queue == .all)
    try screening.press("a x 1")
    #expect(screening.lines.isEmpty)
  }

  @Test(
    "one key decides, and the next record is there",
    arguments: [
      ("a", "include"), ("x", "exclude"), ("1", "exclude r1"), ("4", "exclude r4"),
      ("b", "maybe"), ("l", "later"),
    ]
  )
  func decides(key: String, words: String) throws {
    var screening = try Self.opened()
    let first = try #require(screening.shown)
    try screening.press(key)
    #expect(screening.acts == ["\(first.text) \(words)"])
    let next = try #require(screening.shown)
    #expect(next != first)
    guard case .decision(let decision) = screening.lines[0].act else {
      Issue.record("no decision")
      return
    }
    #expect(decision.recordVersion == (try PartialDate("2026-11-20")))
    #expect(decision.criteriaMark == ReviewProtocol.invented().criteriaMark)
    #expect(screening.state.message?.text.contains(first.text) == true)
  }

  @Test("a thousand records are a thousand keys, each once, and then it says that all are read")
  func decidesAll() throws {
    var screening = try Self.opened()
    try screening.press("a 1 x b l")
    #expect(Set(screening.lines.map(\.id)) == Set(Self.ids))
    #expect(screening.shown == nil)
    #expect(screening.state.openReview?.count(of: .toRead) == 0)
    #expect(screening.state.openReview?.count(of: .later) == 1)
    #expect(screening.state.openReview?.count(of: .maybe) == 1)
    try screening.press("a 3")
    #expect(screening.lines.count == 5)
  }

  @Test("a digit without a reason decides nothing and says which there are")
  func unknownReason() throws {
    var screening = try Self.opened()
    try screening.press("7")
    #expect(screening.lines.isEmpty)
    #expect(screening.state.message?.text == "there are reasons 1 to 4")
  }

  @Test("i decides nothing: it means one thing in one program and the other in the next")
  func lettersThatAreNone() throws {
    var screening = try Self.opened()
    try screening.press("i Escape e Escape y")
    #expect(screening.lines.isEmpty)
  }

  @Test("keys can be set: the decision is made by the new key, and the old one is free")
  func setsKeys() throws {
    let keymap = try Keymap.standard.deciding(by: "include=y, exclude=x,maybe=a")
    #expect(keymap.action(for: .character("y"), in: .screening) == .decideRecord(.include))
    #expect(keymap.action(for: .character("a"), in: .screening) == .decideRecord(.maybe))
    #expect(keymap.action(for: .character("b"), in: .screening) == nil)
    #expect(keymap.action(for: .character("l"), in: .screening) == .decideRecord(.later))
    #expect(keymap.action(for: .character("a"), in: .duplicates) == .markDistinct)
    #expect(keymap.name(of: .decideRecord(.include), in: .screening) == "y")
  }

  @Test(
    "keys that cannot be taken are refused with what to do",
    arguments: [
      (
        "include",
        "'include' is no decision with its key, and no preset; write include=y,exclude=n, or rayyan "
          + "or asreview"
      ),
      ("inclde=y", "'inclde' is no decision that a key makes; did you mean 'include'?"),
      ("include=nothing", "'nothing' is no key; keys are named as in tmux: y, Enter, F5"),
      (
        "include=u",
        "u means in Screening: take back the last decision of the stage; choose another key; "
          + "'rtio-tui keys' lists them"
      ),
      (
        "include=x",
        "x means in Screening: exclude (leave out) it, without a reason; choose another key; "
          + "'rtio-tui keys' lists them"
      ),
      (
        "include=y,maybe=y",
        "y has another meaning in Screening; choose another key; 'rtio-tui keys' lists them"
      ),
    ]
  )
  func refusesKeys(text: String, message: String) {
    #expect(throws: ScreeningKeyRefusal.self) { try Keymap.standard.deciding(by: text) }
    do throws(ScreeningKeyRefusal) {
      _ = try Keymap.standard.deciding(by: text)
    } catch {
      #expect(error.message == message)
    }
  }

  @Test("what could not be written is not decided, and the record stays with the reason")
  func refusal() throws {
    var screening = try Self.opened()
    let first = screening.shown
    screening.refusal = "the disk is full"
    try screening.press("a")
    #expect(screening.shown == first && screening.lines.isEmpty)
    #expect(
      screening.state.message == Message("the disk is full", isError: true)
    )
    #expect(screening.state.openReview?.count(of: .toRead) == 5)
    screening.refusal = nil
    try screening.press("a")
    #expect(screening.lines.count == 1 && screening.shown != first)
  }

  @Test("u takes back and shows the record again, C-r decides so again")
  func undoes() throws {
    var screening = try Self.opened()
    let first = try #require(screening.shown)
    try screening.press("1 a u u")
    #expect(screening.shown == first)
    let second = screening.lines[1].id.text
    #expect(
      screening.acts == [
        "\(first.text) exclude r1", "\(second) include", "\(second) clear", "\(first.text) clear",
      ]
    )
    #expect(screening.state.openReview?.count(of: .toRead) == 5)
    try screening.press("u")
    #expect(screening.state.message?.text == "nothing was decided since the start")
    try screening.press("C-r")
    #expect(screening.acts.last == "\(first.text) exclude r1" && screening.shown?.text == second)
  }

  @Test("Tab goes from list to list that has a record, and to that of all")
  func skipsEmptyLists() throws {
    var screening = try Self.opened { review in
      try review.decide(Self.ids[3], by: "AB", ScreeningDecision(.include))
      try review.decide(Self.ids[3], by: "CD", ScreeningDecision(.exclude))
    }
    var seen: [String] = []
    for key in ["Tab", "Tab", "Tab", "BTab", "BTab"] {
      try screening.press(key)
      guard case .screening(let screen) = screening.state.screen else { continue }
      seen.append(screen.queue.rawValue)
    }
    #expect(seen == ["Conflicts", "All", "To read", "All", "Conflicts"])
  }

  @Test("taking back stays within the stage, and says where the last decision was made")
  func undoesWithinStage() throws {
    var screening = try Self.opened()
    try screening.press("a t")
    #expect(screening.state.openReview?.stage == .reports)
    let written = screening.lines.count
    try screening.press("u")
    #expect(screening.lines.count == written)
    #expect(screening.state.openReview?.stage == .reports)
    #expect(
      screening.state.message?.text.contains("the last one is of the stage records; t") == true
    )
    try screening.press("t u")
    #expect(screening.lines.count == written + 1)
  }

  @Test("what is of the bundled review says so inside another")
  func bundledReview() throws {
    for key in ["R", "c"] {
      var screening = try Self.opened()
      try screening.press("q \(key)")
      #expect(
        screening.state.message?.text.contains("this is the bundled review of 2020") == true,
        "\(key)"
      )
    }
  }

  @Test("taking back a second decision brings back the first, with its reason and note")
  func undoesToEarlier() throws {
    let id = Self.ids[2]
    var screening = try Self.opened { review in
      try review.decide(id, by: "AB", ScreeningDecision(.exclude, reason: "r2", note: "cohort"))
    }
    try screening.press("BTab")
    while screening.shown != id { try screening.press("J") }
    try screening.press("a u")
    guard case .decision(let restored) = try #require(screening.lines.last).act else {
      Issue.record("no decision")
      return
    }
    #expect(restored == ScreeningDecision(.exclude, reason: "r2", note: "cohort"))
    #expect(screening.shown == id)
  }

  @Test("a note is written with its decision, a reason without a digit is on the list")
  func notes() throws {
    var screening = try Self.opened(protocol: .invented(reasons: 12))
    let first = try #require(screening.shown)
    try screening.press("0")
    #expect(screening.state.context == .screeningNote)
    try screening.press("Down 'one arm only' Enter")
    guard case .decision(let decision) = try #require(screening.lines.last).act else {
      Issue.record("no decision")
      return
    }
    #expect(decision.choice == .exclude && decision.reason == "r11")
    #expect(decision.note == "one arm only" && screening.lines[0].id == first)
    #expect(screening.state.context == .screening)
    try screening.press("D Escape")
    #expect(screening.lines.count == 1)
  }

  @Test("a report is excluded for a reason alone")
  func reportsNeedReasons() throws {
    var screening = try Self.opened { review in
      for id in Self.ids {
        try review.decide(id, by: "AB", ScreeningDecision(.include))
        try review.decide(id, by: "CD", ScreeningDecision(.include))
      }
    }
    try screening.press("t Enter")
    #expect(screening.state.openReview?.stage == .reports)
    #expect(screening.state.openReview?.count(of: .toRead) == 5)
    try screening.press("x")
    #expect(screening.state.context == .screeningNote && screening.lines.isEmpty)
    try screening.press("Enter")
    #expect(screening.lines.first?.stage == .reports)
    #expect(screening.acts.first?.hasSuffix("exclude r1") == true)
  }

  @Test("what others decided is hidden until revealed, which is kept; or until one has decided")
  func blindness() throws {
    let id = Self.ids[0]
    func make() throws -> InventedScreening {
      var screening = try Self.opened { review in
        try review.decide(id, by: "CD", ScreeningDecision(.exclude, reason: "r2"))
      }
      while screening.shown != id { try screening.press("J") }
      return screening
    }
    func panel(_ screening: InventedScreening) -> String {
      guard case .screening(let screen) = screening.state.screen else { return "" }
      return ScreeningLayout(screening.state, screen).panelText.lines.map(\.text)
        .joined(separator: " ")
    }
    var revealed = try make()
    #expect(panel(revealed).contains("hidden") && !panel(revealed).contains("no immunotherapy,"))
    try revealed.press("r")
    #expect(revealed.acts == ["\(id.text) reveal"] && revealed.shown == id)
    #expect(panel(revealed).contains("CD: excluded: no immunotherapy"))
    try revealed.press("r")
    #expect(revealed.state.message?.text == "nothing is hidden here" && revealed.lines.count == 1)
    var decided = try make()
    try decided.press("a")
    while decided.shown != id { try decided.press("K") }
    #expect(panel(decided).contains("CD: excluded: no immunotherapy"))
  }

  @Test("the third reader sees both sides of a conflict and settles it")
  func conflicts() throws {
    let id = Self.ids[3]
    var screening = try Self.opened(
      { review in
        try review.decide(id, by: "AB", ScreeningDecision(.include))
        try review.decide(id, by: "CD", ScreeningDecision(.exclude, reason: "r1", note: "brachy"))
      },
      reader: "EF"
    )
    #expect(screening.state.openReview?.count(of: .toRead) == 4)
    try screening.press("Tab")
    guard case .screening(let screen) = screening.state.screen else {
      Issue.record("no record")
      return
    }
    #expect(screen.queue == .conflicts && screening.shown == id)
    let panel = ScreeningLayout(screening.state, screen).panelText.lines.map(\.text).joined()
    #expect(panel.contains("AB: included") && panel.contains("CD: excluded"))
    try screening.press("1")
    #expect(screening.shown == nil)
    #expect(screening.state.openReview?.review.standing(of: id, at: .records) == .excluded)
  }

  @Test("a second look shows what changed alone, and the decision stands by one key")
  func secondLook() throws {
    let id = Self.ids[1]
    var screening = try Self.opened { review in
      let old = try PartialDate("2026-08-01")
      let decision = ScreeningDecision(.exclude, reason: "r3", note: "phase", recordVersion: old)
      try review.decide(id, by: "AB", decision)
    }
    let before = Registration.invented(
      id.text,
      version: try PartialDate("2026-08-01"),
      enrolment: 60
    )
    let now = Registration.invented(
      id.text,
      version: try PartialDate("2026-11-20"),
      phases: ["PHASE3"],
      enrolment: 90
    )
    let review = try #require(screening.state.openReview?.review)
    let looks = review.secondLooks(at: id, in: [before, now])
    #expect(looks.count == 1)
    _ = screening.state.apply(.reviewNews([.secondLooks(looks)]))
    #expect(screening.state.openReview?.count(of: .secondLook) == 1)
    try screening.press("Tab")
    #expect(screening.shown == id)
    func text() -> String {
      guard case .screening(let screen) = screening.state.screen else { return "" }
      return ScreeningLayout(screening.state, screen).recordText.lines.map(\.text)
        .joined(separator: "\n")
    }
    #expect(text().contains("phase 2") && text().contains("phase 3") && !text().contains("90"))
    #expect(text().contains("excluded: not phase 3") && !text().contains("ELIGIBILITY"))
    try screening.press("v")
    #expect(text().contains("ELIGIBILITY"))
    try screening.press(".")
    guard case .decision(let decision) = try #require(screening.lines.last).act else {
      Issue.record("no decision")
      return
    }
    #expect(decision.choice == .exclude && decision.reason == "r3" && decision.note == "phase")
    #expect(decision.recordVersion == (try PartialDate("2026-11-20")))
    #expect(screening.state.openReview?.count(of: .secondLook) == 0)
    try screening.press("u")
    #expect(screening.state.openReview?.count(of: .secondLook) == 1)
  }

  @Test("a decision under a former wording of the criteria is marked and listed")
  func formerCriteria() throws {
    let id = Self.ids[4]
    let screening = try Self.opened { review in
      let former = ReviewProtocol.invented(criteria: "radiotherapy").criteriaMark
      try review.decide(id, by: "AB", ScreeningDecision(.include, criteriaMark: former))
      let now = review.protocol.criteriaMark
      try review.decide(Self.ids[0], by: "AB", ScreeningDecision(.include, criteriaMark: now))
    }
    #expect(screening.state.openReview?.ids(of: .former) == [id])
  }

  @Test("records of the pilot are marked and a list of their own until they are read")
  func pilot() throws {
    var screening = try Self.opened()
    let sample = [Self.ids[1], Self.ids[4]]
    screening.answer(screening.state.apply(.reviewNews([.pilot(sample)])))
    #expect(screening.state.openReview?.ids(of: .pilot) == sample)
    try screening.press("BTab BTab")
    let first = try #require(screening.shown)
    #expect(sample.contains(first))
    guard case .screening(let screen) = screening.state.screen else { return }
    let layout = ScreeningLayout(screening.state, screen)
    #expect(layout.panelText.lines.contains { $0.text.contains("of the pilot") })
    // Under the record stands what the panel has no room for, and nothing twice.
    #expect(!layout.recordText.lines.contains { $0.text.contains("of the pilot") })
    #expect(layout.recordText.lines.contains { $0.text.contains("REASONS TO EXCLUDE") })
    try screening.press("a 1")
    #expect(screening.shown == nil && screening.state.openReview?.count(of: .pilot) == 0)
    #expect(screening.state.openReview?.count(of: .toRead) == 3)
  }

  @Test("a record that could not be read while the server was away is read when it is back")
  func away() throws {
    var screening = try Self.opened()
    _ = screening.state.apply(.storeNews(.away(since: "21:40")))
    _ = try screening.state.press(script: "J")
    let id = try #require(screening.shown)
    #expect(try screening.state.press(script: "a").isEmpty && screening.lines.isEmpty)
    #expect(screening.state.message?.text == "the record is not read yet")
    let effects = screening.state.apply(.storeNews(.back(sent: 0)))
    #expect(effects == [.readStudies([id], for: .screening)])
    // Also where nobody had noticed that it was away: the key asks once more, and decides on nothing unseen.
    #expect(try screening.state.press(script: "a") == effects && screening.lines.isEmpty)
    screening.answer(effects)
    try screening.press("a")
    #expect(screening.lines.count == 1)
  }

  @Test("search and facets work inside the queue, whose next record is that of the list")
  func searches() throws {
    var screening = try Self.opened()
    try screening.press("/ 'Invented trial 4' Enter")
    #expect(screening.state.list?.listedIDs == [Self.ids[3]])
    try screening.press("Enter")
    #expect(screening.shown == Self.ids[3])
    try screening.press("a")
    #expect(screening.shown == nil)
    try screening.press("q")
    #expect(screening.state.list?.listedIDs == [])
    try screening.press("0")
    #expect(screening.state.list?.listedIDs.count == 4)
    try screening.press("q")
  }

  @Test("q goes back to the list, whose decided records are gone; q there ends the program")
  func leaves() throws {
    var screening = try Self.opened()
    try screening.press("a a q")
    #expect(screening.state.list?.listedIDs.count == 3)
    #expect(try screening.state.press(script: "q") == [.quit])
  }

  @Test("marks and the page of a trial are there as everywhere")
  func marksAndPages() throws {
    var screening = try Self.opened()
    let first = try #require(screening.shown)
    try screening.press("m")
    #expect(screening.state.marks == [first])
    try screening.press("Enter")
    #expect(screening.state.openTrial?.trial == first)
    try screening.press("q")
    #expect(screening.shown == first)
  }

  @Test("a record that is not stored cannot be decided on, and says what brings it")
  func notStored() throws {
    let review = try LivingReview.found(Self.ids + [TrialID("NCT99999999")])
    var screening = InventedScreening(
      review,
      try Self.ids.map { try Self.record($0) },
      catalogue: try .invented([])
    )
    guard case .trials(let list) = screening.state.screens[0] else { return }
    #expect(list.listedIDs.count == 5 && list.scope?.unknown == 1)
    try screening.press("a a a a a")
    #expect(screening.shown == nil && screening.state.openReview?.count(of: .toRead) == 1)
  }

  @Test("what other readers decide meanwhile is taken up with the folder")
  func takesUpOthers() throws {
    var screening = try Self.opened()
    var review = try #require(screening.state.openReview?.review)
    for reader in ["CD", "EF"] {
      try review.decide(Self.ids[0], by: reader, ScreeningDecision(.exclude, reason: "r1"))
    }
    screening.answer(screening.state.apply(.reviewRead(review)))
    #expect(screening.state.openReview?.count(of: .toRead) == 4)
    try screening.press("a a a a")
    #expect(!screening.lines.contains { $0.id == Self.ids[0] } || screening.lines.count == 4)
  }

  @Test(
    "random keys on records leave a sound browser, whose counts are those of its decisions",
    arguments: UInt64(1)...8
  )
  func storm(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let sizes = [(80, 24), (120, 40), (40, 10), (20, 5), (80, 9)]
    let (columns, rows) = sizes[Int(seed) % sizes.count]
    var screening = try Self.opened(size: Size(columns: columns, rows: rows))
    let keys = [
      "a", "x", "1", "2", "9", "0", "b", "l", "u", "C-r", "J", "K", "r", ".", "v", "w", "t", "Tab",
      "BTab", "q", "Enter", "Escape", "D", "Down", "PageDown", "G", "g", "/", "m", "f", "s",
    ]
    for _ in 0..<150 {
      guard let key = keys.randomElement(using: &generator) else { continue }
      try screening.press(key)
      let review = try #require(screening.state.openReview)
      var again = ReviewSession(review.review, reader: review.reader, folder: "my-review")
      if again.stage != review.stage { again.chooseStage(review.stage) }
      for queue in ScreeningQueue.allCases {
        #expect(review.count(of: queue) == again.count(of: queue), "\(queue), seed \(seed)")
        #expect(review.count(of: queue) == review.ids(of: queue).count)
      }
    }
  }
}
