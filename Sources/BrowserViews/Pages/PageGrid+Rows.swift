import Browser
package import TrialPages

extension PageGrid {
  /// The lines of a row, each a list of pieces of text.
  package func spans(for row: PageRow) -> [[Line.Span]] {
    switch row.content {
    case .statement(let label, let text): statement(label: label, text: text)
    case .paragraph(let text): paragraph(text)
    case .blank: [[]]
    case .armValues(let label, let values, let trailing):
      armValues(label: label, values: values, trailing: trailing)
    case .ratio(let ratio): self.ratio(ratio)
    case .ratioFoot(let foot): ratioFoot(foot)
    case .cells(let label, let cells, let trailing):
      self.cells(label: label, cells: cells, trailing: trailing)
    case .computed(let label, let text, let isIndented):
      computed(label: label, text: text, isIndented: isIndented)
    case .scheduleAxis(let scale): scheduleAxis(scale)
    case .lane(let lane): self.lane(lane)
    case .legend(let legend): self.legend(legend)
    case .event(let event): self.event(event)
    case .change(let change): self.change(change)
    case .dated(let event): dated(event)
    case .discrepancy(let row): discrepancy(row)
    case .finding(let row): finding(row)
    case .source(let source): self.source(source)
    case .sourceLine(let figure, let value, let source):
      sourceLine(figure: figure, value: value, source: source)
    case .count(let label, let printed, let known, let total):
      count(label: label, printed: printed, known: known, total: total)
    case .counts(let name, let cells): counts(name: name, cells: cells)
    case .knownRows(let known, let total): knownRows(known: known, total: total)
    case .flow(let diagram): flow(diagram)
    case .question(let question): self.question(question)
    case .reported(let row): reported(row)
    case .claim(let claim): self.claim(claim)
    case .effectFoot(let foot): effectFoot(foot)
    case .forest(let line): forest(line)
    case .forestSides(let sides): forestSides(sides)
    case .summary(let line): summary(line)
    case .funnel(let line): funnel(line)
    case .funnelSides(let sides): funnelSides(sides)
    case .packed(let row): packed(row)
    case .compared(let row): compared(row)
    case .posted(let row): posted(row)
    case .voices(let row): voices(row)
    }
  }
}
