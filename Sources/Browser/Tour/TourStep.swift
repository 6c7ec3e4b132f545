import TerminalModel

/// A step of the tour: what is pressed, and a sentence about what is seen then.
package struct TourStep: Hashable, Sendable {
  /// Something that is pressed on the browser.
  package enum Press: Hashable, Sendable {
    /// The key that means this where the browser is.
    case action(Action)
    /// Characters that are typed.
    case text(String)
  }

  /// A key that the sentence names: what it does, and where.
  package struct Named: Hashable, Sendable {
    package let action: Action
    package let context: KeyContext

    init(_ action: Action, _ context: KeyContext) {
      self.action = action
      self.context = context
    }
  }

  /// What is pressed before the sentence is said.
  package let presses: [Press]
  /// The keys that stand in the sentence, in their order.
  package let named: [Named]
  /// The sentence, `%` in place of each key.
  private let pattern: String

  init(_ pattern: String, _ named: [Named], presses: [Press]) {
    self.pattern = pattern
    self.named = named
    self.presses = presses
  }

  /// The sentence with the keys of a table.
  package func sentence(from keymap: Keymap) -> String {
    var names = named.map { keymap.name(of: $0.action, in: $0.context) }[...]
    return pattern.reduce(into: "") { text, character in
      text += character == "%" ? names.popFirst() ?? "" : String(character)
    }
  }
}

extension TourStep {
  /// The steps of the tour over the bundled trials, in their order.
  package static let all: [TourStep] = [
    TourStep(
      "One trial a row, the newest result first; % and % move. At the foot stands what other keys do here.",
      [.init(.selectNext, .trials), .init(.selectPrevious, .trials)],
      presses: [.action(.selectNext), .action(.selectNext)]
    ),
    TourStep(
      "% searches titles, names and treatments as you type, and takes filters such as site:lung; % keeps them.",
      [.init(.search, .trials), .init(.open, .search)],
      presses: [.action(.search), .text("site:lung pacific"), .action(.open)]
    ),
    TourStep(
      "% goes into the facets: what the trials can be narrowed by, and how many each value leaves; % takes one.",
      [.init(.focusFacets, .trials), .init(.toggleValue, .facets)],
      presses: [.action(.focusFacets)]
    ),
    TourStep(
      "% opens a trial: what it asked, whom it treated with what, and what is known of it then and now.",
      [.init(.open, .trials)],
      presses: [.action(.back), .action(.open)]
    ),
    TourStep(
      "% shows its results, every figure as it was printed. Digits choose tabs, % goes through the figures.",
      [.init(.chooseTab(3), .trial), .init(.moveRight, .results)],
      presses: [.action(.chooseTab(3)), .action(.selectNext)]
    ),
    TourStep(
      "% says where the figure comes from: document, page and words. A misprint stands beside its correction.",
      [.init(.showSource, .results)],
      presses: [.action(.showSource)]
    ),
    TourStep(
      "% shows adverse events arm by arm, with what differs. What is not reported is not shown as zero.",
      [.init(.chooseTab(4), .trial)],
      presses: [.action(.back), .action(.chooseTab(4))]
    ),
    TourStep(
      "% says the same page in sentences: to be read aloud, or put into a letter.",
      [.init(.sayInWords, .toxicity)],
      presses: [.action(.sayInWords)]
    ),
    TourStep(
      "% goes back to the list, and % there draws the forest plot of the trials in view, in words by %.",
      [.init(.back, .toxicity), .init(.openForest, .trials), .init(.sayInWords, .forest)],
      presses: [.action(.back), .action(.openForest)]
    ),
    TourStep(
      "% opens the review itself: its questions, how its records were sifted, its checks, what came since.",
      [.init(.openReview, .trials)],
      presses: [.action(.back), .action(.openReview)]
    ),
    TourStep(
      "% takes trials along: as tables, as data for a meta-analysis, as references, as pictures.",
      [.init(.chooseExport, .review)],
      presses: [.action(.chooseExport)]
    ),
    TourStep(
      "% says what is done most where you are, pressed again all keys there. % finds any command by its words.",
      [.init(.openHelp, .review), .init(.openPalette, .review)],
      presses: [.action(.back), .action(.openHelp)]
    ),
    TourStep(
      "% closes what is open and goes back, % ends the program from the list. That was the tour.",
      [.init(.back, .help), .init(.quit, .trials)],
      presses: [.action(.back), .action(.back)]
    ),
  ]
}
