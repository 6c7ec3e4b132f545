import ReaderFiles
import TrialModel
import TrialScreening

/// A review that was read from where it is kept, and goes on as lines are added here and by other programs.
struct OpenReview {
  private(set) var place: any ReviewPlace
  /// Protocol, runs, decisions, and where every record stands by them.
  var review: LivingReview
  /// What has to be known of the texts: lines that were left alone, each with place and remedy.
  var remarks: [String] { ofProtocol + ofLines }
  private var ofProtocol: [String] = []
  private var ofLines: [String] = []

  /// Reads a review.
  ///
  /// Protocol and runs have to be sound; lines of readers that cannot be read are remarks.
  ///
  /// - Parameters:
  ///   - kept: Where it is kept.
  ///   - isQuick: Whether nobody may be waited for, where the review is known here.
  /// - Throws: `ProgramError` when there is no such review, and with the place of what cannot be read.
  init(_ kept: any ReviewPlace, isQuick: Bool = false) throws(ProgramError) {
    place = kept
    let named = try place.readProtocol()
    review = LivingReview(
      named,
      runs: try place.runs(),
      screening: Screening(),
      leftOut: [:]
    )
    takeUp(try place.news(isQuick: isQuick))
    if named.consensus == .agree, named.readers.count < 2 {
      ofProtocol.append(
        "\(place.protocolPlace): two readers have to agree and \(named.readers.count) is named; "
          + "name another, or write \"consensus\": \"one\""
      )
    }
  }

  /// Puts in what the narrowing steps leave out.
  mutating func leaveOut(_ ids: [TrialID: String]) { review.leaveOut(ids) }

  /// Takes up what other programs added since the review was read.
  ///
  /// - Parameter isQuick: Whether nobody may be waited for, so that what a server has is left for another time.
  /// - Returns: Whether there was anything.
  /// - Throws: `ProgramError` when it cannot be read any more.
  @discardableResult
  mutating func refresh(isQuick: Bool = false) throws(ProgramError) -> Bool {
    let news = try place.news(isQuick: isQuick)
    takeUp(news)
    return !news.isEmpty
  }

  /// Adds lines of a reader at one stage, all or none; they outlast a loss of power when this returns.
  ///
  /// Each gets a moment later than every earlier line of that reader for its record and stage, those that
  /// another program added meanwhile among them, as far as they are known here.
  ///
  /// - Returns: The lines as they were written.
  /// - Throws: `ProgramError` when nothing was written, with the reason.
  @discardableResult
  mutating func add(
    _ acts: [(id: TrialID, act: ScreeningLine.Act)],
    of reader: ReviewName,
    at stage: ReviewProtocol.Stage,
    in world: Environment
  ) throws(ProgramError) -> [ScreeningLine] {
    var place = self.place
    // What was read while nothing could be written is read all the same.
    defer { self.place = place }
    let spelled = review.protocol.readers.first { $0 == reader } ?? reader
    var lines: [ScreeningLine] = []
    let written = try place.add(of: spelled) { news throws(FileError) in
      takeUp(news)
      lines = try stamped(acts, reader, stage, in: world)
      return lines
    }
    takeUp(written)
    return lines
  }

  private func stamped(
    _ acts: [(id: TrialID, act: ScreeningLine.Act)],
    _ reader: ReviewName,
    _ stage: ReviewProtocol.Stage,
    in world: Environment
  ) throws(FileError) -> [ScreeningLine] {
    guard let now = world.moment() else {
      throw FileError(reason: "the clock of this machine is off by centuries; set it")
    }
    var latest: [TrialID: Moment] = [:]
    var lines: [ScreeningLine] = []
    for (id, act) in acts {
      let earlier = latest[id] ?? review.screening.latestMoment(of: reader, on: id, at: stage)
      let at = now.following(earlier)
      if let earlier, at <= earlier {
        throw FileError(
          reason: "a line on \(id.text) is of \(earlier.text), and nothing can be later; correct it"
        )
      }
      latest[id] = at
      lines.append(ScreeningLine(id: id, stage: stage, reader: reader, at: at, act: act))
    }
    return lines
  }

  private mutating func takeUp(_ news: AddedLines) {
    if news.isWhole {
      var screening = Screening()
      for entry in news.entries { screening.add(entry.line, as: entry.text) }
      review.replaceDecisions(by: screening)
      ofLines = news.remarks
      return
    }
    for entry in news.entries { review.add(entry.line, as: entry.text) }
    // A line that was cut off is met again once it has an end.
    ofLines += news.remarks.filter { !ofLines.contains($0) }
  }
}
