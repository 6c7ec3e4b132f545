import Testing

/// `y` hands the selected figure with its source to the clipboard of the terminal (OSC 52).
@Suite struct CopyJourneys {
  @Test(
    "the clipboard of the terminal holds the figure, its trial and its source",
    arguments: [
      (
        "Enter 4 j y",
        ["CA184-043 (NCT00861614)", "immune-related adverse event, grade 3-4", "Kwon et al."]
      ),
      ("Enter 3 y", ["CA184-043 (NCT00861614)", "overall survival", "["]),
      ("F y", ["CA184-043 (NCT00861614)", "overall survival, hazard ratio", "["]),
      ("F w y", ["CA184-043 (NCT00861614)", "overall survival, hazard ratio", "["]),
    ]
  )
  func copies(keys: String, words: [String]) throws {
    let terminal = try TerminalSession("--fresh --filter 'CA184-043'")
    try terminal.takeCopies()
    try terminal.wait(forText: "of 61")
    try terminal.press(keys)
    try terminal.wait(for: "the clipboard") { _ in !terminal.copied().isEmpty }
    let copied = terminal.copied()
    for word in words { #expect(copied.contains(word)) }
    #expect(copied.unicodeScalars.allSatisfy { $0.value >= 0x20 })
  }
}
