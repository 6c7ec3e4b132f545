/// A screen that frames can be shown on.
///
/// The real one is ncurses; tests have one in memory.
package protocol Terminal: ~Copyable {
  /// The size at this moment.
  var size: Size { get }
  /// How many colours it shows.
  var colours: ColourDepth { get }
  /// Whether it can show characters beyond ASCII.
  var isUnicode: Bool { get }
  /// Shows a frame, sending only what differs from the one before.
  mutating func present(_ frame: Frame)
}
