import TrialQuery

/// How wide each column of the list is in a given room.
///
/// Widths do not depend on the rows in view, so nothing moves sideways while scrolling.
struct ColumnWidths {
  /// The columns that fit, in their order, with their widths in cells.
  let widths: [(column: Column, width: Int)]

  /// The room is the cells for all columns, with gaps of 2 between them.
  init(_ columns: [Column], room: Int) {
    var chosen = columns
    while chosen.count > 1, Self.total(chosen, by: \.narrowest) > room {
      guard let drop = Self.dropOrder.first(where: { chosen.dropFirst().contains($0) }) else {
        chosen.removeLast()
        continue
      }
      chosen.removeAll { $0 == drop }
    }
    var widths = chosen.map(\.usual)
    var excess = Self.total(chosen, by: \.usual) - room
    for column in Self.shrinkOrder where excess > 0 {
      guard let place = chosen.firstIndex(of: column) else { continue }
      let taken = min(excess, widths[place] - column.narrowest)
      widths[place] -= taken
      excess -= taken
    }
    self.widths = zip(chosen, widths).map { ($0, $1) }
  }

  private static func total(_ columns: [Column], by width: (Column) -> Int) -> Int {
    columns.reduce(-2) { $0 + width($1) + 2 }
  }

  /// What goes first when the screen is too narrow; the identifier never does.
  private static let dropOrder: [Column] = [
    .source, .sponsor, .countries, .note, .title, .readers, .decided, .secondLook, .reason,
    .completion,
    .expression, .stage, .dose, .control,
    .endpoint, .question, .region, .known, .changed, .year, .phase, .backbone,
    .sequence, .role, .immunotherapyClass, .agent, .counted, .participants, .site, .interval,
    .status,
  ]

  /// What gives way first when all columns fit only narrowed.
  private static let shrinkOrder: [Column] = [
    .title, .endpoint, .note, .countries, .sponsor, .source, .control, .dose, .question, .region,
    .agent,
    .sequence, .backbone,
    .immunotherapyClass, .tags, .readers, .acronym, .primary, .result, .site, .status, .known,
    .screening,
  ]
}

extension Column {
  /// The width a column has where there is room.
  fileprivate var usual: Int {
    switch self {
    case .id: 11
    case .acronym: 16
    case .site: 10
    case .agent: 16
    case .participants: 6
    case .counted: 10
    case .result: 25
    case .estimate: 9
    case .interval: 14
    case .primary: 11
    case .status: 21
    case .role: 8
    case .immunotherapyClass: 14
    case .sequence: 24
    case .backbone: 17
    case .question: 18
    case .region: 16
    case .phase: 5
    case .year: 5
    case .known: 10
    case .changed: 7
    case .control: 24
    case .dose: 24
    case .endpoint: 40
    case .completion: 10
    case .countries: 24
    case .stage: 7
    case .expression: 9
    case .title: 60
    case .sponsor: 24
    case .source: 24
    case .screening: 24
    case .reason: 16
    case .readers: 30
    case .decided: 10
    case .secondLook: 16
    case .tags: 20
    case .note: 40
    }
  }

  /// The width below which the column says nothing.
  fileprivate var narrowest: Int {
    switch self {
    case .id: 11
    case .acronym: 13
    case .site: 10
    case .participants: 6
    case .result: 20
    case .primary: 7
    case .agent: 13
    case .title: 20
    case .sponsor, .source, .question, .sequence, .region, .control, .dose, .countries: 12
    case .endpoint, .note: 16
    case .tags: 10
    case .status, .backbone: 10
    case .immunotherapyClass: 8
    case .screening: 11
    case .readers: 16
    default: usual
    }
  }
}
