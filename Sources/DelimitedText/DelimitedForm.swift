/// How a delimited text is written: what parts its fields, and where its first record begins.
package struct DelimitedForm: Hashable, Sendable {
  /// What may stand between two fields.
  package enum Separator: UInt8, Hashable, Sendable, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09

    /// What to call it: `semicolons`.
    package var name: String {
      switch self {
      case .comma: "commas"
      case .semicolon: "semicolons"
      case .tab: "tabs"
      }
    }
  }

  package let separator: Separator
  /// How many bytes stand before the first record: a line in which Excel names the separator.
  package let prefix: Int

  /// Tells the form by the first line: the separator it names, else a tab, else whichever of semicolon
  /// and comma stands in it more often outside quotes.
  package init(_ bytes: some Sequence<UInt8>) {
    var counts: [Separator: Int] = [:]
    var isQuoted = false
    var line: [UInt8] = []
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, byte == 0x0A || byte == 0x0D { break }
      if !isQuoted, let separator = Separator(rawValue: byte) { counts[separator, default: 0] += 1 }
      line.append(byte)
    }
    if line.count == 5, line.starts(with: "sep=".utf8), let named = Separator(rawValue: line[4]) {
      separator = named
      prefix = line.count
    } else {
      let isTabbed = counts[.tab] != nil
      let isEuropean = counts[.semicolon, default: 0] > counts[.comma, default: 0]
      separator = isTabbed ? .tab : isEuropean ? .semicolon : .comma
      prefix = 0
    }
  }
}
