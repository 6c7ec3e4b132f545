import ArgumentParser
import TrialImport
import TrialModel
import TrialScreening

/// Decisions by command.
struct ReviewDecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Decide on records of a review.",
    usage: """
      rtio-tui review decide DIR|--in-store NAME --reader AB ID… include|exclude|maybe|later|clear \
      [--reason R] [--stage S] [--note T]
      """,
    discussion: """
      The decision stands last and is of all ids before it; either all are written or none. 'clear' takes \
      back what you decided, 'later' puts it off. Lines are added to decisions/READER.ndjson and are on the \
      disk when the command ends; what was decided before stays in the file. With --in-store they are on the \
      disk of this machine, and in the store as soon as it can be reached: what waits is said, counts here at \
      once, and is sent by whatever is written next.

      \(CommandExamples.text(of: "review decide"))
      """
  )

  @Argument(
    help:
      "The folder of the review unless --in-store names one; registry numbers, other ids or acronyms; the decision."
  )
  var arguments: [String] = []

  @OptionGroup var named: InStoreOptions

  @OptionGroup var reading: ReaderOptions

  @Option(help: "Why: the id of a reason of the protocol; with exclude and maybe.")
  var reason: String?

  @Option(help: "At which stage: records or reports; by default the first of the protocol.")
  var stage: String?

  @Option(help: "Words of your own, kept with the decision.")
  var note: String?

  @OptionGroup var stored: StoreOptions

  func run() throws {
    let world = Environment.process
    let place = try ReviewArguments.place(folder, named, stored, in: world)
    // What is decided waits while the server is away, and so does not need the list of now.
    var review = try place.judged(mayBeAway: true) { () throws(ProgramError) in
      try place.library(stored, in: world)
    }
    review.sayRemarks()
    let choice = try choice()
    guard let reader = reading.reader else {
      throw ProgramError(.wrongUse, "say who decides: --reader AB, as the protocol names readers")
    }
    let who = try review.reader(named: reader)
    let stage = try review.stage(named: stage)
    if let reason { try check(reason, for: choice, in: review) }
    let ids = try ids(in: review, world)
    let versions = versions(of: ids, in: review.place, world)
    let mark = review.review.protocol.criteriaMark
    let lines = try review.add(
      ids.map { id in
        let decision = ScreeningDecision(
          choice,
          reason: reason,
          note: note ?? "",
          recordVersion: versions[id],
          criteriaMark: mark
        )
        return (id: id, act: .decision(decision))
      },
      of: who,
      at: stage,
      in: world
    )
    for id in ids {
      guard let step = review.review.leftOut[id] else { continue }
      StandardError.write(
        "rtio-tui: \(id.text) is left out by the step \(step): what is decided on it counts nowhere\n"
      )
    }
    let because = reason.map { ", \($0)" } ?? ""
    for line in lines {
      StandardOutput.write(
        "\(line.id.text): \(choice.rawValue)\(because) (\(who.text), \(stage.rawValue))\n"
      )
    }
    try review.deliver()
  }

  /// The first word, where no review in the store is named; `nil` where one is, or there is no word.
  private var folder: String? { named.inStore == nil ? arguments.first : nil }

  /// What stands behind the folder.
  private var words: [String] { named.inStore == nil ? Array(arguments.dropFirst()) : arguments }

  /// The last word.
  private func choice() throws(ProgramError) -> ScreeningDecision.Choice {
    let known = ScreeningDecision.Choice.allCases.map(\.rawValue)
    guard let word = words.last, words.count > 1 || ScreeningDecision.Choice(rawValue: word) == nil
    else {
      throw ProgramError(
        .wrongUse,
        "name the records, and the decision after them: \(known.joined(separator: ", "))"
      )
    }
    if let choice = ScreeningDecision.Choice(rawValue: word) { return choice }
    let remedy =
      NearestWord.nearest(to: word, among: known).map { "did you mean '\($0)'?" }
      ?? "the last word is one of \(known.joined(separator: ", "))"
    throw ProgramError(.wrongUse, "'\(word)' is no decision; \(remedy)")
  }

  private func check(
    _ reason: String,
    for choice: ScreeningDecision.Choice,
    in review: OpenReview
  ) throws(ProgramError) {
    let known = review.review.protocol.reasons.map(\.id)
    guard known.contains(reason) else {
      let nearest = NearestWord.nearest(to: reason, among: known).map { "did you mean '\($0)'?" }
      let remedy =
        known.isEmpty
        ? "the protocol names none" : nearest ?? "there are \(known.joined(separator: ", "))"
      throw ProgramError(.wrongUse, "'\(reason)' is no reason of this review; \(remedy)")
    }
    guard choice == .exclude || choice == .maybe else {
      throw ProgramError(
        .wrongUse,
        "a reason says why a record is left out or in doubt; leave --reason out with "
          + "'\(choice.rawValue)', or use --note"
      )
    }
  }

  /// The records that are named, each once.
  ///
  /// - Throws: `ProgramError` for a name of no record, and for one that no search of the review ever found.
  private func ids(in review: OpenReview, _ world: Environment) throws(ProgramError) -> [TrialID] {
    let known = review.review.knownIDs
    var library: Library?
    var ids: [TrialID] = []
    for word in words.dropLast() {
      var named = TrialID(registryNumber: word)
      if named == nil {
        let opened: Library
        if let library {
          opened = library
        } else {
          opened = try review.place.library(stored, in: world)
        }
        library = opened
        named = try opened.id(named: word)
        if named == nil { throw opened.unknown(word, as: .wrongUse) }
      }
      guard let id = named, known.contains(id) else {
        throw ProgramError(
          .wrongUse,
          "no search of this review found '\(word)'; nothing was decided. 'rtio-tui review update "
            + "\(review.place.argument)' runs the searches"
        )
      }
      ids.append(id)
    }
    return ids.eachOnce
  }

  /// The day of each record as it is kept; none where it is not at hand.
  private func versions(
    of ids: [TrialID],
    in place: any ReviewPlace,
    _ world: Environment
  ) -> [TrialID: PartialDate] {
    guard let location = try? place.storeLocation(try stored.named(in: world)), location.isThere,
      let kept = try? KeptRecords(at: location)
    else { return [:] }
    return kept.dataDays(of: ids)
  }
}

extension OpenReview {
  /// The stage of that name; the first where none is named.
  ///
  /// - Throws: `ProgramError` when the protocol has no such stage.
  func stage(named typed: String?) throws(ProgramError) -> ReviewProtocol.Stage {
    let stages = review.protocol.stages
    guard let typed else { return review.protocol.firstStage }
    if let stage = ReviewProtocol.Stage(rawValue: typed), stages.contains(stage) { return stage }
    throw ProgramError(
      .wrongUse,
      "'\(typed)' is no stage of this review; there are \(stages.map(\.rawValue).joined(separator: ", "))"
    )
  }
}
