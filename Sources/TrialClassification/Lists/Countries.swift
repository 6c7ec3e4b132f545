/// The parts of the world that regions are counted by.
enum Region: String, Hashable, Sendable, CaseIterable {
  case unitedStates = "United States"
  case europe = "Europe"
  case asia = "Asia"
  case canada = "Canada"
  case latinAmerica = "Latin America"
  case oceania = "Australia and Oceania"
  case africa = "Africa"

  /// The region of a country as the registry spells it; `nil` for one not in the list.
  init?(country: String) {
    guard let region = Self.byCountry[country] else { return nil }
    self = region
  }

  private static let byCountry: [String: Region] = {
    var regions: [String: Region] = ["United States": .unitedStates, "Canada": .canada]
    for (region, countries) in countries {
      for country in countries { regions[country] = region }
    }
    return regions
  }()

  private static let countries: [(Region, [String])] = [
    (
      .europe,
      [
        "Albania", "Austria", "Belarus", "Belgium", "Bosnia and Herzegovina", "Bulgaria", "Croatia",
        "Cyprus", "Czechia", "Czech Republic", "Denmark", "Estonia", "Finland", "France", "Germany",
        "Greece", "Hungary", "Iceland", "Ireland", "Italy", "Latvia", "Lithuania", "Luxembourg",
        "Malta", "Moldova", "Monaco", "Montenegro", "Netherlands", "North Macedonia", "Norway",
        "Poland", "Portugal", "Romania", "Russia", "Russian Federation", "Serbia", "Slovakia",
        "Slovenia", "Spain", "Sweden", "Switzerland", "Ukraine", "United Kingdom",
      ]
    ),
    (
      .asia,
      [
        "Armenia", "Azerbaijan", "Bahrain", "Bangladesh", "Cambodia", "China", "Georgia",
        "Hong Kong", "India", "Indonesia", "Iran", "Iraq", "Israel", "Japan", "Jordan",
        "Kazakhstan", "Kuwait", "Lebanon", "Malaysia", "Mongolia", "Nepal", "Oman", "Pakistan",
        "Philippines", "Qatar", "Saudi Arabia", "Singapore", "South Korea", "Sri Lanka", "Syria",
        "Taiwan", "Thailand", "Turkey", "Turkey (Türkiye)", "Türkiye", "United Arab Emirates",
        "Uzbekistan", "Vietnam", "Korea, Republic of", "Iran, Islamic Republic of",
      ]
    ),
    (
      .latinAmerica,
      [
        "Argentina", "Bolivia", "Brazil", "Chile", "Colombia", "Costa Rica", "Cuba",
        "Dominican Republic", "Ecuador", "El Salvador", "Guatemala", "Honduras", "Jamaica",
        "Mexico", "Nicaragua", "Panama", "Paraguay", "Peru", "Puerto Rico", "Uruguay", "Venezuela",
      ]
    ),
    (.oceania, ["Australia", "New Zealand", "Fiji", "Papua New Guinea"]),
    (
      .africa,
      [
        "Algeria", "Burkina Faso", "Cameroon", "Egypt", "Ethiopia", "Ghana", "Kenya", "Libya",
        "Malawi", "Mali", "Morocco", "Mozambique", "Nigeria", "Rwanda", "Senegal", "South Africa",
        "Tanzania", "Tunisia", "Uganda", "Zambia", "Zimbabwe",
      ]
    ),
  ]
}
