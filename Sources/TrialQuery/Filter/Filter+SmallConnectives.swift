extension Filter {
  /// What has to be said where words that join terms were typed in small letters, and so are searched
  /// for: `'and' is searched as a word; AND combines`; `nil` where none was.
  package var smallConnectiveRemark: String? {
    let typed = terms.lazy.compactMap { term -> String? in
      guard case .phrase(let phrase) = term.condition, !phrase.isQuoted else { return nil }
      return Connective(rawValue: phrase.text.uppercased()).map { _ in phrase.text }
    }
    return typed.first.map { "'\($0)' is searched as a word; \($0.uppercased()) combines" }
  }
}
