import TerminalModel
import TestSupport
import Testing
import TrialQuery

@testable import Browser

@Suite struct TypedLineTests {
  @Test(
    "a line is changed where its cursor stands",
    arguments: [
      ([], "one two  three|"), ([.start], "|one two  three"), ([.left, .left], "one two  thr|ee"),
      ([.wordLeft], "one two  |three"), ([.wordLeft, .wordLeft], "one |two  three"),
      ([.start, .wordRight, .wordRight], "one two|  three"), ([.start, .left], "|one two  three"),
      ([.eraseWord], "one two  |"), ([.eraseWord, .eraseWord], "one |"), ([.eraseToStart], "|"),
      ([.wordLeft, .eraseToEnd], "one two  |"), ([.wordLeft, .eraseToStart], "|three"),
      ([.start, .eraseForward], "|ne two  three"), ([.eraseForward], "one two  three|"),
      ([.start, .eraseBackward], "|one two  three"), ([.start, .eraseWord], "|one two  three"),
      ([.start, .right, .end, .eraseBackward], "one two  thre|"),
    ] as [([LineEdit], String)]
  )
  func edits(changes: [LineEdit], expected: String) {
    var line = TypedLine("one two  three")
    for change in changes { line.edit(change) }
    var shown = line.text
    shown.insert("|", at: shown.index(shown.startIndex, offsetBy: line.cursor))
    #expect(shown == expected)
  }

  @Test("no change of any line leaves the cursor outside of it")
  func staysInside() {
    var generator = SeededGenerator(seed: 3)
    let changes: [LineEdit] = [
      .eraseBackward, .eraseForward, .eraseWord, .eraseToStart, .eraseToEnd, .left, .right,
      .wordLeft,
      .wordRight, .start, .end,
    ]
    var line = TypedLine()
    for _ in 0..<3000 {
      if Bool.random(using: &generator) {
        line.insert(["a", " ", "é", "漢字", "  "].randomElement(using: &generator) ?? "")
      } else if let change = changes.randomElement(using: &generator) {
        let before = line.text
        line.edit(change)
        if !change.isChange { #expect(line.text == before) }
      }
      #expect((0...line.text.count).contains(line.cursor))
    }
  }

  @Test("texts typed before are gone through, and the one being typed comes back")
  func recalls() {
    let history = TypedHistory(["a", "b", "", "a"])
    #expect(history.texts == ["b", "a"])
    var line = TypedLine("new")
    var draft = ""
    func step(earlier: Bool) -> String {
      history.recall(earlier: earlier, into: &line, draft: &draft)
      return line.text
    }
    #expect(step(earlier: true) == "a")
    #expect(step(earlier: true) == "b")
    #expect(step(earlier: true) == "b")
    #expect(step(earlier: false) == "a")
    #expect(step(earlier: false) == "new")
    #expect(step(earlier: false) == "new")
  }

  @Test("a long line in several has its cursor where the text goes on", arguments: 0...23)
  func wraps(cursor: Int) {
    var line = TypedLine("one two three four  five")
    line.edit(.start)
    for _ in 0..<cursor { line.edit(.right) }
    let wrapped = WrappedLine(line, to: 8)
    #expect(wrapped.lines.indices.contains(wrapped.row))
    #expect((0...8).contains(wrapped.column))
    let before =
      wrapped.lines[..<wrapped.row].joined() + wrapped.lines[wrapped.row].prefix(wrapped.column)
    // Blanks at the ends of lines aside, what stands before the cursor is what was typed before it.
    #expect(
      before.filter { $0 != " " } == line.text.prefix(cursor).filter { $0 != " " }
    )
    #expect(wrapped.places(atMost: 1).contains(wrapped.row))
  }

  @Test(
    "every place that takes text is edited by the same keys",
    arguments: KeyContext.allCases.filter(\.takesText)
  )
  func isTheSameEverywhere(context: KeyContext) {
    let keys: [(Key, LineEdit)] = [
      (.control("a"), .start), (.control("e"), .end), (.home, .start), (.end, .end), (.left, .left),
      (.right, .right), (.control("w"), .eraseWord), (.control("k"), .eraseToEnd),
      (.control("u"), .eraseToStart), (.backspace, .eraseBackward), (.delete, .eraseForward),
      (.alt("b"), .wordLeft), (.alt("f"), .wordRight),
    ]
    for (key, change) in keys {
      #expect(Keymap.standard.action(for: key, in: context) == .edit(change), "\(key.name)")
    }
  }

  @Test("Alt with a letter is never Escape")
  func altIsNotEscape() throws {
    var state = try BrowserState.opened()
    for script in ["/ 'lung' M-x", "/ 'lung' M-b 'x'"] {
      try state.press(script: script)
      #expect(state.context == .search)
      try state.press(script: "Escape")
    }
    try state.press(script: "Enter M-q M-z")
    #expect(state.openTrial != nil)
  }

  @Test("cancelling a second search keeps the first, and searches come back by C-p")
  func keepsTheFirst() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'pacific' Enter")
    let first = try #require(state.list?.view)
    try state.press(script: "/ C-u 'lung' Escape")
    let isSame = state.list?.view == first
    #expect(isSame)
    try state.press(script: "/ C-u 'site:lung' Enter")
    #expect(state.list?.view.filter.text == "site:lung")
    try state.press(script: "/ C-p C-p Enter")
    #expect(state.list?.view.filter.text == "site:lung pacific")
  }
}
