import Browser
import TerminalModel

/// The bindings of one group as help lists them.
struct HelpBlock {
  /// A line of help.
  struct Line {
    /// The keys, or the name of the group.
    let keys: String
    let words: String
    /// Which binding in view it is; `nil` for names of groups and lines between them.
    let place: Int?

    /// The line from a column on; the keys are what is marked when it is selected.
    func spans(at column: Int, isChosen: Bool = true) -> [BrowserViews.Line.Span] {
      guard place != nil else { return [.init(keys, at: column, ink: .heading)] }
      return [
        .init(keys, at: column + 2, ink: .keyHint, figure: isChosen && !keys.isEmpty ? 0 : nil),
        .init(words, at: column + HelpBlock.wordsColumn),
      ]
    }
  }

  let lines: [Line]

  /// Where the words begin, after the keys.
  private static let wordsColumn = 12

  /// The groups with their bindings, which keep their order, in columns of a width.
  ///
  /// The keymap is the table they are of, the context where they are pressed; `nil` for anywhere.
  static func blocks(
    of bindings: [KeyBinding],
    from keymap: Keymap,
    in context: KeyContext?,
    width: Int
  ) -> [HelpBlock] {
    KeyBinding.Group.allCases.compactMap { group in
      let lines = bindings.enumerated().filter { $0.element.group == group }.flatMap {
        place,
        binding in
        TextWidth.wrap(binding.shownHelp, to: width - wordsColumn - 1).enumerated().map {
          Line(
            keys: $0 == 0 ? binding.shownKeys(from: keymap, in: context) : "",
            words: $1,
            place: place
          )
        }
      }
      guard !lines.isEmpty else { return nil }
      return HelpBlock(
        lines: [Line(keys: group.rawValue.uppercased(), words: "", place: nil)] + lines
      )
    }
  }

  /// The groups in two columns of about the same height, in the order of the groups.
  static func columns(of blocks: [HelpBlock]) -> (left: [Line], right: [Line]) {
    let all = blocks.reduce(0) { $0 + $1.lines.count + 1 }
    var left: [Line] = []
    var right: [Line] = []
    for block in blocks {
      let gap = [Line(keys: "", words: "", place: nil)]
      if right.isEmpty, left.count + block.lines.count / 2 < all / 2 {
        left += (left.isEmpty ? [] : gap) + block.lines
      } else {
        right += (right.isEmpty ? [] : gap) + block.lines
      }
    }
    return (left, right)
  }
}

extension KeyBinding {
  /// Its keys as they are shown; of digits with one meaning all that work there.
  func shownKeys(from keymap: Keymap, in context: KeyContext?) -> String {
    keymap.digits(of: self, in: context)
      ?? keys.map(\.name).reduce("") { shown, name in
        let longer = shown.isEmpty ? name : "\(shown) \(name)"
        return shown.isEmpty || longer.count <= 9 ? longer : shown
      }
  }

  /// What it does; of digits with one meaning what all of them do.
  var shownHelp: String {
    switch action {
    case .chooseTab(1): "tab of that number"
    case .removeChip(1): "remove the chip of that number"
    case .excludeFor(1): "exclude for the reason of that number"
    default: help
    }
  }
}
