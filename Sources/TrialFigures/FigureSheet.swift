/// A figure as it is printed: title, tables, what has to be said, where it comes from.
struct FigureSheet {
  let title: String
  /// How it was made, under the title; empty where there is nothing to say.
  let subtitle: String
  /// A funnel before the tables; `nil` for most figures.
  var funnel: FunnelDrawing?
  let tables: [FigureTable]
  /// Sentences under the tables.
  let notes: [String]

  /// The file, with filter, date and sources in its foot and for programs that read no pictures.
  func svg(provenance: String, sources: String) -> String {
    let layouts = tables.map { FigureTableLayout($0) }
    let width = max(620, layouts.map(\.width).max() ?? 0)
    var pen = FigurePen(width: width)
    pen.paragraph(title, size: 16, isBold: true)
    pen.paragraph(subtitle, size: 12, ink: .grey)
    if let funnel {
      pen.skip(10)
      pen.draw(funnel)
    }
    for (table, layout) in zip(tables, layouts) {
      pen.skip(10)
      pen.draw(table, layout)
    }
    pen.skip(10)
    for note in notes { pen.paragraph(note, size: 11) }
    pen.skip(6)
    pen.paragraph(provenance, size: 10, ink: .grey)
    pen.paragraph(sources, size: 10, ink: .grey)
    return pen.svg(title: "\(title) (\(provenance))", description: "\(provenance). \(sources)")
  }
}
