extension JSONError.Code {
  /// What is wrong, as a sentence without its full stop.
  package var what: String {
    switch self {
    case .unexpectedEnd: "the file ends in the middle of a value"
    case .unexpected(let byte, let expected):
      "found \(Self.name(byte)) where \(expected.words) belongs"
    case .trailingContent: "there is more text after the end of the document"
    case .trailingComma: "a comma stands before the closing bracket"
    case .duplicateKey(let key): "the key \"\(key)\" stands twice in one object"
    case .unknownEscape: "this backslash escapes nothing known"
    case .brokenUnicodeEscape: "\\u is not followed by four hexadecimal digits"
    case .loneSurrogate: "this \\u escape is half of a pair and stands alone"
    case .controlCharacter(let byte): "\(Self.name(byte)) stands inside a text"
    case .invalidUTF8: "these bytes are not UTF-8"
    case .byteOrderMark: "the file begins with a byte order mark"
    case .leadingZero: "the number begins with a zero that has no meaning"
    case .digitsMissing: "the number lacks digits"
    case .nestedTooDeep(let limit): "values stand in each other more than \(limit) deep"
    case .tooLong(let limit): "the value has more than \(limit) bytes"
    }
  }

  /// What to do about it, as a sentence without its full stop.
  package var remedy: String {
    switch self {
    case .unexpectedEnd: "close the quotes, brackets and braces that are still open"
    case .unexpected(_, let expected): expected.remedy
    case .trailingContent: "keep one object in the file and take the rest out"
    case .trailingComma: "take the comma out, or add what was to follow it"
    case .duplicateKey: "keep one of the two, or join them"
    case .unknownEscape: #"write \\ for a backslash, or one of \" \/ \b \f \n \r \t \u"#
    case .brokenUnicodeEscape: "write the four digits, or the character itself"
    case .loneSurrogate: "write the character itself"
    case .controlCharacter: #"write it as an escape such as \n, or as a space"#
    case .invalidUTF8, .byteOrderMark: "save the file as UTF-8 without a byte order mark"
    case .leadingZero: "take the leading zero out, or put text in quotes"
    case .digitsMissing: "write digits before and after the point, as in 0.5"
    case .nestedTooDeep: "compare the brackets with a sound file"
    case .tooLong: "compare it with a sound file, or cut it into several"
    }
  }

  private static func name(_ byte: UInt8) -> String {
    switch byte {
    case 0x09: "a tab"
    case 0x0A, 0x0D: "a line break"
    case 0x21...0x7E: "`\(Character(Unicode.Scalar(byte)))`"
    default: "the byte 0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
}

extension JSONError.Expectation {
  fileprivate var words: String {
    switch self {
    case .value: "a value"
    case .key: "a key in double quotes"
    case .colon: "a colon"
    case .commaOrBrace: "a comma or `}`"
    case .commaOrBracket: "a comma or `]`"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .value: "write a text in double quotes, a number, true, false, an object or an array"
    case .key: "write the key in double quotes"
    case .colon: "write a colon between key and value"
    case .commaOrBrace, .commaOrBracket: "look for a missing comma, quote or bracket before it"
    }
  }
}
