/// What stopped the scanner, as small as it can be; made into an error outside of the loop.
struct ScanError: Error {
  let reason: Reason
  /// The bytes before the fault, counted from where reading began.
  let offset: Int

  enum Reason: Equatable {
    case unexpectedEnd
    case unexpected(JSONError.Expectation)
    case trailingContent
    case trailingComma
    case duplicateKey
    case unknownEscape
    case brokenUnicodeEscape
    case loneSurrogate
    case controlCharacter
    case invalidUTF8
    case byteOrderMark
    case leadingZero
    case digitsMissing
    case nestedTooDeep
    case tooLong
  }
}

extension JSONError {
  /// The error of a fault in a text that begins at `origin` of the bytes.
  init(
    _ fault: ScanError,
    origin: Int,
    in bytes: UnsafeBufferPointer<UInt8>,
    limits: JSONLimits
  ) {
    let offset = origin + fault.offset
    let byte = offset < bytes.count ? bytes[offset] : 0
    let code: Code =
      switch fault.reason {
      case .unexpectedEnd: .unexpectedEnd
      case .unexpected(let expected): .unexpected(byte, expected: expected)
      case .trailingContent: .trailingContent
      case .trailingComma: .trailingComma
      case .duplicateKey: .duplicateKey(JSONEscapes.text(quotedAt: offset, in: bytes))
      case .unknownEscape: .unknownEscape
      case .brokenUnicodeEscape: .brokenUnicodeEscape
      case .loneSurrogate: .loneSurrogate
      case .controlCharacter: .controlCharacter(byte)
      case .invalidUTF8: .invalidUTF8
      case .byteOrderMark: .byteOrderMark
      case .leadingZero: .leadingZero
      case .digitsMissing: .digitsMissing
      case .nestedTooDeep: .nestedTooDeep(limit: limits.deepestNesting)
      case .tooLong: .tooLong(limit: limits.longestText)
      }
    self.init(code, at: JSONPosition(of: offset, in: bytes), offset: offset)
  }
}
