import TerminalModel

/// Makes keys of what a terminal sent: an escape with a letter is one key, a pasted text another.
struct KeyAssembly {
  /// The pasted text so far; `nil` outside of one.
  private var pasted: String?
  /// What has come of the report of a mouse; `nil` outside of one.
  private var report: MouseReport?

  /// The longest pasted text that is kept, in bytes; the rest of a longer one is left out.
  private static let longestPaste = 65_536

  /// The keys of all that has arrived at once.
  ///
  /// ncurses waits for what belongs to an escape as long as `ESCDELAY` says, and then gives both one
  /// after the other. So an escape that is followed at once was sent by Alt with a letter, which no
  /// hand is quick enough to type as two keys; one that nothing follows is the key itself.
  mutating func keys(of arrived: [DecodedKey]) -> [Key] {
    var keys: [Key] = []
    var place = 0
    while place < arrived.count {
      if report != nil, case .typed(let scalar) = arrived[place] {
        add(scalar, ofReportTo: &keys)
        place += 1
      } else if pasted == nil, case .typed("\u{1B}") = arrived[place],
        let letter = Self.letter(after: place, of: arrived)
      {
        keys.append(.alt(letter))
        place += 2
      } else {
        add(arrived[place], to: &keys)
        place += 1
      }
    }
    return keys
  }

  /// The printable character directly after an escape; `nil` when there is none.
  private static func letter(after place: Int, of arrived: [DecodedKey]) -> Character? {
    guard arrived.indices.contains(place + 1), case .typed(let scalar) = arrived[place + 1],
      scalar.value >= 0x20, scalar.value != 0x7F
    else { return nil }
    return Character(scalar)
  }

  private mutating func add(_ scalar: Unicode.Scalar, ofReportTo keys: inout [Key]) {
    switch report?.add(scalar) {
    case .unfinished: return
    case .event(let event): keys.append(.mouse(event))
    case .nothing, nil: break
    }
    report = nil
  }

  private mutating func add(_ arrived: DecodedKey, to keys: inout [Key]) {
    report = nil
    switch arrived {
    case .typed(let scalar): add(scalar, to: &keys)
    case .key(let key): if pasted == nil { keys.append(key) }
    case .mouseStart: if pasted == nil { report = MouseReport() }
    case .answer: break
    case .pasteStart: pasted = ""
    case .pasteEnd:
      if let text = pasted { keys.append(.paste(text)) }
      pasted = nil
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, to keys: inout [Key]) {
    guard var text = pasted else {
      keys.append(Key(typed: Character(scalar)))
      return
    }
    if scalar == "\u{03}" {
      // The end of the paste was lost; Control-C gives the keys back.
      pasted = nil
      return
    }
    pasted = nil
    if text.utf8.count < Self.longestPaste {
      text.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
    }
    pasted = text
  }
}
