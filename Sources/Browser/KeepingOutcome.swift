/// How a request to keep something in a file of the reader's own ended.
package enum KeepingOutcome<Kept: Hashable & Sendable>: Hashable, Sendable {
  /// It is kept; all there is in the file now, and where that is, in words.
  case kept(Kept, where: String)
  /// Nothing was written, and why.
  case failed(reason: String)
}
