import ArgumentParser
import TrialModel

/// The overrides of categories that a command goes by.
struct OverrideOptions: ParsableArguments {
  @Option(
    help: "Categories your team set; $XDG_DATA_HOME/rtio-tui/overrides.json by itself."
  )
  var overrides: String?

  /// The file they are in.
  var file: OverridesFile { OverridesFile(overrides, in: .process) }

  /// The overrides there are; none when no file was named and there is none.
  func read() throws(ProgramError) -> Overrides { try file.readForCommand() }
}
