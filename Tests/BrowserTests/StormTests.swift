import Browser
import TerminalModel
import TestSupport
import Testing
import TrialModel

/// Any keys in any order: nothing traps, and the state stays sound.
@Suite struct StormTests {
  @Test("a thousand keys at random leave a sound browser", arguments: UInt64(1)...12)
  func keys(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let named: [Key] = [
      .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .escape, .tab, .backTab,
      .backspace, .delete, .insert, .function(1), .control("r"), .control("u"), .control("l"),
      .paste("site:lung\n'x"), .character("é"), .character("漢"),
    ]
    let typed = (33...126).map { Key.character(Character(UnicodeScalar($0)!)) }
    let keys = named + named + typed + [.character(" ")]
    let sizes = [(80, 24), (120, 40), (40, 10), (19, 4), (1, 1), (0, 0), (300, 100), (80, 9)]
    var state = try BrowserState.opened()
    for _ in 0..<1000 {
      if Int.random(in: 0..<40, using: &generator) == 0,
        let size = sizes.randomElement(using: &generator)
      {
        _ = state.apply(.windowResized(Size(columns: size.0, rows: size.1)))
      }
      guard let key = keys.randomElement(using: &generator) else { continue }
      _ = state.press(key)
      #expect(!state.screens.isEmpty)
      if case .trials(let list) = state.screens[0] {
        #expect(list.listed.isEmpty == (list.selected == nil))
        if let selected = list.selected { #expect(list.listedIDs.contains(selected)) }
      }
    }
  }
}
