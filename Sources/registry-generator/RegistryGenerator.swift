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
      numbers are above any given out, unless a file names others, as for tests of what brings the \
      records of known trials. One study in twenty gives radiotherapy or immunotherapy, \
      which is a choice, not a count of the registry.
      """
  )

  @Argument(help: "How many studies; as many as there are numbers when absent.")
  var studies: Int?

  @Option(help: "A file of registry numbers, one a line, that the studies go by.")
  var numbers: String?

  @Option(help: "The seed.")
  var seed: UInt64 = 1

  @Option(help: "The share of studies with results, 0 to 1.")
  var withResults = 0.127

  @Option(help: "The share of studies that give radiotherapy or immunotherapy, 0 to 1.")
  var ofInterest = 0.05

  mutating func validate() throws {
    guard studies != nil || numbers != nil else {
      throw ValidationError("say how many studies, or name a file of --numbers")
    }
    if let studies, !(1...9_999_999).contains(studies) {
      throw ValidationError("the number of studies must lie in 1 to 9999999")
    }
    for (name, share) in [("with-results", withResults), ("of-interest", ofInterest)] {
      guard (0...1).contains(share) else {
        throw ValidationError("the share --\(name) must lie in 0 to 1")
      }
    }
  }

  func run() throws {
    let numbers = try numbers.map { try Self.lines(of: $0) } ?? []
    let writer = StudyWriter(
      numbers: numbers,
      seed: seed,
      shareWithResults: withResults,
      shareOfInterest: ofInterest
    )
    let studies = studies ?? numbers.count
    var text = RecordText()
    for place in 0..<studies {
      writer.write(place, to: &text)
      guard text.bytes.count > 1 << 20 || place == studies - 1 else { continue }
      guard Self.write(text.bytes) else { throw ExitCode.failure }
      text.clear()
    }
  }

  /// The lines of a file that are not empty.
  private static func lines(of file: String) throws -> [String] {
    guard let stream = fopen(file, "r") else {
      throw ValidationError("\(file): \(String(cString: strerror(errno)))")
    }
    defer { fclose(stream) }
    var lines: [String] = []
    var line: UnsafeMutablePointer<CChar>?
    var room = 0
    defer { free(line) }
    while getline(&line, &room, stream) > 0, let text = line.map({ String(cString: $0) }) {
      let number = text.filter { !$0.isWhitespace }
      if !number.isEmpty { lines.append(number) }
    }
    return lines
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
