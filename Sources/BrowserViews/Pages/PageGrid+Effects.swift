import Browser
import TrialPages
import TerminalModel

extension PageGrid {
  /// Whether effects stand beside the values of the arms; else in a line under them.
  var isEffectBeside: Bool { hasEffects && width >= 120 }

  /// Where the numbers of an effect begin.
  private var effectColumn: Int { (isEffectBeside ? trailingColumn : armColumn(0)) + 1 }

  /// Where the axis of effects begins: after `-12.5 (-18.3 to -10.1)` and a mark.
  private var effectAxisColumn: Int { effectColumn + 25 }

  /// The cells of the axis; a very wide screen leaves room for the bars of the rates after it.
  private var effectAxisCells: Int {
    max(0, min(isEffectBeside ? 32 : 40, width - 1 - effectAxisColumn))
  }

  /// Where bars may stand after the axis.
  var afterEffects: Int { effectAxisColumn + effectAxisCells + 2 }

  /// The numbers of an effect, its marks, and its interval on the axis.
  func effectSpans(of row: EventRow) -> [Line.Span] {
    guard let scale = row.effectScale, width >= 60 else { return [] }
    let effect = row.effect ?? .none
    let marks = (row.marks.first.map(String.init) ?? "") + (effect.isCorrected ? "+" : "")
    return [
      .init(effect.text, at: effectColumn, figure: row.effectFigure),
      .init(marks, at: effectColumn + 22),
    ] + axisSpans(effect, on: scale)
  }

  private func axisSpans(_ effect: EventEffect, on scale: EffectScale) -> [Line.Span] {
    guard effectAxisCells >= 8 else { return [] }
    let axis = EffectAxis(scale, columns: effectAxisCells)
    let cells = axis.cells(effect)
    var spans = [
      Line.Span(String(cells.map { $0 == "┊" ? " " : $0 }), at: effectAxisColumn)
    ]
    if let null = axis.nullColumn, cells.contains("┊") {
      spans.append(.init("┊", at: effectAxisColumn + null, ink: .nullLine))
    }
    return spans
  }

  /// The heads of the arms, then what is computed and the ticks of its axis.
  func effectHeads(
    _ name: String,
    arms: [ArmHead],
    note: String,
    scale: EffectScale
  ) -> [Line] {
    let heads = armHeads(name, arms: arms, note: nil)
    guard width >= 60 else { return heads }
    let ticks =
      effectAxisCells < 8
      ? []
      : EffectAxis(scale, columns: effectAxisCells).ticks
        .map { Line.Span($0.label, at: effectAxisColumn + $0.column, ink: .dim) }
    let spans = [Line.Span(note, at: effectColumn, ink: .dim)] + ticks
    guard isEffectBeside, let last = heads.last else { return heads + [Line(spans)] }
    return heads.dropLast() + [Line(last.spans + spans)]
  }

  /// What the sides of the null line mean, the line between them.
  func effectFoot(_ foot: EffectFoot) -> [[Line.Span]] {
    guard width >= 60, effectAxisCells >= 8,
      let null = EffectAxis(foot.scale, columns: effectAxisCells).nullColumn
    else { return [] }
    let column = effectAxisColumn + null
    // Near the edge the words go on below, the arrow with the last of them.
    let words = foot.above.replacing(" ►", with: "\u{A0}►")
    let above = TextWidth.wrap(words, to: max(1, width - column - 3))
      .map { $0.replacing("\u{A0}", with: " ") }
    return above.enumerated().map { place, words in
      let sides: [Line.Span] = [
        .init(foot.below, endingAt: column - 1, ink: .dim),
        .init("┊", at: column, ink: .nullLine),
      ]
      return (place == 0 ? sides : []) + [.init(words, at: column + 2, ink: .dim)]
    }
  }
}
