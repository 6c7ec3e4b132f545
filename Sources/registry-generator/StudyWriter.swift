/// Writes invented studies in the registry's form, of the sizes that real ones have.
///
/// Sizes: studies without results have a median of 11.5 kB and a mean of 15 kB, those with results of
/// 65 and 114 kB, about one in eight has results, which makes 28 kB in the mean.
///
/// Repetition: sentences, hospitals and terms of adverse events come from stocks that all studies
/// share, and a study with results describes its groups anew in every outcome, as the registry does.
struct StudyWriter {
  let invented = InventedWords()
  /// The registry numbers of the first studies; the others go by numbers that were never given out.
  let numbers: [String]
  let seed: UInt64
  /// The share of studies with results.
  let shareWithResults: Double
  /// The share of studies that give radiotherapy or immunotherapy.
  let shareOfInterest: Double

  /// Adds one study and the end of its line.
  ///
  /// Its registry number is 90000000 and more, which the registry has not given out, unless another was named.
  func write(_ place: Int, to text: inout RecordText) {
    var random = RandomNumbers(seed: seed &* 0x2545_F491_4F6C_DD1D &+ UInt64(place))
    let hasResults = random.happens(shareWithResults)
    let size = Int(
      hasResults
        ? random.logNormal(median: 62_000, deviation: 1.06)
        : random.logNormal(median: 11_500, deviation: 0.76)
    )
    let length = min(max(size, 2500), 2_000_000)
    let start = text.bytes.count
    let treatments = treatments(&random)
    text.raw("{\"protocolSection\":{")
    identification(place, treatments, &text, &random)
    status(&text, &random, hasResults: hasResults)
    protocolModules(treatments, hasResults ? 14_000 : length, from: start, &text, &random)
    text.raw("}")
    if hasResults {
      ResultsWriter(invented, groups: max(2, treatments.count), &random)
        .write(until: start + length, &text, &random)
    }
    text.raw(",\"derivedSection\":{\"miscInfoModule\":{\"versionHolder\":\"2026-08-11\"}},")
    text.raw(hasResults ? "\"hasResults\":true}" : "\"hasResults\":false}")
    text.endLine()
  }

  private func number(_ place: Int) -> String {
    numbers.indices.contains(place) ? numbers[place] : "NCT\(90_000_000 + place)"
  }

  /// What each arm is given.
  private func treatments(_ random: inout RandomNumbers) -> [(type: String, name: String)] {
    let arms = random.skewed([2, 1, 3, 4, 6])
    var treatments = (0..<arms).map { _ in random.skewed(InventedWords.treatments) }
    if random.happens(shareOfInterest) {
      treatments[0] = random.skewed(InventedWords.treatmentsOfInterest)
    }
    return treatments
  }

  private func identification(
    _ place: Int,
    _ treatments: [(type: String, name: String)],
    _ text: inout RecordText,
    _ random: inout RandomNumbers
  ) {
    text.raw("\"identificationModule\":{\"nctId\":\"\(number(place))\",")
    text.raw(
      "\"orgStudyIdInfo\":{\"id\":\"INVENTED-\(place)\"},\"briefTitle\":\"Invented study of "
    )
    text.raw(treatments[0].name)
    text.raw(" in ")
    text.raw(random.skewed(InventedWords.conditions))
    text.raw(", ")
    text.words(30, invented, &random)
    text.raw("\",\"officialTitle\":\"")
    text.words(110, invented, &random)
    text.raw("\"},")
  }

  private func status(
    _ text: inout RecordText,
    _ random: inout RandomNumbers,
    hasResults: Bool
  ) {
    let year = random.number(2002...2026)
    let month = random.number(1...12)
    let date = "\(year)-\(month < 10 ? "0" : "")\(month)"
    text.raw("\"statusModule\":{\"statusVerifiedDate\":\"\(date)\",\"overallStatus\":\"")
    text.raw(hasResults ? "COMPLETED" : random.skewed(InventedWords.statuses))
    text.raw("\",\"startDateStruct\":{\"date\":\"\(date)-15\",\"type\":\"ACTUAL\"},")
    text.raw(
      "\"primaryCompletionDateStruct\":{\"date\":\"\(year + 3)-06\",\"type\":\"ESTIMATED\"},"
    )
    text.raw("\"completionDateStruct\":{\"date\":\"\(year + 4)-06\",\"type\":\"ESTIMATED\"},")
    text.raw("\"studyFirstPostDateStruct\":{\"date\":\"\(date)-20\",\"type\":\"ACTUAL\"},")
    text.raw("\"lastUpdatePostDateStruct\":{\"date\":\"\(date)-28\",\"type\":\"ACTUAL\"}},")
  }

