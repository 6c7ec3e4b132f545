import Testing
import TrialClassification
import TrialModel

/// One fact in the many ways in which titles and descriptions put it.
@Suite struct VariedWordingTests {
  private static func sorted(_ change: (inout InventedRecord) -> Void) throws -> SortedRecord {
    try Classifier.bundled().sort(InventedRecord.with(change).registration)
  }

  /// A trial of an antibody against placebo, of which only the title speaks of radiotherapy.
  private static func againstPlacebo(_ title: String) throws -> SortedRecord {
    try sorted { record in
      record.title = title
      record.gives("Durvalumab")
      record.gives("Placebo")
      record.arm("A", ["Durvalumab"])
      record.arm("B", ["Placebo"], type: "PLACEBO_COMPARATOR")
    }
  }

  @Test(
    "chemoradiotherapy without progression came before, however a title says so",
    arguments: [
      "Durvalumab in Patients Whose Disease Did Not Progress After Definitive Chemoradiation",
      "Durvalumab for Stage III NSCLC With No Evidence of Progression Following Concurrent CRT",
      "Durvalumab in Participants Without Progression After Concurrent Chemoradiotherapy",
      "Durvalumab in Non-progressing Patients After Radical Chemoradiotherapy",
      "Durvalumab for Patients Free of Progression After Platinum-based Chemoradiation",
      "Durvalumab as Maintenance Therapy in Patients Not Progressing on Chemoradiation",
      "Durvalumab in Patients With Stable Disease Following Chemoradiotherapy",
      "Durvalumab Consolidation Post Chemoradiotherapy in Stage III NSCLC",
      "Durvalumab in Post-CRT Stage III NSCLC",
    ]
  )
  func consolidation(title: String) throws {
    let sorted = try Self.againstPlacebo(title)
    #expect(sorted.role?.value == .prior)
    #expect(sorted.backbone.value == .chemoradiotherapy)
    #expect(sorted.wholeSequence.text == "consolidation")
    #expect(sorted.question?.value == .immunotherapyAdded)
  }

  @Test(
    "radiotherapy that nobody has, or after which the disease came back, is none",
    arguments: [
      "Durvalumab in Patients Who Cannot Receive Radiotherapy",
      "Durvalumab Without Radiotherapy in Stage III NSCLC",
      "Durvalumab in Patients Who Have Progressed After Chemoradiotherapy",
      "Durvalumab in Patients Ineligible for Chemoradiotherapy",
      "Durvalumab for Disease Recurring After Prior Radiation",
      "Durvalumab Regardless of Prior Radiotherapy",
      "Durvalumab in Patients With or Without Previous Radiotherapy",
      "Durvalumab and Cardiac Resynchronization Therapy (CRT-D)",
    ]
  )
  func none(title: String) throws {
    let sorted = try Self.againstPlacebo(title)
    #expect(sorted.role == nil)
    #expect(sorted.wholeSequence.text.isEmpty)
  }

  @Test func `an abbreviation of chemoradiotherapy counts beside immunotherapy of a cancer alone`()
    throws
  {
    let heart = try Self.sorted { record in
      record.title = "CRT After Myocarditis"
      record.conditions = ["Heart Failure"]
      record.gives("CRT", "DEVICE")
      record.arm("A", ["CRT"])
    }
    #expect(heart.role == nil)
    let practice = try Self.sorted { record in
      record.title = "Durvalumab Use Following CRT in Clinical Practice"
      record.allocation = nil
    }
    #expect(practice.role?.value == .prior)
  }

  @Test(
    "a description places immunotherapy as its words do",
    arguments: [
      ("SBRT on days 1, 3 and 5 of cycle 2", "concurrent"),
      ("SBRT during cycle 3", "concurrent"),
      ("SBRT between cycles 1 and 2 of pembrolizumab", "concurrent"),
      ("SBRT is given with the second infusion of pembrolizumab", "concurrent"),
      ("Pembrolizumab day 1, radiotherapy days 2-6", "concurrent"),
      ("Radiotherapy weeks 1-6, pembrolizumab weeks 1, 4 and 7", "concurrent+consolidation"),
      ("Pembrolizumab weeks 1 and 4; radiotherapy weeks 7 to 12", "induction"),
      ("Pembrolizumab starts 2 weeks after the last fraction", "consolidation"),
      (
        "Pembrolizumab starts 2 weeks prior to radiotherapy and continues during radiotherapy",
        "induction+concurrent"
      ),
      ("The first dose of pembrolizumab is given 1 week before RT", "induction"),
      ("Radiotherapy will start within 1 week of completing pembrolizumab", "induction"),
      ("Pembrolizumab is given once radiotherapy has been completed", "consolidation"),
      ("Once radiotherapy is completed, pembrolizumab is started", "consolidation"),
      (
        "Pembrolizumab and radiotherapy, followed by pembrolizumab alone",
        "concurrent+consolidation"
      ),
      (
        "Pembrolizumab during radiotherapy and thereafter every 6 weeks", "concurrent+consolidation"
      ),
      (
        "Pembrolizumab is given concurrently with radiotherapy and after it for a year",
        "concurrent+consolidation"
      ),
      ("Radiotherapy followed by carboplatin and pembrolizumab", "consolidation"),
      ("Radiotherapy during maintenance pembrolizumab", "concurrent"),
      ("Radiotherapy after chemotherapy, then pembrolizumab", "consolidation"),
      ("Radiotherapy in 3 doses", ""),
    ]
  )
  func sequence(description: String, sequence: String) throws {
    let sorted = try Self.sorted { record in
      record.allocation = "NA"
      record.gives("Pembrolizumab")
      record.gives("Radiotherapy", "RADIATION")
      record.arm("A", ["Pembrolizumab", "Radiotherapy"], description)
    }
    #expect(sorted.wholeSequence.text == sequence)
  }

