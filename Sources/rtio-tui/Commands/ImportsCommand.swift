import ArgumentParser
import Browser
import TrialPages
import RegistryImport
import TerminalModel
import TrialStore

/// What imports did, and what they found.
struct ImportsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "imports",
    abstract: "List the imports into the local store, or the findings of one.",
    discussion: """
      Alone it lists the imports, the newest first: number, when, how it ended, what became of the \
      studies, and what was imported. With the number of one it lists its findings, one a line: \
      failure or warning, file, study, place, what and what to do.

      \(CommandExamples.text(of: "imports"))
      """
  )

  @Argument(help: "The number of an import, or 'last', for its findings.")
  var number: String?

  @OptionGroup var store: StoreOptions

  func run() throws {
    let location = try store.location(in: .process)
    var isKnown = true
    do throws(StoreError) {
      let store = try RegistryStore(reading: location.place)
      let imports = try store.imports()
      if let number {
        let wanted = number == "last" ? imports.first?.id : Int(number)
        isKnown = try printFindings(of: imports.first { $0.id == wanted }, in: store)
      } else {
        for recorded in imports {
          StandardOutput.write("\(VisibleText.of(PastImport(recorded).line))\n")
        }
      }
    } catch {
      throw ProgramError(error)
    }
    guard isKnown else {
      let wanted = number ?? ""
      throw ProgramError(.notFound, "there is no import '\(wanted)'; 'rtio-tui imports' lists them")
    }
  }

  /// How many findings are in memory at a time.
  private static let page = 1000

  /// Prints the findings of an import; `false` when there is no import.
  private func printFindings(
    of chosen: RecordedImport?,
    in store: borrowing RegistryStore
  ) throws(StoreError) -> Bool {
    guard let chosen else { return false }
    if chosen.counts.findings == 0 {
      StandardError.write("import \(chosen.id) found nothing wrong\n")
    }
    var place = 0
    while true {
      let findings = try store.findings(ofImport: chosen.id, from: place, most: Self.page)
      for finding in findings {
        StandardOutput.write("\(VisibleText.of(KeptFinding(finding).text))\n")
      }
      place += findings.count
      if findings.count < Self.page { return true }
    }
  }
}

extension PastImport {
  /// One line: `3  2026-11-23 09:00  complete  60 new, 2 as before; 1 finding  studies/`.
  fileprivate var line: String {
    [String(id), moment, ending, "\(outcome); \(findingsInWords)", source].joined(separator: "  ")
  }
}
