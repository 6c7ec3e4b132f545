extension Registration {
  /// What AACT does not keep of a record, in one line; the whole list is in `docs/aact.md`.
  package static let notKeptByAACT =
    "the threshold of adverse events and notes on them, how many were analysed in each class "
    + "of an outcome, digits of estimates after the last that is not 0, older versions"
}
