import Browser
package import TrialPages
import TerminalModel
import TrialModel

extension PageGrid {
  /// The lines of a heading.
  package func lines(for heading: PageHeading) -> [Line] {
    switch heading {
    case .name(let name):
      return TextWidth.wrap(name, to: width - 2).map { Line([.init($0, at: 1, ink: .heading)]) }
    case .arms(let name, let arms, let note):
      return armHeads(name, arms: arms, note: note)
    case .effects(let name, let arms, let note, let scale):
      return effectHeads(name, arms: arms, note: note, scale: scale)
    case .ratioAxis(let name, let axis):
      return ratioHead(name, axis: axis)
    case .table(let name, let heads, let trailing):
      return [tableHead(name, heads, trailing: trailing)]
    case .questions(let name):
      return [questionsHead(name)]
    case .summary(let name): return summaryHead(name)
    case .funnel(let head): return funnelHead(head)
    case .packed(let name, let columns): return packedHead(name, columns)
    case .posted(let head): return postedHead(head)
    case .events(let head): return eventHead(head)
    case .arm(let arm, let name):
      let spans = head(of: arm, column: 1)
      let column = 5 + TextWidth.of(arm.label)
      return [Line(spans + [.init(TextWidth.clip(name, to: width - column - 1), at: column)])]
    case .forest(let head): return forestHead(head)
    case .columns(let name, let first, let second):
      guard width >= 60 else { return [Line([.init(name, at: 1, ink: .heading)])] }
      return [
        Line([
          .init(name, at: 1, ink: .heading),
          .init(first, at: firstWordsColumn, ink: .heading),
          .init(second, at: secondWordsColumn, ink: .heading),
        ])
      ]
    }
  }

  /// Where the first of two columns of words begins.
  package var firstWordsColumn: Int { width < 60 ? 14 : 22 }
  /// Where the second of two columns of words begins.
  package var secondWordsColumn: Int {
    firstWordsColumn + max(10, min(50, (width - firstWordsColumn - 2) / 2))
  }

  /// A name and the heads of the columns of arms; a name that is too long stands above them.
  func armHeads(_ name: String, arms: [ArmHead], note: String?) -> [Line] {
    var heads: [Line.Span] = []
    for (index, arm) in arms.enumerated() { heads += head(of: arm, column: armColumn(index)) }
    if let note, trailingWidth > 0 { heads.append(.init(note, at: trailingColumn, ink: .dim)) }
    let title = Line.Span(name, at: 1, ink: .heading)
    let isBeside = TextWidth.of(name) + 2 <= armColumn(0)
    return isBeside || heads.isEmpty ? [Line([title] + heads)] : [Line([title]), Line(heads)]
  }

  private func head(of arm: ArmHead, column: Int) -> [Line.Span] {
    let look = SideLook(arm.side)
    let label = TextWidth.clip(arm.label, to: armWidth - 3)
    let end = column + 2 + TextWidth.of(label)
    let count = arm.count.map { " of \($0)" } ?? ""
    let hasRoom = end + TextWidth.of(count) < column + armWidth
    return [
      .init(look.sign, at: column, ink: look.signInk),
      .init(label, at: column + 2, ink: look.headInk),
      .init(hasRoom ? count : "", at: end, ink: .dim),
    ]
  }
}
