extension [String] {
  /// Lends the texts as C has lists of them: pointers to each, and a null behind the last.
  package func withCStrings<Result>(
    _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
  ) -> Result {
    func lend(_ rest: ArraySlice<String>, _ pointers: [UnsafePointer<CChar>?]) -> Result {
      guard let text = rest.first else {
        return (pointers + [nil]).withUnsafeBufferPointer { list in
          guard let start = list.baseAddress else { preconditionFailure("the list has a null") }
          return body(start)
        }
      }
      return text.withCString { lend(rest.dropFirst(), pointers + [$0]) }
    }
    return lend(self[...], [])
  }
}
