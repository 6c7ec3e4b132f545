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
    do {
      // Without arguments there is nothing to parse, which saves a sixth of the start.
      if CommandLine.argc == 1 {
        let world = Environment.process
        let location = try world.storeLocation()
        let overrides = KeptOverrides(nil, of: location, in: world)
        let library = try Library.open(
          Catalogue.bundled,
          store: location,
          overrides: overrides.readable(isQuick: true)
        )
        Browsing(
          decisions: Kept(nil, of: location, in: world),
          overrides: overrides,
          ratings: Kept(nil, of: location, in: world)
        )
        .run(on: library, in: world)
      } else {
        try RtioTui.knowsCommand(CommandLine.arguments.dropFirst().first)
        var command = try RtioTui.parseAsRoot()
        try command.run()
      }
    } catch let error as ProgramError {
      StandardError.write("rtio-tui: \(error.message)\n")
      leave(error.code)
    } catch {
      end(after: error)
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
