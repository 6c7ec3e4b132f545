package import TerminalModel

/// How many trials stand side by side in a width, and where their columns begin.
package struct ComparisonLayout: Hashable, Sendable {
  /// The cells of the labels on the left, the margin included.
  package let labelWidth: Int
  /// How many columns of trials are shown, at least 1.
  package let columns: Int
  /// The cells of each column, the gap after it included.
  package let columnWidth: Int

  /// The layout for so many trials; a column is never narrower than a ratio with its interval.
  package init(width: Int, trials: Int) {
    labelWidth = width < 60 ? 16 : width < 100 ? 22 : 30
    let room = max(1, width - labelWidth - 1)
    columns = max(1, min(trials, room / 25))
    columnWidth = min(44, room / columns)
  }

  package init(_ size: Size, trials: Int) { self.init(width: size.columns, trials: trials) }

  /// Where a column begins, counted from the first one shown.
  package func column(_ place: Int) -> Int { labelWidth + place * columnWidth }

  /// The place of the first trial shown, so that the selected one is in view.
  package func first(showing selected: Int) -> Int { max(0, selected - columns + 1) }
}
