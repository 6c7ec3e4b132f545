import TrialClassification
import TrialModel

/// Trials of cooperative groups and networks.
extension HeldOutRecord {
  static let ofGroups: [HeldOutRecord] = [
    HeldOutRecord(
      name: "as a North American group writes two arms with all their procedures",
      sites: ["bladder"],
      agents: ["atezolizumab"],
      classes: ["PD-L1"],
      role: .allArms,
      backbone: .chemoradiotherapy,
      sequence: "concurrent",
      question: .immunotherapyAdded,
      regions: ["United States"]
    ) { record in
      record.conditions = [
        "Bladder Urothelial Carcinoma", "Stage II Bladder Cancer AJCC v8",
        "Stage III Bladder Cancer AJCC v8",
      ]
      record.title =
        "Chemotherapy and Radiation Therapy With or Without Atezolizumab in Localized Muscle Invasive Bladder Cancer"
      record.places(14, in: "United States", "A Medical Center")
      record.gives("Atezolizumab", "DRUG", "Given IV")
      record.gives("Fluorouracil", "DRUG", "Given IV")
      record.gives("Mitomycin", "DRUG", "Given IV")
      record.gives("Radiation Therapy", "RADIATION", "Undergo EBRT")
      record.gives("Biospecimen Collection", "PROCEDURE", "Undergo collection of blood")
      record.gives("Computed Tomography", "PROCEDURE", "Undergo CT")
      let given = [
        "Fluorouracil", "Mitomycin", "Radiation Therapy", "Biospecimen Collection",
        "Computed Tomography",
      ]
      record.arm(
        "Arm I (chemotherapy, radiation therapy)",
        given,
        type: "ACTIVE_COMPARATOR",
        "Patients undergo EBRT daily (Monday-Friday) for 6.5 weeks. Patients receive fluorouracil IV on days 1-5 and 16-20 and mitomycin IV on day 1 of radiation therapy. Patients undergo CT and blood sample collection throughout the study."
      )
      record.arm(
        "Arm II (chemotherapy, radiation therapy, atezolizumab)",
        ["Atezolizumab"] + given,
        "Patients undergo EBRT and receive chemotherapy as in Arm I. Beginning on day 1 of radiation therapy, patients receive atezolizumab IV over 60 minutes every 3 weeks for 8 doses in the absence of disease progression or unacceptable toxicity."
      )
    },
    HeldOutRecord(
      name: "a vaccine beside drug cycles when chemoradiation is over",
      sites: ["brain"],
      agents: ["dendritic cell vaccine"],
      classes: ["vaccine"],
      role: .allArms,
      backbone: .chemoradiotherapy,
      sequence: "consolidation",
      question: .immunotherapyAdded,
      regions: ["Europe"]
    ) { record in
      record.conditions = ["Glioblastoma"]
      record.title = "Autologous Dendritic Cell Vaccine in Newly Diagnosed Glioblastoma"
      record.official(of: "Universitätsklinikum Rheinland")
      record.places(6, in: "Germany", "Universitätsklinikum Rheinland")
      record.gives("Dendritic cell vaccine", "BIOLOGICAL")
      record.gives("Temozolomide")
      record.gives("Radiotherapy", "RADIATION", "60 Gy in 30 fractions")
      record.arm(
        "Vaccine",
        ["Dendritic cell vaccine", "Temozolomide", "Radiotherapy"],
        "Radiotherapy with concomitant temozolomide. Vaccination starts after completion of radiochemotherapy and goes on beside adjuvant temozolomide."
      )
      record.arm(
        "Standard",
        ["Temozolomide", "Radiotherapy"],
        type: "ACTIVE_COMPARATOR",
        "Radiotherapy with concomitant, then adjuvant temozolomide"
      )
    },
    HeldOutRecord(
      name: "two antibodies with radiotherapy in place of cisplatin",
      sites: ["head and neck"],
      agents: ["avelumab"],
      classes: ["PD-L1"],
      role: .allArms,
      backbone: .either,
      sequence: "concurrent+consolidation",
      question: .replacement,
      regions: ["Europe"]
    ) { record in
      record.conditions = ["Squamous Cell Carcinoma of the Head and Neck"]
      record.title = "Avelumab-cetuximab-radiotherapy Versus Standard of Care"
      record.places(30, in: "France", "Centre Hospitalier")
      record.gives("Avelumab")
      record.gives("Cetuximab")
      record.gives("Cisplatin")
      record.gives("IMRT", "RADIATION", "69.96 Gy in 33 fractions")
      record.arm(
        "Avelumab-cetuximab-RT",
        ["Avelumab", "Cetuximab", "IMRT"],
        "Cetuximab and avelumab concurrent with IMRT, followed by avelumab maintenance for 12 months"
      )
      record.arm(
        "Cisplatin-RT",
        ["Cisplatin", "IMRT"],
        type: "ACTIVE_COMPARATOR",
        "Cisplatin 100 mg/m2 on days 1, 22 and 43 of IMRT"
      )
    },
    HeldOutRecord(
      name: "three injections around the start of radiotherapy",
      sites: ["prostate"],
      agents: ["aglatimagene besadenovec"],
      classes: ["gene-therapy"],
      role: .allArms,
      backbone: .radiotherapyAlone,
      sequence: "induction+concurrent",
      question: .immunotherapyAdded,
      regions: ["United States"]
    ) { record in
      record.conditions = ["Prostate Cancer"]
      record.title = "Gene-mediated Cytotoxic Immunotherapy With Radiotherapy for Prostate Cancer"
      record.places(20, in: "United States")
      record.gives(
        "Aglatimagene besadenovec",
        "BIOLOGICAL",
        "The first injection 2 to 8 weeks before the start of radiation, the third during radiation"
      )
      record.gives("Valacyclovir")
      record.gives("Placebo")
      record.gives("External beam radiation therapy", "RADIATION")
      record.arm(
        "Active",
        ["Aglatimagene besadenovec", "Valacyclovir", "External beam radiation therapy"]
      )
      record.arm(
        "Control",
        ["Placebo", "Valacyclovir", "External beam radiation therapy"],
        type: "PLACEBO_COMPARATOR"
      )
    },
    HeldOutRecord(
      name: "residual disease alone is irradiated",
      sites: ["lymphoma"],
      agents: ["pembrolizumab"],
      classes: ["PD-1"],
      role: .someArms,
      backbone: .chemoradiotherapy,
      sequence: "induction"
    ) { record in
      record.allocation = "NA"
      record.conditions = ["Hodgkin Lymphoma"]
      record.title = "Pembrolizumab and GVD in Hodgkin Lymphoma"
      record.gives("Pembrolizumab")
      record.gives("Gemcitabine")
      record.gives("Vinorelbine")
      record.gives("Involved-site radiotherapy", "RADIATION", "30 Gy where uptake remains")
      record.arm(
        "Treatment",
        ["Pembrolizumab", "Gemcitabine", "Vinorelbine", "Involved-site radiotherapy"],
        "Four cycles of pembrolizumab with gemcitabine and vinorelbine, followed by involved-site radiotherapy in patients with residual uptake"
      )
    },
    HeldOutRecord(
      name: "an operation between, radiotherapy by its finding, antibody at both ends",
      sites: ["head and neck"],
      agents: ["nivolumab"],
      classes: ["PD-1"],
      role: .allArms,
      backbone: .either,
      sequence: "induction+consolidation",
      regions: ["Europe"]
    ) { record in
      record.allocation = "NA"
      record.conditions = ["Oral Cavity Squamous Cell Carcinoma"]
      record.title = "Perioperative Nivolumab in Resectable Oral Cavity Cancer"
      record.places(2, in: "Netherlands", "University Medical Center")
      record.gives("Nivolumab")
      record.gives("Surgery", "PROCEDURE")
      record.gives("Adjuvant (chemo)radiotherapy", "RADIATION")
      record.arm(
        "Nivolumab",
        ["Nivolumab", "Surgery", "Adjuvant (chemo)radiotherapy"],
        "Two doses of nivolumab, then surgery, followed by adjuvant (chemo)radiotherapy. Nivolumab is resumed after completion of (chemo)radiotherapy for six months."
      )
    },
  ]
}
