import ArgumentParser
import CSignalHandlers
import RegistryImport
import RegistrySync
import TrialImport
import TrialModel

/// Records from the service of the registry into the local store.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Bring records of ClinicalTrials.gov from the registry itself into the local store.",
    discussion: """
      --ids NCT… brings these records, --query all that a search of the registry finds, --catalogue those \
      of the trials that are bundled, with every toxicity table that is posted, and --changed what was \
      changed since of all that the store has. Only what is new or changed is fetched; every answer is \
      committed before the next is asked for, so that the next time goes on where this one ended.

      A query holds the parameters of the registry's /studies as it names them: \
      "query.term=radiotherapy AND immunotherapy&filter.overallStatus=RECRUITING".

      One request a second at most ($RTIO_REGISTRY_PACE, in seconds). Nothing else is asked, and no other \
      host. Proxies are those of https_proxy and no_proxy. A machine without network is fed by --from: \
      pages of the registry in files, as .gz or in a .zip, with the answer to /version as version.json \
      beside them if it is known; without another choice all records in them are brought.

      Exits 1 when some are missing or were refused, 4 when the registry could not be reached; what was \
      brought stays. --progress lines is as for import, with requests and the records wanted behind.

      \(CommandExamples.text(of: "sync"))
      """
  )

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The records of these registry numbers.", valueName: "nct")
  )
  var ids: [String] = []

  @Option(
    help: ArgumentHelp("All that the registry finds by these parameters.", valueName: "query")
  )
  var query: String?

  @Flag(help: "The records of the trials that are bundled.")
  var catalogue = false

  @Flag(help: "What was changed since of all that the store has.")
  var changed = false

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var stored: StoreOptions

  @Option(help: "How it is written: text for people, json for programs.")
  var format: SyncDocument.Format = .text

  @Flag(name: .shortAndLong, help: "Print no progress and no findings, only what was done.")
  var quiet = false

  @Option(help: "How to tell how far it is: line (on a terminal), lines (for a program) or none.")
  var progress: ProgressForm = .line

  func validate() throws {
    let chosen = [!ids.isEmpty, query != nil, catalogue, changed].count { $0 }
    guard chosen == 1 || (chosen == 0 && registry.from != nil) else {
      throw ValidationError(
        chosen == 0
          ? "say what to bring: --ids, --query, --catalogue or --changed"
          : "give one of --ids, --query, --catalogue and --changed"
      )
    }
    if progress == .lines, format == .json {
      throw ValidationError("--progress lines and --format json both write to standard output")
    }
  }

  func run() throws {
    let world = Environment.process
    let location = try stored.location(in: world)
    let choice = try choice(location)
    let line = SyncLine.begin(quiet ? .none : progress, in: world)
    var sync = RecordSync(
      into: location,
      from: try registry.supply(in: world, hear: SyncLine.hearing(line)),
      telling: line,
      in: world
    )
    let outcome = try sync.run(choice)
    line.clear()
    if let report = outcome.report {
      line.showListing(after: report.progress)
      if !quiet, progress != .lines { report.printFindings() }
    }
    try RecordStore(location).renewIndex()
    let requests = sync.supply.isFiles ? nil : sync.supply.requests
    try finish(SyncDocument(outcome: outcome, requests: requests))
  }

  /// Says what was done, and ends as that asks for.
  private func finish(_ document: SyncDocument) throws {
    switch (format, progress) {
    case (.json, _): StandardOutput.write(document.json, for: .program)
    case (.text, .lines):
      StandardOutput.write(
        "\(ProgressReport.ended(summary: document.words).line)\n",
        for: .program
      )
    case (.text, _) where document.outcome.failure != nil && document.outcome.report == nil:
      // Nothing was done, and why is said.
      break
    case (.text, _):
      StandardOutput.write("\(document.words)\n")
    }
    let number = interrupt_was_asked()
    if number != 0 { leave(bySignal: number) }
    if let failure = document.outcome.failure { throw ProgramError(failure) }
    if !document.outcome.isWhole { throw ExitCode(1) }
  }

  /// In a store of more studies than this, what changed is asked for by day instead of by number.
  private static let mostLookedUp = 20_000

  private func choice(_ location: StoreLocation) throws(ProgramError) -> SyncChoice {
    if let query {
      do throws(QueryRefusal) {
        return .search(try PercentEncoding.parameters(of: query), words: query)
      } catch {
        throw ProgramError(.wrongUse, "--query: \(error.message)")
      }
    }
    if catalogue {
      // A trial that is registered elsewhere is nothing that this registry could be asked for.
      let numbers = Catalogue.bundled.numbers.filter(\.isOfClinicalTrialsGov)
      return .numbers(numbers, words: "the trials of the catalogue")
    }
    if changed {
      let all = try KeptRecords(at: location).all()
      guard !all.ids.isEmpty else {
        throw ProgramError(
          .notFound,
          "there is nothing in the store '\(location.name)' that could have changed; bring records first"
        )
      }
      return .changed(all.ids, since: all.ids.count > Self.mostLookedUp ? all.oldest : nil)
    }
    return ids.isEmpty ? .files : try numbers()
  }

  /// The registry numbers that were typed, apart by spaces or commas.
  private func numbers() throws(ProgramError) -> SyncChoice {
    var numbers: [TrialID] = []
    for id in ids.flatMap({ $0.split(separator: ",") }) {
      guard let number = TrialID(registryNumber: String(id)) else {
        throw ProgramError(
          .wrongUse,
          "--ids: '\(id)' is no registry number; give one such as NCT04866017"
        )
      }
      numbers.append(number)
    }
    let words =
      ids.count < 6 ? numbers.map(\.text).joined(separator: ", ") : "\(numbers.count) numbers"
    return .numbers(numbers, words: words)
  }
}
