import TrialModel

/// How the website's tables spell what a record holds, brought to the registry's own words.
enum RowWords {
  /// The parts of a cell between upright bars.
  static func items(_ cell: String) -> [String] {
    cell.split(separator: "|").map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// A word of the older tables as the registry spells it: `Supportive Care` as `SUPPORTIVE_CARE`.
  static func word(_ text: String) -> String {
    text == "N/A" || text == "Not Applicable"
      ? "NA"
      : text.uppercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "_")
  }

  /// `Active, not recruiting` as `ACTIVE_NOT_RECRUITING`.
  static func status(_ text: String) -> String {
    let word = word(text)
    return word == "UNKNOWN_STATUS" ? "UNKNOWN" : word
  }

  /// `Phase 2` and `PHASE2` as `PHASE2`.
  static func phase(_ text: String) -> String {
    let word = word(text)
    switch word {
    case "EARLY_PHASE_1": return "EARLY_PHASE1"
    case _ where word.hasPrefix("PHASE_"): return "PHASE" + word.dropFirst(6)
    default: return word
    }
  }

  /// `Radiation: SBRT` as a treatment of its type.
  static func intervention(_ text: String) -> RegisteredIntervention {
    guard let colon = text.firstIndex(of: ":") else {
      return RegisteredIntervention(name: text, type: nil, description: nil, otherNames: [])
    }
    return RegisteredIntervention(
      name: trimmed(text[text.index(after: colon)...]),
      type: word(String(text[..<colon])),
      description: nil,
      otherNames: []
    )
  }

  /// `Allocation: RANDOMIZED` and its like, by the name before the colon without spaces.
  static func designParts(_ items: [String]) -> [String: String] {
    var parts: [String: String] = [:]
    for item in items {
      guard let colon = item.firstIndex(of: ":") else { continue }
      let value = item[item.index(after: colon)...].prefix { $0 != "(" }
      let word = word(trimmed(value))
      let assignment = "_ASSIGNMENT"
      parts[String(item[..<colon]).identifierKey] =
        word.hasSuffix(assignment) ? String(word.dropLast(assignment.count)) : word
    }
    return parts.filter { !$0.value.isEmpty }
  }

  /// Those in brackets after the masking, where it is not `Open Label`.
  static func whoIsMasked(_ items: [String]) -> [String] {
    guard let masking = items.first(where: { $0.hasPrefix("Masking") }),
      let open = masking.firstIndex(of: "(")
    else { return [] }
    let inside = masking[masking.index(after: open)...].prefix { $0 != ")" }
    return inside.split(separator: ",").map { word(trimmed($0)) }.filter { $0 != "OPEN_LABEL" }
  }

  /// `YES`, `NO`, and the older `Has Results`, `No Results Available`.
  static func saysResultsPosted(_ text: String) -> Bool? {
    switch word(text) {
    case "YES", "HAS_RESULTS": true
    case "NO", "NO_RESULTS_AVAILABLE": false
    default: nil
    }
  }

  /// `ADULT, OLDER_ADULT`, and the older `18 Years and older (Adult, Older Adult)`.
  static func eligibility(sex: String?, age: String?) -> Registration.Eligibility {
    let age = age ?? ""
    let groups = age.firstIndex(of: "(").map { age[age.index(after: $0)...].prefix { $0 != ")" } }
    let limits = trimmed(age.prefix { $0 != "(" })
    let known = (groups ?? age[...]).split(separator: ",").map { word(trimmed($0)) }
    let bounds = limits.components(around: " to ")
    let isUpTo = limits.lowercased().hasPrefix("up to ")
    let low = isUpTo ? nil : limit(bounds?.before ?? limits.replacingSuffix(" and older"))
    let high = limit(isUpTo ? String(limits.dropFirst(6)) : bounds?.after ?? "")
    return Registration.Eligibility(
      criteria: nil,
      sex: sex.map { word($0) },
      minimumAge: low,
      maximumAge: high,
      ageGroups: known.filter { ["CHILD", "ADULT", "OLDER_ADULT"].contains($0) },
      acceptsHealthyVolunteers: nil
    )
  }

  private static func limit(_ text: String) -> String? { RegisteredAge(text).map { _ in text } }

  /// A place with its country, which stands last; the rest cannot be told apart.
  static func location(_ text: String) -> Registration.Location {
    let parts = text.split(separator: ",").map { trimmed($0) }
    // `Korea, Republic of` and its like hold a comma themselves.
    let isSplit = parts.count > 1 && (parts.last?.contains("epublic of") ?? false)
    let country = parts.suffix(isSplit ? 2 : 1).joined(separator: ", ")
    let facility = parts.dropLast(isSplit ? 2 : 1).joined(separator: ", ")
    return Registration.Location(
      facility: facility.nonEmpty,
      city: nil,
      state: nil,
      country: country.nonEmpty,
      status: nil
    )
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension String {
  /// The text without an ending, where it has that ending.
  fileprivate func replacingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }

  /// What stands before and after a separator; `nil` when it does not occur.
  fileprivate func components(around separator: String) -> (before: String, after: String)? {
    guard let range = firstRange(of: separator) else { return nil }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }
}
