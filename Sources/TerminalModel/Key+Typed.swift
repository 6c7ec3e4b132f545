extension Key {
  /// The key that sends a character as it stands: `"j"`, a line end, an escape, a control code.
  ///
  /// Return and line feed are `enter`, and both codes in use for backspace are `backspace`, so
  /// Control-H is that too; Control-I is `tab`, Control-M `enter`, Control-[ `escape`.
  package init(typed character: Character) {
    guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else {
      self = character == "\r\n" ? .enter : .character(character)
      return
    }
    switch scalar.value {
    case 0x00: self = .control(" ")
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 0x1C...0x1F: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
    default: self = .character(character)
    }
  }

  /// The key that Control and a character send together.
  ///
  /// `nil` for characters that have no control code, such as digits.
  package init?(control character: Character) {
    guard let code = character.asciiValue else { return nil }
    switch code {
    case 0x20: self = .control(" ")
    case 0x3F: self = .backspace
    case 0x40...0x5F, 0x61...0x7A:
      self.init(typed: Character(Unicode.Scalar(code & 0x1F)))
    default: return nil
    }
  }
}
