import ArgumentParser
import TrialScreening

/// How the records were searched for, in words.
struct ReviewStrategyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strategy",
    abstract: "Print how the records were searched for, as PRISMA-S wants it reported.",
    discussion: """
      Source, query as it was run, limits, dates, counts, updates, narrowing, duplicates and how records were \
      read, each from protocol, runs and decisions. After Rethlefsen and others, Syst Rev 2021;10:39.

      \(CommandExamples.text(of: "review strategy"))
      """
  )

  @OptionGroup var place: ReviewArguments

  func run() throws {
    let review = try place.narrowed(in: .process).review
    let strategy = SearchStrategy(review, program: "rtio-tui \(Version.text)")
    StandardOutput.write(strategy.text)
  }
}
