import Testing
import TrialClassification
import TrialModel

/// Whether radiotherapy is given, to whom, with what, and how immunotherapy follows it.
@Suite struct WhoIsIrradiatedTests {
  private static func sorted(_ change: (inout InventedRecord) -> Void) throws -> SortedRecord {
    try Classifier.bundled().sort(InventedRecord.with(change).registration)
  }

  @Test(
    "pictures, tracers and light are filed as radiation and are no radiotherapy",
    arguments: [
      "18FDG-PET", "Acute CT", "Chest X-ray", "68Ga-DOTATATE", "Gallium Ga 68-DOTATATE", "[18F]FDG",
      "Low-level laser", "Narrow-band UVB", "DXA scan", "PET/CT for radiotherapy planning",
      "99mTc bone scintigraphy", "Cone-beam CT", "Digital mammography", "Photodynamic therapy",
    ]
  )
  func pictures(name: String) throws {
    let sorted = try Self.sorted { record in
      record.gives(name, "RADIATION")
      record.arm("A", [name])
    }
    #expect(sorted.modality == nil)
    #expect(sorted.role == nil)
    #expect(sorted.radiotherapyInterventions.isEmpty)
  }

  @Test(
    "radiotherapy stays radiotherapy beside a word for pictures",
    arguments: [
      "CT-guided brachytherapy", "PET-adapted radiotherapy", "SBRT", "MR-guided SBRT",
      "Image guided radiotherapy", "177Lu-DOTATATE", "External beam", "Arm A radiation",
    ]
  )
  func treatments(name: String) throws {
    let sorted = try Self.sorted { record in
      record.gives(name, "RADIATION")
      record.arm("A", [name])
    }
    #expect(sorted.modality != nil)
    #expect(sorted.radiotherapyInterventions == [0])
  }

  @Test(
    "the drugs of a chemoradiotherapy are chemotherapy though they bear its name",
    arguments: ["Chemotherapy", "Cisplatin", "Carboplatin and paclitaxel"]
  )
  func drugs(name: String) throws {
    let sorted = try Self.sorted { record in
      let other = ["Concurrent Chemoradiotherapy (cCRT)"]
      record.gives(name, "DRUG", also: other)
      record.gives("Radiotherapy", "RADIATION", also: other)
      record.gives("Durvalumab", "DRUG")
      record.arm("A", [])
    }
    #expect(sorted.interventionKinds == [.chemotherapy, .radiotherapy, .immunotherapy])
    #expect(sorted.radiotherapyInterventions == [1])
  }

  @Test func `cohorts of which one is irradiated are some arms, as none is a control`() throws {
    for (allocation, count) in [
      ("NON_RANDOMIZED", 2), ("NON_RANDOMIZED", 4), ("RANDOMIZED", 2), (nil, 3),
    ]
      as [(String?, Int)]
    {
      let sorted = try Self.sorted { record in
        record.allocation = allocation
        record.gives("Nivolumab")
        record.gives("SBRT", "RADIATION")
        record.arm("1", ["Nivolumab", "SBRT"])
        for number in 2...count { record.arm("\(number)", ["Nivolumab"]) }
      }
      #expect(sorted.role?.value == .someArms)
    }
  }

  @Test func `against a control radiotherapy is of the arm that has it`() throws {
    for type in ["ACTIVE_COMPARATOR", "NO_INTERVENTION", "PLACEBO_COMPARATOR"] {
      let sorted = try Self.sorted { record in
        record.gives("Nivolumab")
        record.gives("SBRT", "RADIATION")
        record.arm("1", ["Nivolumab", "SBRT"])
        record.arm("2", ["Nivolumab"], type: type)
      }
      #expect(sorted.role?.value == .experimentalOnly)
      #expect(sorted.question?.value == .radiotherapyAdded)
    }
  }

