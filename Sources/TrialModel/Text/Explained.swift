/// What says of itself what is wrong and what to do about it.
///
/// The name of a type says what becomes of what was under way: an `…Error` stops it; a `…Finding` is
/// reported, and it goes on; a `…Refusal` answers something a reader typed or wrote, who can change it.
/// Where it is, only those know that were told: a file and a line, a field, an argument of a command.
package protocol Explained: Hashable, Sendable {
  /// What is wrong, as a sentence without its full stop.
  var what: String { get }
  /// What to do about it, as a sentence without its full stop.
  var remedy: String { get }
  /// Where it is, as far as it is known here, what is wrong, and what to do.
  var message: String { get }
}

extension Explained {
  /// What is wrong and what to do, where no place is known.
  package var message: String { "\(what); \(remedy)" }
}

/// A line of a list in a text file, such as that of the agents, that is not as the format has it.
package struct ListLineError: Error, Explained {
  /// The line, from 1.
  package let line: Int
  package let what: String
  package let remedy: String

  package init(line: Int, what: String, remedy: String) {
    self.line = line
    self.what = what
    self.remedy = remedy
  }
}
