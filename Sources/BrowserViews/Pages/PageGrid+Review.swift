import Browser
import TrialPages
import TerminalModel
import TrialModel

extension PageGrid {
  /// A question, and how many trials it names and have a result.
  func question(_ row: QuestionRow) -> [[Line.Span]] {
    let count = row.trials.count
    let trials = count == 0 ? "-" : String(count)
    let results = count == 0 ? "-" : "\(row.results) of \(count)"
    let isNarrow = width < 60
    let column = labelColumn + 3
    let room = (isNarrow ? width - 1 : questionEnds[0] - 8) - column
    var lines = [row.text, row.comparison].compactMap { $0 }.flatMap { text in
      TextWidth.wrap(text, to: room).map { [Line.Span($0, at: column)] }
    }
    if lines.isEmpty { lines = [[]] }
    lines[0].append(.init(String(row.number), at: labelColumn, figure: 0))
    if isNarrow {
      lines.append([
        .init("trials \(trials), result since \(results)", at: column, ink: .dim)
      ])
    } else {
      lines[0].append(.init(trials, endingAt: questionEnds[0]))
      lines[0].append(.init(results, endingAt: questionEnds[1]))
    }
    let names = row.trials.joined(separator: ", ")
    return lines
      + TextWidth.wrap(names, to: min(76, width - column - 1)).map {
        [.init($0, at: column, ink: .dim)]
      }
  }

  /// The columns after the counts of a question.
  private var questionEnds: [Int] {
    let end = min(width - 1, 98)
    return [end - 15, end]
  }

  /// The line of heads over the questions.
  func questionsHead(_ name: String) -> Line {
    let name = Line.Span(TextWidth.clip(name, to: width - 2), at: 1, ink: .heading)
    guard width >= 60 else { return Line([name]) }
    return Line([
      name,
      .init("trials", endingAt: questionEnds[0], ink: .dim),
      .init("result since", endingAt: questionEnds[1], ink: .dim),
    ])
  }

  /// A square for each row of the table, known ones filled, and both counts in words.
  func knownRows(known: Int, total: Int) -> [[Line.Span]] {
    let unknown = max(0, total - known)
    let squares = String(repeating: "▪", count: known) + String(repeating: "▫", count: unknown)
    let words = "\(known) known, \(unknown) not"
    if labelColumn + TextWidth.of(squares) + 3 + words.count < width {
      return [
        [
          .init(squares, at: labelColumn),
          .init(words, at: labelColumn + TextWidth.of(squares) + 2, figure: 0),
        ]
      ]
    }
    return TextWidth.wrap(squares, to: width - labelColumn - 1).map { [.init($0, at: labelColumn)] }
      + [[.init(words, at: labelColumn, figure: 0)]]
  }

  /// The counts of a group, as many abreast as fit.
  func counts(name: String, cells: [CountCell]) -> [[Line.Span]] {
    let each = 38
    let abreast = max(1, min(3, (width - labelColumn) / each))
    var lines: [[Line.Span]] = [
      [.init("\(name): printed, known", at: labelColumn, ink: .heading)]
    ]
    for start in stride(from: 0, to: cells.count, by: abreast) {
      var spans: [Line.Span] = []
      for place in start..<min(cells.count, start + abreast) {
        let cell = cells[place]
        let column = labelColumn + 1 + (place - start) * each
        let end = min(column + 32, width - 6)
        let room = end - column - TextWidth.of(cell.printed) - 1
        spans.append(.init(TextWidth.clip(cell.label, to: room), at: column))
        spans.append(.init(cell.printed, endingAt: end, figure: place))
        spans.append(.init(String(cell.known), endingAt: end + 4))
      }
      lines.append(spans)
    }
    return lines
  }

  /// A claim: its number, text, figures as printed, section, references and our remark.
  func claim(_ claim: Claim) -> [[Line.Span]] {
    let textColumn = labelColumn + 7
    let room = min(76, width - textColumn - 1)
    var lines = TextWidth.wrap(claim.text, to: room).enumerated().map { offset, words in
      (offset == 0
        ? [Line.Span(claim.id.text, at: labelColumn, ink: .heading, figure: 0)] : [])
        + [.init(words, at: textColumn)]
    }
    lines += figures(of: claim, from: textColumn, room: room)
    let references = claim.references.map(String.init).joined(separator: ", ")
    let place = claim.place + (references.isEmpty ? "" : " · ref. \(references)")
    lines += TextWidth.wrap(place, to: room).map { [.init($0, at: textColumn, ink: .dim)] }
    if let remark = claim.remark {
      lines += TextWidth.wrap("note: \(remark)", to: room).map { [.init($0, at: textColumn)] }
    }
    return lines
  }

  /// The printed figures of a claim one after the other, none broken that fits into a line.
  private func figures(of claim: Claim, from column: Int, room: Int) -> [[Line.Span]] {
    var lines: [[Line.Span]] = []
    var next = 0
    for (place, figure) in claim.figures.enumerated() {
      let about = figure.population.map { " (\($0))" } ?? ""
      let pieces = TextWidth.wrap("\(figure.printed)\(about)", to: room - 2)
      let length = pieces.map(TextWidth.of).max() ?? 0
      if lines.isEmpty || pieces.count > 1 || next + length > room {
        lines.append([])
        next = 2
      }
      for (offset, piece) in pieces.enumerated() {
        if offset > 0 { lines.append([]) }
        let span = Line.Span(piece, at: column + next, figure: offset == 0 ? place + 1 : nil)
        lines[lines.count - 1].append(span)
      }
      next = pieces.count > 1 ? room : next + length + 3
    }
    return lines
  }
}