  private func protocolModules(
    _ treatments: [(type: String, name: String)],
    _ length: Int,
    from start: Int,
    _ text: inout RecordText,
    _ random: inout RandomNumbers
  ) {
    text.raw("\"sponsorCollaboratorsModule\":{\"leadSponsor\":{\"name\":\"Invented Sponsor ")
    text.number(Int(random.fraction() * random.fraction() * 20_000))
    text.raw("\",\"class\":\"OTHER\"}},\"descriptionModule\":{\"briefSummary\":\"")
    text.prose(length / 20 + 200, invented, &random)
    text.raw("\",\"detailedDescription\":\"")
    text.prose(length / 8, invented, &random)
    text.raw("\"},\"conditionsModule\":{\"conditions\":[\"")
    text.raw(random.skewed(InventedWords.conditions))
    text.raw("\",\"")
    text.raw(random.skewed(InventedWords.conditions))
    text.raw("\"]},\"designModule\":{\"studyType\":\"INTERVENTIONAL\",\"phases\":[")
    text.raw(random.skewed(InventedWords.phases))
    text.raw("],\"designInfo\":{\"allocation\":\"RANDOMIZED\",\"interventionModel\":\"PARALLEL\",")
    text.raw("\"primaryPurpose\":\"TREATMENT\",\"maskingInfo\":{\"masking\":\"NONE\"}},")
    text.raw("\"enrollmentInfo\":{\"count\":")
    text.number(Int(random.logNormal(median: 70, deviation: 1.3)))
    text.raw(",\"type\":\"ACTUAL\"}},\"armsInterventionsModule\":{")
    armsAndInterventions(treatments, length, &text, &random)
    text.raw("},\"outcomesModule\":{\"primaryOutcomes\":[")
    plannedOutcomes(1, &text, &random)
    text.raw("],\"secondaryOutcomes\":[")
    plannedOutcomes(max(1, length / 3000), &text, &random)
    text.raw("]},\"eligibilityModule\":{\"eligibilityCriteria\":\"")
    text.prose(length / 6, invented, &random)
    text.raw("\",\"healthyVolunteers\":false,\"sex\":\"ALL\",\"minimumAge\":\"18 Years\"},")
    text.raw("\"contactsLocationsModule\":{\"locations\":[")
    let home =
      random.happens(Self.shareAcrossCountries) ? nil : random.skewed(InventedWords.countries)
    var isFirst = true
    repeat {
      if !isFirst { text.raw(",") }
      isFirst = false
      location(in: home ?? random.skewed(InventedWords.countries), &text, &random)
    } while text.bytes.count < start + length - 400
    text.raw("]}")
  }

  private func armsAndInterventions(
    _ treatments: [(type: String, name: String)],
    _ length: Int,
    _ text: inout RecordText,
    _ random: inout RandomNumbers
  ) {
    text.raw("\"armGroups\":[")
    for (place, treatment) in treatments.enumerated() {
      if place > 0 { text.raw(",") }
      text.raw("{\"label\":\"Arm \(place + 1)\",\"type\":\"EXPERIMENTAL\",\"description\":\"")
      text.prose(length / 60, invented, &random)
      let type = treatment.type.prefix(1) + treatment.type.dropFirst().lowercased()
      text.raw("\",\"interventionNames\":[\"\(type): \(treatment.name)\"]}")
    }
    text.raw("],\"interventions\":[")
    for (place, treatment) in treatments.enumerated() {
      if place > 0 { text.raw(",") }
      text.raw("{\"type\":\"\(treatment.type)\",\"name\":\"\(treatment.name)\",\"description\":\"")
      text.prose(length / 60, invented, &random)
      text.raw("\",\"armGroupLabels\":[\"Arm \(place + 1)\"]}")
    }
    text.raw("]")
  }

  private func plannedOutcomes(
    _ count: Int,
    _ text: inout RecordText,
    _ random: inout RandomNumbers
  ) {
    for place in 0..<count {
      if place > 0 { text.raw(",") }
      text.raw("{\"measure\":\"")
      text.words(50, invented, &random)
      text.raw("\",\"description\":\"")
      text.prose(150, invented, &random)
      text.raw("\",\"timeFrame\":\"\(random.number(1...60)) months\"}")
    }
  }

  /// The share of studies that recruit in several countries, which is a choice.
  private static let shareAcrossCountries = 0.125

  /// Writes one of a country's 1,000 hospitals, each the same wherever it takes part.
  private func location(
    in country: String,
    _ text: inout RecordText,
    _ random: inout RandomNumbers
  ) {
    let hospital = Int(random.fraction() * random.fraction() * 1000)
    var random = RandomNumbers(seed: UInt64(hospital))
    text.raw("{\"facility\":\"Invented hospital \(hospital), \(country)\",\"city\":\"")
    text.words(6, invented, &random)
    text.raw("\",\"zip\":\"\(random.number(10_000...99_999))\",\"country\":\"\(country)")
    text.raw(
      "\",\"geoPoint\":{\"lat\":\(random.number(-50...60)).\(random.number(10_000...99_999)),"
    )
    text.raw("\"lon\":\(random.number(-150...150)).\(random.number(10_000...99_999))}}")
  }
}
