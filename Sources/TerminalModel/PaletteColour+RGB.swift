extension PaletteColour {
  /// The colour as `#rrggbb`: the sixteen of a terminal with a light ground, then xterm's cube.
  var hexadecimal: String {
    let (red, green, blue) = components
    return "#" + [red, green, blue].map(Self.twoDigits).joined()
  }

  private var components: (Int, Int, Int) {
    let index = Int(self.index)
    if index < 16 {
      let colour = Self.sixteen[index]
      return (colour >> 16, colour >> 8 & 0xFF, colour & 0xFF)
    }
    if index >= 232 {
      let grey = 8 + (index - 232) * 10
      return (grey, grey, grey)
    }
    let cube = index - 16
    return (Self.level(cube / 36), Self.level(cube / 6 % 6), Self.level(cube % 6))
  }

  /// The brightness of a step of the cube, 0…5.
  private static func level(_ step: Int) -> Int {
    step == 0 ? 0 : 55 + step * 40
  }

  private static func twoDigits(_ value: Int) -> String {
    (value < 16 ? "0" : "") + String(value, radix: 16)
  }

  private static let sixteen = [
    0x000000, 0xB02A2A, 0x2F7A2F, 0xC4A000, 0x2F5FA8, 0x8A3F8A, 0x1F8A8F, 0xD0D0D0,
    0x6B6B6B, 0xC8372D, 0x3A9A3A, 0xD9B72A, 0x3F74C8, 0xA852A8, 0x2FA6AD, 0xFFFFFF,
  ]
}
