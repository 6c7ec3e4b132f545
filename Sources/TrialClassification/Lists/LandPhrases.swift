extension Phrasebook<Region> {
  /// Countries, their adjectives, states, provinces and large towns, as names of centres hold them.
  ///
  /// What is a place in two regions (Birmingham, Cambridge, Victoria, Georgia) or a given name
  /// (Jordan, Chad) is left out, unless a longer name tells which is meant.
  static let lands: Phrasebook<Region> = {
    var book = Phrasebook<Region>()
    for (region, names) in Region.partsOfLands {
      for name in names { book.add(name, region, signals: false) }
    }
    for (country, region) in Region.named where !ambiguous.contains(country) {
      book.add(country, region, signals: false)
    }
    return book
  }()

  private static let ambiguous: Set<String> = [
    "Georgia", "Jordan", "Chad", "Jersey", "Guernsey", "Lebanon", "Macedonia", "Dominica", "Mali",
  ]
}

extension Region {
  /// The region that the name of an organisation tells by a place in it, the last one named:
  /// addresses go from the smaller to the larger.
  init?(ofPlaceIn organisation: String) {
    guard let place = Phrasebook<Region>.lands.phrases(in: organisation).last else { return nil }
    self = place.meaning
  }

  /// The region in which companies have a legal form of this kind; `nil` for those of many countries
  /// (`Inc`, `Ltd`, `S.A.`) and for what is no company.
  init?(ofLegalFormOf organisation: String) {
    let form = Self.legalForms.first { form, _ in
      organisation.utf8.count > form.utf8.count
        && organisation.utf8.suffix(form.utf8.count).elementsEqual(form.utf8)
    }
    guard let form else { return nil }
    self = form.region
  }

  private static let legalForms: [(ending: String, region: Region)] =
    [
      " SE", " AG", " GmbH", " mbH", " KGaA", " S.p.A.", " S.r.l.", " B.V.", " BV", " N.V.", " NV",
      " A/S", " ApS", " ASA", " AB", " Oy", " Oyj", " Sp. z o.o.", " Sp. z o. o.", " Kft.",
      " d.o.o.",
    ].map { ($0, .europe) }
    + [
      " Co., Ltd.", " Co., Ltd", " Co.,Ltd.", " Co.,Ltd", " Co. Ltd.", " CO., LTD.", " Co., LTD",
      " K.K.", " Pte. Ltd.", " Pte Ltd", " Pte. Ltd", " Sdn Bhd", " Sdn. Bhd.", " Pvt. Ltd.",
      " Pvt Ltd",
      " Pvt. Ltd",
    ].map { ($0, .asia) }
    + [" Ltda", " Ltda.", " S.A. de C.V."].map { ($0, .latinAmerica) }
    + [" Pty Ltd", " Pty. Ltd.", " Pty Ltd."].map { ($0, .oceania) }