  @Test func `cohorts of which none is compared all tell of the sequence`() throws {
    let sorted = try Self.sorted { record in
      record.allocation = "NON_RANDOMIZED"
      record.gives("Pembrolizumab")
      record.gives("Radiotherapy", "RADIATION")
      record.arm("A", ["Pembrolizumab", "Radiotherapy"], "Pembrolizumab after radiotherapy")
      record.arm("B", ["Pembrolizumab", "Radiotherapy"], "Pembrolizumab before radiotherapy")
    }
    #expect(sorted.wholeSequence.text == "induction+consolidation")
  }

  @Test func `vaccination means the vaccine that the record gives, and of others no treatment`()
    throws
  {
    func record(_ name: String) throws -> SortedRecord {
      try Self.sorted { record in
        record.allocation = "NA"
        record.conditions = ["Glioblastoma"]
        record.gives(name, "BIOLOGICAL")
        record.gives("Radiotherapy", "RADIATION")
        record.arm("A", [name, "Radiotherapy"], "Vaccinations start after radiotherapy")
      }
    }
    #expect(try record("Dendritic cell vaccine").wholeSequence.text == "consolidation")
    let influenza = try record("Influenza vaccine")
    #expect(influenza.agents.isEmpty)
    #expect(influenza.wholeSequence.text.isEmpty)
  }

  @Test func `a short name is explained by a longer one of an intervention`() throws {
    let sorted = try Self.sorted { record in
      record.allocation = "NA"
      record.conditions = ["Melanoma"]
      record.gives("High-dose IL-2", "DRUG", also: ["aldesleukin"])
      record.gives("SBRT", "RADIATION")
      record.arm("A", ["High-dose IL-2", "SBRT"], "SBRT followed by IL-2")
    }
    #expect(sorted.wholeSequence.text == "consolidation")
  }

  @Test(
    "radiotherapy that hangs on what becomes of the disease is some",
    arguments: [
      "Pembrolizumab, followed by radiotherapy in patients with residual disease",
      "Pembrolizumab, followed by radiotherapy if disease is left",
      "Pembrolizumab, with or without radiotherapy",
    ]
  )
  func optional(description: String) throws {
    let sorted = try Self.sorted { record in
      record.allocation = "NA"
      record.gives("Pembrolizumab")
      record.gives("Radiotherapy", "RADIATION")
      record.arm("A", ["Pembrolizumab", "Radiotherapy"], description)
    }
    #expect(sorted.role?.value == .someArms)
  }

  @Test(
    "abbreviations of radiotherapy count where a record speaks of it",
    arguments: ["CIRT", "PBT", "LDRT", "ISRT", "TRT"]
  )
  func abbreviations(name: String) throws {
    let sorted = try Self.sorted { record in
      record.allocation = "NA"
      record.gives("Pembrolizumab", "DRUG", "Begins one week after the end of \(name)")
      record.gives(name, "RADIATION")
      record.arm("A", ["Pembrolizumab", name])
    }
    #expect(sorted.wholeSequence.text == "consolidation")
  }

  @Test(
    "conditions as hospitals write them name their site",
    arguments: [
      ("Ca Breast", ["breast"]), ("Ca Cervix", ["cervix"]), ("LARC", ["rectum"]),
      ("Sinonasal Mucosal Melanoma", ["head and neck", "melanoma"]),
      ("Anorectal Melanoma", ["melanoma", "rectum"]), ("Calcium Deficiency", ["other"]),
    ]
  )
  func conditions(condition: String, sites: [String]) throws {
    #expect(try Self.sorted { $0.conditions = [condition] }.sites.map(\.value) == sites)
  }
}
