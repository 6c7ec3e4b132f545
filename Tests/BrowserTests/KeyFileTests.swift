import Browser
import TerminalModel
import TestSupport
import Testing
import TrialModel

/// A reader's own keys: read, taken in, refused.
@Suite struct KeyFileTests {
  /// The standard table with the changes of a file.
  private static func keymap(_ text: String) throws(KeyRefusals) -> Keymap {
    try Keymap.standard.changed(by: try KeyFile(text).changes)
  }

  /// What is said of a file that cannot be taken; empty of one that can.
  private static func refusals(of text: String) -> [String] {
    do throws(KeyRefusals) {
      _ = try keymap(text)
      return []
    } catch {
      return error.all.map(\.message)
    }
  }

  @Test("every action that a key means has a word, and every word is of one action")
  func words() {
    for binding in Keymap.standard.bindings {
      let name = binding.action.typedName
      #expect(name != nil, "\(binding.help): a line in Action+Name.swift is missing")
      #expect(name.flatMap(Action.init(typedName:)) == binding.action)
      let letters = "abcdefghijklmnopqrstuvwxyz-123456789"
      #expect(name?.allSatisfy(letters.contains) ?? true)
    }
    #expect(Set(Action.allTypedNames).count == Action.allTypedNames.count)
    #expect(Set(KeyPlace.all.map(\.typedName)).count == KeyPlace.all.count)
    for context in KeyContext.allCases {
      let place = KeyPlace(typedName: context.typedName)
      #expect(place?.contexts.contains(context) == true)
    }
  }

  @Test("the standard table written out and read back is the standard table")
  func roundTrip() throws {
    let text = Keymap.standard.fileText
    #expect(try Self.keymap(text) == .standard)
    // Also where every key was taken away first.
    let freed = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { line in
        let words = line.split(separator: " ")
        return "\(words[0]) \(words[1]) none"
      }
    #expect(try Self.keymap(text + freed.joined(separator: "\n")) == .standard)
    // And a table with keys of one's own is itself.
    let own = try Self.keymap("trials,facets C-t next # down\npreset rayyan\ntrials C none")
    #expect(own != .standard)
    #expect(own.fileText.contains("\ntrials,facets C-t next  # next row\n"))
    #expect(own.fileText.contains("\ntrials C none\n"))
    #expect(try Self.keymap(own.fileText) == own)
  }

  @Test("a key that is added acts, comes first in words, and takes nothing away")
  func adds() throws {
    let keymap = try Self.keymap(
      "# mine\n\n  trials   C-t next   # with a word\neverywhere F9 help\n"
    )
    #expect(keymap.action(for: .control("t"), in: .trials) == .selectNext)
    #expect(keymap.action(for: .control("t"), in: .facets) == nil)
    #expect(keymap.action(for: .down, in: .trials) == .selectNext)
    #expect(keymap.name(of: .selectNext, in: .trials) == "C-t")
    #expect(keymap.name(of: .selectNext, in: .facets) == "j")
    #expect(keymap.hints(in: .trials).contains { $0 == ("C-t k", "move") })
    for context in KeyContext.allCases {
      let isAsked = Keymap.standard.action(for: .function(1), in: context) == .openHelp
      #expect((keymap.action(for: .function(9), in: context) == .openHelp) == isAsked)
    }
  }

  @Test("a key that is taken away means nothing there, and its command is found by the palette")
  func takesAway() throws {
    let keymap = try Self.keymap("trials C none\ntrials i none\ntrials i columns")
    #expect(keymap.action(for: .character("C"), in: .trials) == nil)
    #expect(keymap.action(for: .character("C"), in: .forest) == .nextCut)
    #expect(keymap.action(for: .character("i"), in: .trials) == .chooseColumns)
    #expect(keymap.action(for: .character("i"), in: .trial) == .openImport)
    let state = BrowserState(
      catalogue: try .bundled(),
      size: Size(columns: 80, rows: 24),
      keymap: try Self.keymap("trials s none")
    )
    var asked = state
    try asked.press(script: "s")
    #expect(asked.popUp == nil)
    #expect(asked.message?.text == "s does nothing here; ? shows the keys that do")
    try asked.press(script: ": 'sort the list' Enter")
    #expect(asked.context == .sort)
    guard case .help(let help)? = try Self.pressed("?", state).popUp else {
      Issue.record("help is not open")
      return
    }
    #expect(!help.bindings(of: state.keymap).contains { $0.action == .chooseSort })
  }

  private static func pressed(_ keys: String, _ state: BrowserState) throws -> BrowserState {
    var state = state
    try state.press(script: keys)
    return state
  }

  @Test("the digits of tabs are a range only where they are digits in a row")
  func digits() throws {
    let keymap = try Self.keymap("trial 3 none\ntrial F3 tab-3")
    #expect(keymap.action(for: .function(3), in: .toxicity) == .chooseTab(3))
    #expect(keymap.hints(in: .trial).contains { $0 == ("1 2 F3 4 5 6 7", "tab") })
    #expect(keymap.hints(in: .review).contains { $0.word == "tab" && $0.keys.hasPrefix("1-") })
  }

