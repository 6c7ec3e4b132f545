import Browser
import TerminalModel
import Testing
import TrialPages

@Suite struct KeymapTests {
  @Test("no key means two things in one place", arguments: KeyContext.allCases)
  func clash(context: KeyContext) {
    var meanings: [Key: [Action]] = [:]
    for binding in Keymap.standard.bindings(in: context) {
      for key in binding.keys { meanings[key, default: []].append(binding.action) }
    }
    let clashes = meanings.filter { $0.value.count > 1 }
    #expect(clashes.isEmpty)
  }

  @Test("every binding has a key, a place and a line of help", arguments: Keymap.standard.bindings)
  func isComplete(binding: KeyBinding) {
    #expect(!binding.keys.isEmpty)
    #expect(!binding.contexts.isEmpty)
    #expect(!binding.help.isEmpty && binding.help.count <= 48)
    #expect(binding.keys.allSatisfy { Key(name: $0.name) == $0 })
  }

  @Test("every place can be left, and tells its keys", arguments: KeyContext.allCases)
  func hasAWayOut(context: KeyContext) {
    let actions = Keymap.standard.bindings(in: context).map(\.action)
    #expect(actions.contains(.back) || actions.contains(.quit))
    #expect(actions.contains(.quit))
    #expect(!Keymap.standard.hints(in: context).isEmpty)
  }

  /// The keys that scripts rely on, with their one meaning.
  private static let promised: [(key: Key, action: Action, context: KeyContext)] = [
    (.character("j"), .selectNext, .trials), (.down, .selectNext, .trial),
    (.character("k"), .selectPrevious, .review), (.pageDown, .pageDown, .trials),
    (.home, .selectFirst, .trials), (.character("G"), .selectLast, .trial),
    (.enter, .open, .trials), (.character("q"), .quit, .trials), (.escape, .back, .trial),
    (.character("/"), .search, .trials), (.character("n"), .nextMatch, .trials),
    (.character("N"), .previousMatch, .trials), (.character("f"), .focusFacets, .trials),
    (.character(" "), .toggleValue, .facets), (.character("3"), .removeChip(3), .trials),
    (.character("3"), .chooseTab(3), .trial), (.character("m"), .toggleMark, .trials),
    (.character("s"), .chooseSort, .trials), (.character("u"), .undo, .trials),
    (.control("r"), .redo, .trials), (.character("v"), .togglePreview, .trials),
    (.character("p"), .showSource, .trial), (.character("R"), .openReview, .trials),
    (.character("W"), .openSince, .trials), (.character("c"), .openChecks, .trial),
    (.character(":"), .openPalette, .trials),
    (.character("?"), .openHelp, .trial), (.character("J"), .nextTrial, .trial),
    (.character("K"), .previousTrial, .trial), (.character("y"), .copyFigure, .trial),
    (.character("d"), .nextDataCut, .results), (.character("t"), .nextGrade, .toxicity),
    (.character("o"), .nextGrouping, .toxicity), (.character("d"), .nextMeasure, .toxicity),
    (.character("+"), .raiseAlphaBeta, .arms), (.character("-"), .lowerAlphaBeta, .arms),
  ]

  @Test("the keys that scripts rely on keep their meaning", arguments: promised.indices)
  func keepsItsPromise(place: Int) {
    let promise = Self.promised[place]
    #expect(Keymap.standard.action(for: promise.key, in: promise.context) == promise.action)
  }

  @Test("hints put keys of one word together, digits as a range")
  func hintsAreShort() {
    let hints = Keymap.standard.hints(in: .trial)
    #expect(hints.contains { $0 == ("j k", "move") })
    #expect(hints.contains { $0 == ("1-7", "tab") })
  }

  @Test(
    "the digits of tabs are as many as there are tabs, in each place",
    arguments: [
      (KeyContext.trial, TrialTab.allCases.count), (.toxicity, TrialTab.allCases.count),
      (.review, ReviewTab.allCases.count),
    ]
  )
  func tabs(context: KeyContext, count: Int) throws {
    let keymap = Keymap.standard
    let binding = try #require(keymap.bindings.first { $0.action == .chooseTab(1) })
    #expect(keymap.digits(of: binding, in: context) == "1-\(count)")
    for number in 1...9 {
      let action = keymap.action(for: .character(Character(String(number))), in: context)
      #expect(action == (number <= count ? .chooseTab(number) : nil))
    }
    let chips = try #require(keymap.bindings.first { $0.action == .removeChip(1) })
    #expect(keymap.digits(of: chips, in: .trials) == "1-9")
    let other = try #require(keymap.bindings.first { $0.action == .quit })
    #expect(keymap.digits(of: other) == nil)
  }
}
