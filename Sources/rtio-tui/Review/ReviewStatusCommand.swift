import ArgumentParser
import TrialExport
import TrialModel
import TrialPages
import TrialQuery
import TrialScreening
import TrialStatistics

/// How far a review is.
struct ReviewStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say how far a review is, by stage and reader.",
    discussion: """
      Records to be judged, settled and open, conflicts, what each reader decided, and how far each two \
      readers agree on what both decided.

      The pilot is a sample of the records that the first run found, drawn by their numbers, the same for \
      every reader: criteria that two readers understand differently show there before all is read. Other \
      numbers draw other samples.

      \(CommandExamples.text(of: "review status"))
      """
  )

  @OptionGroup var place: ReviewArguments

  @Option(help: "How many records the pilot has; 0 for none.")
  var pilot = LivingReview.usualPilot

  @Option(help: "Another number draws another pilot.")
  var seed: UInt64 = 0

  @Option(help: "How it is written: text for people, json for programs.")
  var format: StatusFormat = .text

  func run() throws {
    let (open, looks, library) = try place.looked(in: .process)
    let search = library.index.duplicateSearch(among: open.review.results)
    let document = StatusDocument(
      open,
      pilot: pilot,
      seed: seed,
      secondLooks: looks,
      proposals: search.proposals(in: open.review)
    )
    switch format {
    case .text: StandardOutput.write(document.text)
    case .json: StandardOutput.write(document.json.text, for: .program)
    }
  }
}

/// How the status of a review is printed.
enum StatusFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The status of a review as text and as JSON.
private struct StatusDocument {
  let review: LivingReview
  let status: ReviewStatus
  /// Lines of readers that were left alone, and the like.
  let remarks: [String]
  /// The records of the pilot.
  let sample: [TrialID]

  /// The records that changed since they were decided, in what criteria name, in their order.
  let secondLook: [TrialID]
  /// The records that share a number with another, which no reader has decided about, in their order.
  let proposed: [TrialID]

  init(
    _ open: OpenReview,
    pilot: Int,
    seed: UInt64,
    secondLooks: [SecondLook],
    proposals: [DuplicateProposal]
  ) {
    review = open.review
    proposed = Set(proposals.map(\.id)).sorted()
    secondLook = Set(secondLooks.map(\.id)).sorted()
    status = ReviewStatus(open.review)
    remarks = open.remarks
    sample = open.review.pilot(pilot, seed: seed)
  }

  /// What each two readers decided on the records of the pilot.
  private var sampledPairs: [PairedDecisions] {
    review.pairedDecisions(at: review.protocol.firstStage, among: sample)
  }

  // MARK: Text

