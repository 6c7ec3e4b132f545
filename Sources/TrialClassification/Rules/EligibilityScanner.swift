/// Looks into criteria of inclusion for definitive radiotherapy that has to be completed.
///
/// Nothing else is read of eligibility: it lists what is forbidden and what is allowed.
struct EligibilityScanner {
  private let criteria: String

  init(_ criteria: String) { self.criteria = criteria }

  /// The words that ask for it, in bytes; `nil` when none do.
  ///
  /// One line has to say that the treatment was given, and that it was chemoradiotherapy or meant to
  /// cure; a line that allows, forbids or dates earlier treatment asks for none.
  var completedRadiotherapy: Range<Int>? {
    var start = 0
    for line in criteria.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      let place = start
      start += line.count + 1
      let text = String(decoding: line, as: UTF8.self)
      let words = text.words
      // What stands under exclusion was not given.
      if words.contains(where: { Self.exclusion.contains($0.hash) }) { return nil }
      if words.contains(where: { Self.allowing.contains($0.hash) }) { continue }
      guard let given = words.firstIndex(where: { Self.given.contains($0.hash) }),
        !words[..<given].suffix(3).contains(where: { Self.denying.contains($0.hash) })
          || Self.relating.contains(words[given].hash)
      else { continue }
      let reach = words[given...].prefix(24)
      let both = reach.last { Self.chemoradiotherapy.contains($0.hash) }
      let cure = reach.contains { Self.curative.contains($0.hash) }
      let alone = cure ? reach.last { Self.radiotherapy.contains($0.hash) } : nil
      guard let last = both ?? alone else { continue }
      return place + words[given].start..<place + last.end
    }
    return nil
  }

  private static let exclusion = Set(wordsOf: ["exclusion", "excluded", "ineligible"])
  private static let allowing = Set(wordsOf: [
    "may", "allowed", "permitted", "unless", "palliative", "if", "never", "washout",
    "optional", "resolved",
  ])
  private static let given = Set(wordsOf: [
    "completed", "completion", "received", "treated", "undergone", "following", "after",
  ])
  /// Those of them that say nothing of who got it: `have not progressed following`.
  private static let relating = Set(wordsOf: ["following", "after"])
  private static let denying = Set(wordsOf: ["not", "no"])
  private static let chemoradiotherapy = Set(wordsOf: [
    "chemoradiation", "chemoradiotherapy", "radiochemotherapy", "CRT", "cCRT", "CCRT", "dCRT",
  ])
  private static let radiotherapy = Set(wordsOf: [
    "radiotherapy", "radiation", "irradiation", "SBRT", "RT",
  ])
  private static let curative = Set(wordsOf: [
    "definitive", "curative", "radical", "chemotherapy", "cisplatin", "platinum", "thoracic",
  ])
}
