/// The columns that all rows of a page share, for a width.
///
/// One grid for a whole page keeps the experimental arm left of control, the estimate left of its
/// interval, and the null line in one column of the screen.
package struct PageGrid: Hashable, Sendable {
  /// The columns of the page, at least 20.
  package let width: Int
  /// How many columns of arms there are.
  package let arms: Int
  /// Without boxes, for screen readers.
  package let isPlain: Bool
  /// Whether the effects of a toxicity table stand beside or under the columns of the arms.
  package let hasEffects: Bool

  package init(width: Int, arms: Int, isPlain: Bool = false, hasEffects: Bool = false) {
    self.width = max(20, width)
    self.arms = max(1, arms)
    self.isPlain = isPlain
    self.hasEffects = hasEffects
  }

  /// Where labels begin.
  package let labelColumn = 2
  /// Where wrapped words begin under a label.
  package var wordsColumn: Int { width < 60 ? 4 : 13 }
  /// The column after the last one words are wrapped in; prose stays narrow on wide screens.
  package var wordsEnd: Int { min(width - 1, wordsColumn + 76) }

  /// The cells for labels of rows with values.
  package var labelWidth: Int {
    if width < 60 { return max(8, width - 2 - arms * 12) }
    // Beside an axis the bars of the rates have the room up to 160 columns.
    if isEffectBeside { return min(48, 28 + max(0, width - 160) / 2) }
    return width < 100 ? 22 : min(48, 30 + max(0, width - 120) / 2)
  }

  /// The cells of one column of an arm.
  package var armWidth: Int {
    // Four arms have room beside their labels on 40 columns only if each gives way a little.
    let least = arms > 3 ? 7 : 8
    let room = max(arms * least, width - labelColumn - labelWidth - trailingWidth)
    return max(least, min(24, room / arms))
  }

  /// The cells after the columns of the arms.
  package var trailingWidth: Int { width < 60 ? 0 : isEffectBeside ? 50 : 16 }

  /// Where the column of an arm begins.
  package func armColumn(_ index: Int) -> Int { labelColumn + labelWidth + index * armWidth }

  /// Where what follows the columns of the arms begins.
  package var trailingColumn: Int { armColumn(arms) }
}
