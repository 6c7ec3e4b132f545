import ArgumentParser
import Browser
import TrialChecks
import TrialExport

/// What readers decided about findings.
struct DecisionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decisions",
    abstract: "Bring together what readers decided, and see what waits to be sent.",
    discussion: CommandExamples.text(of: "decisions"),
    subcommands: [MergeCommand.self, WaitingCommand.self]
  )
}

/// Somebody else's decisions into one's own.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Bring the decisions of a colleague's file into yours.",
    discussion: """
      What nobody had decided here is taken over. Where both sides decided, and differently, both \
      are printed; yours stand unless --prefer says otherwise, and the exit is 1 until it does or the \
      two agree. The colleague's file is left as it is.

      \(CommandExamples.text(of: "decisions merge"))
      """
  )

  @Argument(help: "The colleague's file of decisions.")
  var file: String

  @OptionGroup var decided: DecisionOptions
  @OptionGroup var stored: StoreOptions

  @Option(help: "Whose decision stands where the two differ: mine, theirs or later.")
  var prefer: DecisionMerge.Preference?

  @Flag(help: "Only print what would come of it.")
  var dryRun = false

  func run() throws {
    let theirs = try KeptDecisions.others(at: file, in: .process)
    let mine = try decided.kept(stored, isKept: !dryRun, in: .process)
    let (merge, outcome) = mine.merge(
      theirs,
      preferring: prefer ?? .mine,
      after: try mine.contents()
    )
    if case .failed(let reason) = outcome { throw ProgramError(.notDone, reason) }
    try mine.deliver()
    StandardOutput.write(MergeDocument(merge, isTrial: dryRun).text)
    if prefer == nil, !merge.conflicts.isEmpty { throw ExitCode(1) }
  }
}

extension DecisionMerge.Preference: ExpressibleByArgument {}

extension KeptDecisions {
  /// What is kept now; nothing while there is none.
  fileprivate func contents() throws(ProgramError) -> Decisions {
    do throws(KeptFileError) {
      return try read()
    } catch {
      throw ProgramError(.wrongUse, error.message)
    }
  }
}
