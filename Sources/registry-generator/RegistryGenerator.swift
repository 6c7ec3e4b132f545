import ArgumentParser
import Glibc

/// Writes invented registry studies, one a line, to measure the program with.
@main
struct RegistryGenerator: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registry-generator",
    abstract: "Write invented studies in the registry's form, one a line, to standard output.",
    discussion: """
      The same seed gives the same studies. Titles say that they are invented, and the registry \
      numbers are above any given out. One study in twenty gives radiotherapy or immunotherapy, \
      which is a choice, not a count of the registry.
      """
  )

  @Argument(help: "How many studies.")
  var studies: Int

  @Option(help: "The seed.")
  var seed: UInt64 = 1

  @Option(help: "The share of studies with results, 0 to 1.")
  var withResults = 0.127

  @Option(help: "The share of studies that give radiotherapy or immunotherapy, 0 to 1.")
  var ofInterest = 0.05

  mutating func validate() throws {
    guard (1...9_999_999).contains(studies) else {
      throw ValidationError("the number of studies must lie in 1 to 9999999")
    }
    for (name, share) in [("with-results", withResults), ("of-interest", ofInterest)] {
      guard (0...1).contains(share) else {
        throw ValidationError("the share --\(name) must lie in 0 to 1")
      }
    }
  }

  func run() throws {
    let writer = StudyWriter(seed: seed, shareWithResults: withResults, shareOfInterest: ofInterest)
    var text = RecordText()
    for place in 0..<studies {
      writer.write(place, to: &text)
      guard text.bytes.count > 1 << 20 || place == studies - 1 else { continue }
      guard Self.write(text.bytes) else { throw ExitCode.failure }
      text.clear()
    }
  }

  /// Writes all the bytes; says whether that succeeded.
  private static func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var place = 0
      while place < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[place...])
        let count = Glibc.write(STDOUT_FILENO, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        place += count
      }
      return true
    }
  }
}
