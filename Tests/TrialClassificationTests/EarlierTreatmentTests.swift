import Testing
import TrialClassification
import TrialModel

/// What came before the trial, what is denied, and what is only looked at.
@Suite struct EarlierTreatmentTests {
  private static func sorted(_ change: (inout InventedRecord) -> Void) throws -> SortedRecord {
    try Classifier.bundled().sort(InventedRecord.with(change).registration)
  }

  /// A trial of durvalumab against placebo whose title alone speaks of radiotherapy.
  private static func consolidation(_ title: String) throws -> SortedRecord {
    try sorted { record in
      record.title = title
      record.gives("Durvalumab")
      record.gives("Placebo", "OTHER")
      record.arm("A", ["Durvalumab"])
      record.arm("B", ["Placebo"], type: "PLACEBO_COMPARATOR")
    }
  }

  @Test(
    "progression that is denied denies no radiotherapy",
    arguments: [
      "Durvalumab in Patients Who Have Not Progressed Following Concurrent Chemoradiotherapy",
      "Durvalumab in Patients Whose Disease Has Not Progressed After Chemoradiation Therapy",
      "Durvalumab for Tumours Without Progression Following Definitive Chemoradiotherapy",
      "Durvalumab in Participants With No Disease Progression After Platinum-based Chemoradiation",
      "Durvalumab in Cancers That Did Not Progress During Follow-up After Chemoradiotherapy",
      "Durvalumab in Stable Disease Following Chemoradiotherapy",
      "Durvalumab in Patients Never Progressing After Chemoradiotherapy",
      "Durvalumab After Chemoradiotherapy Without Recurrence",
      "Durvalumab in People With Prior Definitive Chemoradiation",
    ]
  )
  func consolidated(title: String) throws {
    let sorted = try Self.consolidation(title)
    #expect(sorted.role?.value == .prior)
    #expect(sorted.backbone.value == .chemoradiotherapy)
    #expect(sorted.wholeSequence == .consolidation)
    #expect(sorted.question?.value == .immunotherapyAdded)
  }

  @Test(
    "radiotherapy after which a disease came back is none of the trial",
    arguments: [
      "Durvalumab in Patients Who Progressed on Chemoradiotherapy",
      "Durvalumab for Disease Progression Following Chemoradiotherapy",
      "Durvalumab in Cancer Recurrent After Radiotherapy",
      "Durvalumab in Tumours Refractory to Radiation Therapy",
      "Durvalumab for Patients Who Failed Chemoradiation",
      "Durvalumab in Patients Ineligible for Chemoradiotherapy",
    ]
  )
  func abandoned(title: String) throws {
    let sorted = try Self.consolidation(title)
    #expect(sorted.role == nil)
    #expect(sorted.backbone.value == .none)
    #expect(sorted.wholeSequence.isEmpty)
  }

  @Test(
    "radiotherapy that is denied is not given",
    arguments: [
      "Durvalumab without radiotherapy", "Durvalumab and no concurrent radiotherapy",
      "Durvalumab instead of chemoradiation", "Patients do not receive radiotherapy",
      "Durvalumab for patients who are not candidates for surgery or radiotherapy",
      "No surgery or radiotherapy is given with durvalumab",
      "Durvalumab in place of radiation therapy",
    ]
  )
  func denied(text: String) throws {
    let sorted = try Self.sorted { record in
      record.gives("Durvalumab")
      record.arm("A", ["Durvalumab"], text)
    }
    #expect(sorted.role == nil)
    #expect(sorted.modality == nil)
  }

  @Test func `what was given outside the trial is found where nothing is registered`() throws {
    let titles = [
      "Real-world Patients Treated With Durvalumab After Chemoradiotherapy",
      "An Observational Study of Durvalumab Following Concurrent Chemoradiation",
      "Outcomes of Durvalumab Consolidation After Definitive Chemoradiotherapy",
      "Durvalumab Use Subsequent to Chemoradiotherapy in Routine Care",
      "Pneumonitis With Durvalumab After Completion of Chemoradiotherapy",
    ]
    for title in titles {
      let sorted = try Self.sorted { record in
        record.title = title
        record.allocation = nil
      }
      #expect(sorted.agentNames == ["durvalumab"], "\(title)")
      #expect(sorted.role?.value == .prior, "\(title)")
      #expect(sorted.wholeSequence == .consolidation, "\(title)")
    }
  }

  @Test(
    "agents that were given up before the trial are none of it",
    arguments: [
      "XX-1 in Patients Who Progressed on Pembrolizumab",
      "XX-1 in Melanoma Refractory to Anti-PD-1 Antibody",
      "XX-1 After Nivolumab", "XX-1 in Patients Previously Treated With Atezolizumab",
      "XX-1 Following Failure of a PD-1 Inhibitor", "XX-1 in Cancers Resistant to Ipilimumab",
    ]
  )
  func earlierAgents(title: String) throws {
    let sorted = try Self.sorted { record in
      record.title = title
      record.gives("XX-1")
      record.arm("A", ["XX-1"])
    }
    #expect(sorted.agents.isEmpty)
  }

