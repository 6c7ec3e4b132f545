import Browser
import BrowserViews
import TerminalModel
import TestSupport
import Testing
import TrialModel
import TrialQuery

/// The guided walk: what it says is true of the keys, and what it shows was looked at.
@Suite("The tour") struct TourTests {
  private func tour(_ columns: Int, _ rows: Int, to step: Int = 0) throws -> Tour {
    let catalogue = try Catalogue.bundled()
    let index = TrialIndex(catalogue.trials, .bundled)
    let size = Size(columns: columns, rows: rows)
    var tour = try #require(Tour(catalogue, index, size: size, keymap: .standard))
    for _ in 0..<step { tour.goOn() }
    return tour
  }

  @Test("each step is the screen that was looked at", arguments: TourStep.all.indices)
  func isAsSeen(step: Int) throws {
    for (columns, rows) in [(80, 24), (40, 10)] {
      let frame = render(
        try tour(columns, rows, to: step),
        theme: Theme(colours: .full, repertoire: .unicode)
      )
      let number = step < 9 ? "0\(step + 1)" : "\(step + 1)"
      try GoldenFile("tour-\(number)-\(columns)x\(rows).screen").expect(frame.text)
      let cursor = try #require(frame.cursor)
      #expect(cursor.column == 1 && frame[1, cursor.row].scalar != " ")
    }
  }

  @Test("each key that is named means that, and each that is pressed is one where it is pressed")
  func keysAreTrue() throws {
    let keymap = Keymap.standard
    let catalogue = try Catalogue.bundled()
    let size = Size(columns: 80, rows: 24)
    var browser = BrowserState(
      catalogue: catalogue,
      index: TrialIndex(catalogue.trials, .bundled),
      size: size
    )
    for step in TourStep.all {
      let sentence = step.sentence(from: keymap)
      #expect(!sentence.contains("%"))
      for named in step.named {
        let name = keymap.name(of: named.action, in: named.context)
        let key = try #require(Key(name: name), "\(sentence)")
        #expect(keymap.action(for: key, in: named.context) == named.action, "\(sentence)")
        #expect(sentence.contains(name))
      }
      for press in step.presses {
        switch press {
        case .text(let text): for character in text { _ = browser.press(.character(character)) }
        case .action(let action):
          let key = try #require(
            keymap.key(of: action, in: browser.context),
            "\(action): \(sentence)"
          )
          let before = browser
          #expect(browser.press(key).isEmpty && browser != before, "\(action): \(sentence)")
        }
      }
    }
    #expect(browser.isAtFirstList)
  }

  @Test("it goes on to its end and stays there, and takes another size at each step")
  func goesOn() throws {
    var tour = try tour(80, 24)
    for step in TourStep.all.indices {
      #expect(tour.step == step)
      for size in [
        Size(columns: 40, rows: 10), Size(columns: 20, rows: 5), Size(columns: 120, rows: 40),
      ] {
        tour.resize(to: size)
        let frame = render(tour, theme: Theme(colours: .none, repertoire: .ascii))
        #expect(frame.size == size)
      }
      tour.goOn()
    }
    #expect(tour.isAtEnd)
    let none = Tour(
      try .bundled(),
      TrialIndex([], .bundled),
      size: Size(columns: 39, rows: 10),
      keymap: .standard
    )
    #expect(none == nil)
  }

  @Test("as text every sentence stands on lines of at most 78 cells")
  func asText() {
    let text = Tour.text(from: .standard)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 78 })
    #expect(text.split(separator: "\n").count { $0.first?.isNumber == true } == TourStep.all.count)
  }
}
