import TrialModel
import TrialStore

/// Text that packs about as well as a real record does: frequent and rare words, keys that repeat.
struct InventedText {
  private var state: UInt64
  private static let words = """
    patients with radiotherapy and the drug in of to a survival therapy tumour stage dose treatment \
    months after before chemotherapy arm received toxicity response local control lung brain neck \
    cell assessed baseline criteria consent disease evaluation follow visit measured progression
    """.split(separator: " ").map { Array($0.utf8) }
  private static let keys = ["briefSummary", "eligibilityCriteria", "description", "timeFrame"]
    .map { Array($0.utf8) }

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func record(of number: RegistryNumber, size: Int) -> [UInt8] {
    var json = Array(#"{"protocolSection":{"identificationModule":{"nctId":""#.utf8)
    json.reserveCapacity(size + 256)
    json += number.id.text.utf8
    json += #""},"modules":[{"#.utf8
    while json.count < size {
      json.append(0x22)
      json += Self.keys[Int(next() % UInt64(Self.keys.count))]
      json += #"":""#.utf8
      for _ in 0..<(10 + next() % 60) {
        // Few words are frequent; one in eight is a word that was never seen.
        if next().isMultiple(of: 8) {
          for _ in 0..<(4 + next() % 6) { json.append(0x61 + UInt8(next() % 26)) }
        } else {
          let place = min(next() % 41, next() % 41)
          json += Self.words[Int(place) % Self.words.count]
        }
        json.append(0x20)
      }
      json += #""},{"#.utf8
    }
    json += #""end":true}]}}"#.utf8
    return json
  }

  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state >> 11
  }
}
