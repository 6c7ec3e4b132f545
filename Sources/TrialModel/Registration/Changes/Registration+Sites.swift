extension Registration {
  /// What became of the places, a change for each country in which it differs.
  ///
  /// Places are known by their words; a place that is named while it recruits alone comes and goes so.
  func siteChanges(since older: Registration) -> [RegistrationChange] {
    let (before, after) = (older.locations.byCountry, locations.byCountry)
    let countries = (before + after).map(\.country).eachOnce
    return countries.compactMap { country in
      let old = before.first { $0.country == country }
      let new = after.first { $0.country == country }
      guard Self.places(of: old) != Self.places(of: new) else { return nil }
      let moves = Self.moves(from: old?.sites ?? [], to: new?.sites ?? [])
      let added = new.map { new in old == nil ? new.words : new.words + moves }
      return RegistrationChange(aspect: .sites, before: old?.words, after: added)
    }
  }

  /// The places with their states, in no order that a registry may change.
  private static func places(of country: CountryOfSites?) -> [String] {
    (country?.sites ?? []).map { "\($0.words)\t\($0.status ?? "")" }.sorted()
  }

  /// Which places came and went, the first of each by name: `; came: Hospital A, Lyon`.
  private static func moves(from old: [Location], to new: [Location]) -> String {
    let (before, after) = (Set(old.map(\.words)), Set(new.map(\.words)))
    func listed(_ word: String, _ places: [Location], without others: Set<String>) -> String {
      let names = places.map(\.words).filter { !others.contains($0) }.eachOnce
      guard !names.isEmpty else { return "" }
      let more = names.count > 3 ? " and \(names.count - 3) more" : ""
      return "; \(word): \(names.prefix(3).joined(separator: " / "))\(more)"
    }
    return listed("came", new, without: before) + listed("gone", old, without: after)
  }
}
