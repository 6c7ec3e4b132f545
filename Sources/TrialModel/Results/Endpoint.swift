/// What is measured of a trial's patients, whatever the spelling: `OS`, `Overall Survival (OS)` and
/// `overall survival` are one endpoint.
///
/// A longer phrase is another one: `OS in PD-L1 >= 1 %` stays apart, and so does a rate at a time.
package struct Endpoint: Hashable, Sendable {
  /// The usual name of a known endpoint, else the title as it is spelled.
  package let name: String
  /// The letters it goes by, `OS`; `nil` where none are known.
  package let letters: String?
  /// What endpoints are compared by: words in small letters.
  private let key: String

  package init(_ title: some StringProtocol) {
    let key = Self.key(of: title)
    if let known = Self.known[key] {
      name = known.name
      letters = known.letters
      self.key = Self.words(of: known.name)
    } else {
      name = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      letters = nil
      self.key = key.isEmpty ? name : key
    }
  }

  package static func == (left: Self, right: Self) -> Bool { left.key == right.key }
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }

  package static let overallSurvival = Endpoint("overall survival")

  /// A few letters for a title: those of its endpoint, with what else the title says.
  ///
  /// `OS` for overall survival, `OS at 2 years` where that makes it another endpoint, and `PFS…` where
  /// the rest is too long to stand with it; `nil` for a title without a known endpoint.
  package static func shortLabel(of title: some StringProtocol) -> String? {
    if let letters = Endpoint(title).letters { return letters }
    let spelled = words(of: title).split(separator: " ").map(String.init)
    guard let (known, place) = named(in: spelled), let letters = known.letters else { return nil }
    let own = words(of: letters)
    let before = spelled[..<place.lowerBound].filter { $0 != own }
    let after = spelled[place.upperBound...].filter { $0 != own }
    let label = (before + [letters] + after).joined(separator: " ")
    if label.utf8.count <= letters.utf8.count + 12 { return label }
    return (before.isEmpty ? "" : "…") + letters + (after.isEmpty ? "" : "…")
  }

  /// The known endpoint whose name or letters stand in a title, the longest, and which words they are.
  private static func named(in words: [String]) -> (Known, Range<Int>)? {
    var found: (known: Known, place: Range<Int>)?
    for start in words.indices {
      for end in (start + 1)...min(words.count, start + longest) {
        guard end - start > found?.place.count ?? 0,
          let known = known[words[start..<end].joined(separator: " ")], known.letters != nil
        else { continue }
        found = (known, start..<end)
      }
    }
    return found.map { ($0.known, $0.place) }
  }

  /// The most words a known spelling has.
  private static let longest = known.keys.map { $0.split(separator: " ").count }.max() ?? 0

  /// The words of a title without letters in brackets that stand for the same words.
  private static func key(of title: some StringProtocol) -> String {
    let whole = words(of: title)
    let brackets = [("(", ")"), ("[", "]")].map { ($0.0.utf8.first, $0.1.utf8.first) }
    let pair = brackets.lazy.compactMap { opening, closing in
      title.utf8.firstIndex { $0 == opening }
        .flatMap { open in
          title[open...].utf8.firstIndex { $0 == closing }.map { (open, $0) }
        }
    }
    guard let (open, close) = pair.first else { return whole }
    let outside = words(
      of: String(title[..<open]) + " " + String(title[title.index(after: close)...])
    )
    let inside = words(of: title[title.index(after: open)..<close])
    let isKnown = known[outside].map { $0 == known[inside] } ?? false
    return isKnown || initials(of: outside).contains(inside) ? outside : whole
  }

  /// The first letters of the words: of all of them, and without the small ones.
  private static func initials(of words: String) -> [String] {
    let all = words.split(separator: " ")
    let large = all.filter { !["of", "to", "the", "and", "in", "for", "or", "by"].contains($0) }
    return all.count < 2 ? [] : [all, large].map { String($0.compactMap(\.first)) }
  }

  /// Runs of letters and digits in small letters, single spaces between them.
  private static func words(of text: some StringProtocol) -> String {
    var words: [UInt8] = []
    for byte in withPlainDashes(text).utf8 {
      switch byte {
      case 0x41...0x5A: words.append(byte | 0x20)
      case 0x30...0x39, 0x61...0x7A, 0x80...: words.append(byte)
      // Signs that change what is meant stay.
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "%"),
        UInt8(ascii: "+"):
        words.append(byte)
      default: if let last = words.last, last != 0x20 { words.append(0x20) }
      }
    }
    if words.last == 0x20 { words.removeLast() }
    return joined(String(decoding: words, as: UTF8.self))
  }

  /// With words that are written as one or with a hyphen as one: `loco-regional`.
  private static func joined(_ words: String) -> String {
    let parts = words.split(separator: " ")
    guard parts.contains("loco") else { return words }
    var joined: [String] = []
    for part in parts {
      if joined.last == "loco", part == "regional" {
        joined[joined.count - 1] = "locoregional"
      } else {
        joined.append(String(part))
      }
    }
    return joined.joined(separator: " ")
  }

  /// The text with the dashes, minus signs and hard spaces of papers as those of a keyboard.
  private static func withPlainDashes(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return String(text) }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2010...0x2015, 0x2212: plain.append("-")
      case 0xA0, 0x202F: plain.append(" ")
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// The usual name and letters of an endpoint.
  private struct Known: Hashable {
    let name: String
    let letters: String?
  }

  /// Endpoints of oncology by their names, their letters and other spellings, reduced to words.
  private static let known: [String: Known] = {
    var known: [String: Known] = [:]
    for (name, letters, others) in usual {
      for spelling in [name] + [letters].compactMap(\.self) + others {
        known[words(of: spelling)] = Known(name: name, letters: letters)
      }
    }
    return known
  }()

  private static let usual: [(name: String, letters: String?, others: [String])] = [
    ("overall survival", "OS", ["overall survival time", "duration of overall survival"]),
    ("progression-free survival", "PFS", ["progression free survival time"]),
    ("disease-free survival", "DFS", []),
    ("event-free survival", "EFS", []),
    ("relapse-free survival", "RFS", []),
    ("recurrence-free survival", nil, []),
    ("metastasis-free survival", "MFS", ["metastases-free survival"]),
    ("distant metastasis-free survival", "DMFS", ["distant metastases-free survival"]),
    ("local recurrence-free survival", "LRFS", []),
    ("failure-free survival", "FFS", []),
    ("invasive disease-free survival", "iDFS", []),
    ("cancer-specific survival", "CSS", []),
    ("time to progression", "TTP", []),
    ("time to treatment failure", "TTF", []),
    ("duration of response", "DOR", ["DoR", "response duration"]),
    (
      "objective response rate", "ORR",
      ["objective response rates", "overall response rate", "overall response rates"]
    ),
    ("locoregional control", nil, ["loco-regional control"]),
    ("disease control rate", "DCR", []),
    ("pathological complete response", "pCR", ["pathologic complete response"]),
    ("all-cause mortality", nil, ["mortality from any cause", "death from any cause"]),
  ]
}

extension ReportedResult {
  /// What the result is of, whatever its source calls it.
  ///
  /// "ITT population" is no other endpoint than the whole.
  package var canonicalEndpoint: Endpoint {
    let part = component.flatMap { PatientsNamed($0) == .whole ? nil : $0 }
    return Endpoint([endpoint, part].compactMap { $0 }.joined(separator: ": "))
  }
}
