import Foundation

/// When what goes wrong: lines `WHICH[@PLACES] FAULT FAULT…`.
///
/// WHICH is a part of the target as it is sent, such as `/version`, `/studies?`, `pageToken` or
/// `filter.ids`, and `*` for any request. PLACES says which of those requests: `2`, `2-4` or `3-`, from
/// 1; without it, each. The words of `words=` and `page=` have `_` for a space. `#` begins a comment.
struct FaultScript {
  private struct Line {
    let pattern: String
    let places: ClosedRange<Int>
    let faults: [Fault]
    var count = 0

    init?(_ text: String) {
      var words = text.split(separator: " ").map(String.init)
      guard words.count > 1 else { return nil }
      let which = words.removeFirst().split(separator: "@", maxSplits: 1).map(String.init)
      pattern = which[0]
      faults = words.compactMap { Fault(word: $0.replacing("_", with: " ")) }
      guard faults.count == words.count else { return nil }
      guard which.count == 2 else {
        places = 1...Int.max
        return
      }
      let bounds = which[1].split(separator: "-", omittingEmptySubsequences: false)
      guard let first = Int(bounds[0]), first > 0 else { return nil }
      let last = bounds.count == 1 ? first : Int(bounds[1]) ?? Int.max
      guard last >= first else { return nil }
      places = first...last
    }
  }

  private var lines: [Line] = []

  /// Reads the lines.
  ///
  /// - Throws: `ScriptProblem` with the line that means nothing.
  init(_ texts: [String]) throws(ScriptProblem) {
    for text in texts {
      let text = text.prefix { $0 != "#" }
      guard text.contains(where: { $0 != " " }) else { continue }
      guard let line = Line(String(text)) else { throw ScriptProblem(line: String(text)) }
      lines.append(line)
    }
  }

  /// What goes wrong with the next request of that target.
  mutating func next(for target: String) -> [Fault] {
    var faults: [Fault] = []
    for place in lines.indices
    where lines[place].pattern == "*" || target.contains(lines[place].pattern) {
      lines[place].count += 1
      if lines[place].places.contains(lines[place].count) { faults += lines[place].faults }
    }
    return faults
  }
}

/// A line of a script that means nothing.
struct ScriptProblem: Error, CustomStringConvertible {
  let line: String
  var description: String { "this means nothing: \(line)" }
}
