import TerminalModel
import TrialPages

extension PageGrid {
  /// A trial that reported since the review in one line, or in two where the screen is narrow; under it what
  /// a source has against it.
  func reported(_ row: ReportedRow) -> [[Line.Span]] {
    let columns = ReportedColumns(width: width)
    let indent = row.kind == .comparison ? 2 : 0
    let ink: Ink = row.kind == .pooled ? .heading : .normal
    let start = labelColumn + indent
    let notes = TextWidth.wrap(row.note, to: min(76, width - start - 3)).filter { !$0.isEmpty }
      .map { [Line.Span($0, at: start + 2, ink: .dim)] }
    guard let site = columns.site, let standing = columns.standing else {
      return narrow(row, from: start, ink) + notes
    }
    let nameEnd = row.site.isEmpty ? standing : site
    var spans: [Line.Span] = [
      .init(TextWidth.clip(row.name, to: nameEnd - start - 1), at: start, ink: ink),
      .init(TextWidth.clip(row.site, to: 12), at: site, ink: .dim),
    ]
    if let agents = columns.agents, let participants = columns.participantsEnd {
      spans.append(.init(TextWidth.clip(row.agents, to: 16), at: agents, ink: .dim))
      spans.append(.init(row.participants, endingAt: participants, ink: .dim))
    }
    spans.append(.init(row.standing, at: standing, figure: row.standingFigure))
    let room = columns.dateEnd - columns.result - 1
    let isWhole = TextWidth.of(row.result) + TextWidth.of(row.date) < room
    spans.append(.init(row.result, at: columns.result, figure: row.resultFigure))
    var lines = [spans]
    if isWhole {
      lines[0].append(.init(row.date, endingAt: columns.dateEnd, ink: .dim))
    } else if !row.date.isEmpty {
      // No digit is cut: what does not fit beside the figure stands under it.
      lines.append([.init(row.date, endingAt: columns.dateEnd, ink: .dim)])
    }
    return lines + notes
  }

  /// Name and standing, and under them figure and date; a line without a name has the figure alone.
  private func narrow(_ row: ReportedRow, from start: Int, _ ink: Ink) -> [[Line.Span]] {
    let room = width - start - TextWidth.of(row.standing) - 2
    let first: [Line.Span] = [
      .init(TextWidth.clip(row.name, to: room), at: start, ink: ink),
      .init(row.standing, endingAt: width - 1, figure: row.standingFigure),
    ]
    let isWhole = start + TextWidth.of(row.result) + TextWidth.of(row.date) + 4 < width
    let second: [Line.Span] = [
      .init(row.result, at: start + 2, figure: row.resultFigure),
      .init(isWhole ? row.date : "", endingAt: width - 1, ink: .dim),
    ]
    return row.name.isEmpty ? [second] : [first, second]
  }
}

/// Where the columns of the trials reported since begin and end, for a width.
private struct ReportedColumns {
  /// `nil` where the screen has room for two lines a trial alone.
  let site: Int?
  let agents: Int?
  let participantsEnd: Int?
  /// `nil` as `site`.
  let standing: Int?
  let result: Int
  let dateEnd: Int

  init(width: Int) {
    let isNarrow = width < 72
    let isWide = width >= 110
    let nameEnd = isWide ? 29 : 20
    site = isNarrow ? nil : nameEnd
    agents = isWide ? nameEnd + 13 : nil
    participantsEnd = isWide ? nameEnd + 37 : nil
    let standing = nameEnd + (isWide ? 39 : 13)
    self.standing = isNarrow ? nil : standing
    result = standing + 14
    dateEnd = min(width - 1, result + 41)
  }
}
