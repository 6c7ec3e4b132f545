extension Migration {
  /// The parts that the current record of a study holds, as the bits of `RecordExtent`: by them a record
  /// that was trimmed when it was downloaded is told from a whole one.
  static let extent = Migration(
    name: "extent",
    sqlite: "alter table study add column extent integer;"
  )
}
