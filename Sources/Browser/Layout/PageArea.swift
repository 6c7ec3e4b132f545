import TrialPages
package import TerminalModel

/// The part of a screen that a page fills, below breadcrumb and tabs and above status and keys.
package struct PageArea: Hashable, Sendable {
  package let rectangle: Rectangle

  /// The part of a screen with so many lines over it where there is room for them.
  package init(_ size: Size, headRows: Int = 3) {
    let head = size.rows < 10 ? 0 : (size.rows < 16 ? 1 : headRows)
    let foot = size.rows < 10 ? 1 : 2
    let (_, below) = Rectangle(size).splitTop(head)
    rectangle = below.splitBottom(foot).rest
  }

  package var rows: Int { rectangle.rows }

  /// How many rows a page key goes: a screenful less some overlap, at least 1.
  ///
  /// Where the heading of a table may stay over its rows, its lines are no part of the screenful.
  func pageful(of page: Page) -> Int { max(1, rows - (page.hasTables && rows > 8 ? 5 : 2)) }
}