  /// Parts of countries by which universities and hospitals are named, by region.
  fileprivate static let partsOfLands: [(Region, [String])] = [
    (
      .unitedStates,
      [
        "USA", "U.S.A.", "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado",
        "Connecticut", "Delaware", "Florida", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa",
        "Kansas", "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan",
        "Minnesota", "Mississippi", "Missouri", "Montana", "Nebraska", "Nevada", "New England",
        "New Hampshire", "New London",
        "New Jersey", "New Mexico", "New York", "North Carolina", "North Dakota", "Ohio",
        "Oklahoma",
        "Oregon", "Pennsylvania", "Rhode Island", "South Carolina", "South Dakota", "Tennessee",
        "Texas", "Utah", "Vermont", "Virginia", "Washington", "Wisconsin", "Wyoming",
        "Atlanta", "Baltimore", "Boston", "Chicago", "Cincinnati",
        "Cleveland", "Dallas", "Denver", "Detroit", "Houston", "Indianapolis", "Los Angeles",
        "Miami",
        "Minneapolis", "Nashville", "Philadelphia", "Pittsburgh", "San Diego", "San Francisco",
        "Seattle", "St. Louis", "Stanford",
      ]
    ),
    (
      .canada,
      [
        "Canadian", "Alberta", "British Columbia", "Manitoba", "New Brunswick", "Newfoundland",
        "Nova Scotia", "Ontario", "Quebec", "Québec", "Saskatchewan", "Calgary", "Edmonton",
        "Montreal", "Montréal", "Ottawa", "Toronto", "Vancouver", "Winnipeg",
      ]
    ),
    (
      .europe,
      [
        "European", "Nordic", "Scandinavian", "Austrian", "Belgian", "British", "Danish", "Dutch",
        "Finnish", "French", "German", "Hellenic", "Irish", "Italian", "Norwegian", "Polish",
        "Scottish", "Spanish", "Swedish", "Swiss", "Deutschland", "España", "Italia", "Aarhus",
        "Amsterdam", "Antwerp", "Athens", "Barcelona", "Basel", "Belgrade", "Berlin", "Bern",
        "Bologna", "Bordeaux", "Brussels", "Bruxelles", "Bucharest", "Budapest", "Copenhagen",
        "Dresden", "Düsseldorf", "Edinburgh", "Erlangen", "Frankfurt", "Freiburg", "Geneva",
        "Genève",
        "Ghent", "Glasgow", "Göttingen", "Gothenburg", "Groningen", "Hamburg", "Hannover",
        "Heidelberg", "Helsinki", "Innsbruck", "Köln", "Cologne", "Kraków", "Lausanne",
        "Leiden", "Leipzig", "Leuven", "Lille", "Lisbon", "Ljubljana", "London", "Lund", "Lyon",
        "Maastricht", "Madrid", "Mainz", "Mannheim", "Marburg", "Marseille", "Milan", "Milano",
        "Montpellier", "München", "Munich", "Nantes", "Naples", "Napoli", "Odense", "Oslo",
        "Oxford",
        "Padova", "Paris", "Porto", "Prague", "Rennes", "Rome", "Roma", "Rotterdam", "Rostock",
        "Sevilla", "Stockholm", "Strasbourg", "Stuttgart", "Torino", "Toulouse", "Tübingen",
        "Turin",
        "Ulm", "Uppsala", "Utrecht", "Verona", "Vienna", "Warsaw", "Würzburg", "Zagreb", "Zurich",
        "Zürich",
      ]
    ),
    (
      .asia,
      [
        "Asian", "Chinese", "Japanese", "Korean", "Turkish", "Israeli", "Anhui", "Beijing",
        "Peking",
        "Changsha", "Chengdu", "Chongqing", "Fujian", "Gansu", "Guangdong",
        "Guangxi", "Guangzhou", "Guizhou", "Hainan", "Hangzhou", "Hebei", "Heilongjiang", "Henan",
        "Hong Kong", "Hubei", "Hunan", "Inner Mongolia", "Jiangsu", "Jiangxi", "Jilin", "Jinan",
        "Liaoning", "Nanjing", "Ningxia", "Qingdao", "Qinghai", "Shaanxi", "Shandong", "Shanghai",
        "Shanxi", "Shenzhen", "Sichuan", "Tianjin", "Tibet", "Wuhan", "Xi'an",
        "Xinjiang", "Yunnan", "Zhejiang", "Zhengzhou", "Aichi", "Chiba", "Fukuoka", "Hiroshima",
        "Hokkaido", "Kyoto", "Kyushu", "Nagoya", "Okayama", "Osaka", "Saitama", "Sapporo",
        "Shizuoka",
        "Tohoku", "Tokyo", "Yokohama", "Busan", "Daegu", "Gangnam", "Incheon", "Seoul", "Taipei",
        "Kaohsiung", "Ahmedabad", "Bangalore", "Bengaluru", "Chennai", "Delhi", "Hyderabad",
        "Kerala",
        "Kolkata", "Mumbai", "Punjab", "Vellore", "Ankara", "Istanbul", "Izmir", "Haifa",
        "Jerusalem",
        "Tel Aviv", "Bangkok", "Hanoi", "Jakarta", "Karachi", "Kuala Lumpur", "Lahore", "Manila",
        "Tehran",
      ]
    ),
    (
      .latinAmerica,
      [
        "Brazilian", "Brasil", "Mexican", "México", "Perú", "Bogotá", "Buenos Aires", "Caracas",
        "Guadalajara", "Lima", "Medellín", "Mexico City", "Monterrey", "Montevideo", "Porto Alegre",
        "Rio de Janeiro", "São Paulo", "Sao Paulo",
      ]
    ),
    (
      .oceania,
      [
        "Australian", "Australasian", "New South Wales", "Queensland", "South Australia",
        "Tasmania",
        "Western Australia", "Adelaide", "Auckland", "Brisbane", "Melbourne", "Sydney",
      ]
    ),
    (
      .africa,
      [
        "Egyptian", "Alexandria", "Assiut", "Cairo", "Cape Town", "Casablanca", "Johannesburg",
        "Kampala", "Lagos", "Mansoura", "Nairobi", "Tunis", "Witwatersrand",
      ]
    ),
  ]
}
