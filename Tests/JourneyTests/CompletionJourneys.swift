import Foundation
import TestSupport
import Testing

/// The Tab key in real shells on a terminal.
@Suite("The Tab key completes in real shells")
struct CompletionJourneys {
  /// A shell with the script of completion, in a folder with the program on its path.
  private struct Prompt {
    let scene: ExampleScene
    let terminal: TerminalSession

    init(_ shell: String, starting script: String) throws {
      scene = try ExampleScene()
      let folder = try scene.run("pwd").output.trimmingCharacters(in: .whitespacesAndNewlines)
      let script = "cd '\(folder)'\n" + script
      try script.write(toFile: "\(folder)/start", atomically: true, encoding: .utf8)
      try script.write(toFile: "\(folder)/.zshrc", atomically: true, encoding: .utf8)
      terminal = try TerminalSession(
        columns: 100,
        rows: 24,
        shell:
          "env -u XDG_DATA_HOME HOME='\(folder)' ZDOTDIR='\(folder)' PATH='\(folder)/bin:/usr/bin:/bin' "
          + "LC_ALL=C.UTF-8 \(shell.replacing("START", with: "\(folder)/start"))"
      )
      try terminal.wait(for: "the prompt") { $0.contains("ready>") }
    }

    /// Types a line, quotes and all, and presses Tab.
    func type(_ typed: String) throws {
      try terminal.type(typed)
      try terminal.press("Tab")
    }

    /// Types a line, sees what Tab makes of it, and takes it away.
    func expect(_ typed: String, _ wanted: String) throws {
      try type(typed)
      try terminal.wait(forText: "ready> \(wanted)")
      try terminal.press("C-e C-u")
      try terminal.press("C-l")
      try terminal.wait(for: "an empty line") { !$0.contains(wanted) }
    }
  }

  private static func isInstalled(_ path: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: path)
  }

  /// What is typed, and what stands on the line after Tab; in every shell.
  private static let everywhere = [
    ("rtio-tui sho", "rtio-tui show"),
    ("rtio-tui show NCT0212546", "rtio-tui show NCT02125461"),
    ("rtio-tui list --filter site:lymp", "rtio-tui list --filter site:lymphoma"),
    (
      "rtio-tui list --filter 'site:lung class:TIG", "rtio-tui list --filter 'site:lung class:TIGIT"
    ),
    ("rtio-tui list --columns id,acr", "rtio-tui list --columns id,acronym"),
    ("rtio-tui export --table tox", "rtio-tui export --table toxicity"),
    (
      "rtio-tui export --forest pathol",
      "rtio-tui export --forest pathological\\ complete\\ response"
    ),
    ("rtio-tui import downl", "rtio-tui import downloads/"),
    (
      "true; rtio-tui compute rd_newcombe x1=64 n1=393 x2=7 n",
      "true; rtio-tui compute rd_newcombe x1=64 n1=393 x2=7 n2="
    ),
  ]

  @Test(
    "Bash, with the package bash-completion and without",
    arguments: ["", "/usr/share/bash-completion/bash_completion"]
  )
  func bash(package: String) throws {
    guard package.isEmpty || FileManager.default.fileExists(atPath: package) else { return }
    let prompt = try Prompt(
      "bash --noprofile --rcfile START -i",
      starting: """
        \(package.isEmpty ? "" : ". \(package)")
        PS1='ready> '
        eval "$(rtio-tui completions bash)"

        """
    )
    for (typed, wanted) in Self.everywhere { try prompt.expect(typed, wanted) }
    // Several begin so: what they share is typed, and a second Tab lists them.
    try prompt.type("rtio-tui show PAC")
    try prompt.terminal.wait(forText: "ready> rtio-tui show PACIFIC")
    try prompt.terminal.press("Tab Tab")
    try prompt.terminal.wait(forText: "PACIFIC-2")
  }

  @Test("zsh", .enabled(if: isInstalled("/usr/bin/zsh"), "zsh is not installed"))
  func zsh() throws {
    let prompt = try Prompt(
      "zsh -i",
      starting: """
        autoload -Uz compinit && compinit -u -D
        PS1='ready> '
        eval "$(rtio-tui completions zsh)"

        """
    )
    for (typed, wanted) in Self.everywhere { try prompt.expect(typed, wanted) }
  }

  @Test("fish", .enabled(if: isInstalled("/usr/bin/fish"), "fish is not installed"))
  func fish() throws {
    let prompt = try Prompt(
      "fish --no-config --init-command 'source START' -i",
      starting: """
        function fish_prompt; echo -n 'ready> '; end
        set -g fish_greeting ''
        set -g fish_autosuggestion_enabled 0
        rtio-tui completions fish | source

        """
    )
    for (typed, wanted) in Self.everywhere { try prompt.expect(typed, wanted) }
  }
}
