/// Abbreviations of radiotherapy that mean other things elsewhere.
///
/// They count in capitals, and where another word of the record speaks of radiotherapy.
let shortRadiotherapyPhrases: Set<String> = [
  "RT", "CRT", "TBI", "CSI", "SRS", "CCRT", "HFRT", "IGRT", "CTRT", "SCRT", "nCRT", "XRT", "CIRT",
  "PBT", "PCI", "TRT", "PORT", "ISRT", "IFRT", "LDRT", "LCRT", "PBRT",
]

/// Words for radiotherapy and what only looks like them.
let radiotherapyPhrases: [(Meaning, [String])] = [
  (
    .radiotherapy(.unspecified),
    [
      "radiotherapy", "radiotherapies", "radio therapy", "radiation", "radiation therapy",
      "radiation treatment", "irradiation", "RT", "XRT", "radiotherapeutic", "EBRT",
      "external beam radiation", "external beam radiotherapy", "local consolidative therapy",
      "reirradiation", "re-irradiation", "radiotherapeutical", "TRT", "PORT", "ISRT", "IFRT",
      "LDRT",
    ]
  ),
  (
    .radiotherapy(.conventional),
    [
      "IMRT", "VMAT", "3D-CRT", "3DCRT", "conformal radiotherapy", "conformal radiation",
      "intensity modulated radiotherapy", "intensity modulated radiation therapy",
      "intensity modulated radiation", "three dimensional conformal radiotherapy",
      "volumetric modulated arc therapy", "conventionally fractionated",
      "image guided radiation therapy", "image guided radiotherapy", "IGRT",
    ]
  ),
  (
    .radiotherapy(.hypofractionated),
    [
      "hypofractionated", "hypofractionation", "hypo-fractionated", "hypofractionated radiotherapy",
      "hypofractionated radiation", "hypofractionated radiation therapy", "HFRT", "SCRT",
    ]
  ),
  (
    .radiotherapy(.stereotacticBody),
    [
      "SBRT", "SABR", "stereotactic body radiotherapy", "stereotactic body radiation therapy",
      "stereotactic body radiation", "stereotactic ablative radiotherapy", "SABR-COMET",
      "stereotactic ablative body radiotherapy", "stereotactic ablative radiation therapy",
      "stereotactic radiotherapy", "stereotactic radiation therapy", "stereotactic radiation",
      "stereotactic body irradiation",
    ]
  ),
  (
    .radiotherapy(.radiosurgery),
    ["SRS", "radiosurgery", "stereotactic radiosurgery", "gamma knife", "HSRT", "fSRT"]
  ),
  (
    .radiotherapy(.wholeBrain),
    [
      "WBRT", "PCI", "whole brain radiotherapy", "whole brain radiation",
      "whole brain radiation therapy", "whole brain irradiation", "HA-WBRT",
    ]
  ),
  (.radiotherapy(.craniospinal), ["CSI", "craniospinal irradiation", "craniospinal radiation"]),
  (.radiotherapy(.totalBody), ["TBI", "total body irradiation", "total marrow irradiation"]),
  (
    .radiotherapy(.particle),
    [
      "proton", "protons", "proton therapy", "proton beam", "proton beam therapy", "carbon ion",
      "carbon ions", "carbon ion radiotherapy", "proton radiotherapy", "proton beam radiation",
      "proton radiation", "proton beam radiation therapy", "heavy ion", "IMPT", "CIRT", "PBT",
      "PBRT",
    ]
  ),
  (
    .radiotherapy(.brachytherapy),
    [
      "brachytherapy", "HDR brachytherapy", "LDR brachytherapy", "seed implantation",
      "iodine-125 seeds", "vaginal cuff brachytherapy", "intracavitary brachytherapy",
    ]
  ),
  (
    .chemoradiotherapy,
    [
      "chemoradiation", "chemoradiotherapy", "radiochemotherapy", "chemo-radiotherapy",
      "chemo-radiation", "radio-chemotherapy", "CRT", "CCRT", "chemoradiation therapy",
      "chemo-radiation therapy", "chemoRT", "CTRT", "chemotherapy and radiation",
      "chemotherapy and radiotherapy", "radiation and chemotherapy",
      "radiotherapy and chemotherapy", "chemotherapy and radiation therapy",
      "radiation therapy and chemotherapy", "chemotherapy/radiation therapy", "LCRT", "nCRT",
      "chemo radio therapy", "radio chemo therapy", "chemo-RT", "radiochemo", "chemoirradiation",
      "chemo-irradiation", "radiation with concurrent chemotherapy",
      "radiotherapy with concurrent chemotherapy", "chemotherapy with concurrent radiation",
      "concurrent chemo-RT", "RCT therapy", "chemotherapy concurrent with radiation",
      "chemotherapy concurrent with radiotherapy",
    ]
  ),
  (
    .nothing,
    [
      "radiation dermatitis", "radiation oncology", "radiation oncologist", "radiation oncologists",
      "radiation pneumonitis", "radiation necrosis", "radiation mucositis", "radiation proctitis",
      "radiation esophagitis", "radiation enteritis", "radiation cystitis", "radiation exposure",
      "radiation protection", "UV radiation", "ultraviolet radiation", "ultraviolet irradiation",
      "infrared radiation", "laser irradiation", "light irradiation", "blood irradiation",
      "radiation safety", "radiation induced", "radiation injury", "radiation fibrosis",
      "proton pump", "proton pump inhibitor", "proton pump inhibitors", "RT-PCR", "RT-qPCR",
      "qRT-PCR",
      "proton magnetic resonance", "proton MRI", "room temperature", "ionizing radiation",
      "radiation therapy oncology group", "European Society for Radiotherapy and Oncology",
      "radiation-associated", "radiation associated", "radiation-related", "radiation related",
      "late radiation", "radiation damage", "radiation toxicity", "radiation syndrome",
      "acute radiation syndrome", "radiation naive", "radiotherapy naive", "radiation planning",
      "radiotherapy planning", "radio dermatitis", "radiation recall", "radiation dose reduction",
      "resynchronization therapy CRT", "CRT-D", "CRT-P",
      "cardiac resynchronization therapy CRT", "traumatic brain injury TBI", "radiation free",
    ]
  ),
]