  var text: String {
    var lines = ["\(review.protocol.title)", ""]
    lines += review.protocol.searches.map(line)
    lines.append(records)
    if !secondLook.isEmpty {
      lines.append("for a second look, changed since decided: \(Self.list(secondLook))")
    }
    if !proposed.isEmpty {
      lines.append("possible duplicates, to be decided: \(Self.list(proposed))")
    }
    if !review.strangers.isEmpty {
      lines.append(
        "decided and found by no run, so counted nowhere: \(Self.list(review.strangers))"
      )
    }
    for stage in status.stages {
      lines += ["", "Stage \(stage.stage.rawValue): " + counts(of: stage)]
      if !stage.records(.conflict).isEmpty {
        lines.append("  in conflict: \(Self.list(stage.records(.conflict)))")
      }
      lines += stage.readers.map(line)
      lines += stage.pairs.map { "  " + words(of: $0) }
    }
    if !sample.isEmpty {
      lines += ["", "Pilot: \(sample.count) records of the first run"]
      lines += sampledPairs.map { "  " + words(of: $0) }
    }
    if !remarks.isEmpty {
      lines += [
        "", "\(remarks.count) remark\(remarks.count == 1 ? "" : "s") on the files, see above",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(of search: ReviewProtocol.Search) -> String {
    guard let newest = review.newestRun(of: search.id) else {
      return "Search \(search.id.text): not run to its end yet"
    }
    let runs = review.runs.count { $0.search == search.id && $0.isComplete }
    return "Search \(search.id.text): \(newest.ids.count) records on \(newest.at.minuteText) UTC, "
      + "\(runs) run\(runs == 1 ? "" : "s")"
  }

  private var records: String {
    var parts = ["\(status.results) records"]
    if !status.gone.isEmpty { parts.append("\(status.gone.count) found no more") }
    parts += status.leftOut.map { "\($0.count) left out by \($0.id)" }
    if status.duplicates > 0 { parts.append("\(status.duplicates) duplicates") }
    return parts.joined(separator: ", ")
  }

  private func counts(of stage: ReviewStatus.Stage) -> String {
    let parts: [(String, Int)] = [
      ("to be judged", stage.due.count), ("open", stage.records(.open).count),
      ("in conflict", stage.records(.conflict).count), ("maybe", stage.records(.maybe).count),
      ("included", stage.records(.included).count), ("excluded", stage.records(.excluded).count),
    ]
    return parts.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
  }

  private func line(of reader: ReviewStatus.Reader) -> String {
    let choices = ScreeningDecision.Choice.allCases.filter { $0 != .clear }
      .map { "\(reader.choices[$0] ?? 0) \($0.rawValue)" }
    let conflicts = reader.inConflict == 0 ? "" : ", \(reader.inConflict) in conflict"
    return
      "  \(reader.reader.text): \(reader.decided) decided, \(reader.toRead) to read\(conflicts) ("
      + choices.joined(separator: ", ") + ")"
  }

  private func words(of pair: PairedDecisions) -> String {
    let names = "\(pair.first.text) and \(pair.second.text)"
    guard let agreement = Self.agreement(of: pair) else { return "\(names): nothing in common yet" }
    let percent = DecimalText.of(agreement.agreement.estimate * 100, decimals: 1)
    var words = "\(names): \(pair.agreed) of \(pair.total) alike (\(percent) %)"
    if let kappa = agreement.kappa {
      words += ", kappa \(DecimalText.of(kappa.estimate, decimals: 2))"
      if let interval = kappa.interval {
        words +=
          " (\(DecimalText.of(interval.lower, decimals: 2)) to \(DecimalText.of(interval.upper, decimals: 2)))"
      }
    }
    return words + (pair.dependent == 0 ? "" : ", not independent on \(pair.dependent)")
  }

  private static func list(_ ids: [TrialID]) -> String {
    ids.words(naming: 8)
  }

  /// How far two readers agree; `nil` where they decided on no record both.
  private static func agreement(of pair: PairedDecisions) -> RaterAgreement? {
    guard pair.total > 0, let table = try? AgreementTable(pair.counts) else { return nil }
    return raterAgreement(in: table)
  }

  // MARK: JSON

  var json: JSON {
    [
      "title": .string(review.protocol.title),
      "searches": .array(review.protocol.searches.map(json)),
      "results": JSON(status.results), "gone": JSON(status.gone.map(\.text)),
      "leftOut": .object(status.leftOut.map { JSON.Member($0.id, JSON($0.count)) }),
      "duplicates": JSON(status.duplicates), "possibleDuplicates": JSON(proposed.map(\.text)),
      "toScreen": JSON(ReviewBacklog(review).total), "secondLook": JSON(secondLook.map(\.text)),
      "foundByNoRun": JSON(review.strangers.map(\.text)), "stages": .array(status.stages.map(json)),
      "pilot": [
        "n": JSON(sample.count), "ids": JSON(sample.map(\.text)),
        "agreement": .array(sampledPairs.map(Self.json)),
      ],
      "remarks": JSON(remarks),
    ]
  }

  private func json(of search: ReviewProtocol.Search) -> JSON {
    let newest = review.newestRun(of: search.id)
    return [
      "id": .string(search.id.text), "at": JSON(newest?.at.text), "count": JSON(newest?.ids.count),
      "dataTimestamp": JSON(newest?.dataTimestamp),
    ]
  }

  private func json(of stage: ReviewStatus.Stage) -> JSON {
    [
      "stage": .string(stage.stage.rawValue), "due": JSON(stage.due.count),
      "open": JSON(stage.records(.open).count),
      "maybe": JSON(stage.records(.maybe).count),
      "included": JSON(stage.records(.included).count),
      "excluded": JSON(stage.records(.excluded).count),
      "conflicts": JSON(stage.records(.conflict).map(\.text)),
      "readers": .array(stage.readers.map(json)),
      "agreement": .array(stage.pairs.map(Self.json)),
    ]
  }

  private func json(of reader: ReviewStatus.Reader) -> JSON {
    let choices = ScreeningDecision.Choice.allCases.filter { $0 != .clear }
      .map { JSON.Member($0.rawValue, JSON(reader.choices[$0] ?? 0)) }
    return .object(
      [
        JSON.Member("reader", .string(reader.reader.text)),
        JSON.Member("decided", JSON(reader.decided)),
        JSON.Member("waiting", JSON(reader.waiting)), JSON.Member("toRead", JSON(reader.toRead)),
        JSON.Member("inConflict", JSON(reader.inConflict)),
      ] + choices
    )
  }

  private static func json(of pair: PairedDecisions) -> JSON {
    let agreement = agreement(of: pair)
    return [
      "readers": JSON([pair.first.text, pair.second.text]), "n": JSON(pair.total),
      "agreed": JSON(pair.agreed), "dependent": JSON(pair.dependent),
      "percent": agreement.map { JSON(computed: $0.agreement.estimate) } ?? .null,
      "kappa": agreement?.kappa.map { JSON(computed: $0.estimate) } ?? .null,
    ]
  }
}
