import Browser
import TestSupport
import Testing
import TrialModel
import TrialPages

/// The key that copies, pressed once and twice.
@Suite struct CopiedLineTests {
  private static func line(in effects: [Effect]) -> (text: String, trial: String)? {
    guard case .copyLine(let text, let trial)? = effects.first else { return nil }
    return (text, trial)
  }

  @Test(
    "a second y directly after copies the trial in one line",
    arguments: [
      "/ 'PACIFIC' Enter", "/ 'PACIFIC' Enter Enter", "/ 'PACIFIC' Enter Enter 4 j",
      "/ 'PACIFIC' Enter p",
    ]
  )
  func twice(keys: String) throws {
    var state = try BrowserState.opened(100, 30)
    try state.press(script: keys)
    let trial = try #require(state.currentTrial)
    guard case .copy? = try state.press(script: "y").first else {
      Issue.record("the first y copies a figure")
      return
    }
    let copied = try #require(Self.line(in: try state.press(script: "y")))
    #expect(copied.text == BoardLine(trial, in: state.catalogue).text)
    #expect(copied.trial == trial.name)
  }

  @Test func `a third y copies the figure again, and a key between begins anew`() throws {
    var state = try BrowserState.opened(100, 30)
    let first = try state.press(script: "y")
    #expect(Self.line(in: try state.press(script: "y")) != nil)
    #expect(try state.press(script: "y") == first)
    try state.press(script: "j k")
    #expect(try state.press(script: "y") == first)
  }

  @Test func `what the world says in between is no key`() throws {
    var state = try BrowserState.opened(100, 30)
    try state.press(script: "y")
    _ = state.apply(.reported("sent", isError: false))
    _ = state.apply(.rested)
    #expect(Self.line(in: try state.press(script: "y")) != nil)
  }

  @Test func `where no figure is selected the second y copies the line all the same`() throws {
    var state = try BrowserState.opened(100, 30)
    try state.press(script: "/ 'START2' Enter Enter 4")
    if case .copy? = try state.press(script: "y").first { return }
    #expect(state.message?.text.contains("y again: the trial in one line") == true)
    #expect(Self.line(in: try state.press(script: "y")) != nil)
  }
}
