import Browser
import TerminalModel
import TestSupport
import Testing
import TrialModel
import TrialPages

@Suite struct IdleKeyTests {
  /// Keys that turn a setting of the page, by the tab they belong to.
  private static let settings: [(tab: String, keys: [String])] = [
    ("2", ["+"]), ("3", ["d", "w"]), ("4", ["t", "o", "s", "d", "w", "a", "b"]),
  ]

  @Test("the foot offers a setting only where it changes the page, and another key says why not")
  func offersWhatActs() throws {
    var offered = 0
    var left = 0
    for trial in try Catalogue.bundled().trials {
      for (tab, keys) in Self.settings {
        var state = try BrowserState.opened()
        try state.press(script: "/ '\(trial.id.text)' Enter Enter \(tab)")
        for key in keys {
          let isOffered = state.hints.contains {
            $0.keys.split(separator: " ").contains { $0 == key }
          }
          var pressed = state
          try pressed.press(script: key)
          let isChanged = pressed.screens != state.screens
          #expect(isOffered == isChanged, "\(trial.id.text), tab \(tab), \(key)")
          if !isChanged { #expect(pressed.message != nil, "\(trial.id.text) \(tab) \(key)") }
          offered += isOffered ? 1 : 0
          left += isOffered ? 0 : 1
        }
      }
    }
    #expect(offered > 100 && left > 30)
  }
}
