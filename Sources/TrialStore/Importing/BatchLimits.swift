/// How much an import writes before it commits.
///
/// A commit costs three waits for the disk; what is not committed is lost when the process is killed.
package struct BatchLimits: Hashable, Sendable {
  /// Records handed over, findings too.
  package let records: Int
  /// Packed bytes; less than the cache of the connection, so that readers are not shut out.
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
  var bytes = 0
  var changesStudies = false
  var studies = 0
  var studiesWithResults = 0
  var recordBytes = 0
  let started = ContinuousClock.now

  func isFull(by limits: BatchLimits) -> Bool {
    records >= limits.records || bytes >= limits.bytes
      || ContinuousClock.now - started >= limits.time
  }
}
