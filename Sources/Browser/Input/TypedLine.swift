/// A text being typed in one line, and where the cursor stands in it.
///
/// Every prompt and every field of a pop-up is one, so that all are edited alike.
package struct TypedLine: Hashable, Sendable {
  /// What stands before the cursor, and after it.
  private var before: [Character]
  private var after: [Character]

  /// A text with the cursor at its end.
  package init(_ text: String = "") {
    before = Array(text)
    after = []
  }

  /// The whole text; one that is put in its place has the cursor at its end.
  package var text: String {
    get { String(before + after) }
    set { self = TypedLine(newValue) }
  }

  package var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// How many characters stand before the cursor.
  package var cursor: Int { before.count }

  /// Whether the cursor stands at the end, where typing goes on.
  package var isAtEnd: Bool { after.isEmpty }

  /// Puts a text in where the cursor stands; the cursor stands after it then.
  mutating func insert(_ text: String) { before += Array(text) }

  /// Changes the text, or moves the cursor.
  mutating func edit(_ change: LineEdit) {
    switch change {
    case .eraseBackward: _ = before.popLast()
    case .eraseForward: if !after.isEmpty { after.removeFirst() }
    case .eraseWord: before.removeLast(before.count - startOfWord)
    case .eraseToStart: before = []
    case .eraseToEnd: after = []
    case .left: move(to: before.count - 1)
    case .right: move(to: before.count + 1)
    case .wordLeft: move(to: startOfWord)
    case .wordRight: move(to: endOfWord)
    case .start: move(to: 0)
    case .end: move(to: before.count + after.count)
    }
  }

  private mutating func move(to place: Int) {
    let all = before + after
    let place = max(0, min(all.count, place))
    before = Array(all[..<place])
    after = Array(all[place...])
  }

  /// Where the word before the cursor begins: what stands between spaces.
  private var startOfWord: Int {
    let end = before.lastIndex { !$0.isWhitespace } ?? -1
    guard end >= 0 else { return 0 }
    return (before[...end].lastIndex(where: \.isWhitespace) ?? -1) + 1
  }

  /// Where the word after the cursor ends.
  private var endOfWord: Int {
    let start = after.firstIndex { !$0.isWhitespace } ?? after.count
    let end = after[start...].firstIndex(where: \.isWhitespace) ?? after.count
    return before.count + end
  }
}

/// A change of a line being typed, or a movement in it.
package enum LineEdit: Hashable, Sendable {
  case eraseBackward, eraseForward, eraseWord, eraseToStart, eraseToEnd
  case left, right, wordLeft, wordRight, start, end

  /// Whether it may change the text, and not only move the cursor.
  var isChange: Bool {
    switch self {
    case .eraseBackward, .eraseForward, .eraseWord, .eraseToStart, .eraseToEnd: true
    case .left, .right, .wordLeft, .wordRight, .start, .end: false
    }
  }
}

/// Texts typed before, to go through while another is being typed.
package struct TypedHistory: Hashable, Sendable {
  /// The texts, the latest last, each once.
  package private(set) var texts: [String] = []
  /// How many are remembered, and how many bytes one may have: they are kept in a file.
  private static let most = 50
  private static let longest = 1_000

  package init(_ texts: [String] = []) {
    for text in texts { remember(text) }
  }

  /// Remembers a text of one line; an empty one is nothing to come back to, and what is longer than
  /// anybody types is not kept.
  mutating func remember(_ text: String) {
    guard text.contains(where: { !$0.isWhitespace }), !text.contains(where: \.isNewline),
      text.utf8.count <= Self.longest
    else { return }
    texts.removeAll { $0 == text }
    texts.append(text)
    if texts.count > Self.most { texts.removeFirst() }
  }

  /// Puts an earlier or later text in the place of the one being typed, which comes after the latest
  /// and is kept as the draft meanwhile; at either end nothing happens.
  func recall(earlier: Bool, into line: inout TypedLine, draft: inout String) {
    let known = texts.firstIndex(of: line.text)
    if known == nil { draft = line.text }
    let other = (known ?? texts.count) + (earlier ? -1 : 1)
    if texts.indices.contains(other) {
      line.text = texts[other]
    } else if other == texts.count {
      line.text = draft
    }
  }
}
