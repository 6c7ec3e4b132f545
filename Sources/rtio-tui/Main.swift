import ArgumentParser
import Glibc
import TrialModel
import TrialQuery

/// The front door: reads the arguments and hands over to a command.
@main
enum Main {
  static func main() {
    StandardStreams.fillClosed()
    // A file that reaches the largest size allowed is an error like a full disk, not the end.
    signal(SIGXFSZ, SIG_IGN)
    if completes(Array(CommandLine.arguments.dropFirst())) { leave(.done) }
    do {
      // Without arguments there is nothing to parse, which saves a sixth of the start.
      if CommandLine.argc == 1 {
        let world = Environment.process
        let location = try world.storeLocation()
        let overrides = KeptOverrides(nil, of: location, in: world)
        let notes = KeptNotes(nil, of: location, in: world)
        let library = try Library.open(
          Catalogue.bundled,
          store: location,
          overrides: overrides.readable(isQuick: true)
        )
        .noted(by: notes.readable(isQuick: true))
        Browsing(
          theme: try world.theme(),
          isLinear: world.wantsLines,
          decisions: Kept(nil, of: location, in: world),
          overrides: overrides,
          ratings: Kept(nil, of: location, in: world),
          notes: notes,
          views: KeptViews(nil, in: world),
          keys: KeptKeys(in: world)
        )
        .run(on: library, in: world)
      } else {
        if VersionDocument.isAskedFor(by: CommandLine.arguments.dropFirst()) {
          StandardOutput.write(VersionDocument().text)
          leave(.done)
        }
        try RtioTui.knowsCommand(CommandLine.arguments.dropFirst().first)
        var command = try RtioTui.parseAsRoot()
        try command.run()
      }
    } catch let error as ProgramError {
      let hint = error.isOfSurroundings ? ProgramError.hint + "\n" : ""
      StandardError.write("rtio-tui: \(error.message)\n\(hint)")
      leave(error.code)
    } catch {
      end(after: error)
    }
  }

  /// Answers a shell that asks how a line goes on, or for the script that asks so; `false` for other words.
  private static func completes(_ words: [String]) -> Bool {
    switch words.first {
    case "complete":
      ShellCompletion.answer(Array(words.dropFirst()))
      return true
    case "--generate-completion-script":
      // The parser's own way to ask, whose script knows no trials and no filters.
      guard let shell = words.dropFirst().first.flatMap(Shell.init(rawValue:)) else { return false }
      StandardOutput.write(shell.script, for: .program)
      return true
    default: return false
    }
  }

  /// Ends after help, or after arguments that could not be read: wrong use is 2.
  private static func end(after error: any Error) -> Never {
    let code = RtioTui.exitCode(for: error)
    if code == .success {
      StandardOutput.write(RtioTui.fullMessage(for: error) + "\n")
      leave(.done)
    }
    if let code = error as? ExitCode {
      leave(ProgramError.Code(rawValue: code.rawValue) ?? .defect)
    }
    StandardError.write(RtioTui.fullMessage(for: error) + "\n")
    leave(code == .validationFailure ? .wrongUse : .defect)
  }
}
