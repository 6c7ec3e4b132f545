import TrialClassification
import TrialModel

/// Trials of hospitals in Asia.
extension HeldOutRecord {
  static let ofHospitals: [HeldOutRecord] = [
    HeldOutRecord(
      name: "short radiotherapy, drugs, operation",
      sites: ["rectum"],
      agents: ["camrelizumab"],
      classes: ["PD-1"],
      role: .allArms,
      backbone: .chemoradiotherapy,
      sequence: "consolidation",
      regions: ["Asia"]
    ) { record in
      record.allocation = "NA"
      record.conditions = ["Locally Advanced Rectal Cancer"]
      record.title =
        "Neoadjuvant Short-course Radiotherapy Followed by CAPOX and Camrelizumab in Locally Advanced Rectal Cancer"
      record.places(1, in: "China", "A University Hospital")
      record.gives("Short-course radiotherapy", "RADIATION", "25 Gy/5 Fx")
      record.gives("Camrelizumab", "DRUG", "200 mg on day 1, every 3 weeks")
      record.gives("CAPOX", "DRUG", "Oxaliplatin and capecitabine")
      record.gives("TME", "PROCEDURE")
      record.arm(
        "Experimental",
        ["Short-course radiotherapy", "Camrelizumab", "CAPOX", "TME"],
        "Short-course radiotherapy (25 Gy/5 Fx), then two cycles of CAPOX and camrelizumab from one week later, then TME"
      )
    },
    HeldOutRecord(
      name: "definitive chemoradiotherapy with an antibody during and after it",
      sites: ["oesophagus"],
      agents: ["camrelizumab"],
      classes: ["PD-1"],
      role: .allArms,
      backbone: .chemoradiotherapy,
      sequence: "concurrent+consolidation",
      question: .immunotherapyAdded,
      regions: ["Asia"]
    ) { record in
      record.conditions = ["Esophageal Squamous Cell Carcinoma"]
      record.title = "Definitive Chemoradiotherapy With or Without Camrelizumab in ESCC"
      record.places(20, in: "China", "A Cancer Hospital")
      record.gives("Camrelizumab", "DRUG", "200 mg every 2 weeks")
      record.gives("Paclitaxel")
      record.gives("Cisplatin")
      record.gives("Radiation", "RADIATION", "50.4 Gy in 28 fractions")
      record.arm(
        "Camrelizumab + dCRT",
        ["Camrelizumab", "Paclitaxel", "Cisplatin", "Radiation"],
        "Camrelizumab is given during chemoradiotherapy and continued after it for up to 12 months"
      )
      record.arm(
        "dCRT",
        ["Paclitaxel", "Cisplatin", "Radiation"],
        type: "ACTIVE_COMPARATOR"
      )
    },
    HeldOutRecord(
      name: "induction, radiotherapy with a drug, adjuvant antibody",
      sites: ["head and neck"],
      agents: ["toripalimab"],
      classes: ["PD-1"],
      role: .allArms,
      backbone: .chemoradiotherapy,
      sequence: "induction+consolidation",
      question: .immunotherapyAdded,
      regions: ["Asia"]
    ) { record in
      record.conditions = ["Nasopharyngeal Carcinoma"]
      record.title =
        "Toripalimab Plus GP and IMRT in Locoregionally Advanced Nasopharyngeal Carcinoma"
      record.places(13, in: "China", "A Cancer Center")
      record.gives("Toripalimab")
      record.gives("Gemcitabine")
      record.gives("Cisplatin")
      record.gives("IMRT", "RADIATION")
      record.arm(
        "Toripalimab + GP + CCRT",
        ["Toripalimab", "Gemcitabine", "Cisplatin", "IMRT"],
        "Induction toripalimab plus GP for three cycles, then IMRT with concurrent cisplatin, and toripalimab for eight cycles after radiotherapy"
      )
      record.arm(
        "GP + CCRT",
        ["Gemcitabine", "Cisplatin", "IMRT"],
        type: "ACTIVE_COMPARATOR",
        "Induction GP for three cycles, then IMRT with concurrent cisplatin"
      )
    },
    HeldOutRecord(
      name: "an antibody with radiotherapy of the old, then alone",
      sites: ["oesophagus"],
      agents: ["nivolumab"],
      classes: ["PD-1"],
      role: .allArms,
      backbone: .radiotherapyAlone,
      sequence: "concurrent+consolidation",
      regions: ["Asia"]
    ) { record in
      record.allocation = "NA"
      record.conditions = ["Esophageal Cancer"]
      record.title = "Nivolumab With Radiotherapy for Elderly Patients With Esophageal Cancer"
      record.places(11, in: "Japan", "A Cancer Center Hospital")
      record.gives("Nivolumab", "DRUG", "480 mg/body every 4 weeks")
      record.gives("Radiotherapy", "RADIATION", "60 Gy/30 fr")
      record.arm(
        "Nivolumab + RT",
        ["Nivolumab", "Radiotherapy"],
        "Radiotherapy (60 Gy/30 fr) concurrently with nivolumab, then nivolumab alone for one year after radiotherapy"
      )
    },
    HeldOutRecord(
      name: "a small dose of an antibody against a drug",
      sites: ["head and neck"],
      agents: ["nivolumab"],
      classes: ["PD-1"],
      role: .allArms,
      backbone: .either,
      sequence: "concurrent",
      question: .replacement,
      regions: ["Asia"]
    ) { record in
      record.conditions = ["Head and Neck Cancer"]
      record.title =
        "Low Dose Nivolumab Versus Docetaxel as Radiosensitizer in Cisplatin-ineligible Head and Neck Cancer"
      record.sponsor = "A Memorial Centre"
      record.places(1, in: "India", "A Memorial Centre")
      record.gives("Nivolumab", "DRUG", "40 mg once in 3 weeks during radiation")
      record.gives("Docetaxel", "DRUG", "15 mg/m2 weekly")
      record.gives("Radiation therapy", "RADIATION", "66-70 Gy")
      record.arm("RT plus nivolumab", ["Nivolumab", "Radiation therapy"])
      record.arm(
        "RT plus docetaxel",
        ["Docetaxel", "Radiation therapy"],
        type: "ACTIVE_COMPARATOR"
      )
    },
    HeldOutRecord(
      name: "ions, then an antibody",
      sites: ["rectum"],
      agents: ["sintilimab"],
      classes: ["PD-1"],
      role: .allArms,
      backbone: .radiotherapyAlone,
      sequence: "consolidation",
      regions: ["Asia"]
    ) { record in
      record.allocation = "NA"
      record.conditions = ["Locally Recurrent Rectal Cancer"]
      record.title = "Carbon Ion Radiotherapy and Sintilimab for Recurrent Rectal Cancer"
      record.places(1, in: "China", "A Proton and Heavy Ion Center")
      record.gives("Carbon ion radiotherapy", "RADIATION", "72 Gy (RBE) in 18 fractions")
      record.gives("Sintilimab", "DRUG", "Begins one week after the end of CIRT")
      record.arm("CIRT and sintilimab", ["Carbon ion radiotherapy", "Sintilimab"])
    },
    HeldOutRecord(
      name: "patients followed in practice after chemoradiotherapy",
      agents: ["sugemalimab"],
      classes: ["PD-L1"],
      role: .prior,
      backbone: .chemoradiotherapy,
      sequence: "consolidation",
      regions: ["Asia"]
    ) { record in
      record.allocation = nil
      record.phases = []
      record.title =
        "Sugemalimab After Chemoradiotherapy in Unresectable Stage III NSCLC: a Real-world Study"
      record.places(3, in: "China", "A Cancer Hospital")
      record.arm(
        "Sugemalimab",
        type: nil,
        "Patients who were given sugemalimab after concurrent or sequential chemoradiotherapy"
      )
    },
  ]
}