  @Test(
    "radiotherapy that an arm's text gives counts beside that which is linked to another",
    arguments: [
      "with standard radiotherapy", "Pembrolizumab together with standard-of-care chemoradiation",
      "Standard fractionation: 60 Gy in 30 fractions of radiotherapy", "followed by radiotherapy",
      "plus conventional radiation therapy",
    ]
  )
  func unlinked(text: String) throws {
    let sorted = try Self.sorted { record in
      record.gives("Pembrolizumab")
      record.gives("Low dose RT", "RADIATION")
      record.arm("A", ["Pembrolizumab"], text)
      record.arm("B", ["Low dose RT"])
    }
    #expect(sorted.role?.value == .allArms)
  }

  @Test(
    "radiotherapy that a title alone gives is given in all arms of a trial of immunotherapy",
    arguments: [
      "Nivolumab Combined With Chemoradiotherapy", "Nivolumab and Radiotherapy in Lung Cancer",
      "Radiation Therapy With Nivolumab or Placebo",
    ]
  )
  func titled(title: String) throws {
    let sorted = try Self.sorted { record in
      record.title = title
      record.gives("Nivolumab")
      record.gives("Placebo")
      record.arm("A", ["Nivolumab"])
      record.arm("B", ["Placebo"], type: "PLACEBO_COMPARATOR")
    }
    #expect(sorted.role?.value == .allArms)
    #expect(sorted.modality != nil)
    #expect(sorted.question?.value == .immunotherapyAdded)
  }

  @Test(
    "radiotherapy that the only arm may have or not is some",
    arguments: [
      "Durvalumab with carboplatin, etoposide, and/or radiation therapy",
      "Durvalumab with or without radiotherapy", "Durvalumab +/- SBRT",
      "Durvalumab in combination with chemo(radio)therapy", "Durvalumab and optional radiotherapy",
    ]
  )
  func optional(title: String) throws {
    let sorted = try Self.sorted { record in
      record.title = title
      record.allocation = nil
      record.gives("Durvalumab")
      record.gives("Radiotherapy", "RADIATION")
    }
    #expect(sorted.role?.value == .someArms)
  }

  @Test(
    "chemotherapy that is left open makes the trial either",
    arguments: [
      "radiotherapy (+/- concurrent chemotherapy)", "radiotherapy ± chemotherapy",
      "radiation with or without cisplatin", "(chemo)radiotherapy", "radiation, or chemoradiation",
      "radiotherapy and/or chemotherapy",
      "radiotherapy with optional chemotherapy",
    ]
  )
  func open(text: String) throws {
    let sorted = try Self.sorted { record in
      record.gives("Nivolumab")
      record.arm("A", ["Nivolumab"], "Nivolumab with \(text)")
    }
    #expect(sorted.backbone.value == .either)
  }

  @Test(
    "chemotherapy that is not left open does not",
    arguments: [
      ("Nivolumab with or without ipilimumab and chemoradiotherapy", Backbone.chemoradiotherapy),
      ("Nivolumab with radiotherapy (chemotherapy: cisplatin)", .chemoradiotherapy),
      ("Nivolumab with chemo(radio)therapy", .chemoradiotherapy),
      ("Nivolumab with carboplatin with or without radiotherapy", .chemoradiotherapy),
      ("Radiotherapy with nivolumab +/- ipilimumab", .radiotherapyAlone),
      ("Radiotherapy or surgery, with nivolumab", .radiotherapyAlone),
    ]
  )
  func settled(text: String, backbone: Backbone) throws {
    let sorted = try Self.sorted { record in
      record.gives("Nivolumab")
      record.arm("A", ["Nivolumab"], text)
    }
    #expect(sorted.backbone.value == backbone)
  }

