import ArgumentParser
import ReaderJournal
import TerminalModel
import TrialModel
import TrialStore

/// What waits on this machine for its store, and a way out for a line that the store does not take.
struct WaitingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waiting",
    abstract: "List what waits on this machine for the store, and why.",
    discussion: """
      What readers write into a store goes into a journal on this machine, and from there to the store, in \
      order: decisions of reviews and on findings, categories and ratings. This sends what can be sent, and \
      lists the rest by the numbers that the lines have in the journal.

      A line that the store refuses for good, or that is damaged, holds up those behind it. --take-out writes \
      it into a file and takes it out of the journal; no store gets it then. The exit is 1 while a line waits \
      that will not go by itself.

      \(CommandExamples.text(of: "decisions waiting"))
      """
  )

  @OptionGroup var stored: StoreOptions

  @Option(help: "The number of a line to take out of the journal; may be given several times.")
  var takeOut: [Int] = []

  @Option(help: "With --take-out: the file that keeps those lines, a new one.")
  var to: String?

  func run() throws {
    let world = Environment.process
    let location = try stored.location(in: world)
    guard takeOut.isEmpty == (to == nil) else {
      throw ProgramError(.wrongUse, "--take-out N and --to FILE go together; nothing was taken out")
    }
    guard let journal = world.journal(of: location) else {
      throw ProgramError(.notDone, "there is no home folder for a journal; set HOME")
    }
    do throws(JournalError) {
      if let to { return try takeOut(of: journal, keeping: to, in: world) }
      let isStuck = try list(journal, of: location, in: world)
      sayOthers(beside: journal, in: world)
      guard isStuck else { return }
    } catch {
      throw ProgramError(.notDone, error.message)
    }
    throw ExitCode(ProgramError.Code.notDone.rawValue)
  }

  /// Sends what can be sent, and prints the rest.
  ///
  /// - Returns: Whether lines wait that will not go by themselves.
  private func list(
    _ journal: ReaderJournal,
    of location: StoreLocation,
    in world: Environment
  ) throws(JournalError) -> Bool {
    var (trouble, isStuck): (String?, Bool) = (nil, false)
    do throws(JournalError) {
      let sending = try journal.send(to: location.place)
      if sending.sent > 0 { StandardOutput.write("\(Self.lines(sending.sent)) sent\n") }
      (trouble, isStuck) = (sending.failure?.message, sending.isForGood)
    } catch {
      // A line that cannot be read is listed with the others.
      guard case .damaged = error.code else { throw error }
      (trouble, isStuck) = (error.message, true)
    }
    let entries = try journal.entries()
    guard !entries.isEmpty else {
      StandardOutput.write("nothing waits for \(location.name)\n")
      return false
    }
    let count = entries.count == 1 ? "1 line waits" : "\(entries.count) lines wait"
    let place = world.abbreviating(journal.path)
    StandardOutput.write(
      "\(count) in \(place) for \(location.name)\n" + entries.map(Self.text).joined()
    )
    if let trouble { StandardError.write("rtio-tui: \(trouble)\n") }
    return isStuck
  }

  private static func lines(_ count: Int) -> String { count == 1 ? "1 line" : "\(count) lines" }

  private static func text(of entry: JournalEntry) -> String {
    guard let waiting = entry.line else {
      let bytes = VisibleText.of(String(decoding: entry.bytes, as: UTF8.self))
      return "line \(entry.number): cannot be read: \(bytes)\n"
    }
    let line = waiting.line
    let study = line.study.map { " \($0.id.text)," } ?? ""
    return "line \(entry.number): \(waiting.book),\(study) \(line.reader), \(line.at)\n"
      + "  \(VisibleText.of(line.text))\n"
  }

  /// Says which other journals have lines: an address that was written in another way has its own.
  private func sayOthers(beside journal: ReaderJournal, in world: Environment) {
    guard let end = journal.path.lastIndex(of: "/") else { return }
    let folder = String(journal.path[..<end])
    guard let names = try? OpenFolder(folder).names() else { return }
    for name in names where name.hasSuffix(".journal") {
      let path = "\(folder)/\(name)"
      guard path != journal.path, let count = try? ReaderJournal(at: path).waiting(), count > 0
      else { continue }
      StandardOutput.write(
        "\(Self.lines(count)) in \(world.abbreviating(path)), for another address\n"
      )
    }
  }

  /// Keeps lines in a file and takes them out of the journal.
  private func takeOut(
    of journal: ReaderJournal,
    keeping path: String,
    in world: Environment
  ) throws(JournalError) {
    let waiting = try journal.entries()
    let chosen = try Set(takeOut).sorted().map { number throws(JournalError) in
      guard let entry = waiting.first(where: { $0.number == number }) else {
        throw JournalError(.changed(line: number), path: journal.path)
      }
      return entry
    }
    let file = world.expanding(path)
    guard !world.exists(file) else {
      throw JournalError(.system(reason: "'\(file)' is there already"), path: journal.path)
    }
    let copy = BufferedFile(file)
    for entry in chosen {
      (entry.bytes + [UInt8(ascii: "\n")]).withUnsafeBytes { _ = copy.write($0) }
    }
    do throws(FileError) {
      try copy.finish()
    } catch {
      throw JournalError(.system(reason: "'\(file)': \(error.reason)"), path: journal.path)
    }
    try journal.takeOut(chosen)
    StandardOutput.write(
      "\(Self.lines(chosen.count)) taken out of \(world.abbreviating(journal.path)), "
        + "kept in \(world.abbreviating(file))\n"
    )
  }
}
