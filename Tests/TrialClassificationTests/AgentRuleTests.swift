import Testing
import TrialClassification
import TrialModel

@Suite struct AgentRuleTests {
  private static func agents(
    _ rules: CountingRules? = nil,
    _ change: (inout InventedRecord) -> Void
  ) throws -> [Verdict<Agent>] {
    try Classifier.bundled(rules).sort(InventedRecord.with(change).registration).agents
  }

  @Test(
    "an agent is known by every spelling of its names",
    arguments: [
      ("MK-3475", "pembrolizumab"), ("mk3475", "pembrolizumab"), ("MK 3475", "pembrolizumab"),
      ("ＭＫ－3475", "pembrolizumab"), ("MK\u{2013}3475", "pembrolizumab"),
      ("Drug: Keytruda®", "pembrolizumab"), ("PEMBROLIZUMAB 200 mg", "pembrolizumab"),
      ("Durvalumab (MEDI4736)", "durvalumab"), ("BGB-A317", "tislelizumab"),
      ("ch14.18/CHO", "dinutuximab beta"), ("ch14.18", "dinutuximab"),
      ("Bacillus Calmette-Guérin", "BCG"),
      ("interferon-γ", "interferon gamma-1b"), ("CAN-2409", "aglatimagene besadenovec"),
    ]
  )
  func spellings(name: String, agent: String) throws {
    let agents = try Self.agents { $0.gives(name) }
    #expect(agents.map(\.value.name) == [agent])
    #expect(agents.map(\.rule) == ["A1"])
    #expect(agents.map(\.confidence) == [.high])
  }

  @Test(
    "a name inside a longer word or code is no name",
    arguments: ["MK-34751", "XMK-3475", "IL-2R antagonist", "nivolumabin", "DurvalumabX"]
  )
  func wholeWords(name: String) throws {
    #expect(try Self.agents { $0.gives(name) }.isEmpty)
  }

  @Test func `the words of an agent are quoted with their place`() throws {
    let agents = try Self.agents { record in
      record.gives("Médicament: nivolumab 240 mg")
    }
    let quote = try #require(agents.first?.evidence.first)
    #expect(quote.words == "nivolumab")
    #expect(quote.place.path == "armsInterventionsModule.interventions[0].name")
    #expect(quote.place.characters == 12..<21)
  }

  @Test func `an agent named in an arm alone is less sure`() throws {
    let agents = try Self.agents { record in
      record.gives("Standard treatment")
      record.arm("A", ["Standard treatment"], "Patients also receive atezolizumab")
    }
    #expect(agents.map(\.rule) == ["A2"])
    #expect(agents.map(\.confidence) == [.medium])
  }

  @Test(
    "an antibody not in the list goes by the target named with it",
    arguments: [
      ("Inventolimab, a PD-1 antibody", "PD-1"), ("Inventolizumab against PD-L1", "PD-L1"),
      ("Inventostobart, binds CTLA-4", "CTLA-4"),
    ]
  )
  func suffix(name: String, kind: String) throws {
    let record = InventedRecord.with { record in
      let parts = name.split(separator: " ", maxSplits: 1).map { String($0) }
      record.gives(parts[0].filter { $0 != "," }, "BIOLOGICAL", "It is " + parts[1])
      record.title = "With radiotherapy"
    }
    let sorted = try Classifier.bundled().sort(record.registration)
    #expect(sorted.classes.map(\.value) == [kind])
    #expect(sorted.classes.allSatisfy { $0.confidence == .low })
  }

  @Test(
    "words for a kind of treatment give its class",
    arguments: [
      ("Autologous dendritic cells", "vaccine"), ("CAR-T cells against CD19", "CAR-T"),
      ("Tumor-infiltrating lymphocytes", "cell-therapy"),
      ("Oncolytic adenovirus", "oncolytic-virus"),
      ("Interleukin-2", "cytokine"), ("anti-PD-1 antibody", "PD-1"),
      ("Immune checkpoint inhibitors", "checkpoint-unnamed"),
    ]
  )
  func generic(name: String, kind: String) throws {
    #expect(try Self.agents { $0.gives(name, "BIOLOGICAL") }.map(\.value.kind) == [kind])
  }

