import TerminalModel
import TrialModel

/// The text of a record, or about it, in lines for a width: what the screen of a review shows.
package struct RecordText: Hashable, Sendable {
  /// What a piece of a line is.
  package enum Role: Hashable, Sendable {
    case normal, heading, dim
    /// Words of the record that a rule went by.
    case marked
    /// A digit or letter that does something.
    case key
    /// The sign `!` before something to be looked at.
    case warning
  }

  /// A piece of a line.
  package struct Piece: Hashable, Sendable {
    package let text: String
    package let role: Role

    init(_ text: String, _ role: Role = .normal) {
      self.text = text
      self.role = role
    }
  }

  /// A line: where it begins, from 0, and its pieces one after the other.
  package struct Line: Hashable, Sendable {
    package let column: Int
    package let pieces: [Piece]
    /// Pieces that begin at a column of their own, as in tables.
    package let cells: [Cell]

    init(_ pieces: [Piece], at column: Int = 0, cells: [Cell] = []) {
      self.column = column
      self.pieces = pieces
      self.cells = cells
    }

    /// The line without what the pieces are.
    package var text: String { pieces.map(\.text).joined() }
  }

  /// A piece that begins at a column.
  package struct Cell: Hashable, Sendable {
    package let column: Int
    package let piece: Piece
  }

  package private(set) var lines: [Line] = []
  /// How many cells a line has.
  package let width: Int

  init(width: Int) { self.width = max(8, width) }

  /// A line left empty, but not at the start.
  mutating func gap() {
    if let last = lines.last, !(last.pieces.isEmpty && last.cells.isEmpty) {
      lines.append(Line([]))
    }
  }

  mutating func heading(_ text: String, _ remark: String = "") {
    gap()
    let more = remark.isEmpty ? [] : [Piece("  \(remark)", .dim)]
    lines.append(Line([Piece(TextWidth.clip(text, to: width), .heading)] + more))
  }

  /// A paragraph, its label on the first line; the marked stretches are counted in Unicode scalars.
  mutating func paragraph(
    _ text: String,
    label: String = "",
    at column: Int = 1,
    labelRole: Role = .dim,
    role: Role = .normal,
    marks: [Range<Int>] = []
  ) {
    let start = label.isEmpty ? 0 : TextWidth.of(label) + 2
    let room = max(8, width - column - start)
    for (number, line) in MarkedText(text, marks).lines(to: room, role: role).enumerated() {
      guard number == 0, !label.isEmpty else {
        lines.append(Line(line, at: column + start))
        continue
      }
      lines.append(Line([Piece("\(label)  ", labelRole)] + line, at: column))
    }
  }

  /// A paragraph whose label has a column of its own.
  mutating func row(_ label: String, _ text: String, labelWidth: Int, role: Role = .normal) {
    paragraph(text, label: TextWidth.pad(label, to: labelWidth), role: role)
  }

  /// Two texts beside each other under their labels, or one under the other where there is no room.
  mutating func pair(_ label: String, _ left: String, _ right: String, isStacked: Bool) {
    let same = left == right
    if isStacked {
      paragraph(left.isEmpty ? "-" : left, label: "\(label), this")
      paragraph(same ? "the same" : right.isEmpty ? "-" : right, label: "\(label), other")
      return
    }
    let labelColumns = 13
    let half = max(8, (width - labelColumns - 2) / 2)
    let lefts = TextWidth.wrap(left.isEmpty ? "-" : left, to: half)
    let rights = TextWidth.wrap(same ? "the same" : right.isEmpty ? "-" : right, to: half)
    for place in 0..<max(lefts.count, rights.count) {
      var cells: [Cell] = []
      if place < lefts.count {
        cells.append(Cell(column: labelColumns, piece: Piece(lefts[place])))
      }
      if place < rights.count {
        let role: Role = same ? .dim : .normal
        let column = labelColumns + half + 2
        cells.append(Cell(column: column, piece: Piece(rights[place], role)))
      }
      lines.append(Line(place == 0 ? [Piece(label, .dim)] : [], at: 1, cells: cells))
    }
  }

  mutating func add(_ line: Line) { lines.append(line) }
}

/// A text with stretches that are marked, to be broken into lines.
struct MarkedText {
  private let text: String
  /// The marked stretches, by scalars that are no blanks, since breaking a line takes blanks out alone.
  private let marks: [Range<Int>]

  /// The stretches are counted in Unicode scalars from 0; those beyond the text are cut.
  init(_ text: String, _ ranges: [Range<Int>]) {
    self.text = text
    guard !ranges.isEmpty else {
      marks = []
      return
    }
    // How many scalars before each place are no blanks.
    var before: [Int] = [0]
    for scalar in text.unicodeScalars {
      before.append(before[before.count - 1] + (scalar.isBlank ? 0 : 1))
    }
    let end = before.count - 1
    marks = ranges.map { before[min($0.lowerBound, end)]..<before[min($0.upperBound, end)] }
      .filter { !$0.isEmpty }
  }

  /// The lines of at most so many cells, each in pieces that are marked or not.
  func lines(to width: Int, role: RecordText.Role) -> [[RecordText.Piece]] {
    let lines = TextWidth.wrap(text, to: width)
    guard !marks.isEmpty else { return lines.map { [RecordText.Piece($0, role)] } }
    var place = 0
    return lines.map { line in
      var pieces: [RecordText.Piece] = []
      var piece = String.UnicodeScalarView()
      var isMarked = false
      func end() {
        if !piece.isEmpty { pieces.append(.init(String(piece), isMarked ? .marked : role)) }
        piece = String.UnicodeScalarView()
      }
      for scalar in line.unicodeScalars {
        // A blank belongs to the mark when it stands within one.
        let isIn = marks.contains {
          scalar.isBlank ? $0.lowerBound < place && place < $0.upperBound : $0.contains(place)
        }
        if isIn != isMarked {
          end()
          isMarked = isIn
        }
        piece.append(scalar)
        if !scalar.isBlank { place += 1 }
      }
      end()
      return pieces
    }
  }
}

extension Unicode.Scalar {
  /// Whether breaking a text into lines may take it out.
  fileprivate var isBlank: Bool {
    self == " " || self == "\t" || Character(self).isNewline
  }
}
