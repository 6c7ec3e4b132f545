import Browser
import BrowserViews
import TerminalModel
import TestSupport
import Testing

/// Where the terminal's own cursor stands: the one thing of a screen that a screen reader is told.
@Suite("The cursor stands on what is selected or typed") struct CursorTests {
  static let sizes = [(80, 24), (120, 40), (40, 10), (20, 5)]
    .map { Size(columns: $0.0, rows: $0.1) }

  @Test("in every golden screen", arguments: GoldenScreenTests.shots.byName)
  func golden(shot: GoldenScreenTests.Shot) throws {
    try expectCursor(isPlain: shot.isPlain) { try GoldenScreenTests.state(of: shot.keys, $0) }
  }

  @Test("in every golden screen of imports", arguments: ImportScreenTests.shots.byName)
  func imports(shot: ImportScreenTests.Shot) throws {
    try expectCursor(isPlain: shot.isPlain) { try ImportScreenTests.state(of: shot, $0) }
  }

  @Test("in every golden screen of records", arguments: RegistryScreenTests.shots.byName)
  func records(shot: RegistryScreenTests.Shot) throws {
    try expectCursor { try RegistryScreenTests.state(of: shot, $0) }
  }

  @Test("in every golden screen of a review", arguments: ScreeningViewTests.shots.byName)
  func screening(shot: ScreeningViewTests.Shot) throws {
    try expectCursor(isPlain: shot.isPlain) { try ScreeningViewTests.opened(shot, $0).state }
  }

  @Test("wherever keys are pressed", arguments: KeyContext.allCases)
  func places(context: KeyContext) throws {
    try expectCursor { try #require(try Place.state(in: context, size: $0)) }
  }

  /// Expects it at every size, to which the terminal is brought after the keys.
  private func expectCursor(isPlain: Bool = false, in state: (Size) throws -> BrowserState) throws {
    var state = try state(Self.sizes[0])
    for size in Self.sizes {
      _ = state.apply(.windowResized(size))
      try expectCursor(in: state, isPlain: isPlain)
    }
  }

  /// Expects it on the selected row or figure, behind what is typed, else on words.
  private func expectCursor(in state: BrowserState, isPlain: Bool = false) throws {
    let theme = Theme(colours: .full, repertoire: .unicode, isPlain: isPlain)
    let frame = render(state, theme: theme)
    var comment: Comment {
      "\(state.context.rawValue) \(state.size.columns)x\(state.size.rows):\n\(frame.text)"
    }
    let cursor = try #require(frame.cursor, "none, \(comment)")
    guard state.size.columns >= 20 else { return }
    let under = state.popUp.map { _ in render(state.withoutPopUp, theme: theme) }
    if let under {
      let isCovered = PopUpCover(of: frame, over: under).contains(cursor)
      #expect(isCovered, "not in the pop-up: \(cursor), \(comment)")
    }
    let marks = frame.marks(over: under, theme)
    if state.context.takesText, state.context != .help {
      var typed = state
      _ = typed.press(.character("n"))
      let after = render(typed, theme: theme)
      let place = try #require(after.cursor)
      let isBehind = after.holds("n", before: place)
      #expect(isBehind, "not behind the text: \(place), \(comment)")
    } else if state.context == .facets {
      let box = [-1, 1].map { frame[cursor.column + $0, cursor.row].scalar }
      #expect(box == ["[", "]"], "not on a value: \(cursor), \(comment)")
    } else if marks.contains(cursor.row) {
      let isMarked = frame.isMarked(cursor, theme)
      #expect(isMarked, "beside what is selected: \(cursor), \(comment)")
    } else {
      #expect(marks.isEmpty, "not on the selected row: \(cursor), \(comment)")
      let scalar = frame[cursor.column, cursor.row].scalar
      #expect(scalar != " ", "on nothing: \(cursor), \(comment)")
    }
  }
}

/// The part of a screen that a pop-up covers: the rows and columns in which it differs.
private struct PopUpCover {
  private var rows: Set<Int> = []
  private var columns: Set<Int> = []

  init(of frame: Frame, over other: Frame) {
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns where frame[column, row] != other[column, row] {
        rows.insert(row)
        columns.insert(column)
      }
    }
  }

  func contains(_ place: Position) -> Bool {
    guard let first = columns.min(), let last = columns.max() else { return false }
    return rows.contains(place.row) && (first...last).contains(place.column)
  }
}

extension Frame {
  /// The rows with the sign of selection, or with a figure that looks selected.
  ///
  /// Of a pop-up those in it.
  fileprivate func marks(over under: Frame?, _ theme: Theme) -> Set<Int> {
    let selected = theme.style(.selected)
    let places = cells.indices.filter { place in
      let cell = cells[place]
      return (cell.scalar == "▸" || cell.style == selected) && cell != under?.cells[place]
    }
    return Set(places.map { $0 / size.columns })
  }

  /// Whether a place is on the sign of selection or within three cells behind it, or looks selected.
  fileprivate func isMarked(_ place: Position, _ theme: Theme) -> Bool {
    self[place.column, place.row].style == theme.style(.selected)
      || (0...3).contains { self[place.column - $0, place.row].scalar == "▸" }
  }

  /// Whether a character stands before a place; a place at the edge of a line may be it itself.
  fileprivate func holds(_ scalar: Unicode.Scalar, before place: Position) -> Bool {
    self[place.column - 1, place.row].scalar == scalar
      || place.column == size.columns - 1 && self[place.column, place.row].scalar == scalar
  }
}

/// A screen that is kept by a name and for a size.
protocol NamedShot {
  var file: String { get }
  var keys: String { get }
}

extension GoldenScreenTests.Shot: NamedShot {}
extension ImportScreenTests.Shot: NamedShot {}
extension RegistryScreenTests.Shot: NamedShot {}
extension ScreeningViewTests.Shot: NamedShot {}

extension Array where Element: NamedShot {
  /// Those for one size, as they are drawn at every size here.
  var byName: [Element] {
    var seen: Set<String> = []
    return filter { shot in
      let name = shot.file.split(separator: "-").dropLast().joined(separator: "-")
      return seen.insert(name).inserted
    }
  }
}
