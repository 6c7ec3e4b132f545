import TrialModel

extension Source {
  /// The document as an item of a list: key, citation, identifier.
  var markdownItem: String {
    let address = address.map { " \(Markdown.text($0))." } ?? ""
    return "- `\(key.text)`: \(Markdown.text(citation)).\(address)"
  }
}
