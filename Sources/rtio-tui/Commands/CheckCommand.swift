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

  @Option(help: "The decisions of your team; $XDG_DATA_HOME/rtio-tui/decisions.json by itself.")
  var decisions: String?

  @Option(help: "text or json.")
  var format: FindingsDocument.Format = .text

  func run() throws {
    let decided = try readDecisions()
    let catalogue = try Catalogue.bundled()
    let found: [CheckFinding]
    if let file {
      found = try chosen(checkFindings(of: try Self.rows(of: file)), in: nil)
    } else {
      found = try chosen(checkFindings(of: catalogue), in: catalogue)
    }
    let document = FindingsDocument(found, decisions: decided) { place in
      guard file == nil, let trial = catalogue.trial(TrialID(place)) else { return place }
      return trial.acronym.map { "\($0) \(place)" } ?? place
    }
    StandardOutput.write(document.text(format))
    if found.contains(where: { decided.leavesOpen($0) }) { throw ExitCode(1) }
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
    guard let text = Environment.process.read(path) else {
      throw Problem(.wrongUse, "--file: '\(path)' cannot be read; check the path")
    }
    guard text.utf8.count < FileText.longest else {
      throw Problem(.wrongUse, "--file: '\(path)' is over a megabyte; check it in parts")
    }
    let (rows, problems) = ExtractionFile.read(text)
    guard problems.isEmpty else {
      let lines = problems.map { "\(path):\($0.message)" }
      throw Problem(.wrongUse, "--file\n  " + lines.joined(separator: "\n  "))
    }
    return rows
  }

  /// The decisions there are; none when no file was named and there is none.
  private func readDecisions() throws(Problem) -> Decisions {
    guard let path = decisions ?? Environment.process.decisionsPath else { return Decisions() }
    guard let text = Environment.process.read(path) else {
      guard decisions != nil else { return Decisions() }
      throw Problem(.wrongUse, "--decisions: '\(path)' cannot be read; check the path")
    }
    do throws(FileProblem) {
      return try Decisions.read(text)
    } catch {
      throw Problem(.wrongUse, "the decisions cannot be read\n  \(path):\(error.message)")
    }
  }
}

extension FindingsDocument.Format: ExpressibleByArgument {}
