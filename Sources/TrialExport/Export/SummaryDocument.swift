package import TrialModel
package import TrialPages

/// A summary of findings as a page of Markdown: a table to read, footnotes, sources.
package struct SummaryDocument {
  private let summary: SummaryOfFindings
  private let filter: String
  private let catalogue: Catalogue

  /// - Parameters:
  ///   - summary: What is written.
  ///   - filter: The text of the filter that chose the trials; empty where none did.
  ///   - catalogue: Where the documents are that it rests on.
  package init(_ summary: SummaryOfFindings, filter: String, in catalogue: Catalogue) {
    self.summary = summary
    self.filter = filter
    self.catalogue = catalogue
  }

  /// The page, ending with a line feed.
  package var markdown: String {
    var notes = Footnotes()
    let rows = summary.rows.map { line(for: $0, &notes) }
    let heads = [
      "Outcome", "Trials (patients)", "Effect (95 % CI)", "With control, of 1,000",
      "Difference in 1,000 (95 % CI)", "Certainty",
    ]
    let chosen = filter.isEmpty ? "none" : Markdown.text(filter)
    var text = "# Summary of findings\n\n"
    text += "- Trials: \(Markdown.text(summary.subject))\n"
    if let method = summary.method { text += "- Method: \(Markdown.text(method))\n" }
    text += "- Filter: \(chosen)\n"
    text += "- Data as of: \(catalogue.asOf?.text ?? "unknown")\n\n"
    text += Self.cells(heads) + Self.cells(heads.map { _ in "---" })
    text += rows.joined() + "\n"
    text += notes.lines.map { "\($0)\n\n" }.joined()
    text += summary.notes.map { "\(Markdown.text($0))\n\n" }.joined()
    text += "## Sources\n\n"
    text += summary.sources.compactMap(catalogue.source).map { $0.markdownItem + "\n" }.joined()
    return text
  }

  private func line(for row: SummaryRow, _ notes: inout Footnotes) -> String {
    let effect =
      row.effectText + (row.effect.map { $0.note.isEmpty ? "" : " \($0.note)" } ?? "")
    let body =
      row.trials.isEmpty ? "0" : "\(row.trials.count) (\(row.patientsText))"
    let ofEffect = notes.add(row.effect.map { "\(row.outcome.name): \(said(of: $0))" })
    let ofRisk = notes.add(
      row.controlRisk.map { "\(row.outcome.name), with control: \(said(of: $0))" }
    )
    let ofRow = row.remarks.map { notes.add("\(row.outcome.name): \($0)") }.joined()
    let ofRating = row.ratingWords.map { notes.add("\(row.outcome.name), \($0)") }.joined()
    return Self.cells([
      Markdown.cell(row.outcome.name) + ofRow, body, Markdown.cell(effect) + ofEffect,
      (row.controlRisk.map { String($0.perThousand) } ?? "not reported") + ofRisk,
      Markdown.cell(row.difference?.whole ?? "not computed"),
      Markdown.cell(row.certaintyText) + ofRating,
    ])
  }

  /// How an effect was had: computed here, or read in a document.
  private func said(of effect: SummaryEffect) -> String {
    if let computation = effect.computation {
      return "\(effect.method); \(computation.formula) (\(computation.publication))"
    }
    return "\(effect.method), \(reference(effect.source))"
  }

  private func said(of risk: ControlRisk) -> String {
    let free = risk.isOfEventFree ? " without the event" : ""
    return "\(risk.figure.text)\(free), \(risk.origin), \(reference(risk.figure.source))"
  }

  private func reference(_ key: SourceKey?) -> String {
    key.flatMap(catalogue.source)
      .map { source in
        [source.citation, source.address].compactMap { $0 }.joined(separator: ", ")
      } ?? "source not known"
  }

  private static func cells(_ cells: [String]) -> String {
    "| \(cells.joined(separator: " | ")) |\n"
  }
}

/// Notes under a table, numbered as they are referred to, each text once.
private struct Footnotes {
  private var texts: [String] = []

  /// The mark of a note: `[^3]`; nothing for none.
  mutating func add(_ text: String?) -> String {
    guard let text else { return "" }
    let place = texts.firstIndex(of: text) ?? texts.count
    if place == texts.count { texts.append(text) }
    return "[^\(place + 1)]"
  }

  /// The notes as lines: `[^3]: as printed, …`.
  var lines: [String] {
    texts.enumerated().map { "[^\($0.offset + 1)]: \(Markdown.text($0.element))" }
  }
}
