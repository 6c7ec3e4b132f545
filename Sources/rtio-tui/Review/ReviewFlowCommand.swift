import ArgumentParser
import TrialExport
import TrialScreening

/// The flow of a living review, with its sums proved.
struct ReviewFlowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flow",
    abstract: "Print the PRISMA 2020 flow of a review, computed from its runs and decisions.",
    discussion: """
      Every box with the trials in it (json), what is still open as boxes of its own, and the sums that have to \
      come out; where one does not, it is named and the exit code is 1. csv is the data file of the R package \
      PRISMA2020: read.csv, PRISMA_data, PRISMA_flowdiagram. svg is the figure. With "previous" in the \
      protocol, what was included by then is a box of its own.

      \(CommandExamples.text(of: "review flow"))
      """
  )

  /// How the flow is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, svg
  }

  @OptionGroup var place: ReviewArguments

  @Option(
    help: "How it is written: text for people, csv for R, svg for a paper, json for programs."
  )
  var format: Format = .text

  func run() throws {
    let review = try place.looked(in: .process).open.review
    let document = ReviewFlowDocument(review)
    switch format {
    case .text: StandardOutput.write(document.text)
    case .json: StandardOutput.write(document.json.text, for: .program)
    case .csv: StandardOutput.write(document.csv, for: .program)
    case .svg: StandardOutput.write(document.svg, for: .program)
    }
    let broken = document.reviewFlow.brokenSums
    guard broken.isEmpty else {
      let sums = broken.map { "\($0.text): \($0.left) is not \($0.right)" }
      throw ProgramError(
        .notDone,
        "\(broken.count == 1 ? "a sum does" : "sums do") not come out: "
          + sums.joined(separator: "; ") + "; look at the decisions on those trials"
      )
    }
  }
}
