import ArgumentParser
import TrialModel

extension RtioTui {
  /// Refuses a word that names no command, with the one that was most likely meant.
  ///
  /// The browser itself takes options alone, so a first word that is none can only be a command.
  static func knowsCommand(_ word: String?) throws(ProgramError) {
    guard let word, !word.hasPrefix("-") else { return }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard !names.contains(word) else { return }
    let nearest = NearestWord.nearest(to: word, among: names)
    let remedy =
      nearest.map { "did you mean '\($0)'?" } ?? "there are \(names.joined(separator: ", "))"
    throw ProgramError(.wrongUse, "'\(word)' is no command; \(remedy)")
  }
}
