import Foundation
import TestSupport
import Testing

/// What the program answers a shell that asks how a line goes on.
@Suite("Words are completed")
struct CompletionTests {
  /// The answers to words, the last being typed, without their meanings.
  private func choices(
    _ words: String...,
    environment: [String: String] = [:]
  ) throws -> [String] {
    let result = try Program.run(
      Program.path(),
      ["complete", "zsh"] + words,
      environment: environment
    )
    #expect(result.status == 0 && result.error.isEmpty, "\(result.error)")
    return result.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
  }

  @Test("the first word is a command, each with what it does")
  func commands() throws {
    let all = try choices("")
    #expect(all.contains("list") && all.contains("review") && all.contains("completions"))
    #expect(!all.contains("documents") && !all.contains("watch"))
    #expect(try choices("re") == ["review"])
    #expect(try choices("review", "st") == ["status", "strategy"])
    #expect(try choices("help", "ex") == ["export"])
    let meanings = try Program.rtio("complete", "fish", "im").output
    #expect(meanings.hasPrefix("import\tImport records"), "\(meanings)")
  }

  @Test("options are those of the command that do not stand on the line yet")
  func options() throws {
    #expect(try choices("list", "--co") == ["--columns"])
    #expect(try choices("list", "--columns", "id", "--co") == [])
    #expect(try choices("review", "status", "--pi") == ["--pilot"])
    #expect(try choices("--scr") == ["--screen", "--screening-keys"])
    #expect(try choices("list", "--", "--co") == [])
    #expect(try choices("--mou") == ["--mouse"])
    #expect(try choices("--no-m") == ["--no-mouse"])
  }

  @Test("trials go by number, acronym and other numbers, case ignored")
  func trials() throws {
    #expect(try choices("show", "PACI").contains("PACIFIC"))
    #expect(try choices("show", "paci").contains("PACIFIC"))
    #expect(try choices("show", "NCT0212546") == ["NCT02125461"])
    #expect(try choices("show", "ca184-0").contains("CA184-043"))
    #expect(try choices("show", "rev").contains("review"))
    #expect(try choices("show", "").count > 60)
    #expect(try choices("show", "PACIFIC", "") == [])
    #expect(try !choices("check", "PACIFIC", "paci").contains("PACIFIC"))
  }

  @Test(
    "filters go on with fields and their values",
    arguments: [
      ("si", "site:lung"), ("site:lu", "site:lung"), ("site:head-a", "site:head-and-neck"),
      ("site:\"head a", "site:\"head and neck\""), ("site:lung,br", "site:lung,brain"),
      ("site:lung -status:term", "site:lung -status:terminated"),
      ("(site:lung OR cla", "(site:lung OR class:PD-1"), ("n", "n>="), ("st", "status:recruiting"),
      ("ae:pneumonit", "ae:pneumonitis"), ("agent:DURVA", "agent:durvalumab"),
      ("\"site: quoted\" ph", "\"site: quoted\" phase:3"),
    ]
  )
  func filters(typed: String, wanted: String) throws {
    let found = try choices("list", "--filter", typed)
    #expect(found.contains(wanted), "\(found.prefix(20))")
    #expect(try choices("list", "--filter=\(typed)").contains("--filter=\(wanted)"))
    // Each is a filter that can be read, as far as it goes.
    for choice in found.prefix(4)
    where choice != ":nospace" && !typed.hasPrefix("(") && !choice.hasSuffix(":") {
      let value = choice.hasSuffix("=") ? "\(choice)5" : choice
      let read = try Program.rtio("list", "--filter", value)
      #expect(read.status == 0, "\(value): \(read.error)")
    }
  }

  @Test("a word of one's own and a number are not completed")
  func ownWords() throws {
    #expect(try choices("list", "--filter", "bone-metast") == [])
    #expect(try choices("list", "--filter", "n>=5") == [])
    #expect(try choices("list", "--filter", "nothing:") == [])
  }

  @Test("columns and orders are lists with commas")
  func columns() throws {
    #expect(try choices("list", "--columns", "id,acr") == ["id,acronym"])
    #expect(try !choices("list", "--columns", "id,").contains("id,id"))
    #expect(try choices("list", "--sort", "-ye") == ["-year"])
    #expect(try choices("list", "--sort", "site,-ye") == ["site,-year"])
  }

