import Testing
import TrialChecks
import TrialModel

@Suite struct SlipTests {
  private static func finding(
    _ code: CheckCode,
    _ severity: CheckFinding.Severity = .fail,
    on figure: String = "os",
    printed: String = "1"
  ) -> CheckFinding {
    CheckFinding(
      code,
      severity,
      on: Subject(place: "NCT1", id: figure, title: figure, source: nil),
      printed: printed,
      numbers: [],
      expected: "2",
      because: "3"
    )
  }

  private static func decision(
    _ key: FindingKey,
    _ choice: Decision.Choice = .keep,
    note: String? = nil,
    by initials: String = "AB",
    on date: String = "2026-11-23"
  ) throws -> Decision {
    Decision(key: key, choice: choice, note: note, initials: initials, date: try PartialDate(date))
  }

  @Test func `findings about one figure are one slip, failures first, in the place of the first`() {
    let findings = [
      Self.finding(.cutOff, .warn), Self.finding(.sum, on: "pfs"), Self.finding(.claim),
      Self.finding(.intervalOrder, printed: "0"),
    ]
    let slips = Slip.slips(of: findings)
    #expect(slips.map(\.subject.id) == ["os", "pfs"])
    #expect(slips[0].codes == "CLAIM, CI-ORDER, CUT-OFF" && slips[0].severity == .fail)
    #expect(slips[0].printed == ["1", "0"])
    #expect(slips[1].others.isEmpty)
    #expect(Slip.slips(of: []).isEmpty)
  }

  @Test func `a slip is settled when each of its reasons is, and counted once`() throws {
    let slip = try #require(Slip.slips(of: [Self.finding(.sum), Self.finding(.claim)]).first)
    let half = Decisions([try Self.decision(slip.keys[0])])
    #expect(!half.settles(slip) && half.leavesOpen(slip))
    #expect(slip.rulings(by: half).map(\.codes) == ["SUM"])
    let whole = Decisions(try slip.keys.map { try Self.decision($0) })
    #expect(whole.settles(slip) && !whole.leavesOpen(slip))
    #expect(slip.rulings(by: whole).map(\.codes) == [nil])
    #expect(CheckCounts(of: [slip], by: whole).text == "1 failure, 0 warnings, 1 decided")
  }

  @Test func `bringing decisions together loses none, and says where they differ`() throws {
    let keys = ["A", "B", "C", "D"].map { FindingKey(code: $0, place: "NCT1", figure: "os") }
    let mine = Decisions([
      try Self.decision(keys[0]), try Self.decision(keys[1]), try Self.decision(keys[2], note: "x"),
    ])
    let theirs = Decisions([
      try Self.decision(keys[0]), try Self.decision(keys[1], .correct, by: "CD", on: "2026-11-24"),
      try Self.decision(keys[2], by: "CD"),
      try Self.decision(keys[3], .note, note: "see", by: "CD"),
    ])
    let merge = DecisionMerge(of: theirs, into: mine, preferring: .mine)
    #expect(merge.decisions.all.count == 4 && merge.decisions[keys[1]]?.choice == .keep)
    #expect(merge.added.map(\.key) == [keys[3]] && merge.same == 1)
    #expect(merge.conflicts.map(\.theirs.key) == [keys[1]])
    #expect(merge.text == "1 brought in, 1 the same, 1 the same with another note, 1 in conflict")
    let changed = DecisionMerge(of: theirs, into: mine, preferring: .theirs)
    #expect(changed.decisions[keys[1]]?.initials == "CD" && changed.decisions[keys[2]]?.note == nil)
    let later = DecisionMerge(of: theirs, into: mine, preferring: .later)
    #expect(later.decisions[keys[1]]?.choice == .correct && later.decisions[keys[2]]?.note == "x")
    let again = DecisionMerge(of: theirs, into: changed.decisions, preferring: .mine)
    #expect(again.differences.isEmpty && again.added.isEmpty && again.same == 4)
  }
}
