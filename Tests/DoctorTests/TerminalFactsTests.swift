import Doctor
import Testing

/// A terminal of the usual kind, to be changed in one thing.
private func terminal(_ change: (inout TerminalFacts) -> Void = { _ in }) -> TerminalFacts {
  var facts = TerminalFacts(
    isThere: true,
    type: "xterm-256color",
    description: "xterm-256color",
    abilities: .init(colours: 256, hasOwnScreen: true, hasArrowKeys: true, hasReverse: true),
    extent: .init(columns: 80, rows: 24)
  )
  change(&facts)
  return facts
}

extension [DoctorFinding] {
  /// The state of the first finding of a name; `nil` without one.
  fileprivate func state(_ name: String) -> DoctorFinding.State? {
    first { $0.name == name }?.state
  }
}

struct TerminalFactsTests {
  @Test func `a terminal of the usual kind is as it should be`() {
    let findings = terminal().findings
    #expect(findings.map(\.name) == ["terminal", "size", "colours", "abilities"])
    #expect(findings.allSatisfy { $0.state == .ok && $0.remedy == nil })
  }

  @Test func `whatever is wrong names a remedy`() {
    let all = [
      terminal {
        $0.type = "nonsense"; $0.description = "ansi"; $0.isKin = false
      },
      terminal {
        $0.type = "dumb"
        $0.description = nil
        $0.failure = .init(what: "it cannot place its cursor", remedy: "name another")
        $0.abilities = nil
      },
      terminal { $0.extent = .init(columns: 15, rows: 4) },
      terminal { $0.extent = nil },
      terminal { $0.namedColumns = "many" },
      terminal { $0.namedRows = "50" },
    ]
    for facts in all {
      let wrong = facts.findings.filter { $0.state == .wrong }
      #expect(wrong.count == 1, "\(facts.findings)")
      #expect(wrong.allSatisfy { $0.remedy != nil })
    }
  }

  @Test(
    "a size is judged by what screens need",
    arguments: [
      (15, 4, DoctorFinding.State.wrong), (39, 24, .wrong), (80, 9, .wrong), (40, 10, .note),
      (80, 23, .note), (79, 24, .note), (80, 24, .ok), (200, 60, .ok),
    ]
  )
  func size(columns: Int, rows: Int, state: DoctorFinding.State) {
    let facts = terminal { $0.extent = .init(columns: columns, rows: rows) }
    #expect(facts.findings.state("size") == state)
  }

  @Test func `LINES and COLUMNS that say what is so are no contradiction`() {
    let facts = terminal {
      $0.namedColumns = "80"
      $0.namedRows = "24"
    }
    #expect(facts.findings.state("size") == .ok)
  }

  @Test func `without a terminal commands work, and it is only noted`() {
    let facts = terminal {
      $0.isThere = false
      $0.type = ""
      $0.description = nil
      $0.failure = .init(what: "the type '' is not known here", remedy: "name it")
      $0.abilities = nil
      $0.extent = nil
    }
    #expect(facts.findings.state("terminal") == .note)
    #expect(!facts.findings.contains { $0.state == .wrong })
  }

  @Test func `an entry of the same kind is noted`() {
    let facts = terminal {
      $0.type = "alacritty"
      $0.description = "xterm-256color"
    }
    #expect(facts.findings.state("terminal") == .note)
  }

  @Test func `what the terminal lacks is said`() throws {
    let facts = terminal {
      $0.abilities = .init(colours: 0, hasOwnScreen: false, hasArrowKeys: true, hasReverse: true)
    }
    #expect(facts.findings.state("colours") == .note)
    let abilities = try #require(facts.findings.first { $0.name == "abilities" })
    #expect(abilities.state == .note && abilities.said.contains("a screen of its own"))
  }
}

struct LocaleFactsTests {
  @Test(
    "a locale is judged by what can be shown",
    arguments: [
      (nil, "", true, false, DoctorFinding.State.wrong),
      ("LC_ALL", "C", true, false, .wrong),
      ("LANG", "de_DE@euro", false, false, .wrong),
      ("LANG", "de_DE.UTF-8", true, true, .ok),
      ("LANG", "xx_XX.UTF-8", false, true, .note),
      ("LANG", "ja_JP.UTF-8", true, true, .note),
    ] as [(String?, String, Bool, Bool, DoctorFinding.State)]
  )
  func judged(
    variable: String?,
    value: String,
    isInstalled: Bool,
    isUTF8: Bool,
    state: DoctorFinding.State
  ) {
    let finding = LocaleFacts(
      variable: variable,
      value: value,
      isInstalled: isInstalled,
      isUTF8: isUTF8,
      isUnicode: isUTF8 && !value.hasPrefix("ja")
    )
    .finding
    #expect(finding.state == state, "\(finding)")
    #expect((finding.remedy == nil) == (state == .ok))
  }
}
