/// The disease sites, in the order of the review's interest.
///
/// The order decides which stands first where a record has several.
enum Site: String, Hashable, Sendable, CaseIterable {
  case lung
  case headAndNeck = "head and neck"
  case brain
  case brainMetastases = "brain metastases"
  case oesophagus, prostate, cervix, uterus, bladder, liver, melanoma
  case merkelCell = "skin (Merkel cell)"
  case skin, lymphoma, breast, pancreas, rectum, neuroblastoma
  case colon, stomach, kidney, ovary, sarcoma, leukaemia, myeloma, mesothelioma, thyroid, thymus
  case bileDucts = "bile ducts"
  case anus, vulva, testis
  case boneMetastases = "bone metastases"
  case solidTumours = "solid tumours"
  /// A cancer of another or no named site.
  case otherCancer = "other cancer"
  /// No cancer is named.
  case other

  /// Its place in the order.
  var rank: Int { Self.ranks[self] ?? 0 }

  private static let ranks = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) }
  )

  /// The name in the room of a table column.
  var label: String {
    switch self {
    case .headAndNeck: "head/neck"
    case .brainMetastases: "brain mets"
    case .merkelCell: "Merkel"
    case .neuroblastoma: "neuroblast"
    case .boneMetastases: "bone mets"
    case .solidTumours: "solid"
    case .mesothelioma: "mesothel."
    default: rawValue
    }
  }
}

/// What a phrase of a condition says of the site.
enum SiteMeaning: Hashable, Sendable {
  /// A disease that has one site: `glioblastoma`.
  case disease(Site)
  /// A part of the body, which counts beside a word for cancer.
  case organ(Site)
  case cancer
  case metastases
  case stage(String)
  /// Words that only look like those for a cancer: `tumor necrosis factor`.
  case nothing
}

extension SiteMeaning {
  /// Whether it says where a disease is.
  var isPlace: Bool {
    switch self {
    case .disease, .organ: true
    default: false
    }
  }

  /// Whether it is a disease that can arise in many organs, so that the organ says more.
  var isOfAnyPlace: Bool {
    switch self {
    case .disease(.melanoma), .disease(.lymphoma), .disease(.sarcoma), .disease(.merkelCell): true
    default: false
    }
  }
}

extension Phrasebook<SiteMeaning> {
  /// The words for sites.
  static let sites: Phrasebook<SiteMeaning> = {
    var book = Phrasebook<SiteMeaning>()
    for (site, phrases) in diseases {
      for phrase in phrases { book.add(phrase, .disease(site), signals: false) }
    }
    for (site, phrases) in organs {
      for phrase in phrases {
        book.add(phrase, .organ(site), signals: false)
        // As hospitals of South Asia write it: `Ca breast`.
        book.add("ca \(phrase)", .disease(site), signals: false)
      }
    }
    for phrase in cancerWords { book.add(phrase, .cancer, signals: false) }
    for phrase in looksLikeCancer { book.add(phrase, .nothing, signals: false) }
    for phrase in ["metastases", "metastasis", "metastatic", "metastatic disease", "mets"] {
      book.add(phrase, .metastases, signals: false)
    }
    for (stage, forms) in stages {
      for form in forms { book.add("stage \(form)", .stage(stage), signals: false) }
    }
    return book
  }()
}

private let stages: [(String, [String])] = [
  ("I", ["I", "IA", "IB", "1", "IA1", "IA2", "IA3"]),
  ("II", ["II", "IIA", "IIB", "2", "IIC"]),
  ("III", ["III", "IIIA", "IIIB", "IIIC", "3", "3A", "3B"]),
  ("IV", ["IV", "IVA", "IVB", "4", "IVC"]),
]

private let looksLikeCancer = [
  "tumor necrosis factor", "tumour necrosis factor", "tumor necrosis factor-alpha",
  "tumor necrosis factor alpha", "anti-tumor necrosis factor", "pseudotumor cerebri", "cancer free",
  "healthy", "non-cancer", "without cancer", "tumor necrosis",
]

private let cancerWords = [
  "oncologic", "oncological", "neoplasia", "neoplastic", "myelodysplastic",
  "myelodysplastic syndrome", "myelodysplastic syndromes", "myeloproliferative", "myelofibrosis",
  "polycythemia vera", "essential thrombocythemia", "neuroendocrine", "carcinoid", "carcinomatosis",
  "blastoma", "hematologic malignancies", "craniopharyngioma", "thrombocythemia", "mastocytosis",
  "cancer", "cancers", "carcinoma", "carcinomas", "neoplasm", "neoplasms", "tumor", "tumors",
  "tumour", "tumours", "adenocarcinoma", "malignancy", "malignancies", "malignant", "oncology",
]