  @Test(
    "what cannot be taken is refused with its line and what to do",
    arguments: [
      (
        "trials j",
        "line 1: a line is a place, a key and an action; write it as in: trials C-t next"
      ),
      (
        "\n\ntrials C-t next row",
        "line 3: a line is a place, a key and an action; write it as in: trials C-t next"
      ),
      (
        "trails C-t next",
        "line 1: 'trails' is no place where keys are pressed; did you mean 'trials'?"
      ),
      (
        "xylophone C-t next",
        "line 1: 'xylophone' is no place where keys are pressed; 'rtio-tui keys --format conf' lists them"
      ),
      (
        "trials,, C-t next",
        "line 1: '' is no place where keys are pressed; 'rtio-tui keys --format conf' lists them"
      ),
      (
        "trials Hyper-j next",
        "line 1: 'Hyper-j' is no key; keys are named as in tmux: j, Down, C-r, M-x, F5"
      ),
      ("trials C-t nxt", "line 1: 'nxt' is no action; did you mean 'next'?"),
      ("trials C-t type", "line 1: 'type' is no action; 'rtio-tui keys --format conf' lists them"),
      (
        "trials e next",
        "line 1: e means in Trials: export trials, a plot or a table; choose another, or take it away first: trials e none"
      ),
      (
        "trials C-t next\ntrials C-t previous",
        "line 2: C-t has another meaning in Trials by line 1; leave one of the two lines out"
      ),
      ("trials C-t grade", "line 1: 'grade' does nothing in 'trials'; it does in toxicity"),
      (
        "search j back",
        "line 1: in 'search' j is typed into a text; choose one with Control or Alt, or F1 to F12"
      ),
      (
        "search Escape none",
        "line 1: no key would be left for 'back' in Search; leave it Escape, or give it another key there"
      ),
      (
        "everywhere C-c none",
        "line 1: no key would be left for 'quit' in Facets; leave it C-c, or give it another key there"
      ),
      (
        "trials ? none\ntrials : none\ntrials F1 none",
        "line 3: no key would be left for 'commands' in Trials; leave it :, or give it another key there"
      ),
      ("preset rayan", "line 1: 'rayan' is no preset; did you mean 'rayyan'?"),
      ("preset covidence", "line 1: 'covidence' is no preset; there are rayyan, asreview"),
      ("mouse maybe", "line 1: 'mouse' is on or off; write 'mouse on' or 'mouse off'"),
    ]
  )
  func refuses(text: String, message: String) {
    #expect(Self.refusals(of: text).first == message)
  }

  @Test("everything that is wrong is told at once, by the lines")
  func tellsAll() {
    let told = Self.refusals(of: "trials\nnowhere j next\ntrials C-t next\npreset x y\n")
    #expect(told.count == 3)
    #expect(
      ["line 1", "line 2", "line 4"].allSatisfy { line in told.contains { $0.hasPrefix(line) } }
    )
  }

  @Test("a way out may have another key, and a key may be a number sign")
  func otherWays() throws {
    let keymap = try Self.keymap("search Escape none\nsearch C-g back\nreview # next # rows\n")
    #expect(keymap.action(for: .control("g"), in: .search) == .back)
    #expect(keymap.action(for: .escape, in: .search) == nil)
    #expect(keymap.action(for: .character("#"), in: .review) == .selectNext)
    #expect(try KeyFile("mouse on").wantsMouse == true)
    #expect(try KeyFile("mouse off # again").wantsMouse == false)
    #expect(try KeyFile("").wantsMouse == nil)
  }

  @Test(
    "a preset decides by the keys of the other program, and takes back and reveals by others",
    arguments: [
      (
        KeyPreset.rayyan,
        ["i": "include", "e": "exclude", "u": "maybe", "r": "reasons", "U": "undo", "!": "reveal"]
      ),
      (
        .asreview,
        [
          "r": "include", "i": "exclude", "u": "undo", "n": "screening-note", "b": "maybe",
          "!": "reveal",
        ]
      ),
    ] as [(KeyPreset, [String: String])]
  )
  func presets(preset: KeyPreset, meanings: [String: String]) throws {
    let keymap = try Self.keymap("preset \(preset.rawValue)")
    for (key, action) in meanings {
      let meant = Key(name: key).flatMap { keymap.action(for: $0, in: .screening) }
      #expect(meant?.typedName == action, "\(key)")
    }
    // The standard keys decide nothing by accident, and other places keep theirs.
    for key in ["a", "x"] {
      #expect(Key(name: key).flatMap { keymap.action(for: $0, in: .screening) } == nil)
    }
    #expect(keymap.action(for: .character("i"), in: .trials) == .openImport)
    #expect(try Keymap.standard.deciding(by: preset.rawValue) == keymap)
  }

  @Test("no text traps, and a table that comes of one can always be left")
  func fuzz() throws {
    var generator = SeededGenerator(seed: 8)
    let words =
      KeyPlace.all.map(\.typedName) + Action.allTypedNames
      + [
        "none", "preset", "rayyan", "mouse", "on", "#", "*", ",", "trials,facets", "\u{0}", "é漢",
        "C-", "^", "f13",
      ]
      + ["j", "Down", "C-c", "C-q", "Escape", "M-x", "F5", "?", ":", "q", "Enter", "Space"]
    var taken = 0
    for _ in 0..<1_500 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<6, using: &generator) {
        for _ in 0..<Int.random(in: 1..<5, using: &generator) {
          text += (words.randomElement(using: &generator) ?? "") + " "
        }
        text += ["\n", "\r\n", "\r", " "].randomElement(using: &generator) ?? ""
      }
      guard let keymap = try? Self.keymap(text) else {
        #expect(Self.refusals(of: text).allSatisfy { $0.contains("; ") })
        continue
      }
      taken += 1
      guard keymap != .standard else { continue }
      for context in KeyContext.allCases {
        #expect(keymap.bindings(in: context).contains { $0.action == .quit && !$0.keys.isEmpty })
      }
    }
    #expect(taken > 0)
  }
}
