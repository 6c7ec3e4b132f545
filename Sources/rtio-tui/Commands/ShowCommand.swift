import ArgumentParser
import TrialExport
import TrialModel
import TrialQuery

/// One trial, or the review, whole.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one trial, or the review, with every figure and source.",
    discussion: CommandExamples.text(of: "show")
  )

  @Argument(help: "A registry number, another id or an acronym; 'review' for the review.")
  var id: String

  @Option(help: "How it is written; line is one line to read out at a tumour board.")
  var format: ShowFormat = .text

  @OptionGroup var characters: CharacterOptions
  @OptionGroup var decided: DecisionOptions
  @OptionGroup var overridden: OverrideOptions
  @OptionGroup var noted: NoteOptions
  @OptionGroup var stored: StoreOptions
  @OptionGroup var reviewed: ReviewOptions

  func run() throws {
    let overrides = try overridden.read(stored)
    let catalogue = try decided.catalogue(stored).overridden(by: overrides)
    let library = try library(catalogue, overrides).noted(by: try noted.read(stored))
    let document: ShowDocument
    if id.lowercased() == "review" {
      document = ShowDocument(reviewOf: catalogue)
    } else if let found = try library.trial(named: id) {
      let trial = found.overridden(by: overrides.of(found.id))
      document = ShowDocument(
        trial,
        in: catalogue.keeping(trial),
        review: library.index.review,
        notes: library.index.notes
      )
    } else {
      throw library.unknown(id)
    }
    let text = document.text(format)
    if format == .text {
      StandardOutput.write(CharacterOptions.shown(text, inASCII: characters.ascii))
    } else {
      StandardOutput.write(text, for: .program)
    }
  }
}

extension ShowCommand {
  /// What is asked for stands in one record; the whole list is looked at for a review alone, whose narrowing
  /// steps go by it.
  private func library(
    _ catalogue: Catalogue,
    _ overrides: Overrides
  ) throws(ProgramError) -> Library {
    guard reviewed.isNamed else {
      return try stored.library(catalogue, overrides: overrides)
    }
    return try reviewed.library(catalogue, stored, overrides: overrides, in: .process)
  }
}

extension ShowFormat: ExpressibleByArgument {}
