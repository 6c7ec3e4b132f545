import TrialModel

/// Where a trial is led from, and whether it recruits across regions.
struct RegionRules {
  private let officials: [Registration.Official]
  private let sponsor: Registration.Organisation?
  private let locations: [Registration.Location]
  /// The countries with how many places each has and the first of them.
  private let countries: [(country: String, places: Int, first: Int)]
  /// Whether they lie in several regions.
  private let isSpread: Bool

  init(_ registration: Registration) {
    officials = registration.officials
    sponsor = registration.sponsor
    locations = registration.locations
    var counts: [(country: String, places: Int, first: Int)] = []
    for (index, location) in locations.enumerated() {
      guard let country = location.country else { continue }
      // Most records list their places country by country.
      if let last = counts.last, last.country == country {
        counts[counts.count - 1].places += 1
      } else if let place = counts.firstIndex(where: { $0.country == country }) {
        counts[place].places += 1
      } else {
        counts.append((country, 1, index))
      }
    }
    // A record read in outline names each country once and no place.
    countries =
      counts.isEmpty
      ? registration.countries.enumerated().map { ($0.element, 1, $0.offset) } : counts
    let regions = countries.lazy.compactMap { Region(country: $0.country) }
    isSpread = regions.first.map { first in regions.contains { $0 != first } } ?? false
  }

  /// The region it is led from, then `worldwide` where its places lie in several; empty when the
  /// record names no place.
  ///
  /// Led from: the country of an overall official's centre, else of the lead sponsor, else of most
  /// places. The registry gives neither official nor sponsor a country, so each is looked for among
  /// the places, then by the places that its name holds, then by its legal form; the rule says which
  /// of the three it was.
  var regions: [Verdict<String>] {
    var regions = leadsByOfficials
    if regions.isEmpty, let lead = leadBySponsor { regions.append(lead) }
    if regions.isEmpty, let (most, region) = mostPlaces {
      let quote = Quote(whole: most.country, path: path(ofLocation: most.first))
      let confidence: Classification.Confidence = countries.count == 1 ? .high : .low
      regions.append(Verdict(region.rawValue, rule: "region: most sites", confidence, [quote]))
    }
    if isSpread {
      let quotes = countries.prefix(6).map {
        Quote(whole: $0.country, path: path(ofLocation: $0.first))
      }
      regions.append(Verdict("worldwide", rule: "region: several", .high, quotes))
    }
    return regions
  }

  /// The country with most places and its region; a name that is no country's we know says nothing.
  private var mostPlaces: (country: (country: String, places: Int, first: Int), region: Region)? {
    countries.compactMap { country in Region(country: country.country).map { (country, $0) } }
      .max { $0.0.places < $1.0.places }
  }

  private var leadsByOfficials: [Verdict<String>] {
    var leads: [Verdict<String>] = []
    for (index, official) in officials.enumerated() {
      guard let affiliation = official.affiliation, let region = region(of: affiliation) else {
        continue
      }
      let path = "contactsLocationsModule.overallOfficials[\(index)].affiliation"
      let quote = Quote(whole: affiliation, path: path)
      guard !leads.contains(where: { $0.value == region.rawValue }) else { continue }
      leads.append(Verdict(region.rawValue, rule: "region: official", .high, [quote]))
    }
    return leads
  }

  private var leadBySponsor: Verdict<String>? {
    guard let sponsor, let region = region(of: sponsor.name) else { return nil }
    let quote = Quote(whole: sponsor.name, path: "sponsorCollaboratorsModule.leadSponsor.name")
    return Verdict(region.rawValue, rule: "region: sponsor", .medium, [quote])
  }

  /// The region of an organisation.
  ///
  /// Its name and its legal form are asked only where the places lie in several regions: a company
  /// abroad that has a trial done in one country leaves it to the centres there.
  private func region(of organisation: String) -> Region? {
    if let country = country(of: organisation) { return Region(country: country) }
    guard isSpread else { return nil }
    return Region(ofPlaceIn: organisation) ?? Region(ofLegalFormOf: organisation)
  }

  /// The country of an organisation: that of a place whose facility is it, or one its name ends with.
  private func country(of organisation: String) -> String? {
    guard !organisation.isEmpty else { return nil }
    let place = locations.first { location in
      guard location.country != nil, let facility = location.facility else { return false }
      return facility.begins(like: organisation)
    }
    // `University of New Mexico` ends with another country than its own.
    return place?.country
      ?? countries.first { country, _, _ in
        organisation.ends(with: country)
          && Region(ofPlaceIn: organisation).map { $0 == Region(country: country) } ?? true
      }?.country
      ?? Region.shortForms.first { organisation.ends(with: $0.short) }?.country
  }

  private func path(ofLocation index: Int) -> String {
    "contactsLocationsModule.locations[\(index)].country"
  }
}

extension String {
  /// Whether a name ends with that of a country, something else standing before it.
  fileprivate func ends(with country: String) -> Bool {
    utf8.count > country.utf8.count && utf8.suffix(country.utf8.count).elementsEqual(country.utf8)
  }

  /// Whether one of two texts is the beginning of the other, neither being empty.
  fileprivate func begins(like other: String) -> Bool {
    let same = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { other in
        let length = min(own.count, other.count)
        return length > 0 && own.prefix(length).elementsEqual(other.prefix(length))
      }
    }
    return (same ?? nil) ?? (self == other)
  }
}
