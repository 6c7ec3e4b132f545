package import TerminalModel
package import TrialQuery

/// Where the parts of the list of trials lie on a screen of a size.
///
/// Panels lie one above the other, so that whole lines can be read, copied and scrolled.
package struct TrialsLayout: Hashable, Sendable {
  /// The breadcrumb; no rows on very small screens.
  package let head: Rectangle
  /// The chips and the filter as text, or the search being typed.
  package let chips: Rectangle
  /// The facets with their rule; no rows when they are closed.
  package let facets: Rectangle
  /// The rule with the name of the list, and the heads of the columns.
  package let listHead: Rectangle
  package let list: Rectangle
  /// The preview with its rule; no rows when it is closed.
  package let preview: Rectangle
  package let status: Rectangle
  /// The hints; no rows on very small screens.
  package let keys: Rectangle

  /// Whether the list is of a review, which is decided about in it.
  private let isScreened: Bool

  private static let panel = 8

  package init(_ size: Size, of screen: TrialsScreen) {
    isScreened = screen.index.isScreened
    let isBare = size.rows < 10
    let isLow = size.rows < 16
    var rest = Rectangle(size)
    (rest, keys) = rest.splitBottom(isBare ? 0 : 1)
    (rest, status) = rest.splitBottom(1)
    (head, rest) = rest.splitTop(isBare ? 0 : 1)
    (chips, rest) = rest.splitTop(isLow ? 0 : 1)
    let wantsFacets = screen.focus == .facets || (size.rows >= 36 && size.columns >= 100)
    if isLow {
      (facets, rest) = rest.splitTop(screen.focus == .facets ? rest.rows : 0)
      (rest, preview) = rest.splitBottom(0)
      (listHead, list) = rest.splitTop(0)
      return
    }
    let isTall = size.rows >= 36
    let wantsPreview = screen.view.showsPreview ?? (size.columns >= 110 && isTall)
    (facets, rest) = rest.splitTop(wantsFacets ? Self.panel : 0)
    let previewFits = wantsPreview && (isTall || screen.focus == .list)
    (rest, preview) = rest.splitBottom(previewFits ? Self.panel : 0)
    (listHead, list) = rest.splitTop(2)
  }

  /// How many trials the list shows at once.
  package var listRows: Int { list.rows }

  /// How far a page key goes: a screenful less one row of overlap.
  package var page: Int { max(1, list.rows - 1) }

  package var showsPreview: Bool { preview.rows > 0 }
  package var showsFacets: Bool { facets.rows > 0 }

  /// The columns a screen of this width shows when the user has chosen none.
  package var standardColumns: [Column] {
    if isScreened { return columnsOfReview }
    return switch list.columns {
    case ..<60: [.id, .acronym, .estimate]
    case ..<80: [.id, .acronym, .result, .primary]
    case ..<100: [.id, .acronym, .site, .participants, .result, .primary]
    default: [.id, .acronym, .site, .agent, .participants, .result, .primary]
    }
  }

  /// The same where a review is open: what was decided comes first, the titles are what is read.
  private var columnsOfReview: [Column] {
    switch list.columns {
    case ..<60: [.id, .screening]
    case ..<100: [.id, .screening, .title]
    default: [.id, .screening, .phase, .participants, .title, .readers]
    }
  }

  /// Whether the width has room for the axis of intervals beside the columns, and how wide it is.
  package var axisColumns: Int {
    guard !isScreened else { return 0 }
    return switch list.columns {
    case ..<120: 0
    case ..<160: 17
    default: 33
    }
  }
}
