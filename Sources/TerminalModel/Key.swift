/// One press of a key, or what arrives like one.
package enum Key: Hashable, Sendable {
  /// A printable character as typed: `j`, `J`, `/`, `é`, and the space bar as `" "`.
  case character(Character)
  /// Control with a letter, lower case: `control("c")`.
  case control(Character)
  /// Alt with a printable character, which terminals send as Escape and the character in one.
  case alt(Character)
  case up, down, left, right
  case pageUp, pageDown, home, end
  case enter, escape, tab, backTab, backspace, delete, insert
  /// F1…F12.
  case function(Int)
  /// A text pasted at once; it is never read as commands.
  case paste(String)
  /// The mouse, where it is read.
  case mouse(MouseEvent)
}
