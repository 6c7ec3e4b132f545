import Foundation
import Testing

/// Lines that have stalled: the program must end all the same.
@Suite(.serialized) struct SilentTerminalJourneys {
  @Test(
    "a terminal that takes nothing does not keep the program, and has its modes back",
    arguments: [SIGTERM, SIGHUP, SIGINT]
  )
  func ends(signal: Int32) throws {
    let terminal = try RawTerminal()
    let before = terminal.modesBefore
    try terminal.waitUntilTaken(from: before)
    terminal.stall()
    let end = try terminal.end(by: signal)
    #expect(end.signal == signal)
    // A second on a quiet machine, of which the program takes two thirds at most.
    #expect(end.seconds < 2)
    #expect(terminal.modes() == before)
  }
}
