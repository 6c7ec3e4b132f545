import Testing

/// The guided walk in a terminal, as a newcomer takes it.
@Suite struct TourJourneys {
  @Test("the tour goes on by Space, and any other key goes into the browser and does nothing else")
  func goesOn() throws {
    let terminal = try TerminalSession("tour --fresh")
    try terminal.wait(forText: "Tour 1 of 13")
    try terminal.press("Space")
    try terminal.wait(forText: "Tour 2 of 13")
    try terminal.wait(forText: "1 site:lung")
    try terminal.press("j")
    let screen = try terminal.wait(for: "the browser") { !$0.contains("Tour") }
    // The browser has no filter, and its first row is selected.
    #expect(screen.contains("no filter") && screen.contains("1 of 61"))
    try terminal.press("F2")
    try terminal.wait(forText: "Tour 1 of 13")
    try terminal.press("C-c")
    try terminal.waitForTheShell()
  }

  @Test("a screen without room for browser and sentence has the browser, which says so")
  func needsRoom() throws {
    let terminal = try TerminalSession("tour --fresh", columns: 39, rows: 10)
    try terminal.wait(forText: "40x10")
    try terminal.press("q")
    try terminal.waitForTheShell()
  }

  @Test("in lines the sentences are said, and then the browser", arguments: ["--linear", ""])
  func inLines(option: String) throws {
    let environment = option.isEmpty ? ["ACCESSIBLE": "1"] : [:]
    let terminal = try TerminalSession(
      "tour --fresh \(option)",
      rows: 60,
      environment: environment
    )
    let screen = try terminal.wait(for: "the list") { $0.contains("1 of 61") }
    #expect(screen.contains("13. Escape closes what is open"))
    #expect(!screen.contains("Tour 1 of 13"))
    try terminal.press("q")
    try terminal.waitForTheShell()
  }

  @Test("without a terminal the sentences are printed")
  func isPrinted() throws {
    let printed = try Program.rtio("tour")
    #expect(printed.status == 0 && printed.error.isEmpty)
    #expect(printed.output.hasPrefix("1. One trial a row"))
    let plain = try Program.rtio("tour", "--ascii")
    #expect(plain.output.unicodeScalars.allSatisfy { $0.isASCII })
  }
}
