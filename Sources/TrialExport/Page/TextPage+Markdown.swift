extension TextPage {
  /// The document as Markdown, one paragraph or item a line.
  var markdown: String {
    blocks.map { Self.markdown(of: $0) + "\n" }.joined(separator: "\n")
  }

  private static func markdown(of block: Block) -> String {
    switch block {
    case .title(let text): "# \(Markdown.text(text))"
    case .heading(let text): "## \(Markdown.text(text))"
    case .paragraph(let text): Markdown.text(text)
    case .facts(let facts):
      facts.map { "- **\(Markdown.text($0.label))** \(Markdown.text($0.text))" }
        .joined(separator: "\n")
    case .items(let items):
      items.map { "- \(Markdown.text($0))" }.joined(separator: "\n")
    case .grid(let grid): grid.markdown
    }
  }
}
