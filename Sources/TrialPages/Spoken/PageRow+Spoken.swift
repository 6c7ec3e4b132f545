import TrialChecks
import TrialModel

extension PageRow {
  /// The row as it is read out under the heading of its section: sentences, none for what only explains a
  /// drawing or leaves a gap.
  ///
  /// Columns are named, marks are in words; the figures of the row stay what they are.
  package func spoken(under heading: PageHeading?) -> [String] {
    switch inWords(under: heading).content {
    case .paragraph(let text): text.isEmpty ? [] : [Self.withoutMark(text)]
    case .statement(let label, let text): [Self.statement(label, text)]
    case .ratio(let row): row.words.isEmpty ? [row.label] : ["\(row.label): \(row.words)"]
    case .cells(let label, let cells, let trailing):
      [Self.words(label, cells.map(\.text), under: heading?.columns ?? [], trailing)]
    case .packed(let row):
      [Self.words(row.label, row.cells, under: row.columns.map(\.title), "")]
    case .scheduleAxis(let scale): [scale.words]
    case .lane(let row): [row.words]
    case .change(let change): [change.words]
    case .dated(let row): [row.words]
    case .discrepancy(let row): row.sentences
    case .finding(let row): row.sentences
    case .source(let source): [source.citation] + source.lines
    case .sourceLine(let figure, let value, let source):
      [["\(figure): \(value)", source].filter { !$0.isEmpty }.joined(separator: ", ")]
    case .count(let label, let printed, let known, let total):
      ["\(label): printed \(printed), known \(known)" + (total.map { " of \($0)" } ?? "")]
    case .counts(let name, let cells):
      [
        "\(name): "
          + cells.map { "\($0.label) printed \($0.printed), known \($0.known)" }
          .joined(separator: "; ")
      ]
    case .knownRows(let known, let total): ["\(known) known, \(max(0, total - known)) not"]
    case .flow(let diagram): diagram.sentences
    case .question(let row): row.sentences
    case .claim(let claim): claim.sentences
    case .forest(let line): [line.words].filter { !$0.isEmpty }
    case .summary(let line): [line.words]
    case .funnel(let line): line.sentences
    case .reported, .voices, .event, .posted, .compared, .computed, .armValues, .blank, .ratioFoot,
      .legend, .effectFoot, .forestSides, .funnelSides:
      []
    }
  }

  /// A sentence without the mark before it, which rows in words do not have.
  private static func withoutMark(_ text: String) -> String {
    ["! ", "~ "].contains { text.hasPrefix($0) } ? String(text.dropFirst(2)) : text
  }

  /// A statement under its label; of a part that is folded or unfolded on its line, which it is.
  private static func statement(_ label: String, _ text: String) -> String {
    guard let sign = label.first, sign == "+" || sign == "-" else {
      // What two letters have to stand for on a screen is said whole.
      let name = ["RT": "radiotherapy", "IO": "immunotherapy"][label] ?? label
      return "\(name): \(text)"
    }
    let word = label.dropFirst().drop { $0 == " " }
    let isNamed = word != "fold" && word != "unfold"
    return (isNamed ? "\(word): " : "") + "\(text), \(sign == "+" ? "folded" : "unfolded")"
  }

  /// A row of a table with the names of its columns: `CA184-043: alpha 1.2; beta 3`.
  private static func words(
    _ label: String,
    _ cells: [String],
    under heads: [String],
    _ trailing: String
  ) -> String {
    let said = cells.enumerated().map { place, text in
      let head = heads.indices.contains(place) ? "\(heads[place]) " : ""
      return head + (text == TableCell.absent.text ? "not given" : text)
    }
    return "\(label): " + (said + [trailing]).filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

extension PageHeading {
  /// The heading as it is read out, without the axis or columns that its rows name themselves.
  package var spoken: String {
    switch self {
    case .columns(let name, let first, let second): "\(name), \(first) and \(second)"
    case .arm(let head, let name):
      [
        head.label, name, head.side.map { "\($0.rawValue) arm" },
        head.count.map { "\($0) patients" },
      ]
      .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    default: name
    }
  }

  /// The arms whose columns stand under it, each with its side and its patients; empty for other tables.
  package var spokenArms: [String] {
    arms.map { arm in
      [arm.label, arm.side.map { "\($0.rawValue) arm" }, arm.count.map { "\($0) patients" }]
        .compactMap { $0 }.joined(separator: ", ")
    }
  }

  /// The heads of the columns of a table.
  fileprivate var columns: [String] {
    switch self {
    case .table(_, let heads, _): heads.map(\.title)
    case .packed(_, let columns): columns.map(\.title)
    default: []
    }
  }
}

extension ForestLine {
  /// A drawn line in words; plots that are said at all are said by `ForestWords`.
  fileprivate var words: String {
    let parts = [estimate, interval, note, weight.isEmpty ? "" : "weight \(weight) %"]
      .filter { !$0.isEmpty }
    return parts.isEmpty ? label : "\(label): \(parts.joined(separator: ", "))"
  }
}

extension SummaryLine {
  /// A row of a table in words; summaries that are said at all are said by `SummaryRow.sentence`.
  fileprivate var words: String {
    let parts = [
      effect, note, risk == "-" ? riskOrigin : "with control \(risk) of 1,000, \(riskOrigin)",
      difference == "-" ? "" : "difference \(difference) of 1,000", body,
      certainty == "-" ? "" : certaintyWords,
    ]
    return "\(label): " + parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

extension FunnelLine {
  /// The trials of a drawn line in words; plots that are said at all are said by `FunnelPage`.
  fileprivate var sentences: [String] {
    points.map { point in
      "\(point.name): \(DecimalText.of(point.value, decimals: 2)), standard error "
        + DecimalText.of(point.error, decimals: 3)
    }
  }
}
