package import Browser
package import TerminalModel
import TrialImport
package import TrialModel
import TrialQuery
package import TrialScreening

extension ReviewProtocol {
  /// An invented protocol of two readers who have to agree, with criteria and so many reasons.
  package static func invented(
    reasons: Int = 4,
    stages: [Stage] = [.records, .reports],
    readers: [String] = ["AB", "CD", "EF"],
    criteria: String = "radiotherapy in at least one arm",
    consensus: Consensus = .agree
  ) -> ReviewProtocol {
    let texts = ["no radiotherapy", "no immunotherapy", "not phase 3", "not randomised"]
    return ReviewProtocol(
      title: "An invented review",
      question: "Does an invented antibody add to radiotherapy?",
      searches: [],
      narrowings: [],
      criteria: [
        Criterion(id: "rt", text: criteria, parts: [.arms, .interventions, .title]),
        Criterion(id: "io", text: "immunotherapy in at least one arm", parts: [.interventions]),
        Criterion(id: "p3", text: "phase 3, or 2/3", parts: [.phase]),
      ],
      reasons: (0..<reasons).map { place in
        Reason(
          id: "r\(place + 1)",
          text: place < texts.count ? texts[place] : "another reason, number \(place + 1)",
          criterion: nil
        )
      },
      stages: stages,
      readers: readers.compactMap { ReviewName($0) },
      consensus: consensus,
      previous: nil
    )
  }
}

extension LivingReview {
  /// An invented review whose only run found these records.
  package static func found(
    _ ids: [TrialID],
    protocol reviewProtocol: ReviewProtocol = .invented()
  ) throws -> LivingReview {
    let name = ReviewName("ctgov")
    let moment = Moment("2026-11-30T09:00:00Z")
    guard let name, let moment else { throw NoSuchLine() }
    let whole = ReviewProtocol(
      title: reviewProtocol.title,
      question: reviewProtocol.question,
      searches: [.init(id: name, source: "clinicaltrials.gov", query: [])],
      narrowings: [],
      criteria: reviewProtocol.criteria,
      reasons: reviewProtocol.reasons,
      stages: reviewProtocol.stages,
      readers: reviewProtocol.readers,
      consensus: reviewProtocol.consensus,
      previous: nil
    )
    let run = SearchRun(
      search: name,
      at: moment,
      query: [],
      apiVersion: nil,
      dataTimestamp: nil,
      count: ids.count,
      ids: ids,
      version: "invented",
      isComplete: true
    )
    return LivingReview(whole, runs: [run], screening: Screening(), leftOut: [:])
  }

  /// Adds a decision, made so many seconds after ten o'clock.
  package mutating func decide(
    _ id: TrialID,
    by reader: String,
    _ decision: ScreeningDecision,
    at stage: ReviewProtocol.Stage = .records,
    second: Int = 0
  ) throws {
    try add(id, by: reader, .decision(decision), at: stage, second: second)
  }

  /// Adds a line, written so many seconds after ten o'clock.
  package mutating func add(
    _ id: TrialID,
    by reader: String,
    _ act: ScreeningLine.Act,
    at stage: ReviewProtocol.Stage = .records,
    second: Int = 0
  ) throws {
    guard let name = ReviewName(reader), let ten = Moment("2026-11-30T10:00:00Z"),
      let moment = Moment(microseconds: ten.microseconds + second * 1_000_000)
    else { throw NoSuchLine() }
    let line = ScreeningLine(id: id, stage: stage, reader: name, at: moment, act: act)
    add(line, as: "\(line)")
  }

  /// That a name or a moment of a test cannot be.
  private struct NoSuchLine: Error {}
}

/// A review being screened in memory: what the front door does, without a folder.
package struct InventedScreening {
  package var state: BrowserState
  /// The lines that were asked for, in their order.
  package private(set) var lines: [ScreeningLine] = []
  /// Why the next line cannot be written; `nil` while it can.
  package var refusal: String?
  private let records: [TrialID: Trial]

  /// Opens the review on these records for a reader; the first record is shown.
  package init(
    _ review: LivingReview,
    _ records: [Trial],
    reader: String? = "AB",
    size: Size = Size(columns: 80, rows: 24),
    catalogue: Catalogue,
    isInWords: Bool = false
  ) {
    self.records = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
    state = BrowserState(
      catalogue: catalogue,
      index: TrialIndex(records, .bundled),
      size: size,
      review: ReviewSession(review, reader: reader.flatMap { ReviewName($0) }, folder: "my-review"),
      isInWords: isInWords
    )
    if reader != nil { answer(state.apply(.open)) }
  }

  /// Presses the keys of a script; lines are kept at once, records read at once.
  package mutating func press(_ script: String) throws {
    for key in try KeyScript.parse(script) { answer(state.press(key)) }
  }

  /// Does what the world has to do.
  package mutating func answer(_ effects: [Effect]) {
    var effects = effects
    while !effects.isEmpty {
      switch effects.removeFirst() {
      case .readStudies(let ids, let wish):
        let read = ids.compactMap { records[$0] }
        if !read.isEmpty { effects += state.apply(.studiesRead(read, for: wish)) }
      case .screen(let request): effects += state.apply(.screened(outcome(of: request)))
      default: break
      }
    }
  }

  private mutating func outcome(of request: ScreeningRequest) -> ScreeningOutcome {
    if let refusal { return .failed(request, reason: refusal) }
    let start = Moment("2026-11-30T12:00:00Z")?.microseconds ?? 0
    guard let at = Moment(microseconds: start + lines.count * 1_000_000) else {
      return .failed(request, reason: "no such moment")
    }
    let line = ScreeningLine(
      id: request.id,
      stage: request.stage,
      reader: request.reader,
      at: at,
      act: request.act
    )
    lines.append(line)
    return .kept(line, text: "\(line)", for: request)
  }

  /// What each line says, in few words: `NCT90000001 exclude r1`.
  package var acts: [String] {
    lines.map { line in
      switch line.act {
      case .decision(let decision):
        [line.id.text, decision.choice.rawValue, decision.reason].compactMap { $0 }
          .joined(separator: " ")
      case .reveal: "\(line.id.text) reveal"
      case .duplicate(let original, let isDuplicate):
        "\(line.id.text) \(isDuplicate.map { $0 ? "duplicate" : "distinct" } ?? "undo")"
          + " \(original.text)"
      }
    }
  }

  /// The record that is shown; `nil` where none is.
  package var shown: TrialID? {
    if case .screening(let screen) = state.screen { screen.id } else { nil }
  }
}

extension Trial {
  /// A trial known from its record alone, with what rules found in it.
  package static func invented(
    of registration: Registration,
    classification: Classification? = nil
  ) -> Trial {
    Trial(registration, classification: classification ?? .invented())
  }
}
