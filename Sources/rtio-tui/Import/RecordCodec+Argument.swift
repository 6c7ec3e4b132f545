import ArgumentParser
import TrialStore

extension RecordCodec: ExpressibleByArgument {
  private static let words: [(word: String, codec: RecordCodec)] = [
    ("packed", .zstd), ("plain", .plain),
  ]

  init?(argument: String) {
    guard let known = Self.words.first(where: { $0.word == argument }) else { return nil }
    self = known.codec
  }

  static var allValueStrings: [String] { words.map(\.word) }

  var defaultValueDescription: String { self == .zstd ? "packed" : "plain" }
}
