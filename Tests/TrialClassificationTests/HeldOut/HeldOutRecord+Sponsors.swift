import TrialClassification
import TrialModel

/// Trials of companies, in many countries.
extension HeldOutRecord {
  static let ofSponsors: [HeldOutRecord] = [
    HeldOutRecord(
      name: "two experimental arms against a standard that has an antibody too",
      agents: ["tislelizumab", "durvalumab"],
      classes: ["PD-1", "PD-L1"],
      role: .allArms,
      backbone: .chemoradiotherapy,
      sequence: "concurrent+consolidation",
      question: .scheduleOrAgent,
      regions: ["Asia", "worldwide"]
    ) { record in
      record.title =
        "Tislelizumab Plus Concurrent Chemoradiotherapy Followed by Tislelizumab in Newly Diagnosed Stage III NSCLC"
      record.sponsor = "A Biologics Company"
      record.places(12, in: "China")
      record.places(4, in: "United States")
      record.places(3, in: "Spain")
      record.gives("Tislelizumab", "BIOLOGICAL")
      record.gives("Durvalumab", "BIOLOGICAL")
      record.gives("Placebo", "OTHER")
      record.gives(
        "cCRT",
        "OTHER",
        also: ["Concurrent chemoradiotherapy"],
        "Cisplatin plus etoposide, or carboplatin plus paclitaxel, with 60 Gy"
      )
      record.arm(
        "Arm 1",
        ["Tislelizumab", "cCRT"],
        "Tislelizumab and cCRT, followed by tislelizumab monotherapy"
      )
      record.arm(
        "Arm 2",
        ["Placebo", "cCRT", "Tislelizumab"],
        "Placebo and cCRT, followed by tislelizumab"
      )
      record.arm(
        "Arm 3",
        ["Placebo", "cCRT", "Durvalumab"],
        type: "ACTIVE_COMPARATOR",
        "Placebo and cCRT, followed by durvalumab"
      )
    },
    HeldOutRecord(
      name: "chest radiotherapy of limited disease, cranial irradiation left open",
      agents: ["adebrelimab"],
      classes: ["PD-L1"],
      role: .allArms,
      backbone: .chemoradiotherapy,
      sequence: "concurrent+consolidation",
      question: .immunotherapyAdded,
      regions: ["Asia", "worldwide"]
    ) { record in
      record.title =
        "A Study of Adebrelimab in Combination With Chemoradiotherapy in Limited-Stage Small Cell Lung Cancer"
      record.conditions = ["Limited-stage Small Cell Lung Cancer"]
      record.sponsor = "A Medicines Company"
      record.official(of: "Peking University Cancer Hospital")
      record.places(5, in: "United States")
      record.places(4, in: "China")
      record.gives("Adebrelimab")
      record.gives("Placebo")
      record.gives("Etoposide")
      record.gives("Cisplatin")
      record.gives("Thoracic radiotherapy", "RADIATION")
      record.gives(
        "Prophylactic cranial irradiation",
        "RADIATION",
        "At the discretion of the investigator"
      )
      let given = [
        "Etoposide", "Cisplatin", "Thoracic radiotherapy", "Prophylactic cranial irradiation",
      ]
      record.arm(
        "Treatment group",
        ["Adebrelimab"] + given,
        "Adebrelimab in combination with chemoradiotherapy for four cycles, then adebrelimab as maintenance"
      )
      record.arm("Control group", ["Placebo"] + given, type: "PLACEBO_COMPARATOR")
    },
    HeldOutRecord(
      name: "consolidation that the criteria alone tell",
      agents: ["serplulimab"],
      classes: ["PD-1"],
      role: .prior,
      backbone: .chemoradiotherapy,
      sequence: "consolidation",
      question: .immunotherapyAdded,
      regions: ["Asia", "worldwide"]
    ) { record in
      record.title =
        "Serplulimab as Consolidation Treatment in Limited-stage Small Cell Lung Cancer"
      record.conditions = ["SCLC, Limited Stage"]
      record.criteria =
        "Inclusion Criteria:\n\n* Histologically confirmed limited-stage SCLC\n* Received platinum-based concurrent chemoradiotherapy and has not progressed\n* ECOG 0 or 1\n\nExclusion Criteria:\n\n* Prior PD-1 or PD-L1 antibody"
      record.sponsor = "Shanghai Biotech"
      record.places(20, in: "United States")
      record.places(18, in: "China")
      record.gives("Serplulimab")
      record.gives("Placebo")
      record.arm("A", ["Serplulimab"])
      record.arm("B", ["Placebo"], type: "PLACEBO_COMPARATOR")
    },
    HeldOutRecord(
      name: "one irradiation early or late",
      sites: ["kidney"],
      agents: ["nivolumab", "ipilimumab"],
      classes: ["PD-1", "CTLA-4"],
      role: .allArms,
      backbone: .radiotherapyAlone,
      sequence: "concurrent",
      question: .scheduleOrAgent,
      regions: ["Europe", "worldwide"]
    ) { record in
      record.conditions = ["Renal Cell Carcinoma"]
      record.title = "Early or Deferred SBRT With Nivolumab and Ipilimumab in Kidney Cancer"
      record.sponsor = "Nordic Oncology A/S"
      record.places(10, in: "United States")
      record.places(5, in: "Spain")
      record.places(3, in: "Denmark")
      record.gives("Nivolumab")
      record.gives("Ipilimumab")
      record.gives("SBRT", "RADIATION", "24 Gy in 3 fractions to one or two lesions")
      record.arm("Early", ["Nivolumab", "Ipilimumab", "SBRT"], "SBRT during cycle 1")
      record.arm("Deferred", ["Nivolumab", "Ipilimumab", "SBRT"], "SBRT during cycle 3")
    },
    HeldOutRecord(
      name: "radiosurgery between two infusions",
      sites: ["brain metastases", "melanoma"],
      agents: ["nivolumab", "ipilimumab"],
      classes: ["PD-1", "CTLA-4"],
      role: .experimentalOnly,
      backbone: .radiotherapyAlone,
      sequence: "concurrent",
      question: .radiotherapyAdded,
      regions: ["Australia and Oceania", "worldwide"]
    ) { record in
      record.conditions = ["Metastatic Melanoma", "Brain Metastases"]
      record.title = "Ipilimumab and Nivolumab With or Without Upfront Radiosurgery"
      record.sponsor = "Skin Institute Australia"
      record.places(8, in: "United States")
      record.places(6, in: "Australia")
      record.gives("Ipilimumab")
      record.gives("Nivolumab")
      record.gives("Stereotactic radiosurgery", "RADIATION", "16 to 22 Gy to all lesions")
      record.arm(
        "Combined",
        ["Ipilimumab", "Nivolumab", "Stereotactic radiosurgery"],
        "Radiosurgery is given between the first and the second infusion of ipilimumab and nivolumab"
      )
      record.arm("Drugs", ["Ipilimumab", "Nivolumab"], type: "ACTIVE_COMPARATOR")
    },
    HeldOutRecord(
      name: "an antibody after earlier radiotherapy or without",
      sites: ["skin (Merkel cell)"],
      agents: ["avelumab"],
      classes: ["PD-L1"],
      role: .none,
      backbone: .none,
      regions: ["United States"]
    ) { record in
      record.conditions = ["Merkel Cell Carcinoma"]
      record.title = "Adjuvant Avelumab in Merkel Cell Carcinoma"
      record.criteria =
        "Inclusion Criteria:\n* Resected stage III disease\n* Adjuvant radiotherapy may have been given, and must have ended 4 weeks before randomization"
      record.places(9, in: "United States")
      record.gives("Avelumab")
      record.gives("Placebo")
      record.arm("Avelumab", ["Avelumab"], "Patients with or without prior adjuvant radiotherapy")
      record.arm("Placebo", ["Placebo"], type: "PLACEBO_COMPARATOR")
    },
    HeldOutRecord(
      name: "microspheres, then two antibodies",
      sites: ["liver"],
      agents: ["durvalumab"],
      classes: ["PD-L1"],
      role: .allArms,
      backbone: .radiotherapyAlone,
      sequence: "consolidation",
      regions: ["United States", "Europe", "worldwide"]
    ) { record in
      record.allocation = "NA"
      record.conditions = ["Hepatocellular Carcinoma"]
      record.title =
        "Yttrium-90 Radioembolization Followed by Durvalumab and Bevacizumab in Unresectable HCC"
      record.sponsor = "A Devices Company"
      record.official(of: "University of Texas Cancer Center")
      record.official(of: "Universitätsklinikum Heidelberg, Germany")
      record.places(9, in: "Japan")
      record.places(6, in: "United States")
      record.places(2, in: "Germany")
      record.gives("Yttrium-90 glass microspheres", "DEVICE")
      record.gives("Durvalumab")
      record.gives("Bevacizumab")
      record.arm(
        "TARE and durvalumab-bevacizumab",
        ["Yttrium-90 glass microspheres", "Durvalumab", "Bevacizumab"],
        "TARE, followed 2 to 4 weeks later by durvalumab and bevacizumab every 3 weeks"
      )
    },
  ]
}