  @Test(
    "radionuclides and radiotherapy before the trial are no treatment of it",
    arguments: [
      "Subjects who progressed on lutetium-177 radioligand therapy receive XX-1",
      "Patients previously treated with radium-223 receive XX-1",
      "After failure of radiotherapy, XX-1 is given",
      "Patients with recurrence after radiotherapy receive XX-1",
      "XX-1 in those who have received chemoradiotherapy",
    ]
  )
  func earlierRadiation(text: String) throws {
    let sorted = try Self.sorted { record in
      record.gives("XX-1", "DRUG", text)
      record.arm("A", ["XX-1"], text)
    }
    #expect(sorted.role == nil)
    #expect(sorted.modality == nil)
  }

  @Test(
    "cells and messengers that are measured are not given",
    arguments: [
      "Natural killer cells are counted in the blood before and after RT",
      "NK cells and dendritic cells are measured by flow cytometry",
      "TNF-alpha and interleukin 6 mg/l are measured",
      "Serum levels of interleukin-2 and interferon gamma are determined weekly",
      "Density of tumor-infiltrating lymphocytes is assessed in biopsies",
      "Expression of GM-CSF is quantified", "Number of CAR-T cells in the blood is monitored",
    ]
  )
  func measured(text: String) throws {
    let sorted = try Self.sorted { record in
      record.gives("Radiotherapy", "RADIATION", text)
      record.arm("A", ["Radiotherapy"], text)
    }
    #expect(sorted.agents.isEmpty)
    #expect(sorted.wholeSequence.isEmpty)
  }

  @Test(
    "what acts against a messenger is not the messenger, and a disease of cells no cell therapy",
    arguments: [
      "Anti-TNF-α", "Anti-TNF-alpha antibody", "TNF-alpha inhibitor",
      "Interleukin-2 receptor antibody",
      "Chemotherapy for NK cell lymphoma", "GM-CSF antagonist",
    ]
  )
  func targets(name: String) throws {
    let sorted = try Self.sorted { record in
      record.title = name
      record.gives(name)
      record.arm("A", [name])
    }
    #expect(sorted.agents.isEmpty)
  }

  @Test func `cells that are given are named all the same`() throws {
    let sorted = try Self.sorted { record in
      record.gives("Natural killer cells", "BIOLOGICAL")
      record.arm(
        "A",
        ["Natural killer cells"],
        "NK cells are infused and then counted in the blood"
      )
    }
    #expect(sorted.agentNames == ["natural killer cells"])
  }

  @Test(
    "where no condition is a cancer nothing counts as immunotherapy",
    arguments: [
      ("Cockroach Immunotherapy", "Asthma"), ("Oral Immunotherapy for Milk", "Milk Allergy"),
      ("Sublingual Immunotherapy With Grass Pollen", "Rhinoconjunctivitis"),
      ("Nivolumab in Sepsis", "Sepsis"), ("Interleukin-2 in Lupus", "Lupus Erythematosus"),
      ("Anti-TNF in Tumor Necrosis Factor Receptor Syndrome", "Periodic Fever"),
      ("Interferon Gamma-1b", "Chronic Granulomatous Disease"),
    ]
  )
  func allergy(title: String, condition: String) throws {
    let sorted = try Self.sorted { record in
      record.title = title
      record.conditions = [condition]
      record.thesaurus = ["Immunotherapy"]
      record.gives(title, "BIOLOGICAL")
      record.arm("A", [title])
    }
    #expect(sorted.agents.isEmpty)
    #expect(sorted.classes.isEmpty)
  }

  @Test(
    "definitive radiotherapy that the criteria ask for came before",
    arguments: [
      ("Inclusion Criteria:\n* Completed chemoradiotherapy within 42 days", true),
      ("* Have been treated with concurrent CRT for unresectable disease", true),
      (
        "* Must have received at least 2 cycles of platinum concurrent with radiation therapy", true
      ),
      ("* Not progressed following definitive, platinum-based, concurrent chemoradiation", true),
      ("* Received radical radiotherapy to the primary", true),
      ("* Patients may have received chemoradiotherapy", false),
      ("* Prior radiotherapy must be completed at least 2 weeks before", false),
      ("* Palliative radiotherapy completed 14 days before the first dose", false),
      ("* Have not received chemoradiotherapy", false),
      ("Exclusion Criteria:\n* Completed chemoradiotherapy less than a year ago", false),
    ]
  )
  func criteria(text: String, isPrior: Bool) throws {
    let sorted = try Self.sorted { record in
      record.gives("Durvalumab")
      record.arm("A", ["Durvalumab"])
      record.criteria = text
    }
    #expect((sorted.role?.value == .prior) == isPrior)
  }
}
