import ArgumentParser
import ReaderFiles
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

      --file checks a sheet of your own, saved as CSV or as text with tabs or semicolons, in UTF-8, \
      UTF-16 or Windows-1252. A row names the columns, in any order; those that are not known are left \
      alone and named. NR, NA, NS, dashes and empty cells are no numbers; 0.85 (0.72-1.00) and \
      64/393 (16%) may stand in one cell. A row that cannot be read is said, and left out; then, too, \
      the exit is 1. The columns:

      \(ExtractionFile.Column.allCases.map { "  \($0.rawValue): \($0.help)" }.joined(separator: "\n"))

      \(CommandExamples.text(of: "check"))
      """
  )

  @Argument(help: "Registry numbers, other ids or acronyms; 'review' for the review.")
  var ids: [String] = []

  @Option(help: "A file of your own to check instead of the catalogue.")
  var file: String?

  @OptionGroup var decided: DecisionOptions

  @OptionGroup var stored: StoreOptions

  @Option(help: "How it is written: text for people, json for programs.")
  var format: FindingsDocument.Format = .text

  func run() throws {
    let decisions = try decided.read(stored)
    var catalogue = Catalogue.bundled
    let found: [CheckFinding]
    var hasUnread = false
    if let file {
      let extraction = try Self.extraction(at: file)
      found = checkFindings(of: extraction.rows).filter { isNamed($0.subject.place) }
      hasUnread = !extraction.refusals.isEmpty
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
    if hasUnread || found.contains(where: { decisions.leavesOpen($0) }) { throw ExitCode(1) }
  }

  /// Whether a place of a reader's own file is asked for; all are when none is.
  private func isNamed(_ place: String) -> Bool { ids.isEmpty || ids.contains(place) }

  /// The findings of review and trials that are named; trials from the store are taken into the
  /// catalogue.
  private func findings(in catalogue: inout Catalogue) throws(ProgramError) -> [CheckFinding] {
    let overrides = KeptOverrides(nil, of: try stored.ofReaders(in: .process), in: .process)
    let library = try stored.library(catalogue, overrides: overrides.readable())
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
        throw library.unknown(id, as: .wrongUse)
      }
    }
    return found
  }

  /// A reader's own file, once everything that has to be known about it was said.
  private static func extraction(at path: String) throws(ProgramError) -> ExtractionFile {
    let bytes: [UInt8]?
    do throws(FileError) {
      bytes = try FileText.bytes(of: path, atMost: longest, mayBeStream: true)
    } catch {
      throw ProgramError(.wrongUse, "--file: '\(path)' cannot be read: \(error.reason)")
    }
    guard let bytes else {
      throw ProgramError(.wrongUse, "--file: '\(path)' cannot be read; check the path")
    }
    do throws(FileRefusal) {
      let file = try ExtractionFile(bytes)
      for remark in file.remarks { StandardError.write("\(path): \(remark)\n") }
      for refusal in file.refusals {
        StandardError.write("\(path):\(refusal.message); the row was left out\n")
      }
      return file
    } catch {
      throw ProgramError(.wrongUse, "--file\n  \(path):\(error.message)")
    }
  }

  /// The most bytes of a file: sheets have long columns of notes.
  private static let longest = 32 << 20
}

extension FindingsDocument.Format: ExpressibleByArgument {}
