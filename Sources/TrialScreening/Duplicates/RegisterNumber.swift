import TrialModel

/// A number by which a trial is known outside of its own registry number.
///
/// Two records that share one are likely of the same trial; numbers of grants, which many trials share,
/// are none.
package struct RegisterNumber: Hashable, Sendable {
  /// Who gave the number.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A registry number, which one record names as that it went by before.
    case alias
    case eudraCT
    /// The clinical trials information system of the European Union.
    case ctis
    case isrctn
    /// Another register: of Germany, China, Japan, the National Cancer Institute.
    case register
    /// The sponsor; it says something together with the sponsor's name alone.
    case sponsor

    /// In words: `the EudraCT number`.
    package var words: String {
      switch self {
      case .alias: "the registry number"
      case .eudraCT: "the EudraCT number"
      case .ctis: "the CTIS number"
      case .isrctn: "the ISRCTN number"
      case .register: "the number of another register"
      case .sponsor: "the number of the sponsor"
      }
    }
  }

  package let kind: Kind
  /// The number as the record spells it.
  package let text: String
  /// What numbers of a kind are compared by.
  let key: String

  package static func == (left: Self, right: Self) -> Bool {
    left.kind == right.kind && left.key == right.key
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(key)
  }

  /// Reads a number of a record; `nil` for one that tells no trial from others.
  ///
  /// A sponsor's number says nothing without the sponsor, who is `nil` when not read.
  package init?(_ text: String, sponsor: String?) {
    let plain = text.identifierKey
    self.text = text
    if plain.hasPrefix("nct"), plain.utf8.count == 11,
      plain.utf8.dropFirst(3).allSatisfy(Self.isDigit)
    {
      (kind, key) = (.alias, plain.uppercased())
    } else if let european = Self.european(in: text) {
      // Written where there is none yet.
      guard !european.1.contains("-000000-") else { return nil }
      (kind, key) = european
    } else if plain.hasPrefix("isrctn"), plain.utf8.count >= 14 {
      (kind, key) = (.isrctn, String(plain.prefix(14)))
    } else if Self.registers.contains(where: { Self.has(plain, beginning: $0) }) {
      (kind, key) = (.register, plain)
    } else if let sponsor = sponsor?.identifierKey, !sponsor.isEmpty, plain.utf8.count >= 4,
      plain.utf8.contains(where: Self.isDigit), !Self.isOfGrant(plain)
    {
      (kind, key) = (.sponsor, "\(sponsor) \(plain)")
    } else {
      return nil
    }
  }

  /// Whether a text without its punctuation may hold a number that others spell with more around it, a European
  /// one or an ISRCTN: two such numbers can be alike where the texts are not.
  ///
  /// Of every other number the whole text is compared.
  package static func mayStand(in text: UnsafeRawBufferPointer) -> Bool {
    guard text.count >= 12 else { return false }
    return text.starts(with: "isrctn".utf8) || text.count(where: isDigit) >= 12
  }

  /// The beginnings of the numbers of other registers, digits after them.
  ///
  /// China's two, Germany's, Japan's three, India's, Korea's, Iran's, the Netherlands' two, Australia's,
  /// Brazil's, Thailand's, and that of the National Cancer Institute.
  private static let registers = [
    "chictr", "ctr2", "drks", "jrct", "japiccti", "umin", "ctri", "kct", "irct", "ntr", "nl",
    "actrn", "rbr", "tctr", "nci2",
  ]

  /// Whether a number begins so and goes on with six digits at least, letters of a form between.
  private static func has(_ plain: String, beginning: String) -> Bool {
    plain.hasPrefix(beginning)
      && plain.utf8.dropFirst(beginning.utf8.count).count(where: isDigit) >= 6
  }

  /// The European number in a text such as `EudraCT 2019-001046-17` or `2022-501884-41-00`.
  ///
  /// Both systems write a year, six digits and two; those of the second begin at 500,000 in the middle, and
  /// count what was submitted in two digits more, which are of the same trial.
  private static func european(in text: String) -> (Kind, String)? {
    let runs = text.utf8.split(whereSeparator: { !isDigit($0) }).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard runs.count >= 3 else { return nil }
    for place in 0...(runs.count - 3) {
      let (year, middle, check) = (runs[place], runs[place + 1], runs[place + 2])
      guard year.utf8.count == 4, year.hasPrefix("20"), middle.utf8.count == 6,
        check.utf8.count == 2
      else { continue }
      return (middle >= "500000" ? .ctis : .eudraCT, "\(year)-\(middle)-\(check)")
    }
    return nil
  }

  /// Whether it is the number of a grant of the United States: `U10CA180794`, `5K76AG064428-03`.
  private static func isOfGrant(_ plain: String) -> Bool {
    var rest = Array(plain.utf8)[...]
    if let first = rest.first, isDigit(first) { rest = rest.dropFirst() }
    guard rest.count >= 11 else { return false }
    let start = rest.startIndex
    return isLetter(rest[start]) && isLetterOrDigit(rest[start + 1]) && isDigit(rest[start + 2])
      && isLetter(rest[start + 3]) && isLetter(rest[start + 4])
      && rest[(start + 5)..<(start + 11)].allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}
