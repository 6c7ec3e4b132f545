import BundledCatalogue
import TestSupport
import Testing
import TrialClassification
import TrialModel

@testable import TrialQuery

@Suite struct ThesaurusTests {
  /// Words of a few lines, in the form of the list.
  private static let words = """
    name\tspellings\tnot after\tvalue\tas value
    non-small cell lung cancer\tNSCLC|non-small cell\t-\t-\t-
    small cell lung cancer\tSCLC|small cell lung\tnon\t-\t-
    head and neck cancer\thead and neck\t-\tsite:head-and-neck\tHN
    oesophagus\toesophag*|esophag*\t-\tsite:oesophagus\tgullet
    phase 3\t-\t-\tphase:3\tIII|phase III
    United States\t-\t-\tregion:United States\tUSA

    """
  private static let agents = [
    Thesaurus.Agent(
      name: "pembrolizumab",
      immunotherapyClass: "PD-1",
      otherNames: ["Keytruda", "MK-3475", "MK3475"],
      isSearched: true
    ),
    Thesaurus.Agent(
      name: "PD-1 inhibitor",
      immunotherapyClass: "PD-1",
      otherNames: ["anti-PD-1"],
      isSearched: false
    ),
  ]
  private static let made = Result { try Thesaurus(words: words, agents: agents) }

  private static func trial(
    _ number: Int,
    _ title: String,
    sites: [String] = ["lung"],
    agents: [String] = ["durvalumab"],
    acronym: String? = nil
  ) -> Trial {
    .invented(
      number,
      acronym: acronym,
      title: title,
      classification: .invented(sites: sites, agents: agents)
    )
  }

  /// Trials that say one thing in several ways.
  private static let trials = [
    trial(0, "Durvalumab in NSCLC"),
    trial(1, "Carcinoma, Non-Small-Cell Lung, unresectable"),
    trial(2, "Limited stage small cell lung cancer"),
    trial(3, "Oropharynx, larynx", sites: ["head and neck"]),
    trial(4, "Cancers of the Head, and Neck"),
    trial(5, "MK 3475 after surgery", agents: []),
    trial(6, "Esophageal tumours", sites: ["oesophagus"]),
    trial(7, "Barrett's oesophagus", sites: []),
    trial(8, "Anything", agents: ["pembrolizumab"]),
    trial(9, "XNSCLCX and non small cell", acronym: "LUNG-9"),
  ]

  private func numbers(_ text: String) throws -> [Int] {
    let thesaurus = try Self.made.get()
    let index = TrialIndex(Self.trials.map { ListedTrial($0) }).knowing { thesaurus }
    let filter = try FilterParser(index).parse(text)
    let rows = index.rows(matching: filter).rows.rows.map { Int($0) }
    let reference = Self.trials.indices
      .filter { filter.matches(ListedTrial(Self.trials[$0]), knowing: thesaurus) }
    #expect(rows == reference, "\(text)")
    return rows
  }