  @Test(
    "neoadjuvant and adjuvant relate to an operation where there is one",
    arguments: [
      ("Neoadjuvant pembrolizumab, cisplatin and radiotherapy followed by surgery", "concurrent"),
      ("Preoperative radiotherapy plus pembrolizumab, then resection", "concurrent"),
      ("Adjuvant radiotherapy and pembrolizumab after surgery", "concurrent"),
      ("Neoadjuvant pembrolizumab before surgery; radiotherapy to relapses", ""),
      (
        "Pembrolizumab prior to surgery, then surgery followed by radiotherapy", "induction"
      ),
      (
        "Neoadjuvant pembrolizumab, surgery, adjuvant radiotherapy with concurrent pembrolizumab",
        "induction+concurrent"
      ),
      ("Adjuvant pembrolizumab 6 weeks after surgery and radiation", "consolidation"),
    ]
  )
  func operations(text: String, sequence: String) throws {
    let sorted = try Self.sorted { record in
      record.gives("Pembrolizumab")
      record.gives("Radiotherapy", "RADIATION")
      record.gives("Surgery", "PROCEDURE")
      record.arm("A", ["Pembrolizumab", "Radiotherapy", "Surgery"], text)
    }
    #expect(sorted.wholeSequence.text == sequence)
  }

  @Test(
    "days of a cycle make radiotherapy concurrent",
    arguments: [
      "SBRT on days 8 to 12 of cycle 1",
      "Nivolumab IV on day 1 of each cycle. SBRT is given on days 15-19 of the first cycle",
      "Patients receive nivolumab IV on day 1 and undergo SBRT on days 1, 3 and 5",
      "Radiation begins on day 8 of cycle 2", "SBRT, day 1 and day 3 of each course",
      "Nivolumab on day 1 every 14 days. Radiotherapy on days 1-5.",
    ]
  )
  func days(text: String) throws {
    let sorted = try Self.sorted { record in
      record.gives("Nivolumab")
      record.gives("SBRT", "RADIATION")
      record.arm("A", ["Nivolumab", "SBRT"], text)
    }
    #expect(sorted.wholeSequence == .concurrent)
  }

  @Test(
    "days after or before say no more than their words",
    arguments: [
      ("SBRT, then nivolumab from day 8 after SBRT", "consolidation"),
      ("Nivolumab starts 7 days before SBRT on day 1 of cycle 1", "induction"),
      ("SBRT and nivolumab", ""),
    ]
  )
  func notDays(text: String, sequence: String) throws {
    let sorted = try Self.sorted { record in
      record.gives("Nivolumab")
      record.gives("SBRT", "RADIATION")
      record.arm("A", ["Nivolumab", "SBRT"], text)
    }
    #expect(sorted.wholeSequence.text == sequence)
  }

  @Test(
    "cells with a receptor are known by the ways they are written",
    arguments: [
      "B7-H3 UCAR-T cell injection", "CD7-CART", "Universal CAR-T", "CAR T-cells",
      "LCAR CAR-T cell",
      "αPD1-MSLN-CAR T cells", "Chimeric antigen receptor T cell injection",
    ]
  )
  func receptors(name: String) throws {
    let sorted = try Self.sorted { record in
      record.gives(name, "BIOLOGICAL")
      record.arm("A", [name])
    }
    #expect(sorted.classes.map(\.value) == ["CAR-T"])
  }

  @Test(
    "agents that were missing are known",
    arguments: [
      ("SSGJ-707", "bispecific-checkpoint"), ("SHR-8068", "CTLA-4"), ("SHR8068", "CTLA-4"),
      ("BMS-986315", "other-checkpoint"), ("SEA-TGT", "TIGIT"), ("JS207", "bispecific-checkpoint"),
      ("BNT116", "vaccine"), ("SI-B003", "bispecific-checkpoint"),
      ("PD-1/VEGF bispecific antibody", "bispecific-checkpoint"),
      ("Bispecific antibody for PD-L1 and VEGF-A", "bispecific-checkpoint"),
    ]
  )
  func agents(name: String, kind: String) throws {
    let sorted = try Self.sorted { record in
      record.gives(name, "BIOLOGICAL")
      record.arm("A", [name])
    }
    #expect(sorted.classes.map(\.value) == [kind])
  }
}
