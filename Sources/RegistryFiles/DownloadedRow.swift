/// A row of a table downloaded from the registry.
package struct DownloadedRow: Hashable, Sendable {
  /// The text under each heading, in the order of the table, headings as the table spells them.
  package let fields: [(heading: String, text: String)]
  /// The line in which the row begins, from 1.
  package let line: Int

  package init(fields: [(heading: String, text: String)], line: Int) {
    self.fields = fields
    self.line = line
  }

  /// The text under a heading, case ignored; `nil` when the table has none or the cell is empty.
  package subscript(heading: String) -> String? {
    let text = fields.first { $0.heading.lowercased() == heading.lowercased() }?.text
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.line == right.line && left.fields.elementsEqual(right.fields, by: ==)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(line)
    for field in fields { hasher.combine(field.text) }
  }
}
