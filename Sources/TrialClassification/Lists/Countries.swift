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

  /// How affiliations shorten countries.
  static let shortForms: [(short: String, country: String)] = [
    (" USA", "United States"), (" U.S.A.", "United States"), (" UK", "United Kingdom"),
    (" U.K.", "United Kingdom"), (" PR China", "China"), (" P.R. China", "China"),
    (" Korea", "South Korea"), (" The Netherlands", "Netherlands"),
  ]

  /// Every country with its region.
  static var named: [String: Region] { byCountry }

  private static let byCountry: [String: Region] = {
    var regions: [String: Region] = [
      "United States": .unitedStates, "United States of America": .unitedStates,
      "United States Minor Outlying Islands": .unitedStates, "Canada": .canada,
    ]
    for (region, countries) in countries {
      for country in countries { regions[country] = region }
    }
    return regions
  }()

  private static let countries: [(Region, [String])] = [
    (
      .europe,
      [
        "Albania", "Andorra", "Austria", "Belarus", "Belgium", "Bosnia and Herzegovina", "Bulgaria",
        "Croatia", "Cyprus", "Czech Republic", "Czechia", "Denmark", "England", "Estonia",
        "Faroe Islands", "Finland", "Former Serbia and Montenegro", "Former Yugoslavia", "France",
        "Germany", "Gibraltar", "Greece", "Greenland", "Guernsey", "Holy See (Vatican City State)",
        "Hungary", "Iceland", "Ireland", "Isle of Man", "Italy", "Jersey", "Kosovo", "Latvia",
        "Liechtenstein", "Lithuania", "Luxembourg", "Macedonia",
        "Macedonia, The Former Yugoslav Republic of", "Malta", "Moldova", "Moldova, Republic of",
        "Monaco", "Montenegro", "Netherlands", "North Macedonia", "Northern Ireland", "Norway",
        "Poland", "Portugal", "Republic of Moldova", "Romania", "Russia", "Russian Federation",
        "San Marino", "Scotland", "Serbia", "Serbia and Montenegro", "Slovak Republic", "Slovakia",
        "Slovenia", "Spain", "Svalbard and Jan Mayen", "Sweden", "Switzerland", "The Netherlands",
        "UK", "Ukraine", "United Kingdom", "Wales", "Åland Islands",
      ]
    ),
    (
      .asia,
      [
        "Afghanistan", "Armenia", "Azerbaijan", "Bahrain", "Bangladesh", "Bhutan", "Brunei",
        "Brunei Darussalam", "Burma", "Cambodia", "China", "Democratic People's Republic of Korea",
        "East Timor", "Georgia", "Hong Kong", "Hong Kong SAR China", "India", "Indonesia", "Iran",
        "Iran, Islamic Republic Of", "Iran, Islamic Republic of", "Iraq", "Israel", "Japan",
        "Jordan", "Kazakhstan", "Korea", "Korea, Democratic People's Republic of", "Korea, North",
        "Korea, Republic of", "Korea, South", "Kuwait", "Kyrgyzstan",
        "Lao People's Democratic Republic", "Laos", "Lebanon", "Macao", "Macau", "Malaysia",
        "Maldives", "Mongolia", "Myanmar", "Nepal", "North Korea", "Oman", "Pakistan", "Palestine",
        "Palestinian Territories", "Palestinian Territory, Occupied",
        "Palestinian Territory, occupied", "Philippines", "Qatar", "Republic of Korea",
        "Saudi Arabia", "Singapore", "South Korea", "Sri Lanka", "State of Palestine", "Syria",
        "Syrian Arab Republic", "Taiwan", "Taiwan, Province of China", "Tajikistan", "Thailand",
        "Timor-Leste", "Turkey", "Turkey (Türkiye)", "Turkmenistan", "Türkiye",
        "United Arab Emirates", "Uzbekistan", "Viet Nam", "Vietnam", "Yemen",
      ]
    ),
    (
      .latinAmerica,
      [
        "Anguilla", "Antigua and Barbuda", "Argentina", "Aruba", "Bahamas", "Barbados", "Belize",
        "Bermuda", "Bolivia", "Bolivia, Plurinational State of", "Bonaire", "Brazil",
        "British Virgin Islands", "Cayman Islands", "Chile", "Colombia", "Costa Rica", "Cuba",
        "Curacao", "Curaçao", "Dominica", "Dominican Republic", "Ecuador", "El Salvador",
        "Falkland Islands (Malvinas)", "French Guiana", "Grenada", "Guadeloupe", "Guatemala",
        "Guyana", "Haiti", "Honduras", "Jamaica", "Martinique", "Mexico", "Montserrat",
        "Netherlands Antilles", "Nicaragua", "Panama", "Paraguay", "Peru", "Puerto Rico",
        "Saint Barthélemy", "Saint Kitts and Nevis", "Saint Lucia", "Saint Martin",
        "Saint Vincent and the Grenadines", "Sint Maarten", "Suriname", "Trinidad and Tobago",
        "Turks and Caicos Islands", "U.S. Virgin Islands", "Uruguay", "Venezuela",
        "Venezuela, Bolivarian Republic of", "Virgin Islands", "Virgin Islands (U.S.)",
      ]
    ),
    (
      .oceania,
      [
        "American Samoa", "Australia", "Cook Islands", "Federated States of Micronesia", "Fiji",
        "French Polynesia", "Guam", "Kiribati", "Marshall Islands", "Micronesia",
        "Micronesia, Federated States of", "Nauru", "New Caledonia", "New Zealand", "Niue",
        "Norfolk Island", "Northern Mariana Islands", "Palau", "Papua New Guinea", "Samoa",
        "Solomon Islands", "Tokelau", "Tonga", "Tuvalu", "Vanuatu", "Wallis and Futuna",
      ]
    ),
    (
      .africa,
      [
        "Algeria", "Angola", "Benin", "Botswana", "Burkina Faso", "Burundi", "Cabo Verde",
        "Cameroon", "Cape Verde", "Central African Republic", "Chad", "Comoros", "Congo",
        "Congo, The Democratic Republic of the", "Cote d'Ivoire", "Côte D'Ivoire", "Côte d’Ivoire",
        "Democratic Republic of the Congo", "Djibouti", "Egypt", "Equatorial Guinea", "Eritrea",
        "Eswatini", "Ethiopia", "Gabon", "Gambia", "Ghana", "Guinea", "Guinea-Bissau",
        "Ivory Coast", "Kenya", "Lesotho", "Liberia", "Libya", "Libyan Arab Jamahiriya",
        "Madagascar", "Malawi", "Mali", "Mauritania", "Mauritius", "Mayotte", "Morocco",
        "Mozambique", "Namibia", "Niger", "Nigeria", "Republic of the Congo", "Reunion", "Rwanda",
        "Réunion", "Saint Helena", "Sao Tome and Principe", "Senegal", "Seychelles", "Sierra Leone",
        "Somalia", "South Africa", "South Sudan", "Sudan", "Swaziland", "Tanzania",
        "Tanzania, United Republic of", "The Gambia", "Togo", "Tunisia", "Uganda", "Western Sahara",
        "Zambia", "Zimbabwe",
      ]
    ),
  ]
}
