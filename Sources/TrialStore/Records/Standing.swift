/// What decides which of two records of one study is kept as the current one.
///
/// The order is total, so that what a store ends up with does not depend on the order of imports.
struct Standing: Hashable, Comparable {
  /// The day of the registry's data as the store keeps it; 0 when the record does not say, which is
  /// so in trimmed records.
  let version: Int
  let hasResults: Bool
  /// The bytes of the JSON: of two records of a day the fuller one is kept.
  let length: Int
  let hash: Int

  static func < (left: Self, right: Self) -> Bool {
    (left.version, left.hasResults ? 1 : 0, left.length, left.hash)
      < (right.version, right.hasResults ? 1 : 0, right.length, right.hash)
  }
}

/// What an import did with a record.
package enum Verdict: Hashable, Sendable, CaseIterable {
  /// The store did not know the study.
  case added
  /// The record replaces an older one, which is kept in the history.
  case newer
  /// The store knows a newer record; this one is kept in the history.
  case older
  /// The store has this very record; nothing was written.
  case same
  /// The store has this very record, listed by an older edition of the rules; it is listed anew.
  case readAgain
}
