import TrialPages

/// Where the columns of a forest plot stand for a width.
///
/// Label, number of patients or counts of both arms where there is room, axis, effect with interval,
/// level, weight.
struct ForestColumns {
  let width: Int
  /// Whether effects are in points, which are longer to write than ratios.
  let isInPoints: Bool
  /// Whether rows have counts of both arms, which take the place of the number of patients.
  let hasCounts: Bool

  init(width: Int, axis: ForestAxis) {
    self.width = width
    isInPoints = !axis.isLogarithmic
    hasCounts = axis.hasCounts
  }

  private let label = 2

  var isNarrow: Bool { width < 60 }
  private var isWide: Bool { width >= 100 }
  /// Whether the number of patients has a column.
  var showsParticipants: Bool { isWide && !hasCounts }
  /// Whether a level other than 95 % stands in a column beside the interval.
  var showsNote: Bool { width >= 76 }
  /// Whether the weight has a column.
  var showsWeight: Bool { !isNarrow }
  /// Whether the counts of both arms have columns.
  var showsCounts: Bool { hasCounts && width >= 80 }

  var labelWidth: Int {
    if isNarrow { return 10 }
    if width < 76 { return 17 }
    if hasCounts { return isWide ? min(40, 20 + (width - 100) / 2) : 16 }
    if showsControl { return min(40, 30 + (width - 120) / 4) }
    return isWide ? min(36, 32 + (width - 100) / 4) : 25
  }

  /// Whether what the control arm is given has a column.
  ///
  /// On narrower screens, and beside counts, it gives way to the axis; it stands in the line of the
  /// selected row.
  var showsControl: Bool { width >= 120 && !hasCounts }

  /// The cells of the control, the gap before it included.
  static let controlWidth = 15

  /// Where the control begins; `nil` where there is no room for it.
  var control: Int? { showsControl ? participantsEnd + Self.cutWidth + 2 : nil }

  /// The cells of a count, the gap before it included: `=161/1024`.
  private static let countWidth = 10

  /// The columns after the counts of the experimental and of the control arm.
  var countEnds: [Int] {
    guard showsCounts else { return [] }
    let first = label + labelWidth + Self.countWidth - (isWide ? 0 : 1)
    return [first, first + Self.countWidth - (isWide ? 0 : 1)]
  }

  /// The column after the number of patients, or after the counts.
  var participantsEnd: Int { countEnds.last ?? label + labelWidth + 6 }

  /// The cells of a data cut, the gap before it included.
  static let cutWidth = 9

  /// How many cells of the labels are the data cut's; 0 where it has a column of its own or none.
  var cutInLabel: Int { isWide || hasCounts || width < 76 ? 0 : Self.cutWidth }

  /// The column after the data cut; `nil` where there is no room for it.
  var cutEnd: Int? {
    if isWide { return participantsEnd + Self.cutWidth }
    return cutInLabel > 0 ? label + labelWidth - 1 : nil
  }

  var axis: Int {
    if isWide {
      return participantsEnd + Self.cutWidth + 2 + (showsControl ? Self.controlWidth : 0)
    }
    return countEnds.last.map { $0 + 1 } ?? label + labelWidth
  }

  /// The cells of the axis: what the columns around it leave.
  var axisColumns: Int {
    isNarrow ? max(5, width - 28) : max(12, min(61, width - axis - 2 - textWidth - weightWidth))
  }

  /// Where effect and interval begin.
  var text: Int { axis + axisColumns + (isNarrow ? 1 : 2) }

  /// The cells of an effect before its interval: `0.85`, `-12.3`.
  var estimateWidth: Int { isInPoints ? 5 : 4 }

  /// Points with their decimal points under each other; ratios stand as their sources print them.
  func aligned(_ estimate: String) -> String {
    guard isInPoints, !isNarrow else { return estimate }
    return String(repeating: " ", count: max(0, estimateWidth - estimate.count)) + estimate
  }

  /// Where a level or mark beside the interval begins.
  var note: Int { text + figuresWidth }

  /// The column after the weight.
  var weightEnd: Int { text + textWidth + weightWidth - 1 }

  /// The cells of effect and interval: `0.85 (0.72-1.00)`, `-12.3 (-22.8 to -10.5)`.
  private var figuresWidth: Int { isInPoints ? 22 : 17 }
  private var textWidth: Int {
    guard showsNote else { return 17 }
    // Beside counts the axis keeps the cells it needs.
    return hasCounts && !isWide ? 23 : 25
  }
  private var weightWidth: Int { showsWeight ? 6 : 0 }
}