  /// A search, and the trials it finds.
  private static let searches: [(typed: String, rows: [Int])] = [
    ("NSCLC", [0, 1, 9]),
    ("nsclc", [0, 1, 9]),
    (#""NSCLC""#, [0, 9]),
    ("non-small cell", [0, 1, 9]),
    ("non-small cell lung cancer", [0, 1, 9]),
    ("SCLC", [2]),
    (#""SCLC""#, [0, 9]),
    ("head and neck", [3, 4]),
    (#""head and neck""#, []),
    ("-(head and neck) site:head-and-neck", []),
    ("Keytruda", [5, 8]),
    ("mk3475", [5, 8]),
    (#""Keytruda""#, []),
    ("-Keytruda NSCLC", [0, 1, 9]),
    ("oesophageal", [6, 7]),
    ("esophagus OR SCLC", [2, 6, 7]),
    ("NSCLC NOT durvalumab", []),
    ("agent:Keytruda", [8]),
    ("agent:MK-3475", [8]),
    ("site:gullet", [6]),
    ("site:HN", [3]),
    ("region:usa site:gullet", []),
    ("site:cervix", []),
  ]

  @Test("a word of the field finds what is meant, however it is written", arguments: searches)
  func finds(typed: String, rows: [Int]) throws {
    #expect(try numbers(typed) == rows)
  }

  @Test("what is looked for besides is said")
  func says() throws {
    let thesaurus = try Self.made.get()
    let parser = FilterParser(TrialIndex([ListedTrial]()).knowing { thesaurus })
    func words(_ text: String) throws -> [String] {
      thesaurus.widenings(in: try parser.parse(text)).map(\.words)
    }
    #expect(
      try words("Keytruda") == ["Keytruda (a name of pembrolizumab): also pembrolizumab, MK-3475"]
    )
    #expect(try words("head and neck") == ["head and neck: also site:head-and-neck"])
    #expect(try words("(x OR NSCLC)").count == 1)
    #expect(try words("\"NSCLC\" durvalumab").isEmpty)
  }

  @Test("a value by another name is printed by its usual one")
  func printsValues() throws {
    let thesaurus = try Self.made.get()
    let parser = FilterParser(TrialIndex([ListedTrial]()).knowing { thesaurus })
    #expect(try parser.parse("agent:keytruda,MK3475").text == "agent:pembrolizumab")
    #expect(try parser.parse("region:USA phase:III").text == "region:United-States phase:3")
    let error = #expect(throws: FilterRefusal.self) { try parser.parse("agent:keytrudo") }
    #expect(
      error?.message == "no agent is called 'keytrudo'. "
        + "A part of the word without 'agent:' is looked for in the texts"
    )
  }

  private static let header = "name\tspellings\tnot after\tvalue\tas value\n"

  /// A list with something wrong, and the line it is in.
  private static let wrong: [(text: String, line: Int)] = [
    ("x", 1),
    (header + "a\tb\t-\t-\n", 2),
    (header + "a\t-\t-\t-\t-", 2),
    (header + "a\tb\t-\tsite:nowhere\t-", 2),
    (header + "a\tb\t-\tplace:lung\t-", 2),
    (header + "a\tb\t-\tn:5\t-", 2),
    (header + "a\tb\t-\t-\t-\nc\tB\t-\t-\t-", 3),
    (header + "a\t--\t-\t-\t-", 2),
    (header + "a\t-\t-\tsite:lung\tx\nb\t-\t-\tsite:skin\tX", 3),
    (header + "a\tb\t\t-\t-", 2),
    (header + "a\tb\t-\t-\tc", 2),
  ]

  @Test("a line that is wrong is refused with its number", arguments: wrong)
  func refuses(text: String, line: Int) {
    let error = #expect(throws: ListLineError.self) { try Thesaurus(words: text, agents: []) }
    #expect(error?.line == line)
  }

  @Test("the lists inside the program are read, and every brand of an agent finds it")
  func bundled() throws {
    let list = try AgentList(BundledCatalogue.agents.description)
    let thesaurus = try Thesaurus(
      words: BundledCatalogue.searchWords.description,
      agents: list.agentsWithNames.map { agent, names in
        .init(
          name: agent.name,
          immunotherapyClass: agent.isImmunotherapy ? agent.kind : nil,
          otherNames: names,
          isSearched: agent.mark != .generic
        )
      }
    )
    #expect(thesaurus.entries.count > 200)
    for word in [
      "NSCLC", "SCLC", "HNSCC", "GBM", "CRT", "CCRT", "SBRT", "SABR", "oesophageal", "esophageal",
      "tumour", "tumor", "haemoptysis", "hemoptysis", "Imfinzi", "MEDI4736",
    ] {
      #expect(thesaurus.entry(for: word) != nil, "\(word)")
    }
    for (agent, names) in list.agentsWithNames {
      for name in names {
        let value = thesaurus.value(for: FilterValue(name), in: .agent)
        #expect(value != nil, "\(name) of \(agent.name)")
      }
    }
    // A spelling of another entry would take its words away.
    #expect(thesaurus.entry(for: "small cell lung cancer")?.name == "small cell lung cancer")
  }
}
