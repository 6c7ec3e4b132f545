import Testing
import TrialClassification
import TrialModel

/// Invented records in the ways in which sponsors and groups write them, sorted as a reader would.
@Suite struct StyledRecordTests {
  /// A record with what a reader makes of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let role: RadiotherapyRole
    let backbone: Backbone
    let sequence: String
    let question: RandomisedQuestion?
    let make: @Sendable (inout InventedRecord) -> Void

    var testDescription: String { name }
  }

  private static let cases: [Case] = [
    Case(
      name: "a priming dose, doses during and after",
      role: .allArms,
      backbone: .chemoradiotherapy,
      sequence: "induction+concurrent+consolidation",
      question: .immunotherapyAdded
    ) { record in
      record.gives("Pembrolizumab")
      record.gives("Placebo")
      record.gives("Cisplatin")
      record.gives("Radiotherapy", "RADIATION")
      record.arm(
        "Pembrolizumab + CRT",
        ["Pembrolizumab", "Cisplatin", "Radiotherapy"],
        "Participants receive a priming dose of pembrolizumab 1 week prior to CRT, followed by 2 doses during CRT, and 14 doses of pembrolizumab after CRT."
      )
      record.arm(
        "Placebo + CRT",
        ["Placebo", "Cisplatin", "Radiotherapy"],
        type: "PLACEBO_COMPARATOR"
      )
    },
    Case(
      name: "concurrently with chemoradiation, then by itself",
      role: .allArms,
      backbone: .chemoradiotherapy,
      sequence: "concurrent+consolidation",
      question: .immunotherapyAdded
    ) { record in
      record.gives("Durvalumab", "DRUG", "Given by infusion every 4 weeks")
      record.gives("Placebo", "DRUG")
      record.gives("Cisplatin/etoposide")
      record.gives("Radiation", "RADIATION", "5 fractions a week for 6 weeks, 60 Gy")
      record.arm(
        "Durvalumab + SoC CRT",
        ["Durvalumab", "Cisplatin/etoposide", "Radiation"],
        "Durvalumab concurrently with platinum-based chemoradiation, followed by durvalumab consolidation"
      )
      record.arm(
        "Placebo + SoC CRT",
        ["Placebo", "Cisplatin/etoposide", "Radiation"],
        type: "PLACEBO_COMPARATOR",
        "Placebo concurrently with platinum-based chemoradiation"
      )
    },
    Case(
      name: "one arm as a cooperative group writes it",
      role: .allArms,
      backbone: .radiotherapyAlone,
      sequence: "concurrent",
      question: nil
    ) { record in
      record.allocation = "NA"
      record.gives("Pembrolizumab", "BIOLOGICAL", "Given IV")
      record.gives("Stereotactic Body Radiation Therapy", "RADIATION", "Undergo SBRT")
      record.arm(
        "Treatment (pembrolizumab, SBRT)",
        ["Pembrolizumab", "Stereotactic Body Radiation Therapy"],
        "Patients receive pembrolizumab IV over 30 minutes on day 1. Patients also undergo SBRT over 3 fractions on days 15 to 19 of cycle 1. Cycles repeat every 21 days in the absence of disease progression or unacceptable toxicity."
      )
    },
    Case(
      name: "within weeks after completion",
      role: .allArms,
      backbone: .radiotherapyAlone,
      sequence: "consolidation",
      question: nil
    ) { record in
      record.allocation = "NA"
      record.gives("Nivolumab", "BIOLOGICAL", "Given IV")
      record.gives("Hypofractionated Radiation Therapy", "RADIATION")
      record.arm(
        "Treatment",
        ["Nivolumab", "Hypofractionated Radiation Therapy"],
        "Patients undergo hypofractionated radiation therapy daily for 3 weeks. Within 2 weeks after completion of radiation therapy, patients receive nivolumab IV on day 1."
      )
    },
    Case(
      name: "consolidation whose arms say nothing of radiotherapy",
      role: .prior,
      backbone: .chemoradiotherapy,
      sequence: "consolidation",
      question: .scheduleOrAgent
    ) { record in
      record.title =
        "Durvalumab With Inventumab for Participants Whose Disease Has Not Progressed Following Platinum-Based Concurrent Chemoradiation"
      record.gives("Durvalumab")
      record.gives("Tiragolumab")
      record.gives("Placebo", "OTHER")
      record.arm("Arm A", ["Durvalumab", "Tiragolumab"])
      record.arm("Arm B", ["Durvalumab", "Placebo"], type: "ACTIVE_COMPARATOR")
    },
    Case(
      name: "an operation between",
      role: .allArms,
      backbone: .radiotherapyAlone,
      sequence: "induction+concurrent",
      question: .immunotherapyAdded
    ) { record in
      record.gives("Pembrolizumab")
      record.gives("Radiotherapy", "RADIATION")
      record.gives("Surgical resection", "PROCEDURE")
      record.arm(
        "Pembrolizumab",
        ["Pembrolizumab", "Radiotherapy", "Surgical resection"],
        "Neoadjuvant pembrolizumab for 2 cycles prior to surgery, then surgery followed by radiotherapy with concurrent pembrolizumab"
      )
      record.arm(
        "Standard",
        ["Radiotherapy", "Surgical resection"],
        type: "ACTIVE_COMPARATOR",
        "Surgery followed by radiotherapy"
      )
    },
    Case(
      name: "chemoradiation with an antibody before surgery",
      role: .allArms,
      backbone: .chemoradiotherapy,
      sequence: "concurrent",
      question: nil
    ) { record in
      record.allocation = "NA"
      record.title = "Neoadjuvant Chemoradiation and Toripalimab Followed by Surgery"
      record.conditions = ["Rectal Cancer"]
      record.gives("Toripalimab")
      record.gives("Capecitabine")
      record.gives("Short-course radiotherapy", "RADIATION", "5x5 Gy")
      record.gives("TME", "PROCEDURE")
      record.arm(
        "Experimental",
        ["Toripalimab", "Capecitabine", "Short-course radiotherapy", "TME"],
        "Neoadjuvant radiotherapy, capecitabine and toripalimab; TME after 12 weeks"
      )
    },
    Case(
      name: "radiotherapy added to an inhibitor",
      role: .experimentalOnly,
      backbone: .radiotherapyAlone,
      sequence: "consolidation",
      question: .radiotherapyAdded
    ) { record in
      record.gives("Pembrolizumab")
      record.gives("SBRT 3 x 8 Gy", "RADIATION", "Completed within 7 days before pembrolizumab")
      record.arm("SBRT and pembrolizumab", ["Pembrolizumab", "SBRT 3 x 8 Gy"])
      record.arm("Pembrolizumab", ["Pembrolizumab"], type: "ACTIVE_COMPARATOR")
    },
    Case(
      name: "an inhibitor in place of cisplatin",
      role: .allArms,
      backbone: .either,
      sequence: "concurrent",
      question: .replacement
    ) { record in
      record.gives("Avelumab")
      record.gives("Cisplatin")
      record.gives("IMRT", "RADIATION")
      record.arm("Avelumab-RT", ["Avelumab", "IMRT"], "Avelumab during radiotherapy")
      record.arm("Cisplatin-RT", ["Cisplatin", "IMRT"], type: "ACTIVE_COMPARATOR")
    },
    Case(
      name: "cohorts with and without",
      role: .someArms,
      backbone: .radiotherapyAlone,
      sequence: "",
      question: nil
    ) { record in
      record.allocation = "NON_RANDOMIZED"
      record.gives("Nivolumab")
      record.gives("Ipilimumab")
      record.gives("Radiation", "RADIATION")
      record.arm("Cohort A", ["Nivolumab", "Ipilimumab"])
      record.arm("Cohort B", ["Nivolumab", "Ipilimumab", "Radiation"])
    },
    Case(
      name: "radiotherapy in the control alone",
      role: .controlOnly,
      backbone: .chemoradiotherapy,
      sequence: "",
      question: .other
    ) { record in
      record.gives("Camrelizumab")
      record.gives("Apatinib")
      record.gives("Concurrent chemoradiotherapy", "COMBINATION_PRODUCT")
      record.arm("Experimental", ["Camrelizumab", "Apatinib"])
      record.arm("Control", ["Concurrent chemoradiotherapy"], type: "ACTIVE_COMPARATOR")
    },
    Case(
      name: "resected after chemoradiation that the title names",
      role: .prior,
      backbone: .chemoradiotherapy,
      sequence: "consolidation",
      question: .immunotherapyAdded
    ) { record in
      record.title = "Adjuvant Nivolumab After Chemoradiotherapy and Surgery for Oesophageal Cancer"
      record.gives("Nivolumab", "BIOLOGICAL")
      record.gives("Placebo", "OTHER")
      record.arm("Nivolumab", ["Nivolumab"])
      record.arm("Placebo", ["Placebo"], type: "PLACEBO_COMPARATOR")
    },
    Case(
      name: "an antibody alone after many earlier treatments",
      role: .none,
      backbone: .none,
      sequence: "",
      question: nil
    ) { record in
      record.title = "Atezolizumab in Glioblastoma Recurrent After Radiotherapy and Temozolomide"
      record.conditions = ["Glioblastoma"]
      record.criteria =
        "Inclusion Criteria:\n* Recurrence at least 12 weeks after radiotherapy\n* Prior radiotherapy is allowed"
      record.gives("Atezolizumab")
      record.arm("Atezolizumab", ["Atezolizumab"])
    },
    Case(
      name: "radiotherapy offered at progression only",
      role: .none,
      backbone: .none,
      sequence: "",
      question: nil
    ) { record in
      record.gives("Nivolumab")
      record.arm("Nivolumab", ["Nivolumab"], "At progression patients may receive radiotherapy")
    },
    Case(
      name: "a radionuclide before an antibody",
      role: .allArms,
      backbone: .radiotherapyAlone,
      sequence: "consolidation",
      question: nil
    ) { record in
      record.allocation = "NA"
      record.title = "Radium-223 Followed by Pembrolizumab in Prostate Cancer"
      record.conditions = ["Prostate Cancer"]
      record.gives("Radium-223")
      record.gives("Pembrolizumab")
      record.arm(
        "One arm",
        ["Radium-223", "Pembrolizumab"],
        "Radium-223 followed by pembrolizumab"
      )
    },
  ]

  @Test("a record is sorted as a reader would", arguments: cases)
  func sorted(expected: Case) throws {
    let sorted = try Classifier.bundled().sort(InventedRecord.with(expected.make).registration)
    #expect((sorted.role?.value ?? RadiotherapyRole.none) == expected.role)
    #expect(sorted.backbone.value == expected.backbone)
    #expect(sorted.wholeSequence.text == expected.sequence)
    #expect(sorted.question?.value == expected.question)
  }
}
