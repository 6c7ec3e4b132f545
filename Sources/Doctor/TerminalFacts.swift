/// What was seen of the terminal.
package struct TerminalFacts: Hashable, Sendable {
  /// Columns and rows.
  package struct Extent: Hashable, Sendable {
    package let columns: Int
    package let rows: Int

    package init(columns: Int, rows: Int) {
      self.columns = columns
      self.rows = rows
    }

    var words: String { "\(columns)x\(rows)" }
  }

  /// What its description has, of what screens are drawn with.
  package struct Abilities: Hashable, Sendable {
    /// How many colours; 0 for none.
    package var colours: Int
    /// A second screen, so that what stood there comes back.
    package var hasOwnScreen: Bool
    /// The keys with arrows.
    package var hasArrowKeys: Bool
    /// Reverse or standout, by which the selected row is seen.
    package var hasReverse: Bool

    package init(colours: Int, hasOwnScreen: Bool, hasArrowKeys: Bool, hasReverse: Bool) {
      self.colours = colours
      self.hasOwnScreen = hasOwnScreen
      self.hasArrowKeys = hasArrowKeys
      self.hasReverse = hasReverse
    }
  }

  /// Whether this process has a terminal at all.
  package var isThere: Bool
  /// The value of TERM; empty where it is not set.
  package var type: String
  /// The description in use; `nil` where there is none that will do.
  package var description: String?
  /// Whether that is one which such a terminal obeys.
  package var isKin: Bool
  /// Why there is none.
  package var failure: Failure?
  /// What that description has; `nil` without one.
  package var abilities: Abilities?
  /// Its size; `nil` where it tells none.
  package var extent: Extent?
  /// The values of COLUMNS and LINES; `nil` where they are not set.
  package var namedColumns: String?
  package var namedRows: String?
  /// Whether NO_COLOR asks for none.
  package var refusesColour: Bool

  package init(
    isThere: Bool,
    type: String,
    description: String?,
    isKin: Bool = true,
    failure: Failure? = nil,
    abilities: Abilities? = nil,
    extent: Extent? = nil,
    namedColumns: String? = nil,
    namedRows: String? = nil,
    refusesColour: Bool = false
  ) {
    self.isThere = isThere
    self.type = type
    self.description = description
    self.isKin = isKin
    self.failure = failure
    self.abilities = abilities
    self.extent = extent
    self.namedColumns = namedColumns
    self.namedRows = namedRows
    self.refusesColour = refusesColour
  }

  /// The smallest size on which every screen can be read.
  package static let least = Extent(columns: 40, rows: 10)
  /// The size for which screens are made.
  package static let usual = Extent(columns: 80, rows: 24)
}
