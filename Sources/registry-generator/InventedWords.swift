/// The words of invented studies: names of diseases and treatments that exist, and filling that says
/// nothing.
struct InventedWords {
  /// Words without meaning, the frequent ones first.
  let filling: [[UInt8]]
  /// Sentences without meaning that come again in many studies, as those on eligibility do.
  let sentences: [[UInt8]]
  /// Terms without meaning for adverse events, the frequent ones first.
  let eventTerms: [[UInt8]]

  init() {
    var random = RandomNumbers(seed: 1)
    let beginnings = ["ba", "co", "de", "fi", "ga", "hu", "li", "mo", "ne", "pa", "ri", "so", "tu"]
    let middles = ["", "", "lan", "mer", "nid", "pol", "ros", "tam", "vek", "zin"]
    let endings = ["a", "al", "en", "er", "ic", "ion", "o", "um", "us", "y"]
    var words: Set<String> = []
    var filling: [String] = []
    while filling.count < 4000 {
      let word =
        random.one(of: beginnings) + random.one(of: middles)
        + (filling.count > 200 ? random.one(of: middles) : "") + random.one(of: endings)
      let numbered = words.contains(word) ? word + random.one(of: beginnings) : word
      if words.insert(numbered).inserted { filling.append(numbered) }
    }
    self.filling = filling.map { Array($0.utf8) }
    sentences = Self.phrases(3000, of: 5...24, from: self.filling, &random)
    eventTerms = Self.phrases(2500, of: 1...3, from: self.filling, &random)
  }

  private static func phrases(
    _ count: Int,
    of words: ClosedRange<Int>,
    from filling: [[UInt8]],
    _ random: inout RandomNumbers
  ) -> [[UInt8]] {
    (0..<count)
      .map { _ in
        let words = (0..<random.number(words)).map { _ in random.skewed(filling) }
        return Array(words.joined(separator: CollectionOfOne(UInt8(ascii: " "))))
      }
  }

  static let conditions = [
    "Hypertension", "Type 2 Diabetes", "Breast Cancer", "Heart Failure", "Asthma", "Depression",
    "Non-small Cell Lung Cancer", "Stroke", "Obesity", "Prostate Cancer", "Covid-19",
    "Coronary Artery Disease", "Atrial Fibrillation", "Chronic Pain", "Colorectal Cancer",
    "Rheumatoid Arthritis", "Melanoma", "Schizophrenia", "Hepatocellular Carcinoma", "Psoriasis",
    "Head and Neck Squamous Cell Carcinoma", "Multiple Myeloma", "Glioblastoma", "Epilepsy",
    "Cervical Cancer", "Small Cell Lung Cancer", "Oesophageal Cancer", "Bladder Cancer",
    "Brain Metastases", "Pancreatic Cancer", "Nasopharyngeal Carcinoma", "Lymphoma", "Sepsis",
    "Rectal Cancer", "Neuroblastoma", "Merkel Cell Carcinoma", "Migraine", "Osteoarthritis",
  ]

  /// Radiotherapy and immunotherapy, with the registry's word for the type.
  static let treatmentsOfInterest: [(type: String, name: String)] = [
    ("RADIATION", "Radiotherapy"), ("DRUG", "Pembrolizumab"), ("DRUG", "Nivolumab"),
    ("DRUG", "Durvalumab"), ("RADIATION", "Stereotactic body radiotherapy"),
    ("DRUG", "Atezolizumab"), ("DRUG", "Ipilimumab"), ("DRUG", "Avelumab"),
  ]

  /// Treatments of any other kind.
  static let treatments: [(type: String, name: String)] = [
    ("DRUG", "Placebo"), ("DRUG", "Metformin"), ("BEHAVIORAL", "Exercise"), ("DRUG", "Cisplatin"),
    ("DEVICE", "Stimulation"), ("PROCEDURE", "Surgery"), ("DRUG", "Carboplatin"),
    ("DRUG", "Dexamethasone"), ("OTHER", "Questionnaire"), ("BIOLOGICAL", "Vaccine"),
    ("DRUG", "Paclitaxel"), ("DIAGNOSTIC_TEST", "Imaging"), ("DRUG", "Temozolomide"),
    ("DIETARY_SUPPLEMENT", "Vitamin D"), ("GENETIC", "Sequencing"),
    ("COMBINATION_PRODUCT", "Kit"),
  ]

  static let statuses = [
    "COMPLETED", "RECRUITING", "UNKNOWN", "TERMINATED", "NOT_YET_RECRUITING",
    "ACTIVE_NOT_RECRUITING", "WITHDRAWN", "ENROLLING_BY_INVITATION", "SUSPENDED",
  ]

  static let phases = [
    "\"NA\"", "", "\"PHASE2\"", "\"PHASE1\"", "\"PHASE3\"", "\"PHASE4\"",
    "\"PHASE1\",\"PHASE2\"", "\"PHASE2\",\"PHASE3\"", "\"EARLY_PHASE1\"",
  ]

  static let countries = [
    "United States", "China", "France", "Germany", "United Kingdom", "Italy", "Spain", "Canada",
    "Egypt", "Turkey", "South Korea", "Japan", "Netherlands", "Belgium", "Brazil", "Australia",
  ]

  static let organSystems = [
    "Gastrointestinal disorders", "General disorders", "Infections and infestations",
    "Nervous system disorders", "Skin and subcutaneous tissue disorders", "Investigations",
    "Musculoskeletal and connective tissue disorders", "Vascular disorders",
    "Respiratory, thoracic and mediastinal disorders", "Metabolism and nutrition disorders",
    "Blood and lymphatic system disorders", "Cardiac disorders", "Psychiatric disorders",
    "Renal and urinary disorders", "Eye disorders",
  ]
}
