import TrialModel
import TrialQuery

/// The Swift source that carries the files of the catalogue as literals.
///
/// The files were judged before, so their line breaks and indentation are left out.
struct EmbeddedSource {
  /// Names and texts, in the order they are carried.
  let files: [(name: String, text: String)]
  /// The list of agents.
  let agents: String
  /// The groups of terms of adverse events.
  let eventTerms: String
  /// The list of words that mean the same to a search.
  let searchWords: String
  /// Protocols of reviews by their names, as readers get them.
  let protocols: [(name: String, text: String)]
  /// The sources of everything that makes a row of the list of a record.
  let rules: [String]
  /// The trials that the files hold.
  let trials: [Trial]

  /// The whole source.
  var text: String {
    """
    // Written by catalogue-compiler from the folder Resources; edit the files there.

    extension BundledCatalogue {
      /// Every file of the catalogue with its name below Resources.
      package static let files: [(name: String, text: StaticString)] = [
    \(files.map { "    (\"\($0.name)\", \(Self.literal(of: Self.withoutSpace($0.text))))" }.joined(separator: ",\n"))
      ]

      /// A number that changes with any of them.
      package static let fingerprint: UInt64 = \(fingerprint)

      /// A number that changes with the list of agents and with the rules that read, sort and list a
      /// record.
      package static let edition = \(edition)

      /// The newest date any trial's state is known to.
      package static let asOf: StaticString = "\(trials.compactMap(\.stateNow.asOf).max()?.text ?? "")"

      /// The index of the trials as letters, and how many bytes it has.
      package static let index: (text: StaticString, count: Int) = (
        \(Self.literal(of: PrintableBytes.text(of: index))), \(index.count)
      )

      /// The list of agents that the rules of classification go by.
      package static let agents: StaticString = \(Self.literal(of: agents))

      /// The terms of adverse events that are looked for together.
      package static let eventTerms: StaticString = \(Self.literal(of: eventTerms))

      /// The list of words that mean the same to a search.
      package static let searchWords: StaticString = \(Self.literal(of: searchWords))

      /// The protocol that a new review begins with, as a file.
      package static let newProtocol: StaticString = \(Self.literal(of: `protocol`("new")))

      /// The protocol of the review of 2020, as a file.
      package static let exampleProtocol: StaticString = \(Self.literal(of: `protocol`("example")))
    }

    """
  }

  /// The text of a protocol; empty when there is none of that name.
  private func `protocol`(_ name: String) -> String {
    protocols.first { $0.name == "Protocols/\(name).json" }?.text ?? ""
  }

  private var fingerprint: UInt64 {
    Self.sum(of: files.flatMap { [$0.name, $0.text] } + [eventTerms])
  }

  /// Never 0, which stands for rows that no rules made, and without a sign.
  private var edition: Int { Int(Self.sum(of: [agents] + rules) >> 1) | 1 }

  /// FNV-1a over texts (Fowler, Noll, Vo; draft-eastlake-fnv).
  private static func sum(of texts: [String]) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in texts {
      for byte in text.utf8 { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    return sum
  }

  /// The index of the trials, made by the code that makes that of a store.
  private var index: [UInt8] {
    TrialIndex.bytes(of: trials, (try? EventTerms(eventTerms)) ?? .none)
  }

  /// A JSON text without the white space between its values.
  private static func withoutSpace(_ text: String) -> String {
    var kept: [UInt8] = []
    var isQuoted = false
    var isEscaped = false
    for byte in text.utf8 {
      if isQuoted {
        isQuoted = isEscaped || byte != UInt8(ascii: "\"")
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      } else {
        if [0x09, 0x0A, 0x0D, 0x20].contains(byte) { continue }
        isQuoted = byte == UInt8(ascii: "\"")
      }
      kept.append(byte)
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// A raw literal of a text that nothing in the text can end or interrupt.
  private static func literal(of text: String) -> String {
    let marks = String(repeating: "#", count: longestRunOfMarks(in: text) + 1)
    return "\(marks)\"\"\"\n\(text)\n\"\"\"\(marks)"
  }

  private static func longestRunOfMarks(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "#") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
