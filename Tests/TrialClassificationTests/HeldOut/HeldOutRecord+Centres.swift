import TrialClassification
import TrialModel

/// Trials of single centres, and what only looks like one of both treatments.
extension HeldOutRecord {
  static let ofCentres: [HeldOutRecord] = [
    HeldOutRecord(
      name: "one lesion irradiated before the first dose",
      agents: ["pembrolizumab"],
      classes: ["PD-1"],
      role: .experimentalOnly,
      backbone: .radiotherapyAlone,
      sequence: "consolidation",
      question: .radiotherapyAdded,
      regions: ["Europe"]
    ) { record in
      record.title = "Pembrolizumab After SBRT Versus Pembrolizumab Alone in Advanced NSCLC"
      record.official(of: "The Netherlands Cancer Institute")
      record.places(3, in: "Netherlands", "Hospital")
      record.gives("Pembrolizumab")
      record.gives("SBRT", "RADIATION", "Three fractions of 8 Gy to one lesion")
      record.arm(
        "SBRT",
        ["Pembrolizumab", "SBRT"],
        "The first dose of pembrolizumab is given within 7 days after SBRT"
      )
      record.arm("Control", ["Pembrolizumab"], type: "ACTIVE_COMPARATOR")
    },
    HeldOutRecord(
      name: "small doses on days of the drug cycles",
      sites: ["solid tumours"],
      agents: ["nivolumab", "ipilimumab"],
      classes: ["PD-1", "CTLA-4"],
      role: .allArms,
      backbone: .radiotherapyAlone,
      sequence: "concurrent",
      regions: ["Europe"]
    ) { record in
      record.allocation = "NA"
      record.conditions = ["Advanced Solid Tumor"]
      record.title = "Low-dose Radiation With Nivolumab and Ipilimumab"
      record.places(1, in: "Switzerland", "Centre hospitalier universitaire")
      record.gives("Nivolumab")
      record.gives("Ipilimumab")
      record.gives("Low-dose radiotherapy", "RADIATION", "0.5 to 1 Gy to all lesions")
      record.arm(
        "Dose escalation",
        ["Nivolumab", "Ipilimumab", "Low-dose radiotherapy"],
        "Nivolumab on day 1 of each cycle, ipilimumab on day 1 of every third cycle. Low-dose radiotherapy on days 1 and 2 of cycles 1 to 4."
      )
    },
    HeldOutRecord(
      name: "radiotherapy while cells are being made",
      sites: ["lymphoma"],
      agents: ["axicabtagene ciloleucel"],
      classes: ["CAR-T"],
      role: .allArms,
      backbone: .radiotherapyAlone,
      sequence: "consolidation",
      regions: ["United States"]
    ) { record in
      record.allocation = "NA"
      record.conditions = ["Large B-cell Lymphoma"]
      record.title = "Bridging Radiation Therapy Before Axicabtagene Ciloleucel"
      record.places(1, in: "United States", "A Cancer Center")
      record.gives("Axicabtagene ciloleucel", "BIOLOGICAL")
      record.gives("Radiation therapy", "RADIATION", "20 to 30 Gy")
      record.arm(
        "Treatment",
        ["Axicabtagene ciloleucel", "Radiation therapy"],
        "Radiation after leukapheresis, then lymphodepletion and axicabtagene ciloleucel"
      )
    },
    HeldOutRecord(
      name: "radiotherapy on one day, a messenger from the third day on",
      sites: ["melanoma"],
      agents: ["aldesleukin"],
      classes: ["cytokine"],
      role: .experimentalOnly,
      backbone: .radiotherapyAlone,
      sequence: "consolidation",
      question: .radiotherapyAdded,
      regions: ["United States"]
    ) { record in
      record.conditions = ["Metastatic Melanoma"]
      record.title = "High-dose IL-2 With or Without SBRT in Metastatic Melanoma"
      record.places(1, in: "United States", "A Cancer Institute")
      record.gives("High-dose IL-2", "DRUG", also: ["aldesleukin"], "600,000 IU/kg every 8 hours")
      record.gives("SBRT", "RADIATION", "20 Gy once or twice")
      record.arm(
        "SBRT + IL-2",
        ["High-dose IL-2", "SBRT"],
        "SBRT, the last dose on a Friday, followed by IL-2 from the next Monday"
      )
      record.arm("IL-2", ["High-dose IL-2"], type: "ACTIVE_COMPARATOR")
    },
    HeldOutRecord(
      name: "a radionuclide at three times",
      sites: ["prostate"],
      agents: ["pembrolizumab"],
      classes: ["PD-1"],
      role: .allArms,
      backbone: .radiotherapyAlone,
      sequence: "induction+concurrent+consolidation",
      regions: ["United States"]
    ) { record in
      record.allocation = "NON_RANDOMIZED"
      record.conditions = ["Metastatic Castration-resistant Prostate Cancer"]
      record.title = "177Lu-PSMA-617 and Pembrolizumab in Prostate Cancer"
      record.places(1, in: "United States", "University of California, San Francisco")
      record.gives("177Lu-PSMA-617")
      record.gives("Pembrolizumab")
      let both = ["177Lu-PSMA-617", "Pembrolizumab"]
      record.arm("Schedule 1", both, "One dose of 177Lu-PSMA-617, then pembrolizumab 28 days later")
      record.arm("Schedule 2", both, "177Lu-PSMA-617 concomitantly with pembrolizumab on day 1")
      record.arm("Schedule 3", both, "Pembrolizumab, followed by 177Lu-PSMA-617 after 21 days")
    },
    HeldOutRecord(
      name: "chest radiotherapy added when chemotherapy is over",
      agents: ["durvalumab"],
      classes: ["PD-L1"],
      role: .experimentalOnly,
      backbone: .radiotherapyAlone,
      sequence: "concurrent",
      question: .radiotherapyAdded,
      regions: ["Europe"]
    ) { record in
      record.conditions = ["Extensive-stage Small-cell Lung Cancer"]
      record.title =
        "Thoracic Radiotherapy Added to Maintenance Durvalumab After First-line Chemo-immunotherapy"
      record.places(5, in: "Norway", "Universitetssykehus")
      record.gives("Durvalumab", "DRUG", "1500 mg every 4 weeks until progression")
      record.gives("Thoracic radiotherapy", "RADIATION", "30 Gy in 10 fractions")
      record.arm(
        "Thoracic radiotherapy",
        ["Durvalumab", "Thoracic radiotherapy"],
        "Thoracic radiotherapy during the first two cycles of maintenance durvalumab"
      )
      record.arm("Durvalumab", ["Durvalumab"], type: "ACTIVE_COMPARATOR")
    },
    HeldOutRecord(
      name: "an antibody, then a boost with its second dose",
      sites: ["breast"],
      agents: ["pembrolizumab"],
      classes: ["PD-1"],
      role: .allArms,
      backbone: .chemoradiotherapy,
      sequence: "induction+concurrent",
      regions: ["United States"]
    ) { record in
      record.allocation = "NA"
      record.conditions = ["Triple Negative Breast Cancer"]
      record.title = "Preoperative Pembrolizumab With Radiation Boost in Breast Cancer"
      record.places(1, in: "United States", "A Medical Center")
      record.gives("Pembrolizumab")
      record.gives("Radiation boost", "RADIATION", "24 Gy in 3 fractions")
      record.gives("Paclitaxel")
      record.arm(
        "Pembrolizumab and boost",
        ["Pembrolizumab", "Radiation boost", "Paclitaxel"],
        "One dose of pembrolizumab 3 weeks before radiation, the second concurrently with the radiation boost, followed by paclitaxel and surgery"
      )
    },
    HeldOutRecord(
      name: "cells that are counted while fractions differ",
      sites: ["prostate"],
      agents: [],
      classes: [],
      role: .allArms,
      backbone: .radiotherapyAlone,
      regions: ["Europe"]
    ) { record in
      record.conditions = ["Prostate Cancer"]
      record.title = "Fractionation and Circulating NK Cells, Interleukin-6 and PD-L1 Expression"
      record.places(1, in: "Italy", "Ospedale")
      record.gives("Radiotherapy in 5 fractions", "RADIATION")
      record.gives("Radiotherapy in 39 fractions", "RADIATION")
      record.gives("Blood samples", "OTHER", "NK cells and interleukin-6 levels are measured")
      record.arm("Short", ["Radiotherapy in 5 fractions", "Blood samples"])
      record.arm(
        "Long",
        ["Radiotherapy in 39 fractions", "Blood samples"],
        type: "ACTIVE_COMPARATOR"
      )
    },
    HeldOutRecord(
      name: "an antibody for what radiation did",
      sites: ["head and neck"],
      agents: [],
      classes: [],
      role: .none,
      backbone: .none,
      regions: ["Asia"]
    ) { record in
      record.conditions = ["Nasopharyngeal Carcinoma", "Radiation Necrosis"]
      record.title = "Bevacizumab for Brain Necrosis After Radiotherapy"
      record.places(1, in: "China", "A University Hospital")
      record.gives("Bevacizumab")
      record.arm("Bevacizumab", ["Bevacizumab"])
      record.arm("Corticosteroids", type: "ACTIVE_COMPARATOR")
    },
    HeldOutRecord(
      name: "an antibody against a disease that came back",
      sites: ["anus"],
      agents: ["retifanlimab"],
      classes: ["PD-1"],
      role: .none,
      backbone: .none,
      regions: ["Europe"]
    ) { record in
      record.conditions = ["Anal Canal Squamous Cell Carcinoma"]
      record.title =
        "Retifanlimab in Squamous Cell Carcinoma of the Anal Canal Progressing After Chemoradiotherapy"
      record.places(8, in: "United Kingdom", "NHS Trust")
      record.gives("Retifanlimab")
      record.gives("Placebo")
      record.arm("Retifanlimab", ["Retifanlimab"])
      record.arm("Placebo", ["Placebo"], type: "PLACEBO_COMPARATOR")
    },
  ]
}
