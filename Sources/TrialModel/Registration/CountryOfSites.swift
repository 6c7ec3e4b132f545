/// The sites of one country.
package struct CountryOfSites: Hashable, Sendable {
  /// The country as the registry spells it; `nil` for sites without one.
  package let country: String?
  package let sites: [Registration.Location]

  /// How many sites stand in which state, in words: `Japan: 20 sites, 12 recruiting, 8 completed`.
  package var words: String {
    var states: [(state: String, count: Int)] = []
    for site in sites {
      guard let state = site.status.map(RegistryWords.plain) else { continue }
      if let place = states.firstIndex(where: { $0.state == state }) {
        states[place].count += 1
      } else {
        states.append((state, 1))
      }
    }
    let counted = sites.count == 1 ? "1 site" : "\(sites.count) sites"
    let told = states.map { "\($0.count) \($0.state)" }
    return (["\(country ?? "no country given"): \(counted)"] + told).joined(separator: ", ")
  }
}

extension [Registration.Location] {
  /// The sites under their countries, those with most sites first.
  package var byCountry: [CountryOfSites] {
    map(\.country).eachOnce.map { country in
      CountryOfSites(country: country, sites: filter { $0.country == country })
    }
    .enumerated()
    .sorted { ($1.element.sites.count, $0.offset) < ($0.element.sites.count, $1.offset) }
    .map(\.element)
  }
}

extension Registration.Location {
  /// Facility, city and state, as far as given: `Hospital A, Lyon`.
  package var words: String {
    let parts = [facility, city, state].compactMap { $0 }
    return parts.isEmpty ? country ?? "no place given" : parts.joined(separator: ", ")
  }
}

extension Registration.Reference {
  /// The citation with its PubMed number and whether it was retracted.
  package var words: String {
    let parts = [
      citation, pmid.map { "PMID \($0)" }, isRetracted ? "retracted, as the record says" : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }
}

extension Registration {
  /// The places of the interventions that no arm is given, in the order of the record.
  package var interventionsWithoutArm: [Int] {
    let given = Set(arms.flatMap(\.interventions))
    return interventions.indices.filter { !given.contains($0) }
  }

  /// Why this copy of the record says nothing of a part; `nil` where the registry's own record could
  /// lack it too, or has it.
  package func reasonFor(lacking part: RecordExtent) -> String? {
    guard !extent.isSuperset(of: part) else { return nil }
    let names = part.subtracting(extent).names.joined(separator: ", ")
    if isTableRow { return "imported from a table (CSV), which has no \(names)" }
    if isFromAACT { return "made from the tables of AACT, which have no \(names)" }
    if !extent.isSuperset(of: .essential) {
      return "this copy of the record was trimmed and has no \(names)"
    }
    return nil
  }
}
