package import TrialModel

/// What decides which of two records of one study is kept as the current one.
///
/// The order is total, so that what a store ends up with does not depend on the order of imports.
struct Standing: Hashable, Comparable {
  /// How many parts of the registry's record it holds, which comes first: what was trimmed when it was
  /// downloaded never stands before what is fuller, whatever its day.
  let parts: Int
  /// The day of the registry's data as the store keeps it; 0 when the record does not say, which is
  /// so in trimmed records.
  let version: Int
  /// Whether it is the registry's own record, which one of the same day that was made from the tables of
  /// AACT never displaces.
  let isOwn: Bool
  let hasResults: Bool
  /// The bytes of the JSON: of two records of a day the fuller one is kept.
  let length: Int
  let hash: Int

  static func < (left: Self, right: Self) -> Bool {
    left.order < right.order
  }

  private var order: (Int, Int, Int, Int, Int, Int) {
    (parts, version, isOwn ? 1 : 0, hasResults ? 1 : 0, length, hash)
  }
}

/// What an import did with a record.
package enum Placing: Hashable, Sendable {
  /// The store did not know the study.
  case added
  /// The record replaces an older one, which is kept in the history.
  case newer
  /// The store knows a newer record; this one is kept in the history.
  case older
  /// The store knows a fuller record, though none as new; this one is kept in the history.
  case trimmed(lacking: RecordExtent)
  /// The store has this very record; nothing was written.
  case same
  /// The store has this very record, listed by an older edition of the rules; it is listed anew.
  case readAgain
}
