import ArgumentParser
import Browser
import BrowserViews
import JSONText
import TerminalModel

/// The key table, as it is with the reader's own keys.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print the keys and what they do.",
    discussion: """
      Keys are changed in ~/.config/rtio-tui/keys.conf, a place, a key and an action a line, by the words that \
      --format conf prints. What cannot be taken is named with its line, and the standard keys are used.

      \(CommandExamples.text(of: "keys"))
      """
  )

  /// The forms of the table.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, man, conf, json
  }

  @Option(
    help:
      "How it is written: text to read, conf as a file of keys to begin with, the others for documents and programs."
  )
  var format: Format = .text

  @Flag(help: "The standard keys, whatever the file of keys says.")
  var standard = false

  @Flag(help: "Say what is wrong with the file of keys and end with 1, or that nothing is.")
  var check = false

  @OptionGroup var keyed: KeyOptions

  func run() throws {
    let kept = try keyed.kept(in: .process)
    if check { return try say(kept) }
    if !standard { kept.sayRefusals() }
    let keymap = standard ? Keymap.standard : kept.keymap
    switch format {
    case .text: StandardOutput.write(KeyTable(keymap).text(.text))
    case .markdown: StandardOutput.write(KeyTable(keymap).text(.markdown))
    case .man: StandardOutput.write(KeyTable(keymap).text(.man))
    case .conf: StandardOutput.write(keymap.fileText)
    case .json: StandardOutput.write(Self.json(of: keymap), for: .program)
    }
  }

  private func say(_ kept: KeptKeys) throws(ProgramError) {
    let path = kept.path ?? "keys.conf"
    guard kept.refusals.isEmpty else {
      let lines = kept.refusals.map { "\(path): \($0.message)" }
      throw ProgramError(.notDone, lines.joined(separator: "\n"))
    }
    let said =
      switch kept.count {
      case nil: "\(path) is not there; the standard keys are used"
      case 1?: "\(path): 1 line changes keys"
      case let count?: "\(path): \(count) lines change keys"
      }
    StandardOutput.write(said + "\n")
  }

  /// An array with an object for each binding: group, action, keys, places and what it does.
  private static func json(of keymap: Keymap) -> String {
    func list(_ texts: [String]) -> String {
      "[" + texts.map(JSONEncoding.quoted).joined(separator: ", ") + "]"
    }
    let objects = keymap.bindings.map { binding in
      "  {\"group\": \(JSONEncoding.quoted(binding.group.rawValue)), "
        + "\"action\": \(JSONEncoding.quoted(binding.action.typedName ?? "")), "
        + "\"keys\": \(list(binding.keys.map(\.name))), "
        + "\"places\": \(list(binding.contexts.map { KeyPlace($0).typedName })), "
        + "\"help\": \(JSONEncoding.quoted(binding.help))}"
    }
    return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }
}
