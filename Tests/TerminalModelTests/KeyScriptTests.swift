import TerminalModel
import TrialModel
import Testing

@Suite("Key scripts")
struct KeyScriptTests {
  @Test("the names are tmux's, and quoted text is typed as it stands")
  func script() throws {
    let keys = try KeyScript.parse("/ 'd u' Enter  Enter 4\nDown C-r é")
    #expect(
      keys == [
        .character("/"), .character("d"), .character(" "), .character("u"), .enter, .enter,
        .character("4"), .down, .control("r"), .character("é"),
      ]
    )
    #expect(try KeyScript.parse("") == [])
    #expect(try KeyScript.parse("'' ") == [])
    #expect(try KeyScript.parse("'Up'") == [.character("U"), .character("p")])
  }

  @Test(
    "every name in use is known, whatever its case",
    arguments: [
      ("j", Key.character("j")), ("J", .character("J")), ("Space", .character(" ")),
      ("BTab", .backTab), ("Tab", .tab), ("Escape", .escape), ("BSpace", .backspace),
      ("PageDown", .pageDown), ("NPage", .pageDown), ("pgdn", .pageDown), ("PPage", .pageUp),
      ("Home", .home), ("End", .end), ("DC", .delete), ("IC", .insert), ("F1", .function(1)),
      ("F12", .function(12)), ("C-c", .control("c")), ("^c", .control("c")),
      ("C-Space", .control(" ")),
      ("C-i", .tab), ("C-m", .enter), ("C-[", .escape), ("C-h", .backspace), ("enter", .enter),
    ]
  )
  func names(word: String, key: Key) throws {
    #expect(try KeyScript.parse(word) == [key])
  }

  @Test(
    "a key is named so that the name gives the key back",
    arguments: [
      Key.up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .escape, .tab,
      .backTab,
      .backspace, .delete, .insert, .function(1), .function(12), .control("r"), .control(" "),
      .character("j"), .character(" "), .character("?"), .character("é"), .paste("x"),
    ]
  )
  func roundTrip(key: Key) throws {
    guard case .paste = key else {
      #expect(try KeyScript.parse(key.name) == [key])
      return
    }
    #expect(key.name == "'x'")
  }

  @Test(
    "a word that is no key is named, with the nearest one",
    arguments: [
      ("j Dwon", "Dwon", "Down"), ("PageDwn", "PageDwn", "PageDown"), ("Entr", "Entr", "Enter"),
      ("Esc", "Esc", "Escape"), ("F13", "F13", "F1"), ("Spce k", "Spce", "Space"),
    ]
  )
  func nearest(script: String, word: String, name: String) {
    let error = #expect(throws: KeyScriptRefusal.self) {
      try KeyScript.parse(script) { NearestWord.nearest(to: $0, among: $1) }
    }
    #expect(error == .unknownKey(word, nearest: name))
    #expect(error?.what.contains("'\(word)'") == true)
    #expect(error?.remedy.contains(name) == true)
  }

  @Test("a word like no key, and a quote left open, are said to be so")
  func others() {
    #expect(throws: KeyScriptRefusal.unknownKey("durvalumab", nearest: nil)) {
      try KeyScript.parse("durvalumab")
    }
    #expect(throws: KeyScriptRefusal.openQuote("durva Enter")) {
      try KeyScript.parse("/ 'durva Enter")
    }
  }

  @Test("an error shows no control character", arguments: ["\u{1B}[2Jx", "'\u{1B}[2J"])
  func safeError(script: String) {
    let error = #expect(throws: KeyScriptRefusal.self) { try KeyScript.parse(script) }
    #expect(error?.what.contains("\u{1B}") == false)
  }
}
