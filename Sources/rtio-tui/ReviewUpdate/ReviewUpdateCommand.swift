import ArgumentParser
import CSignalHandlers
import RegistrySync
import TrialModel
import TrialScreening

/// The searches of a review, run again.
struct ReviewUpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Run the searches of a review at the registry, and bring what is new or changed.",
    discussion: """
      Each search of the protocol is run as it stands; its whole list of numbers is kept as a file of runs, \
      which is never changed. Beside the newest complete run it says what is new, changed, gone and as \
      before; a record that is gone stays with its decisions. The records come into registry.sqlite of the \
      folder, each answer committed before the next is asked for. Where the registry's data are those of \
      the run before and all records are kept, only that is asked.

      --from feeds pages fetched elsewhere; with several searches each has a folder of its id in it.

      Exits 3 when something is to be screened or looked at again, 0 when nothing is; 1 when the registry \
      refused the query, whose words are shown, or a list is not whole; 2 when folder or store cannot be used, \
      as while another update holds the store; 4 when the registry could not be reached. What was kept stays, \
      and the next update goes on from there. --format json prints its object with 0, 1, 3 and 4.

      \(CommandExamples.text(of: "review update"))
      """
  )

  @OptionGroup var named: ReviewArguments
  @OptionGroup var registry: RegistryOptions

  @Option(help: "How it is written: text for people, json for programs.")
  var format: SyncDocument.Format = .text

  @Flag(name: .shortAndLong, help: "Print no progress and no findings, only what was found.")
  var quiet = false

  @Option(help: "How to tell how far it is: line (on a terminal), lines (for a program) or none.")
  var progress: ProgressForm = .line

  func validate() throws {
    if progress == .lines, format == .json {
      throw ValidationError("--progress lines and --format json both write to standard output")
    }
  }

  func run() throws {
    let world = Environment.process
    let made: (update: ReviewUpdate, document: ReviewUpdateDocument)
    do throws(ProgramError) {
      made = try updated(in: world)
    } catch {
      if error.code == .unreachable, format == .json {
        let review = try OpenReview(try named.place(in: world)).review
        say(Self.document(of: [], review, nil))
      }
      // 1 is the registry's word alone; a folder or store that cannot be used is none.
      guard error.code == .notDone else { throw error }
      throw ProgramError(.wrongUse, error.message)
    }
    let (update, document) = made
    if update.failure == nil || format == .json { say(document) }
    if let failure = update.failure { throw ProgramError(failure) }
    if update.searches.contains(where: { !$0.isComplete }) { throw ExitCode(1) }
    if document.asksForReading { throw ExitCode(ProgramError.Code.toScreen.rawValue) }
  }

  /// Runs the searches, and looks what is to be read then.
  ///
  /// - Throws: `ProgramError` where folder or store cannot be used; why the registry gave no more is `failure` of
  ///   the update.
  private func updated(
    in world: Environment
  ) throws(ProgramError) -> (update: ReviewUpdate, document: ReviewUpdateDocument) {
    let place = try named.place(in: world)
    let location = try place.storeLocation(try named.stored.named(in: world))
    // The filters are judged before anything is asked, by a store that need not be there yet.
    let opened = try place.judged { () throws(ProgramError) in try place.library(at: location) }
    var update = ReviewUpdate(place, opened.review, storeAt: location, in: world)
    try update.judge()
    let line = SyncLine.begin(quiet ? .none : progress, in: world)
    var requests: Int?
    for (searches, supply) in try supplies(for: opened.review.protocol, line, in: world) {
      var sync = RecordSync(into: location, from: supply, telling: line, in: world)
      try update.run(searches, by: &sync)
      if !sync.supply.isFiles { requests = sync.supply.requests }
      if update.failure != nil { break }
    }
    line.clear()
    let store = RecordStore(location)
    try store.renewIndex()
    if !quiet, progress != .lines { for report in update.reports { report.printFindings() } }
    for remark in update.remarks { StandardError.write("rtio-tui: \(remark)\n") }
    let number = interrupt_was_asked()
    if number != 0 { leave(bySignal: number) }
    return (update, try document(of: update, store, requests, in: world))
  }

  private func say(_ document: ReviewUpdateDocument) {
    switch (format, progress) {
    case (.json, _): StandardOutput.write(document.json, for: .program)
    case (.text, .lines):
      StandardOutput.write(
        "\(ProgressReport.ended(summary: document.summary).line)\n",
        for: .program
      )
    case (.text, _): StandardOutput.write(document.text)
    }
  }

  /// The searches with what they are run by: the service for all, or files for each.
  private func supplies(
    for plan: ReviewProtocol,
    _ line: ProgressLine,
    in world: Environment
  ) throws(ProgramError) -> [([ReviewProtocol.Search], RecordSupply)] {
    guard let from = registry.from else {
      let supply = try registry.supply(in: world, hear: SyncLine.hearing(line))
      return [(plan.searches, supply)]
    }
    let path = world.expanding(from)
    return try plan.searches.map { search throws(ProgramError) in
      let own = "\(path)/\(search.id.text)"
      guard world.exists(own) || plan.searches.count == 1 else {
        throw ProgramError(
          .wrongUse,
          "--from: there is no folder '\(own)'; with several searches each has one of its id"
        )
      }
      return ([search], .files(try FedFiles(world.exists(own) ? own : path, in: world)))
    }
  }

  /// Reads the folder again, with the runs that were written, and looks what is to be read.
  private func document(
    of update: ReviewUpdate,
    _ store: RecordStore,
    _ requests: Int?,
    in world: Environment
  ) throws(ProgramError) -> ReviewUpdateDocument {
    guard store.location.isThere else {
      return Self.document(
        of: update.searches,
        try OpenReview(try named.place(in: world)).review,
        requests
      )
    }
    let (open, looks, _) = try named.looked(in: world)
    let included = open.review.results.filter { open.review.standing(of: $0) == .included }
    return Self.document(
      of: update.searches,
      open.review,
      requests,
      secondLooks: looks,
      outcomeSwitches: try store.outcomeLines(of: included)
    )
  }

  private static func document(
    of searches: [ReviewUpdate.SearchUpdate],
    _ review: LivingReview,
    _ requests: Int?,
    secondLooks: [SecondLook] = [],
    outcomeSwitches: [String] = []
  ) -> ReviewUpdateDocument {
    ReviewUpdateDocument(
      searches: searches,
      backlog: ReviewBacklog(review),
      secondLook: Set(secondLooks.map(\.id)).sorted(),
      outcomeSwitches: outcomeSwitches,
      requests: requests
    )
  }
}
