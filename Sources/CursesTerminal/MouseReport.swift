import TerminalModel

/// What a terminal says of the mouse after `ESC [ <`: the button, the column, the row and `M`, or `m` where the
/// button was let go.
struct MouseReport {
  /// What has come of it with one more character.
  enum Outcome {
    case unfinished
    case event(MouseEvent)
    /// Something that is not acted on, or no report at all.
    case nothing
  }

  private var text = ""
  /// No report is longer.
  private static let longest = 20

  mutating func add(_ scalar: Unicode.Scalar) -> Outcome {
    switch scalar {
    case "0"..."9", ";":
      text.unicodeScalars.append(scalar)
      return text.utf8.count <= Self.longest ? .unfinished : .nothing
    case "M": return Self.event(of: text).map(Outcome.event) ?? .nothing
    default: return .nothing
    }
  }

  /// The event of `0;12;5`, whose places count from 1.
  private static func event(of text: String) -> MouseEvent? {
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let button = numbers[0], let column = numbers[1],
      let row = numbers[2], column > 0, row > 0
    else { return nil }
    let kind: MouseEvent.Kind
    // Shift, Alt and Control add 4, 8 and 16.
    switch button & ~0b11100 {
    case 0: kind = .press
    case 64: kind = .wheelUp
    case 65: kind = .wheelDown
    default: return nil
    }
    return MouseEvent(kind, at: Position(column: column - 1, row: row - 1))
  }
}
