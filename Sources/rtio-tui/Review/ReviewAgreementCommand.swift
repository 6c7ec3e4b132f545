import ArgumentParser
import Calculator
import TrialExport
import TrialPages
import TrialScreening

/// How far the readers of a living review agree.
struct ReviewAgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Print how far every two readers agree: share, kappa, PABAK, AC1, on each decision.",
    discussion: """
      Each reader's latest decision counts, on the records that both decided; maybe is a category of its own, \
      later and clear leave a record undecided. It is said how many were decided after a look at what others \
      decided (revealed), when others had settled the record or disagreed, as a third reader does (shown), and \
      how many decisions were made anew after both had decided: these are not independent. Intervals are at 95 %. 'rtio-tui compute agreement' names \
      formulas and sources.

      \(CommandExamples.text(of: "review agreement"))
      """
  )

  /// How the agreement is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var place: ReviewArguments

  @Option(help: "records or reports; by default the first of the protocol.")
  var stage: String?

  @Option(help: "How it is written: text for people, json for programs.")
  var format: Format = .text

  func run() throws {
    let opened = try place.narrowed(in: .process)
    let review = opened.review
    let stage = try opened.stage(named: stage)
    let agreements = review.agreements(at: stage)
    switch format {
    case .text where agreements.isEmpty:
      StandardOutput.write("There are no two readers to compare.\n")
    case .text: StandardOutput.write(AgreementDocument(agreements).text)
    case .json:
      let pairs = agreements.map { Self.json(of: $0) }
      let answer: JSON = ["stage": .string(stage.rawValue), "pairs": .array(pairs)]
      StandardOutput.write(answer.text, for: .program)
    }
  }

  /// The pair, its decisions, and the fields that `compute agreement` answers.
  private static func json(of agreement: PairAgreement) -> JSON {
    let pair = agreement.pair
    let answer =
      agreement.agreement.map { Answer($0) }
      ?? .noAgreement(categories: PairedDecisions.choices.count)
    let head: JSON = [
      "readers": JSON([pair.first.text, pair.second.text]),
      "stage": .string(pair.stage.rawValue),
      "decisions": JSON(PairedDecisions.choices.map(\.rawValue)),
      "table": .array(pair.counts.map { .array($0.map { JSON($0) }) }),
      "revealed": JSON(pair.revealed), "shown": JSON(pair.shown),
      "decidedAnew": JSON(pair.anew), "dependent": JSON(pair.dependent),
    ]
    return head.adding(JSON(answer))
  }
}
