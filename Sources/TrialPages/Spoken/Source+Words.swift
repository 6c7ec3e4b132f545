package import TrialModel

extension Source {
  /// What there is to say of the document besides its citation, identifiers before any page.
  package var lines: [String] {
    let identifiers = [
      doi.map { "doi:\($0)" }, pmid.map { "PMID \($0)" }, pmcid,
      registryNumber.map { "registry \($0)" },
    ].compactMap { $0 }
    let read = readAt.map { page in
      isSecondary ? "read only in a secondary account: \(page)" : "read at \(page)"
    }
    let secondary = isSecondary && readAt == nil ? "a secondary account" : nil
    let lines = [
      identifiers.isEmpty ? nil : identifiers.joined(separator: " · "), read, secondary,
      asOf.map { "as of \($0.text)" }, note,
    ]
    return lines.compactMap { $0 }
  }
}
