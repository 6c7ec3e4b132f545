import Browser
import TerminalModel
import TestSupport
import Testing
import TrialModel
import TrialQuery

/// Bringing records from the registry into the store, key by key.
@Suite struct BringingRecordsTests {
  private static let pacific = TrialID("NCT02125461")
  private static let wanted = RecordsWanted.trials([pacific])

  /// The browser with the trial of that number selected.
  private func selecting(_ words: String) throws -> BrowserState {
    var state = try BrowserState.opened()
    try state.press(script: "/ '\(words)' Enter")
    return state
  }

  private func question(_ state: BrowserState) throws -> RecordsPopUp {
    guard case .records(let popUp)? = state.popUp else { throw NoQuestion() }
    return popUp
  }

  private struct NoQuestion: Error {}

  /// The index as it is once the store has records of these trials.
  private func index(withRecordsOf ids: Set<TrialID>) throws -> TrialIndex {
    var bytes: [UInt8] = []
    var builder = IndexBuilder<Never>(generation: 3, fingerprint: 8) { bytes += $0 }
    for trial in try Catalogue.bundled().trials {
      let joined = trial.joined(with: .invented(trial.id.text), classification: nil)
      builder.add(ListedTrial(ids.contains(trial.id) ? joined : trial))
    }
    builder.finish()
    return try TrialIndex(FixedBytes(copying: bytes))
  }

  @Test func `P and Enter ask the world for the record of the selected trial`() throws {
    var state = try selecting("NCT02125461")
    #expect(try state.press(script: "P").isEmpty)
    let choice = try question(state).current
    #expect(choice.trials == "PACIFIC · NCT02125461" && choice.held == "no record yet")
    #expect(try state.press(script: "Enter") == [.imports(.bring(Self.wanted))])
  }

  @Test func `the marked trials come first, in the order of their numbers`() throws {
    var state = try BrowserState.opened()
    try state.press(script: "m j m j P")
    let marked = state.marks.sorted()
    #expect(marked.count == 2)
    let choices = try question(state).choices
    #expect(choices.map(\.wanted).first == .trials(marked))
    #expect(choices.map(\.trials)[0] == "2 marked trials")
    #expect(choices.map(\.held)[0] == "2 without a record")
    #expect(choices.count == 3)
  }

  @Test func `the catalogue is brought as a whole, without trials the registry does not have`()
    throws
  {
    var state = try BrowserState.opened()
    try state.press(script: "P G")
    let elsewhere = try Catalogue.bundled().trials.count { !$0.id.isOfClinicalTrialsGov }
    let count = try Catalogue.bundled().trials.count - elsewhere
    #expect(elsewhere > 0)
    #expect(try question(state).current.trials == "the \(count) trials of the catalogue")
    #expect(try question(state).current.held == "\(count) without a record")
    #expect(try state.press(script: "Enter") == [.imports(.bring(.catalogue))])
  }

  @Test func `a trial of another registry is not asked for`() throws {
    var state = try selecting("DIAMOND")
    try state.press(script: "P")
    #expect(try question(state).choices.map(\.wanted) == [.catalogue])
  }

  @Test func `what changed since is asked of a store alone`() throws {
    var state = try selecting("NCT02125461")
    _ = state.apply(.indexMade(try index(withRecordsOf: [Self.pacific])))
    try state.press(script: "P")
    #expect(try question(state).current.held == "a record is in the store")
    #expect(try question(state).choices.map(\.wanted).last == .changed)
  }

  @Test func `the list is used meanwhile, and P shows how far it is`() throws {
    var state = try selecting("NCT02125461")
    try state.press(script: "P Enter")
    _ = state.hear(.began(.records(Self.wanted)))
    #expect(state.popUp == nil)
    #expect(state.message?.text == "bringing the record of NCT02125461; i shows how far it is")
    #expect(try state.press(script: "j k m").isEmpty)
    #expect(!state.marks.isEmpty)
    try state.press(script: "P")
    #expect(state.popUp == .importing)
    #expect(try state.press(script: "X") == [.imports(.stop)])
    #expect(state.work?.lines.first == "stopping after the records at hand")
  }

  @Test func `leaving asks before the records are given up`() throws {
    var state = try BrowserState.opened()
    _ = state.hear(.began(.records(.catalogue)))
    #expect(try state.press(script: "q").isEmpty)
    #expect(state.popUp == .leaving)
  }

  @Test func `what cannot be brought is said where it was asked for`() throws {
    var state = try selecting("NCT02125461")
    try state.press(script: "P Enter")
    _ = state.hear(.refused(.records(Self.wanted), reason: "there is no home folder"))
    let said = Message("nothing is brought: there is no home folder", isError: true)
    #expect(state.message == said)
  }

  @Test func `an open trial is read anew once its record has come`() throws {
    var state = try selecting("NCT02125461")
    try state.press(script: "Enter 4")
    _ = state.hear(.began(.records(Self.wanted)))
    _ = state.apply(.indexMade(try index(withRecordsOf: [Self.pacific])))
    let effects = state.hear(.ended(ImportEnding("brought 1 new")))
    #expect(effects == [.readStudies([Self.pacific], for: .renewing)])
    let pages = state.screens.count
    #expect(state.apply(.studiesRead([try #require(state.currentTrial)], for: .renewing)).isEmpty)
    #expect(state.screens.count == pages)
    // Read once, it is not read again.
    #expect(state.hear(.ended(ImportEnding("brought nothing"))).isEmpty)
  }
}
