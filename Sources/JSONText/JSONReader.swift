/// A strict reader of JSON over UTF-8 bytes.
///
/// Nothing that the standard forbids is let through: no comments, no trailing commas, no leading
/// zeros, no broken UTF-8. Beyond it, duplicate keys are refused. One pass checks all of a document
/// and notes where its values stand; texts and numbers are made only of those that are asked for.
/// The memory a document takes is used again for the next, so one reader is made for many.
///
///     var reader = JSONReader()
///     let title = try reader.read(bytes.span) { root in root.member("title")?.string }
package struct JSONReader: ~Copyable {
  private let limits: JSONLimits
  private let tape: JSONTape

  package init(limits: JSONLimits = JSONLimits()) {
    self.limits = limits
    tape = JSONTape(deepestNesting: limits.deepestNesting)
  }

  /// Reads one document and lends its root.
  ///
  /// - Parameters:
  ///   - bytes: The whole document.
  ///   - body: Takes out what is wanted. The nodes must not be kept beyond it.
  /// - Returns: What the body made.
  /// - Throws: `JSONError` with the first thing wrong and its place.
  package mutating func read<Value>(
    _ bytes: Span<UInt8>,
    _ body: (JSONNode) -> Value
  ) throws(JSONError) -> Value {
    try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in
      try scan(buffer, from: 0, isWhole: true, isAlone: true, body).value
    }
  }

  /// Reads one value of many that stand one after the other, and tells where it ended.
  ///
  /// Space before the value is passed over. When more bytes can follow those at hand, anything that
  /// they could still make whole, a number up to the last byte included, is `unexpectedEnd`: get
  /// more and read again from the same place.
  ///
  /// - Parameters:
  ///   - bytes: What is at hand.
  ///   - offset: Where in the bytes to begin. Places of nodes and errors count from the first byte
  ///     all the same.
  ///   - isEnd: Whether the bytes are all there are.
  ///   - body: Takes out what is wanted. The nodes must not be kept beyond it.
  /// - Returns: What the body made, and the offset of the byte after the value.
  /// - Throws: `JSONError` with the first thing wrong and its place.
  package mutating func readValue<Value>(
    in bytes: Span<UInt8>,
    at offset: Int,
    isEnd: Bool,
    _ body: (JSONNode) -> Value
  ) throws(JSONError) -> (value: Value, end: Int) {
    precondition(offset >= 0, "there is nothing before the first byte")
    return try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in
      try scan(buffer, from: offset, isWhole: isEnd, isAlone: false, body)
    }
  }

  private func scan<Value>(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from origin: Int,
    isWhole: Bool,
    isAlone: Bool,
    _ body: (JSONNode) -> Value
  ) throws(JSONError) -> (value: Value, end: Int) {
    let length = bytes.count - origin
    guard length > 0, let base = bytes.baseAddress else {
      throw JSONError(.unexpectedEnd, at: JSONPosition(of: origin, in: bytes), offset: origin)
    }
    // Records and catalogues have an entry for every 20 to 30 bytes.
    if isAlone { tape.reserve(min(length, limits.longestText) / 16) }
    var scanner = JSONScanner(
      base + origin,
      count: min(length, limits.longestText),
      isWhole: isWhole && length <= limits.longestText,
      deepestNesting: limits.deepestNesting,
      tape: tape
    )
    do throws(ScanError) {
      if isAlone, length > limits.longestText { throw ScanError(reason: .tooLong, offset: 0) }
      if origin == 0 { try scanner.refuseByteOrderMark() }
      try scanner.readValue()
      if isAlone { try scanner.readEnd() }
    } catch {
      var fault = error
      if fault.reason == .unexpectedEnd, length > limits.longestText {
        fault = ScanError(reason: .tooLong, offset: 0)
      }
      throw JSONError(fault, origin: origin, in: bytes, limits: limits)
    }
    let document = JSONDocument(bytes: bytes, start: scanner.start, tokens: tape.tokens)
    let value = withUnsafePointer(to: document) { pointer in
      body(JSONNode(document: pointer, token: pointer.pointee.tokens))
    }
    return (value, origin + (scanner.at - scanner.start))
  }
}
