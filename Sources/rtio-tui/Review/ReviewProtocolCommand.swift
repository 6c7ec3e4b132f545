import ArgumentParser
import TrialScreening

/// The protocol of a review.
struct ReviewProtocolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "protocol",
    abstract: "Print the protocol of a review, or put another in the place of one in the store.",
    discussion: """
      'rtio-tui review protocol --in-store NAME > protocol.json', an editor, and \
      'rtio-tui review protocol --in-store NAME --replace protocol.json' change what a group goes by; the \
      protocols of before are kept. In a folder the protocol is a file of its own.

      \(CommandExamples.text(of: "review protocol"))
      """
  )

  @OptionGroup var named: ReviewArguments

  @Option(help: "A file with the protocol that counts from now on.")
  var replace: String?

  func run() throws {
    let place = try named.place(in: .process)
    if let replace {
      try place.replaceProtocol(by: ReviewProtocol.checkedText(of: replace, in: .process))
      return
    }
    let text = String(decoding: try place.protocolText(), as: UTF8.self)
    StandardOutput.write(text, for: .program)
  }
}