  @Test("endpoints, events, tables, formats and methods are known")
  func names() throws {
    #expect(try choices("export", "--forest", "over").contains("overall survival"))
    #expect(try choices("export", "--event", "pneumonit").contains("pneumonitis"))
    #expect(try choices("export", "--table", "tox") == ["toxicity"])
    #expect(try choices("export", "--format", "m") == ["markdown", "metafor"])
    #expect(try choices("export", "--page", "fun") == ["funnel"])
    #expect(try choices("compute", "rd_") == ["rd_newcombe"])
    #expect(try choices("compute", "rd_newcombe", "x") == [":nospace", "x1=", "x2="])
    #expect(try choices("compute", "rd_newcombe", "x1=64", "x") == [":nospace", "x2="])
    #expect(try choices("review", "decide", "my-review", "inc") == ["include"])
  }

  @Test("paths are left to the shell")
  func paths() throws {
    for words in [["import", ""], ["list", "--store", "a"], ["export", "-o", ""]] {
      let result = try Program.run(Program.path(), ["complete", "zsh"] + words)
      #expect(result.output == ":files 0\n", "\(words)")
    }
    #expect(try choices("list", "--store=reg") == [":files 8"])
  }

  @Test("Bash is given what stands after the last sign that it breaks words at, with its quotes")
  func bash() throws {
    func reply(_ line: String, _ part: String) throws -> String {
      try Program.rtio("complete", "bash", line, part).output
    }
    #expect(try reply("rtio-tui list --filter site:head-a", "head-a") == "head-and-neck\n")
    #expect(
      try reply("rtio-tui list --filter 'site:head-a", "site:head-a") == "site:head-and-neck\n"
    )
    let adjusted = "overall survival, adjusted for later treatment"
    #expect(
      try reply("rtio-tui export --forest overall\\ survival,", "overall\\ survival,")
        == adjusted.replacing(" ", with: "\\ ") + "\n"
    )
    #expect(
      try reply("rtio-tui export --forest \"overall survival,", "overall survival,")
        == adjusted + "\n"
    )
    #expect(
      try reply("rtio-tui list --filter \"site:\\\"head a", "site:\\\"head a")
        == "site:\\\"head and neck\\\"\n"
    )
  }

  @Test("what lies in the store is known, and nothing is written, opened or asked of a server")
  func store() throws {
    let scene = try ExampleScene()
    let before = try scene.run("find . -type f | sort | xargs md5sum").output
    #expect(try scene.run("rtio-tui complete zsh show NCT9900000").output.contains("NCT99000001\t"))
    #expect(
      try scene.run("rtio-tui complete zsh review decide my-review NCT9900000").output
        .contains("NCT99000001\t")
    )
    // Nobody answers there, and nobody is asked.
    let started = Date()
    let away = try scene.run(
      "RTIO_STORE=postgres://a@192.0.2.1/b rtio-tui complete zsh list --filter site:lu"
    )
    #expect(away.output == "site:lung\n", "\(away.error)")
    #expect(Date().timeIntervalSince(started) < 3)
    #expect(
      try scene.run("rtio-tui complete zsh list --view b").output.hasPrefix("board\tsite:lung")
    )
    for broken in ["/nonexistent/store", "mysql://a/b", "records"] {
      #expect(
        try scene.run("RTIO_STORE=\(broken) rtio-tui complete zsh show PACI").output
          .contains("PACIFIC")
      )
    }
    #expect(try scene.run("find . -type f | sort | xargs md5sum").output == before)
  }

  @Test(
    "the parser's own way to ask for a script gives the same one",
    arguments: ["bash", "zsh", "fish"]
  )
  func scripts(shell: String) throws {
    let script = try Program.rtio("completions", shell)
    #expect(script.output.contains("complete \(shell)"))
    #expect(try Program.rtio("--generate-completion-script", shell).output == script.output)
    #expect(try Program.rtio("completions", "csh").status == 2)
  }
}
