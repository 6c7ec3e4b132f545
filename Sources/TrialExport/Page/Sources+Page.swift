import TrialModel

extension TextPage {
  /// What every page ends with.
  static let advice =
    "For reading and checking what was published; this is no medical advice."
}

extension [SourceKey] {
  /// The entries of the bibliography, each with its key in brackets and its best address.
  func lines(in catalogue: Catalogue) -> [String] {
    compactMap { catalogue.source($0) }.map(\.line)
  }
}

extension Source {
  fileprivate var line: String {
    let parts = [
      citation, address, asOf.map { "as of \($0.text)" }, isSecondary ? "read at second hand" : nil,
      note,
    ]
    return "\(key.bracketed()) " + parts.compactMap { $0 }.joined(separator: "; ")
  }
}
