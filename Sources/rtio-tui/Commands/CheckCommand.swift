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
      Without ids the review and all trials are checked; 'review' is the review itself. Exits 1 when a \
      failure is undecided; warnings alone exit 0.

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

  @Option(help: "text or json.")
  var format: FindingsDocument.Format = .text

  func run() throws {
    let decisions = try decided.read()
    let catalogue = try Catalogue.bundled()
    let found: [CheckFinding]
    if let file {
      found = try chosen(checkFindings(of: try Self.rows(of: file)), in: nil)
    } else {
      found = try chosen(checkFindings(of: catalogue), in: catalogue)
    }
    let document = FindingsDocument(found, decisions: decisions) { place in
      guard file == nil, let trial = catalogue.trial(TrialID(place)) else { return place }
      return trial.acronym.map { "\($0) \(place)" } ?? place
    }
    StandardOutput.write(document.text(format))
    if found.contains(where: { decisions.leavesOpen($0) }) { throw ExitCode(1) }
  }

  /// The findings of the places asked for; all when none is.
  private func chosen(
    _ findings: [CheckFinding],
    in catalogue: Catalogue?
  ) throws(Problem) -> [CheckFinding] {
    guard !ids.isEmpty else { return findings }
    var places: Set<String> = []
    for id in ids {
      if id.lowercased() == Subject.review || catalogue == nil {
        places.insert(catalogue == nil ? id : Subject.review)
      } else if let trial = catalogue?.trial(named: id) {
        places.insert(trial.id.text)
      } else {
        throw Problem(
          .wrongUse,
          "no trial here is called '\(id)'; 'rtio-tui list' prints those there are"
        )
      }
    }
    return findings.filter { places.contains($0.subject.place) }
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
