import TrialModel

/// Where a trial is done by its registry record: countries with their sites and how far these are.
///
/// Names, telephones and addresses of contacts are left out.
struct RegisteredPlaces {
  private let registration: Registration
  private let source: SourceKey
  private let isOpen: Bool

  init(_ registration: Registration, toggled: Set<FoldedPart>) {
    self.registration = registration
    source = SourceKey(registration)
    isOpen = toggled.contains(.places)
  }

  /// The countries, and their sites under a line that unfolds them; `nil` where the record has none.
  var section: PageSection? {
    let locations = registration.locations
    guard !locations.isEmpty else { return nil }
    let countries = locations.byCountry
    let sites = locations.count == 1 ? "1 site" : "\(locations.count) sites"
    let of = countries.count == 1 ? "1 country" : "\(countries.count) countries"
    let head = PageRow.fold(
      .places,
      isOpen: isOpen,
      "\(sites) in \(of)",
      titled: "sites",
      source: source
    )
    let officials = registration.officials.map { official in
      row(
        official.role.map { String(RegistryWords.plain($0).prefix(10)) } ?? "official",
        [official.name, official.affiliation].compactMap { $0 }.joined(separator: ", ")
      )
    }
    let listed =
      isOpen
      ? countries.flatMap { country in
        [PageRow(.blank), PageRow(.paragraph(country.words))]
          + country.sites.map { row($0.status.map(RegistryWords.plain) ?? "site", $0.words) }
      }
      : countries.map { row("in", $0.words) }
    return PageSection(.name("SITES"), rows: officials + [head] + listed)
  }

  private func row(_ label: String, _ text: String) -> PageRow {
    .statement(label, text, titled: "site", source: source)
  }
}

/// The publications that a registry record names.
struct RegisteredReferences {
  private let registration: Registration
  private let source: SourceKey

  init(_ registration: Registration) {
    self.registration = registration
    source = SourceKey(registration)
  }

  /// The publications with results first; `nil` where the record names none.
  var section: PageSection? {
    let references = registration.references
    guard !references.isEmpty else { return nil }
    let kinds = ["RESULT", "DERIVED", "BACKGROUND"]
    let ordered =
      kinds.flatMap { kind in references.filter { $0.kind == kind } }
      + references.filter { reference in !kinds.contains(reference.kind ?? "") }
    let rows = ordered.map { reference in
      PageRow.statement(
        reference.kind.map(RegistryWords.plain) ?? "named",
        reference.words,
        titled: "publication the record names",
        source: source
      )
    }
    return PageSection(.name("PUBLICATIONS THE RECORD NAMES: \(references.count)"), rows: rows)
  }
}
