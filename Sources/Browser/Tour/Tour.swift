package import TerminalModel
package import TrialModel
package import TrialQuery

/// A guided walk through the browser: keys pressed one after the other on a browser of its own, and a sentence
/// about what is seen.
///
/// It knows no clock: who runs it says when it goes on. Nothing that it presses is kept, and what the browser
/// asks of the world is left out.
package struct Tour: Hashable, Sendable {
  /// The browser that is shown, above the strip with the sentence.
  package private(set) var browser: BrowserState
  /// Which step is shown, from 0.
  package private(set) var step = 0
  /// The size of the terminal, the strip included.
  package private(set) var size: Size

  /// The least screen that has room for browser and sentence.
  package static let leastSize = Size(columns: 40, rows: 10)

  /// The key that goes on before the time of a step is over.
  package static let keyOn = Key.character(" ")

  /// The tour at its first step; `nil` where the screen is too small for it.
  package init?(_ catalogue: Catalogue, _ index: TrialIndex, size: Size, keymap: Keymap) {
    guard size.columns >= Self.leastSize.columns, size.rows >= Self.leastSize.rows else {
      return nil
    }
    self.size = size
    browser = BrowserState(catalogue: catalogue, index: index, size: size, keymap: keymap)
    _ = browser.apply(.windowResized(browserSize))
    play()
  }

  /// Whether no step is left.
  package var isAtEnd: Bool { step == TourStep.all.count - 1 }

  /// The sentence of the step that is shown.
  package var sentence: String { TourStep.all[step].sentence(from: browser.keymap) }

  /// Shows the next step; the last one stays.
  package mutating func goOn() {
    guard !isAtEnd else { return }
    step += 1
    play()
  }

  /// Takes over another size of the terminal.
  package mutating func resize(to size: Size) {
    self.size = size
    _ = browser.apply(.windowResized(browserSize))
  }

  /// How many rows the strip takes: a rule, and as many as the longest sentence needs, so that it stays the same.
  package var stripRows: Int {
    let longest = TourStep.all.map {
      TextWidth.wrap($0.sentence(from: browser.keymap), to: max(8, size.columns - 2)).count
    }
    return min(max(1, size.rows - 5), 1 + (longest.max() ?? 0))
  }

  private var browserSize: Size {
    Size(columns: size.columns, rows: max(1, size.rows - stripRows))
  }

  /// Presses what belongs to the step.
  private mutating func play() {
    for press in TourStep.all[step].presses {
      switch press {
      case .text(let text): for character in text { _ = browser.press(.character(character)) }
      case .action(let action):
        if let key = browser.keymap.key(of: action, in: browser.context) {
          _ = browser.press(key)
        } else {
          _ = browser.apply(action)
        }
      }
    }
  }
}

extension Keymap {
  /// The key that means an action in a place; `nil` where none does.
  package func key(of action: Action, in context: KeyContext) -> Key? {
    bindings(in: context).first { $0.action == action && !$0.keys.isEmpty }?.keys.first
  }
}
