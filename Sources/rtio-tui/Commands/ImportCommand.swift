import ArgumentParser
import BundledCatalogue
import Browser
import CSignalHandlers
import Glibc
import RegistryFiles
import RegistryImport
import RegistrySync
import RegistryTables
import TerminalModel
import TrialClassification
import TrialModel
import TrialStore

/// Registry records into the local store.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import records of ClinicalTrials.gov into the local store.",
    discussion: """
      Takes studies, pages, lists, lines and the website's history of a record as JSON, and tables as \
      CSV; each as it is, as .gz or in a .zip; folders of them; and standard input as '-'. What a file \
      is is told by what stands in it.

      postgres://… reads a copy of AACT, the relational form of the registry, in its schema ctgov or \
      the one that aact_schema=NAME names. It keeps less of a record than the registry; docs/aact.md \
      lists what. A password stands in ~/.pgpass, the service file or PGPASSWORD, not in the address.

      Records are kept packed, in a fifth to a quarter of their room. With --keep plain they are kept as \
      received: the import is quicker, everything else is the same, and a store may hold both.

      A study already in the store is replaced by a newer version of its record, and the older is \
      kept as history. Ctrl-C stops after the study at hand; what was imported stays.

      Exits 1 when a file or a study could not be read, or a file gave nothing, which is said at the end.

      --progress lines is for programs: on standard output, four times a second at most, the word \
      'reading' or 'listing', studies, refused studies, findings, bytes read, bytes in all if known, and \
      seconds, apart by tabs; at the end 'ended' and what was done. Anything else is words for a person.

      \(CommandExamples.text(of: "import"))
      """
  )

  @Argument(help: "Files, folders, '-' for standard input, or postgres://… for AACT.")
  var paths: [String] = []

  @OptionGroup var stored: StoreOptions

  @Option(help: "How new records are kept: packed, or plain, which is larger and quicker.")
  var keep = RecordCodec.zstd

  @Flag(name: .shortAndLong, help: "Print no progress and no findings, only what was done.")
  var quiet = false

  @Option(help: "How to tell how far it is: line (on a terminal), lines (for a program) or none.")
  var progress: ProgressForm = .line

  @Flag(help: "Import nothing; make the list of all trials anew.")
  var indexOnly = false

  func validate() throws {
    guard paths.isEmpty != indexOnly else { return }
    throw ValidationError(
      indexOnly
        ? "--index-only takes no files" : "name files or folders to import, or '-', or postgres://…"
    )
  }

  func run() throws {
    let world = Environment.process
    let location = try stored.location(in: world)
    let store = RecordStore(location)
    guard !indexOnly else {
      guard location.isThere else {
        throw ProgramError(.notFound, "there is no registry store '\(location.name)' to list")
      }
      let line = ProgressLine(quiet ? .none : progress, totalBytes: nil, now: world.ticks)
      _ = try store.makeIndex(telling: line)
      return say("the list of all trials is made anew")
    }
    let sources = try ImportSources(paths, in: world)
    for (path, reason) in sources.unreadable {
      StandardError.write("rtio-tui: \(VisibleText.of(path)): \(reason)\n")
    }
    guard !sources.isEmpty else { throw ExitCode(1) }
    interrupt_watch()
    if progress == .lines {
      // The program that reads the progress may go, or be killed; the import then ends in order.
      signal(SIGPIPE, SIG_IGN)
      interrupt_with_parent()
    }
    let line = ProgressLine(
      quiet ? .none : progress,
      totalBytes: sources.totalBytes,
      now: world.ticks
    )
    let report = try importing(sources, into: location, line, in: world)
    line.showListing(after: report.progress)
    try store.renewIndex(telling: line)
    say(report.summary)
    // What was read is kept; whoever waits is told that not all was.
    let number = interrupt_was_asked()
    if number != 0 { leave(bySignal: number) }
    if report.progress.failures > 0 || !sources.unreadable.isEmpty { throw ExitCode(1) }
  }

  /// Says what was done, to a person or a program.
  private func say(_ summary: String) {
    let report: ProgressReport =
      progress == .lines ? .ended(summary: summary) : .words(summary)
    StandardOutput.write("\(report.line)\n", for: progress == .lines ? .program : .person)
  }

  private func importing(
    _ sources: ImportSources,
    into location: StoreLocation,
    _ line: ProgressLine,
    in world: Environment
  ) throws(ProgramError) -> ImportReport {
    let classifier = try Classifier.bundled()
    do throws(StoreError) {
      let report = try read(sources, into: location, classifier, line, in: world)
      // A program finds them in the store, unless nothing was kept.
      if !quiet, progress != .lines || report.progress.studies == 0 { report.printFindings() }
      return report
    } catch {
      throw ProgramError(error, after: "the import stopped: ")
    }
  }

  private func read(
    _ sources: ImportSources,
    into location: StoreLocation,
    _ classifier: Classifier,
    _ line: ProgressLine,
    in world: Environment
  ) throws(StoreError) -> ImportReport {
    let source = paths.joined(separator: ", ")
    var run = ImportRun(
      openSession: { () throws(StoreError) in
        location.makeFolders(in: world)
        return try ImportSession(
          into: location.place,
          source: source,
          at: world.now(),
          edition: BundledCatalogue.edition,
          codec: keep
        )
      },
      classifier: classifier,
      goesOn: { progress in
        line.show(progress)
        return line.isHeard && interrupt_was_asked() == 0
      }
    )
    for file in sources.files where !run.wantsToStop {
      guard let opened = OpenImportFile(file) else {
        let reason = ByteSourceError.unreadable(reason: SystemReason.text)
        run.hear(RegistryFileFinding(.bytes(reason), file: file.name))
        continue
      }
      line.begin(opened)
      run.read(RegistryFile(name: file.name, source: opened.source, access: opened.access))
    }
    for var database in sources.databases where !run.wantsToStop {
      run.read(
        AACTReading(schema: database.schema),
        from: &database,
        named: database.name,
        hear: { hear($0, line) },
        wait: { RegistryClock.system.wait(Double($0)) }
      )
    }
    line.clear()
    return try run.end(at: world.now())
  }

  /// Tells how far the reading of a database is, and that it was cut off.
  private func hear(_ news: AACTReading.News, _ line: ProgressLine) {
    switch news {
    case .total(let studies):
      line.asked = ProgressLine.Asked(wanted: studies)
    case .asked(let queries):
      line.note(requests: queries, bytes: 0)
    case .cutOff(let last, let reason, let seconds):
      guard !quiet else { return }
      line.clear()
      let place = last.map { "after \($0)" } ?? "before the first study"
      StandardError.write(
        "rtio-tui: the reading was cut off \(place): \(reason); going on in \(seconds) s\n"
      )
    case .missing, .unlisted: break
    }
  }
}
