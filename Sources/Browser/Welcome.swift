/// One line for somebody who starts the program without having read anything.
package enum Welcome {
  /// How to move, open, search and leave, with the keys of the table; of what else there is as much as there
  /// is room for.
  ///
  /// - Parameters:
  ///   - keymap: What keys mean.
  ///   - room: How many cells the line may take.
  /// - Returns: The line, without a full stop.
  package static func words(from keymap: Keymap, room: Int) -> String {
    let hints = keymap.hints(in: .trials)
    func said(_ action: Action) -> String? {
      let binding = keymap.bindings(in: .trials).first { $0.action == action && !$0.keys.isEmpty }
      return hints.first { $0.word == binding?.hint?.word }.map { "\($0.keys) \($0.word)" }
    }
    let needed = [Action.selectNext, .open, .search, .quit].compactMap(said)
    let more = [
      said(.openHelp),
      "\(keymap.name(of: .openTour, in: .trials)) a tour of two minutes",
    ]
    .compactMap { $0 }
    var words = needed.joined(separator: ", ")
    for part in more {
      let longer = "\(words), \(part)"
      if longer.count <= room { words = longer }
    }
    return words
  }
}
