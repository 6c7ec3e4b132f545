/// Where the columns of a forest plot stand for a width.
///
/// Label, number of patients where there is room, axis, ratio with interval, level, weight.
struct ForestColumns {
  let width: Int

  private let label = 2

  var isNarrow: Bool { width < 60 }
  /// Whether the number of patients has a column.
  var showsParticipants: Bool { width >= 100 }
  /// Whether a level other than 95 % stands in a column beside the interval.
  var showsNote: Bool { width >= 76 }
  /// Whether the weight has a column.
  var showsWeight: Bool { !isNarrow }

  var labelWidth: Int {
    if isNarrow { return 10 }
    if width < 76 { return 17 }
    return width < 100 ? 25 : min(40, 32 + (width - 100) / 4)
  }

  /// The column after the number of patients.
  var participantsEnd: Int { label + labelWidth + 6 }

  /// The cells of a data cut, the gap before it included.
  static let cutWidth = 9

  /// How many cells of the labels are the data cut's; 0 where it has a column of its own or none.
  var cutInLabel: Int { showsParticipants || width < 76 ? 0 : Self.cutWidth }

  /// The column after the data cut; `nil` where there is no room for it.
  var cutEnd: Int? {
    if showsParticipants { return participantsEnd + Self.cutWidth }
    return cutInLabel > 0 ? label + labelWidth - 1 : nil
  }

  var axis: Int {
    showsParticipants ? participantsEnd + Self.cutWidth + 2 : label + labelWidth
  }

  /// The cells of the axis: what the columns around it leave.
  var axisColumns: Int {
    isNarrow ? max(5, width - 28) : max(12, min(61, width - axis - 2 - textWidth - weightWidth))
  }

  /// Where ratio and interval begin.
  var text: Int { axis + axisColumns + (isNarrow ? 1 : 2) }

  /// Where a level or mark beside the interval begins.
  var note: Int { text + 17 }

  /// The column after the weight.
  var weightEnd: Int { text + textWidth + weightWidth - 1 }

  private var textWidth: Int { showsNote ? 25 : 17 }
  private var weightWidth: Int { showsWeight ? 6 : 0 }
}
