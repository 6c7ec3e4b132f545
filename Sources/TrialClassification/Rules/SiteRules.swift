import TrialModel

/// Where the disease is.
struct SiteRules {
  let registration: Registration
  let book: Phrasebook<SiteMeaning>

  /// The sites in the order of the list, never empty: from the conditions, else from the thesaurus,
  /// else from keywords and titles.
  var sites: [Verdict<Site>] {
    let groups: [(Field, [String], Classification.Confidence)] = [
      (.condition, registration.conditions, .high),
      (.term, registration.thesaurus.conditions, .medium),
      (.ancestor, registration.thesaurus.conditionAncestors, .medium),
      (.keyword, registration.keywords, .medium),
      (.briefTitle, registration.names.briefTitle.map { [$0] } ?? [], .medium),
      (.officialTitle, registration.names.officialTitle.map { [$0] } ?? [], .medium),
    ]
    var cancer: Verdict<Site>?
    for (field, texts, confidence) in groups {
      let found = sites(in: texts, of: field, confidence, &cancer)
      if !found.isEmpty { return found }
    }
    return [cancer ?? Verdict(.other, rule: "site", .low, [])]
  }

  /// The site with its stage in the room of a table column: `lung III`.
  func label(of sites: [Verdict<Site>]) -> String {
    guard let site = sites.first?.value else { return Site.other.label }
    guard site == .lung, let stages, site.label.count + 1 + stages.count <= 12 else {
      return site.label
    }
    return "\(site.label) \(stages)"
  }

  /// The stages named in conditions and titles, as `III` or `I-II`; `nil` when none.
  private var stages: String? {
    var found: Set<String> = []
    let names = registration.names
    for text in registration.conditions
      + [names.briefTitle, names.officialTitle].compactMap({ $0 })
    {
      for phrase in book.phrases(in: text) {
        if case .stage(let stage) = phrase.meaning { found.insert(stage) }
      }
    }
    let order = ["I", "II", "III", "IV"].filter { found.contains($0) }
    guard let first = order.first, let last = order.last else { return nil }
    return first == last ? first : "\(first)-\(last)"
  }

  /// A field of the record that tells of the disease.
  private enum Field {
    case condition, term, ancestor, keyword, briefTitle, officialTitle

    /// Whether its texts were typed by a sponsor; the registry's thesaurus has no slips.
    var isTyped: Bool { self != .term && self != .ancestor }

    /// The path of the text with a number in it.
    func path(_ index: Int) -> String {
      switch self {
      case .condition: "conditionsModule.conditions[\(index)]"
      case .term: "derivedSection.conditionBrowseModule.meshes[\(index)].term"
      case .ancestor: "derivedSection.conditionBrowseModule.ancestors[\(index)].term"
      case .keyword: "conditionsModule.keywords[\(index)]"
      case .briefTitle: "identificationModule.briefTitle"
      case .officialTitle: "identificationModule.officialTitle"
      }
    }
  }

  /// Words for an organ and for cancer written as one: `Breastcancer`, `Lungcancers`.
  private func fused(in text: String) -> [Phrasebook<SiteMeaning>.Found] {
    guard text.hasCancerWithinWord else { return [] }
    return text.words.flatMap { word -> [Phrasebook<SiteMeaning>.Found] in
      let spelled = String(
        decoding: text.utf8.dropFirst(word.start).prefix(word.end - word.start),
        as: UTF8.self
      )
      for ending in ["cancer", "cancers"] where spelled.lowercased().hasSuffix(ending) {
        let organ = spelled.utf8.count - ending.utf8.count
        guard organ >= 3 else { continue }
        let parted = String(decoding: spelled.utf8.prefix(organ), as: UTF8.self)
        let found = book.phrases(in: "\(parted) cancer")
        guard found.count > 1 else { return [] }
        return found.map { $0.moved(to: word.start..<word.end) }
      }
      return []
    }
  }

  /// The sites that texts name, and in passing the first word for a cancer of no named site.
  private func sites(
    in texts: [String],
    of field: Field,
    _ confidence: Classification.Confidence,
    _ cancer: inout Verdict<Site>?
  ) -> [Verdict<Site>] {
    var found: [Verdict<Site>] = []
    for (index, text) in texts.enumerated() {
      var phrases = book.phrases(in: text)
      if field.isTyped, !phrases.contains(where: \.meaning.isPlace) { phrases += fused(in: text) }
      let word = phrases.first { $0.meaning == .cancer }
      let isCancer = word != nil || phrases.contains { $0.meaning == .metastases }
      // A disease of no single place is told by its organ too: melanoma of the head and neck.
      let isPlaced = phrases.contains { $0.meaning.isOfAnyPlace }
      for phrase in phrases {
        let site: Site
        switch phrase.meaning {
        case .disease(let disease): site = disease
        case .organ(let organ) where isCancer: site = organ
        case .organ(let organ) where isPlaced && organ != .skin: site = organ
        default: continue
        }
        guard !found.contains(where: { $0.value == site }) else { continue }
        let quote = Quote(of: text, path: field.path(index), bytes: phrase.bytes)
        found.append(Verdict(site, rule: "site", confidence, [quote]))
      }
      if cancer == nil, let word, field != .keyword {
        let quote = Quote(of: text, path: field.path(index), bytes: word.bytes)
        cancer = Verdict(.otherCancer, rule: "site", .low, [quote])
      }
    }
    return found.sorted { $0.value.rank < $1.value.rank }
  }
}

extension String {
  /// Whether the letters of `cancer` stand behind another letter somewhere.
  ///
  /// Asked of nearly every text of every record, of which nearly none has it.
  fileprivate var hasCancerWithinWord: Bool {
    var text = self
    return text.withUTF8 { bytes in
      let cancer: StaticString = "cancer"
      let length = cancer.utf8CodeUnitCount
      var start = 1
      while start + length <= bytes.count {
        if bytes[start] | 0x20 == UInt8(ascii: "c"), bytes[start + 1] | 0x20 == UInt8(ascii: "a"),
          bytes[start - 1] >= 0x80 || WordBeginnings.isLetter(bytes[start - 1]),
          (2..<length).allSatisfy({ bytes[start + $0] | 0x20 == cancer.utf8Start[$0] })
        {
          return true
        }
        start += 1
      }
      return false
    }
  }
}