  @Test func `several classes are kept as a set`() throws {
    let record = InventedRecord.with { record in
      record.gives("Nivolumab")
      record.gives("Ipilimumab")
    }
    let classes = try Classifier.bundled().sort(record.registration).classes
    #expect(classes.map(\.value) == ["PD-1", "CTLA-4"])
    #expect(classes.allSatisfy { $0.rule == "A5" })
  }

  @Test(
    "the placebo of an agent is not the agent",
    arguments: [
      "Placebo for durvalumab", "Durvalumab placebo", "Durvalumab-matching placebo",
      "Placebo matching durvalumab", "Placebo (durvalumab)",
    ]
  )
  func placebo(name: String) throws {
    #expect(try Self.agents { $0.gives(name) }.isEmpty)
  }

  @Test(
    "an agent or its placebo is the agent",
    arguments: ["Durvalumab or placebo", "Durvalumab/placebo", "Durvalumab + placebo"]
  )
  func agentOrPlacebo(name: String) throws {
    #expect(try Self.agents { $0.gives(name) }.map(\.value.name) == ["durvalumab"])
  }

  @Test(
    "a short name counts in capitals and near a word that explains it",
    arguments: [
      ("UV1 vaccine", true), ("UV1", false), ("uv1 vaccine", false), ("RP1 injection", true),
      ("RP1 questionnaire", false), ("GPS navigation", false), ("GPS peptide vaccine", true),
      ("Vigil injection", true), ("vigil injection", false), ("E75 vaccine", true),
      ("IL-2 5 million IU", true), ("PSK 3000 mg", true), ("til cells", false), ("TIL cells", true),
    ]
  )
  func shortNames(name: String, counts: Bool) throws {
    #expect(try Self.agents { $0.gives(name) }.isEmpty != counts)
  }

  @Test func `a word of explanation counts within 40 characters`() throws {
    let far = String(repeating: "of a long text ", count: 4)
    #expect(try Self.agents { $0.gives("RP1 \(far) injection") }.isEmpty)
  }

  @Test(
    "treatments of the stop list are no immunotherapy",
    arguments: [
      "Cetuximab", "Panitumumab", "Nimotuzumab", "Bevacizumab", "Trastuzumab", "Pertuzumab",
      "Rituximab", "Obinutuzumab", "Denosumab", "Filgrastim", "Pegfilgrastim", "Dexamethasone",
      "Intravenous immunoglobulin", "Allergen immunotherapy", "HPV vaccine", "Influenza vaccine",
      "COVID-19 mRNA vaccine", "Hepatitis B vaccine", "NBTXR3", "Xevinapant", "Nelfinavir",
      "Radium-223", "177Lu-PSMA-617", "131I-MIBG",
    ]
  )
  func stopList(name: String) throws {
    #expect(
      try Self.agents { record in
        record.gives(name)
        record.gives("Radiotherapy", "RADIATION")
      }.isEmpty
    )
  }

  @Test(
    "radionuclides are radiotherapy",
    arguments: ["Radium-223 dichloride", "Lutetium Lu 177 dotatate", "131I-MIBG"]
  )
  func radionuclides(name: String) throws {
    let record = InventedRecord.with { record in
      record.gives(name)
      record.arm("A", [name])
    }
    let sorted = try Classifier.bundled().sort(record.registration)
    #expect(sorted.modality?.value == .radionuclide)
  }

  @Test func `eligibility never creates an agent`() throws {
    let agents = try Self.agents { record in
      record.gives("Radiotherapy", "RADIATION")
      record.criteria = "Exclusion: prior nivolumab, ipilimumab or any PD-1 inhibitor"
      record.summary = "Patients who had pembrolizumab cannot take part."
    }
    #expect(agents.isEmpty)
  }

  @Test(
    "gene therapy counts as the switch has it",
    arguments: [
      ("Aglatimagene besadenovec", CountingRules(), 1),
      ("Aglatimagene besadenovec", CountingRules(countsGeneTherapy: false), 0),
      ("E10A", CountingRules(), 0), ("Lenalidomide", CountingRules(), 0),
      ("E10A", CountingRules(countsDoubtfulAgents: true), 1),
      ("Lenalidomide", CountingRules(countsDoubtfulAgents: true), 1),
    ]
  )
  func geneTherapy(name: String, rules: CountingRules, count: Int) throws {
    let agents = try Self.agents(rules) { record in
      record.gives(name, "GENETIC")
      record.gives("Radiotherapy", "RADIATION")
    }
    #expect(agents.count == count)
  }
}
