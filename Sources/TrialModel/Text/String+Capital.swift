extension StringProtocol {
  /// The text with a capital first letter, the rest as it is: `PFS` stays `PFS`.
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
