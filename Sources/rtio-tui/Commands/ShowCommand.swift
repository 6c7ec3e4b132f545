import ArgumentParser
import TrialExport
import TrialModel

/// One trial, or the review, whole.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one trial, or the review, with every figure and source."
  )

  @Argument(help: "A registry number, another id or an acronym; 'review' for the review.")
  var id: String

  @Option(help: "text, json or markdown.")
  var format: ShowFormat = .text

  @OptionGroup var decided: DecisionOptions
  @OptionGroup var overridden: OverrideOptions
  @OptionGroup var stored: StoreOptions

  func run() throws {
    let overrides = try overridden.read()
    let catalogue = try decided.catalogue().overridden(by: overrides)
    let document: ShowDocument
    if id.lowercased() == "review" {
      document = ShowDocument(reviewOf: catalogue)
    } else if let found = try stored.library(catalogue, overrides: overrides).trial(named: id) {
      let trial = found.overridden(by: overrides.of(found.id))
      document = ShowDocument(trial, in: catalogue.keeping(trial))
    } else {
      throw Problem(
        .notFound,
        "no trial here is called '\(id)'; 'rtio-tui list' prints those there are"
      )
    }
    StandardOutput.write(document.text(format), for: format == .text ? .person : .program)
  }
}

extension ShowFormat: ExpressibleByArgument {}
