/// Takes the studies of a file as they are found.
package protocol StudyReceiver: ~Copyable {
  /// Takes the study that begins at the first byte, an opening brace.
  ///
  /// The bytes go on behind the study, and are good during the call alone. Where they end inside it,
  /// the answer is `.needsMore`, and the call comes again with more of them.
  mutating func study(
    _ bytes: UnsafeRawBufferPointer,
    in file: String,
    at offset: Int
  )
    -> StudyVerdict

  /// Takes a row of a table.
  mutating func row(_ row: DownloadedRow, in file: String)

  /// Hears at the end of a page of the programming interface how many studies there are in all, `nil`
  /// where it does not say, and whether another page follows.
  mutating func page(total: Int?, hasNext: Bool)

  /// Hears of what could not be read; reading goes on.
  mutating func hear(_ finding: RegistryFileFinding)

  /// Whether to stop before the next study.
  var wantsToStop: Bool { get }
}

extension StudyReceiver where Self: ~Copyable {
  /// Who takes studies alone does not ask whether they are all.
  package mutating func page(total: Int?, hasNext: Bool) {}
}

/// What became of a study handed over.
package enum StudyVerdict: Hashable, Sendable {
  /// It was taken, and is that many bytes long.
  case taken(length: Int)
  /// The bytes end inside it.
  case needsMore
  /// It is broken that many bytes in, and the receiver has said so where that is due.
  case broken(at: Int)
}
