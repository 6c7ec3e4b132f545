import TrialPages
import TestSupport
import Testing
import TrialChecks
import TrialModel

/// A bundled trial beside its imported record.
@Suite struct JoinedTrialTests {
  private func joined(_ registration: Registration, history: [RegistryVersion] = []) throws -> Trial
  {
    try #require(Catalogue.bundled().trial(TrialID("NCT00861614")))
      .joined(with: registration, classification: nil, history: history)
  }

  private func marks(_ page: Page) -> [String: ChangeMark] {
    Dictionary(
      page.contents.compactMap { content in
        guard case .voices(let row) = content, let mark = row.mark else { return nil }
        return (row.label, mark)
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  @Test func `the catalogue's fields stay, and a record of another trial changes nothing`() throws {
    let bundled = try #require(Catalogue.bundled().trial(TrialID("NCT00861614")))
    let trial = try joined(.invented("NCT00861614"))
    #expect(trial.role == bundled.role && trial.arms == bundled.arms)
    #expect(trial.results == bundled.results && trial.registration != nil)
    #expect(try joined(.invented("NCT90000001")).registration == nil)
  }

  @Test func `differences between catalogue and record are marked`() throws {
    let trial = try joined(.invented("NCT00861614", phases: ["PHASE2"], enrolment: 5))
    let marks = marks(OverviewPage.page(of: trial, in: try Catalogue.bundled().keeping(trial)))
    #expect(marks["phase"] == .contradicts)
    #expect(marks["enrolment"] == .contradicts)
    let same = try joined(.invented("NCT00861614", phases: ["PHASE3"]))
    let same3 = self.marks(OverviewPage.page(of: same, in: try Catalogue.bundled().keeping(same)))
    #expect(same3["phase"] == .same)
  }

  @Test func `claims are checked against the imported record`() throws {
    let trial = try joined(.invented("NCT00861614", phases: ["PHASE2"], enrolment: 5))
    let catalogue = try Catalogue.bundled().keeping(trial)
    let found = checkFindings(of: trial, in: catalogue).filter { $0.subject.id.hasPrefix("record") }
    #expect(found.contains { $0.subject.id == "record phase" && $0.expected == "2" })
    #expect(found.contains { $0.expected == "5 enrolled" })
    #expect(found.allSatisfy { $0.code == .claim })
    let without = try #require(Catalogue.bundled().trial(trial.id))
    let before = checkFindings(of: without, in: try .bundled())
    #expect(!before.contains { $0.subject.id.hasPrefix("record") })
  }

  @Test func `a status of the review is held against the version of its day, never a later one`()
    throws
  {
    let later = Registration.invented(
      "NCT00861614",
      version: PartialDate(year: 2024, month: 1, day: 1),
      status: .init(overall: "WITHDRAWN", lastKnown: nil, whyStopped: nil)
    )
    let earlier = Registration.invented(
      "NCT00861614",
      version: PartialDate(year: 2020, month: 1, day: 1),
      status: .init(overall: "SUSPENDED", lastKnown: nil, whyStopped: nil)
    )
    func found(_ records: [Registration]) throws -> [CheckFinding] {
      let bundled = try Catalogue.bundled()
      let running = try #require(
        bundled.trials.first { $0.stateThen.map { $0.status != .notStated } ?? false }
      )
      let own = records.map { $0.renumbered(running.id) }
      let trial = running.joined(
        with: own[own.count - 1],
        classification: nil,
        history: RegistryVersion.history(of: own)
      )
      return checkFindings(of: trial, in: bundled.keeping(trial))
        .filter { $0.subject.id == "record status" }
    }
    #expect(try found([later]).isEmpty)
    #expect(try found([earlier, later]).map(\.expected) == ["suspended"])
  }
}

extension Registration {
  /// The same status and version under another number.
  fileprivate func renumbered(_ id: TrialID) -> Registration {
    .invented(id.text, version: version, status: status)
  }
}