private let diseases: [(Site, [String])] = [
  (
    .lung,
    [
      "NSCLC", "SCLC", "non-small cell lung", "small cell lung", "lung adenocarcinoma",
      "carcinoma non-small-cell lung", "bronchogenic carcinoma", "LS-SCLC", "ES-SCLC",
    ]
  ),
  (
    .headAndNeck,
    [
      "HNSCC", "SCCHN", "LA-HNSCC", "nasopharyngeal carcinoma", "OPSCC", "OPCA",
      "nasopharyngeal neoplasms", "oropharynx cancer",
    ]
  ),
  (
    .brain,
    [
      "glioma", "gliomas", "glioblastoma", "glioblastoma multiforme", "GBM", "astrocytoma",
      "medulloblastoma", "ependymoma", "oligodendroglioma", "DIPG", "gliosarcoma",
      "brain stem glioma",
      "diffuse intrinsic pontine glioma", "brain neoplasms", "brain tumor", "brain tumors",
      "meningioma",
    ]
  ),
  (
    .brainMetastases,
    [
      "brain metastases", "brain metastasis", "cerebral metastases",
      "metastases to the brain", "metastatic brain", "brain mets",
    ]
  ),
  (.boneMetastases, ["bone metastases", "bone metastasis", "spinal metastases"]),
  (.oesophagus, ["esophageal squamous cell carcinoma", "ESCC"]),
  (.prostate, ["CRPC", "mCRPC", "mHSPC"]),
  (.uterus, ["endometrial", "endometrioid"]),
  (.bladder, ["urothelial", "transitional cell carcinoma", "MIBC", "NMIBC"]),
  (.liver, ["hepatocellular", "hepatocellular carcinoma", "HCC", "hepatoma", "hepatoblastoma"]),
  (.melanoma, ["melanoma", "melanomas"]),
  (.merkelCell, ["merkel cell", "merkel cell carcinoma", "merkel cell cancer", "merkel"]),
  (.skin, ["basal cell carcinoma", "cutaneous squamous cell carcinoma", "skin cancer"]),
  (.lymphoma, ["lymphoma", "lymphomas", "hodgkin", "DLBCL"]),
  (.breast, ["TNBC", "DCIS"]),
  (.rectum, ["LARC"]),
  (.neuroblastoma, ["neuroblastoma", "neuroblastomas"]),
  (
    .sarcoma,
    [
      "sarcoma", "sarcomas", "osteosarcoma", "rhabdomyosarcoma", "liposarcoma",
      "ewing sarcoma", "soft tissue sarcoma", "chordoma",
    ]
  ),
  (.leukaemia, ["leukemia", "leukaemia", "AML", "acute lymphoblastic", "CLL", "leukemias"]),
  (.myeloma, ["myeloma", "multiple myeloma", "plasmacytoma"]),
  (.mesothelioma, ["mesothelioma"]),
  (.bileDucts, ["cholangiocarcinoma"]),
  (.kidney, ["renal cell carcinoma", "RCC", "wilms tumor"]),
  (.testis, ["seminoma", "germ cell tumor"]),
  (.thymus, ["thymoma"]),
  (
    .solidTumours,
    [
      "solid tumor", "solid tumors", "solid tumour", "solid tumours",
      "advanced malignancies", "advanced solid tumors",
    ]
  ),
]

private let organs: [(Site, [String])] = [
  (.lung, ["lung", "lungs", "bronchial", "bronchus", "pulmonary", "thoracic"]),
  (
    .headAndNeck,
    [
      "head and neck", "oropharynx", "oropharyngeal", "oral", "oral cavity", "mouth",
      "tongue", "lip", "larynx", "laryngeal", "hypopharynx", "hypopharyngeal", "nasopharynx",
      "nasopharyngeal", "salivary", "pharyngeal", "pharynx", "throat", "tonsil", "paranasal",
      "sinonasal", "nasal cavity", "glottic", "supraglottic", "gingival", "buccal",
    ]
  ),
  (.brain, ["brain", "CNS", "central nervous system", "intracranial", "spinal cord"]),
  (
    .oesophagus,
    [
      "esophageal", "esophagus", "oesophageal", "oesophagus", "esophagogastric",
      "gastroesophageal", "gastro-oesophageal", "gastroesophageal junction", "GE junction", "GEJ",
      "oesophagogastric",
    ]
  ),
  (.prostate, ["prostate", "prostatic"]),
  (.cervix, ["cervical", "cervix", "uterine cervical", "cervix uteri", "uterine cervix"]),
  (.uterus, ["uterine", "uterus", "corpus uteri"]),
  (.bladder, ["bladder", "urinary bladder"]),
  (.liver, ["liver", "hepatic"]),
  (.skin, ["skin", "cutaneous"]),
  (.breast, ["breast", "mammary"]),
  (.pancreas, ["pancreas", "pancreatic"]),
  (.rectum, ["rectal", "rectum", "anorectal"]),
  (.colon, ["colon", "colorectal", "colonic"]),
  (.stomach, ["gastric", "stomach"]),
  (.kidney, ["kidney", "renal"]),
  (.ovary, ["ovarian", "ovary", "fallopian tube"]),
  (.thyroid, ["thyroid"]),
  (.thymus, ["thymic", "thymus"]),
  (.bileDucts, ["biliary", "bile duct", "gallbladder", "gall bladder"]),
  (.anus, ["anal", "anus"]),
  (.vulva, ["vulvar", "vulva", "vaginal"]),
  (.testis, ["testicular", "testis"]),
]
