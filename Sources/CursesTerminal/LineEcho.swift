/// How far the other end of the line is behind what was sent to it, by what it answers.
///
/// Behind a slow line a terminal shows what was sent seconds ago. Nothing on this machine tells of that: what is on
/// its way waits in buffers of the network, a dozen kilobytes and more. So the terminal itself is asked whether it
/// is well, behind a frame, and answers once it has drawn that; until then no other frame is sent, and keys that
/// come meanwhile lead to one. A terminal that has never answered is never waited for.
struct LineEcho: Hashable {
  /// Whether the terminal has answered before.
  private(set) var hasAnswered = false
  /// Whether an answer is still to come.
  private(set) var isAwaited = false
  /// The cells sent since it was asked last.
  private var cells = 0

  /// So few cells are sent without asking.
  static let most = 240

  /// The question, and the answer of a terminal that is well.
  static let question = "\u{1B}[5n"
  static let answer = "\u{1B}[0n"

  /// How long an answer is waited for, in milliseconds: as long as a line of 2400 bits needs for a screen.
  static let patience: Int32 = 10_000

  /// Whether what was sent has not come through yet.
  var isBehind: Bool { isAwaited && hasAnswered }

  /// Counts a frame in that many cells, and says whether the terminal is to be asked behind it.
  mutating func asks(behind cells: Int) -> Bool {
    self.cells += cells
    guard !isAwaited, self.cells > Self.most else { return false }
    self.cells = 0
    isAwaited = true
    return true
  }

  /// Takes an answer.
  mutating func hear() {
    hasAnswered = true
    isAwaited = false
  }

  /// Waits no longer for an answer that did not come, and asks no more.
  mutating func giveUp() { hasAnswered = false }
}
