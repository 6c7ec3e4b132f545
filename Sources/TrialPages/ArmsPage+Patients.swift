import TrialModel

extension ArmsPage {
  /// How many patients each arm and the trial have, by set and source; `nil` without any number.
  static func patients(of trial: Trial, in catalogue: Catalogue) -> PageSection? {
    let columns = trial.arms.count + 1
    let entries =
      trial.arms.enumerated().flatMap { column, arm in
        arm.sizes.map { Entry(column: column, arm: arm, size: $0) }
      } + trial.sizes.map { Entry(column: columns - 1, arm: nil, size: $0) }
    guard !entries.isEmpty else { return nil }
    let rows = SizeFigure.CountedSet.allCases.flatMap { counted in
      lines(of: entries.filter { $0.size.counted == counted })
        .map { row(for: $0, counted: counted, columns: columns, in: catalogue) }
    }
    let heads = trial.arms.map { TableHead($0.shortLabel, side: $0.side) } + [TableHead("in all")]
    return PageSection(.table(name: "PATIENTS", heads: heads, trailing: "source"), rows: rows)
  }

  private struct Entry {
    let column: Int
    let arm: Arm?
    let size: SizeFigure

  }

  /// The entries of one set in lines of one source each, no column twice in a line.
  private static func lines(of entries: [Entry]) -> [[Entry]] {
    var lines: [[Entry]] = []
    for entry in entries {
      let place = lines.firstIndex { line in
        line[0].size.figure.source == entry.size.figure.source
          && !line.contains { $0.column == entry.column }
      }
      if let place { lines[place].append(entry) } else { lines.append([entry]) }
    }
    return lines.map { $0.sorted { $0.column < $1.column } }
  }

  private static func row(
    for entries: [Entry],
    counted: SizeFigure.CountedSet,
    columns: Int,
    in catalogue: Catalogue
  ) -> PageRow {
    let cells = (0..<columns).map { column in
      entries.firstIndex { $0.column == column }.map { place in
        TableCell(entries[place].size.figure.digits, figure: place)
      } ?? .absent
    }
    let figures = entries.map { entry in
      ShownFigure(
        title: "patients \(counted.rawValue)\(entry.arm.map { ", \($0.shortLabel)" } ?? "")",
        text: entry.size.figure.digits,
        figure: entry.size.figure,
        source: entry.size.figure.source,
        side: entry.arm?.side
      )
    }
    let claims = Set(entries.map(\.size.figure.claim))
    let source = catalogue.shortName(
      of: entries[0].size.figure.source,
      claim: claims.count == 1 ? entries[0].size.figure.claim : nil
    )
    return PageRow(
      .cells(label: counted.rawValue, cells: cells, trailing: source),
      figures: figures
    )
  }
}
