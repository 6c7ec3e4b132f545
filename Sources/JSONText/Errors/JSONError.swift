/// Why a text is not JSON as we read it, and where.
package struct JSONError: Error, Hashable, Sendable {
  package let code: Code
  package let position: JSONPosition
  /// The bytes before that place.
  package let offset: Int

  package init(_ code: Code, at position: JSONPosition, offset: Int) {
    self.code = code
    self.position = position
    self.offset = offset
  }

  /// What is wrong with the text.
  package enum Code: Hashable, Sendable {
    /// The text ends inside a value.
    case unexpectedEnd
    /// A byte that cannot stand here, and what could.
    case unexpected(UInt8, expected: Expectation)
    /// Something follows the end of the document.
    case trailingContent
    /// A comma with nothing after it before the closing bracket or brace.
    case trailingComma
    case duplicateKey(String)
    /// A backslash followed by a letter that means nothing.
    case unknownEscape
    /// `\u` without four hexadecimal digits.
    case brokenUnicodeEscape
    /// One half of a pair of `\u` escapes without the other.
    case loneSurrogate
    /// A control character, such as a line break or tab, as it is inside a text.
    case controlCharacter(UInt8)
    case invalidUTF8
    case byteOrderMark
    /// A number such as `007`.
    case leadingZero
    /// A number without digits where there must be some: `-`, `1.`, `2e`.
    case digitsMissing
    /// Objects and arrays stand in each other deeper than any sound file has them.
    case nestedTooDeep(limit: Int)
    /// More bytes than a reader was told to take.
    case tooLong(limit: Int)
  }

  /// What could have stood at a place.
  package enum Expectation: Hashable, Sendable {
    case value, key, colon, commaOrBrace, commaOrBracket
  }
}
