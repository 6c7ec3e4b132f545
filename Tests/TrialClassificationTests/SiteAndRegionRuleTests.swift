import Testing
import TrialClassification
import TrialModel

@Suite struct SiteAndRegionRuleTests {
  private static func sorted(_ change: (inout InventedRecord) -> Void) throws -> SortedRecord {
    try Classifier.bundled().sort(InventedRecord.with(change).registration)
  }

  @Test(
    "conditions give the sites, in the order of the list",
    arguments: [
      (["Non-small Cell Lung Cancer"], ["lung"]), (["Glioblastoma"], ["brain"]),
      (["Oropharyngeal carcinoma"], ["head and neck"]),
      (["Merkel Cell Carcinoma"], ["skin (Merkel cell)"]),
      (["Brain Metastases", "Lung Cancer"], ["lung", "brain metastases"]),
      (["Oesophageal cancer"], ["oesophagus"]), (["Esophageal Neoplasms"], ["oesophagus"]),
      (["Endometrial cancer"], ["uterus"]), (["Solid Tumor"], ["solid tumours"]),
      (["Cancer of the adrenal gland"], ["other cancer"]), (["Lung diseases"], ["other"]),
      (["Heart failure"], ["other"]),
    ]
  )
  func sites(conditions: [String], sites: [String]) throws {
    #expect(try Self.sorted { $0.conditions = conditions }.sites.map(\.value) == sites)
  }

  @Test(
    "an organ and cancer written as one are read as two words",
    arguments: [
      ("Breastcancer", "breast"), ("Lungcancer", "lung"), ("Rectalcancer", "rectum"),
      ("prostatecancer", "prostate"), ("Braincancers", "brain"), ("Anticancer drugs", "other"),
    ]
  )
  func fused(condition: String, site: String) throws {
    #expect(try Self.sorted { $0.conditions = [condition] }.sites.map(\.value) == [site])
  }

  @Test(
    "a disease of many places stands under its organ too",
    arguments: [
      ("Mucosal Melanoma of the Head and Neck", ["head and neck", "melanoma"]),
      ("Primary Central Nervous System Lymphoma", ["brain", "lymphoma"]),
      ("Uterine Sarcoma", ["uterus", "sarcoma"]), ("Gastric Lymphoma", ["lymphoma", "stomach"]),
      ("Melanoma of the Vulva", ["melanoma", "vulva"]), ("Cutaneous Melanoma", ["melanoma"]),
      ("Thoracic Sarcoma", ["lung", "sarcoma"]),
    ]
  )
  func placed(condition: String, sites: [String]) throws {
    #expect(try Self.sorted { $0.conditions = [condition] }.sites.map(\.value) == sites)
  }

  @Test(
    "words that hold one for a tumour name no cancer",
    arguments: ["Tumor Necrosis Factor Inhibitors in Arthritis", "Healthy", "Pseudotumor Cerebri"]
  )
  func noCancer(condition: String) throws {
    #expect(try Self.sorted { $0.conditions = [condition] }.sites.map(\.value) == ["other"])
  }

  @Test func `the stage of lung cancer stands in its label`() throws {
    let sorted = try Self.sorted { record in
      record.conditions = ["Lung cancer stage IIIA", "Lung cancer stage IIIB"]
    }
    #expect(sorted.classification(source: SourceKey("record")).siteLabel == "lung III")
  }

  private static func place(_ country: String, _ facility: String? = nil) -> Registration.Location {
    .init(facility: facility, city: nil, state: nil, country: country, status: nil)
  }

  @Test func `a trial is led from its official's centre, else its sponsor's, else most places`()
    throws
  {
    let places = [
      Self.place("France", "Institut A"), Self.place("Japan", "Hospital B"),
      Self.place("United States", "Center C"), Self.place("United States", "Center D"),
    ]
    let byOfficial = try Self.sorted { record in
      record.locations = places
      record.officials = [.init(name: "N", role: nil, affiliation: "Hospital B")]
      record.sponsor = "Institut A"
    }
    #expect(byOfficial.regions.map(\.value) == ["Asia", "worldwide"])
    #expect(byOfficial.regions.first?.rule == "region: official")
    let bySponsor = try Self.sorted { record in
      record.locations = places
      record.sponsor = "Institut A"
    }
    #expect(bySponsor.regions.map(\.value) == ["Europe", "worldwide"])
    #expect(bySponsor.regions.first?.rule == "region: sponsor")
    let byPlaces = try Self.sorted { $0.locations = places }
    #expect(byPlaces.regions.map(\.value) == ["United States", "worldwide"])
    #expect(byPlaces.regions.first?.rule == "region: most sites")
  }

