/// How much an import writes before it commits.
///
/// A commit costs three waits for the disk; what is not committed is lost when the process is killed.
package struct BatchLimits: Hashable, Sendable {
  /// Records handed over, findings too.
  package let records: Int
  /// Packed bytes in a file, less than the cache of the connection, so that readers are not shut out; on a
  /// server bytes as they were received, which are held until they are committed.
  package let bytes: Int
  package let time: Duration

  package init(records: Int, bytes: Int, time: Duration) {
    self.records = records
    self.bytes = bytes
    self.time = time
  }

  /// 4,000 records, 16 MiB or a second, whichever comes first.
  package static let standard = BatchLimits(records: 4_000, bytes: 16 << 20, time: .seconds(1))
}

/// The transaction at hand: how far it is, and what it does to the totals.
struct Batch {
  var records = 0
  /// Studies that it adds or changes, or of which it keeps an older version.
  var changedStudies = 0
  var studies = 0
  var studiesWithResults = 0
  var recordBytes = 0
  var keptBytes = 0
  /// The key of the record that was written last.
  var lastDocument: Int
  /// Whether the dictionary that was just trained is written.
  var hasDictionary = false
  let started = ContinuousClock.now

  init(lastDocument: Int) { self.lastDocument = lastDocument }

  func isFull(by limits: BatchLimits) -> Bool {
    records >= limits.records || keptBytes >= limits.bytes
      || ContinuousClock.now - started >= limits.time
  }
}
