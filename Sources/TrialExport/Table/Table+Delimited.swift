extension Table {
  /// The heads and rows between commas or tabs, a line a row.
  package func text(_ form: RowFormat) -> String {
    // Heads are ours and never guarded, so that columns keep their names.
    var text = RowFormat(form.separator, cells: .verbatim).line(heads.map(\.text))
    for row in rows { text += form.line(row) }
    return text
  }
}