  @Test func `a trial of one country is not worldwide, one without places has no region`() throws {
    let one = try Self.sorted { $0.locations = [Self.place("Norway"), Self.place("Norway")] }
    #expect(one.regions.map(\.value) == ["Europe"])
    #expect(try Self.sorted { _ in }.regions.isEmpty)
  }

  @Test(
    "every country of the registry is of a region of the list, and a word that is none of no region",
    arguments: [
      ("Guam", "Australia and Oceania"), ("Puerto Rico", "Latin America"), ("Réunion", "Africa"),
      ("Martinique", "Latin America"), ("Myanmar", "Asia"), ("Greenland", "Europe"),
      ("Congo, The Democratic Republic of the", "Africa"), ("Macau", "Asia"), ("Kosovo", "Europe"),
      ("Turkey (Türkiye)", "Asia"), ("French Polynesia", "Australia and Oceania"), ("Atlantis", ""),
    ]
  )
  func countries(country: String, region: String) throws {
    let regions = try Self.sorted { $0.locations = [Self.place(country)] }.regions.map(\.value)
    #expect(regions == (region.isEmpty ? [] : [region]))
  }

  @Test func `each official names a region, by a place or by the country at the end`() throws {
    let sorted = try Self.sorted { record in
      record.locations = [
        Self.place("Japan", "Hospital B"), Self.place("Norway"), Self.place("China"),
      ]
      record.officials = [
        .init(name: "N", role: nil, affiliation: "Center C, Boston, USA"),
        .init(name: "M", role: nil, affiliation: "Hospital B"),
        .init(name: "O", role: nil, affiliation: "A company"),
      ]
    }
    #expect(sorted.regions.map(\.value) == ["United States", "Asia", "worldwide"])
  }

  @Test(
    "where places lie in several regions an official's centre tells its own by a place in its name",
    arguments: [
      ("University of Texas Cancer Center", "United States"),
      ("Virginia Cancer Specialists", "United States"),
      ("New England Research Institutes, Inc.", "United States"),
      ("University of New Mexico", "United States"),
      ("Shandong Cancer Hospital and Institute", "Asia"),
      ("Netherlands Cancer Institute", "Europe"),
      ("Universitätsklinikum Heidelberg", "Europe"), ("London Health Sciences, Ontario", "Canada"),
      ("University of British Columbia", "Canada"),
      ("Instituto do Câncer, São Paulo", "Latin America"),
      ("Peter MacCallum Centre, Melbourne", "Australia and Oceania"),
      ("Cairo University", "Africa"),
    ]
  )
  func centres(affiliation: String, region: String) throws {
    let sorted = try Self.sorted { record in
      record.locations = [Self.place("Mexico"), Self.place("Mexico"), Self.place("Spain")]
      record.officials = [.init(name: "N", role: nil, affiliation: affiliation)]
    }
    #expect(sorted.regions.map(\.value) == [region, "worldwide"])
    #expect(sorted.regions.first?.rule == "region: official")
  }

  @Test(
    "a sponsor's legal form tells its region where it is one region's alone",
    arguments: [
      ("Immunotherapy SE", "Europe"), ("Arznei GmbH", "Europe"), ("Nordic Oncology A/S", "Europe"),
      ("Jiangsu Medicine Co., Ltd.", "Asia"), ("Kusuri K.K.", "Asia"),
      ("Southern Trials Pty Ltd", "Australia and Oceania"), ("A Company Inc", "Latin America"),
      ("A Company Ltd", "Latin America"), ("A Company S.A.", "Latin America"),
    ]
  )
  func legalForms(sponsor: String, region: String) throws {
    let places = [Self.place("Mexico"), Self.place("Mexico"), Self.place("Spain")]
    let sorted = try Self.sorted { record in
      record.locations = places
      record.sponsor = sponsor
    }
    #expect(sorted.regions.map(\.value) == [region, "worldwide"])
    let ofOneRegion = try Self.sorted { record in
      record.locations = [Self.place("Mexico"), Self.place("Brazil")]
      record.sponsor = sponsor
    }
    #expect(ofOneRegion.regions.map(\.value) == ["Latin America"])
  }

  @Test(
    "phases are those of the registry, two of them as one",
    arguments: [
      (["PHASE2", "PHASE3"], "2/3"), (["PHASE3"], "3"), (["PHASE1", "PHASE2"], "1/2"),
      (["NA"], "not applicable"), ([], "not stated"), (["EARLY_PHASE1"], "early 1"),
      (["PHASE9"], "phase9"),
    ]
  )
  func phase(phases: [String], text: String) throws {
    #expect(try Self.sorted { $0.phases = phases }.phase.value.text == text)
  }
}
