import ArgumentParser
import TrialModel

/// The tags and notes of readers that a command goes by.
struct NoteOptions: ParsableArguments {
  @Option(
    help:
      "Tags and notes of your team. Default: $XDG_DATA_HOME/rtio-tui/notes.json; with a store on a server, what that has."
  )
  var notes: String?

  /// Where they are kept: in the file that was named, else with the store.
  ///
  /// - Throws: `ProgramError` for what can be no store.
  func kept(
    _ stored: StoreOptions,
    isKept: Bool = true,
    in world: Environment
  ) throws(ProgramError) -> KeptNotes {
    Kept(notes, of: try stored.ofReaders(in: world), isKept: isKept, in: world)
  }

  /// The notes there are; none when no file was named and there is none.
  func read(_ stored: StoreOptions) throws(ProgramError) -> ReaderNotes {
    try kept(stored, in: .process).readForCommand()
  }
}
