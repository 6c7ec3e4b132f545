import ArgumentParser
import CursesTerminal
import Doctor
import TrialExport
import TrialModel

/// What is wrong with what the program stands on, and what to do about it.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look for what is wrong around the program, and say what to do about it.",
    discussion: """
      Looks at the terminal, the locale, variables that contradict each other, the folders and the disk, the \
      store and its index, files of readers, libcurl, proxy, certificates, the registry (one short request), \
      libpq and the server of the store where one is named. Nothing is written or made, and nothing is waited \
      for longer than some seconds.

      Each line says how it stands (ok, note, wrong), where, what was found and what to do. Names of users and \
      passwords are left out, so that all of it can be sent to whoever helps. On a terminal lines are folded.

      Exits 1 when something is wrong, 0 otherwise. --format json is an array of objects with name, state, said \
      and remedy, which is null where there is nothing to do.

      \(CommandExamples.text(of: "doctor"))
      """
  )

  @OptionGroup var stored: StoreOptions
  @OptionGroup var service: RegistryServiceOptions

  @Flag(name: [.long, .customLong("no-network")], help: "Ask neither the registry nor a server.")
  var offline = false

  @Option(help: "How it is written: text for people, json for programs.")
  var format: Format = .text

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run() throws {
    let report = Examination(stored, service, isOffline: offline, in: .process).report()
    switch format {
    case .json: StandardOutput.write(report.json, for: .program)
    case .text:
      let columns = StandardOutput.isTerminal ? min(80, TerminalSurvey.columns ?? 80) : nil
      StandardOutput.write(
        CharacterOptions.shown(report.text(foldedAt: columns), inASCII: false)
      )
    }
    // Looks that still wait end with the process.
    leave(report.isWrong ? .notFound : .done)
  }
}

extension DoctorReport {
  /// An array of objects, one a line.
  var json: String {
    let lines = findings.map { finding in
      JSON.object([
        .init("name", JSON(finding.name)),
        .init("state", JSON(finding.state.rawValue)),
        .init("said", JSON(finding.said)),
        .init("remedy", JSON(finding.remedy)),
      ])
      .compactText
    }
    return "[\n" + lines.map { "  \($0)" }.joined(separator: ",\n") + "\n]\n"
  }
}
