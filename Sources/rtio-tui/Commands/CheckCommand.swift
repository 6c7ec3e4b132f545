import ArgumentParser
import CheckFiles
import TrialChecks
import TrialExport
import TrialModel

/// The consistency findings, for people and for the checks of a repository.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check every figure against its interval, its count, its sums and other sources.",
    discussion: """
      Without ids the review and all its trials are checked; 'review' is the review itself. A trial that \
      is named is checked with its record in the local store, also one that the review does not have. \
      Exits 1 when a failure is undecided; warnings alone exit 0.

      --file checks a file of your own: comma-separated values (RFC 4180), the first line naming the \
      columns, any of these in any order:

      \(ExtractionFile.Column.allCases.map { "  \($0.rawValue): \($0.help)" }.joined(separator: "\n"))
      """
  )

  @Argument(help: "Registry numbers, other ids or acronyms; 'review' for the review.")
  var ids: [String] = []

  @Option(help: "A file of your own to check instead of the catalogue.")
  var file: String?

  @OptionGroup var decided: DecisionOptions

  @OptionGroup var stored: StoreOptions

  @Option(help: "text or json.")
  var format: FindingsDocument.Format = .text

  func run() throws {
    let decisions = try decided.read()
    var catalogue = try Catalogue.bundled()
    let found: [CheckFinding]
    if let file {
      found = checkFindings(of: try Self.rows(of: file)).filter { isNamed($0.subject.place) }
    } else if ids.isEmpty {
      found = checkFindings(of: catalogue)
    } else {
      found = try findings(in: &catalogue)
    }
    let document = FindingsDocument(found, decisions: decisions) { place in
      guard file == nil, let trial = catalogue.trial(TrialID(place)) else { return place }
      return trial.acronym.map { "\($0) \(place)" } ?? place
    }
    StandardOutput.write(document.text(format), for: format == .text ? .person : .program)
    if found.contains(where: { decisions.leavesOpen($0) }) { throw ExitCode(1) }
  }

  /// Whether a place of a reader's own file is asked for; all are when none is.
  private func isNamed(_ place: String) -> Bool { ids.isEmpty || ids.contains(place) }

  /// The findings of review and trials that are named; trials from the store are taken into the
  /// catalogue.
  private func findings(in catalogue: inout Catalogue) throws(Problem) -> [CheckFinding] {
    let library = try stored.library(
      catalogue,
      overrides: OverridesFile(nil, in: .process).readable
    )
    var found: [CheckFinding] = []
    var places: Set<String> = []
    for id in ids {
      if id.lowercased() == Subject.review {
        guard places.insert(Subject.review).inserted else { continue }
        found += checkFindings(of: catalogue).filter { $0.subject.place == Subject.review }
      } else if let trial = try library.trial(named: id) {
        guard places.insert(trial.id.text).inserted else { continue }
        catalogue = catalogue.keeping(trial)
        found += checkFindings(of: trial, in: catalogue)
      } else {
        throw Problem(
          .wrongUse,
          "no trial here is called '\(id)'; 'rtio-tui list' prints those there are"
        )
      }
    }
    return found
  }

  /// The rows of a reader's own file.
  private static func rows(of path: String) throws(Problem) -> [ExtractedRow] {
    let text: String?
    do throws(FileText.Problem) {
      text = try Environment.process.read(path)
    } catch {
      throw Problem(.wrongUse, "--file: '\(path)' cannot be read: \(error.reason)")
    }
    guard let text else {
      throw Problem(.wrongUse, "--file: '\(path)' cannot be read; check the path")
    }
    let (rows, problems) = ExtractionFile.read(text)
    guard problems.isEmpty else {
      let lines = problems.map { "\(path):\($0.message)" }
      throw Problem(.wrongUse, "--file\n  " + lines.joined(separator: "\n  "))
    }
    return rows
  }
}

extension FindingsDocument.Format: ExpressibleByArgument {}
