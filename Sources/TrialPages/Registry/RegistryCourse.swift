import TrialModel

/// A record as first known, as it stands, and what was posted, side by side.
struct RegistryCourse {
  private let course: RecordCourse
  private let record: SourceKey

  /// `nil` for a trial without a record, or with one version of it and nothing posted.
  init?(_ trial: Trial) {
    guard let course = RecordCourse(trial), let record = trial.registration,
      course.versions.count > 1 || course.results != nil
    else { return nil }
    self.course = course
    self.record = SourceKey(record)
  }

  /// The sections: what is compared, and all versions that the registry's website told of.
  var sections: [PageSection] {
    let heads = VoicesRow(label: "", cells: headings, mark: nil, names: names)
    let outcomes = outcomes
    let isPrimary = { (row: (rank: OutcomeRank?, row: PageRow)) in row.rank == .primary }
    let rows =
      outcomes.filter(isPrimary).map(\.row) + facts + outcomes.filter { !isPrimary($0) }.map(\.row)
    let first = PageSection(
      .name("FROM THE FIRST PLAN TO THE POSTED RESULTS"),
      rows: [PageRow(.voices(heads))] + rows + [PageRow(.legend(.changes))]
    )
    return [first] + [log].compactMap { $0 }
  }

  private var hasVersions: Bool { course.versions.count > 1 }
  private var isPosted: Bool { course.results != nil }

  /// What stands in the columns of the first version, of now and of the results, as many as there are.
  private func columns<Cell>(_ first: Cell, _ now: Cell, _ posted: Cell) -> [Cell] {
    (hasVersions ? [first] : []) + [now] + (isPosted ? [posted] : [])
  }

  private var names: [String] { columns("first", hasVersions ? "now" : "plan", "posted") }

  private var headings: [String] {
    let first = course.first()
    let day = first?.version.map { " \($0.text)" } ?? ", undated"
    let last = course.versions.last?.version.map { " \($0.text)" } ?? ", undated"
    let posted = course.resultsPosted.map { " \($0.text)" } ?? ""
    return columns(
      first?.isAsRegistered == true ? "registered\(day)" : "first kept\(day)",
      hasVersions ? "now,\(last)" : "kept\(last)",
      "posted\(posted)"
    )
  }

  /// What one column says, with the version that says it.
  private struct Saying {
    let text: String
    let source: SourceKey?

    static let nothing = Saying(text: "", source: nil)
  }

  private func row(
    _ label: String,
    _ sayings: [Saying],
    _ mark: ChangeMark
  ) -> PageRow {
    let figures = zip(names, sayings).compactMap { name, saying in
      saying.source.map {
        ShownFigure(title: "\(label), \(name)", text: saying.text, figure: nil, source: $0)
      }
    }
    // What has not changed is said once.
    var shown: [String] = []
    for (place, saying) in sayings.enumerated() {
      let before = place > 0 ? sayings[place - 1].text : ""
      shown.append(!saying.text.isEmpty && saying.text == before ? "the same" : saying.text)
    }
    return PageRow(
      .voices(VoicesRow(label: label, cells: shown, mark: mark, names: names)),
      figures: figures
    )
  }

  // MARK: Facts

  private var facts: [PageRow] {
    [
      fact("status") { $0.status.map { RegistryWords.plain($0) } },
      fact("enrolment", posted: started) { $0.enrolment },
      fact("arms", posted: groups) { statement in
        statement.arms.map { $0.isEmpty ? "none" : "\($0.count): \($0.joined(separator: "; "))" }
      },
      fact("start") { $0.start },
      fact("primary completion") { $0.primaryCompletion },
      fact("completion") { $0.completion },
    ]
    .compactMap { $0 }
  }

  /// `nil` where no version states it.
  private func fact(
    _ label: String,
    posted: String? = nil,
    _ words: (RecordStatement) -> String?
  ) -> PageRow? {
    guard let first = course.first(stating: { words($0) != nil }),
      let last = course.last(stating: { words($0) != nil })
    else { return nil }
    func saying(_ version: RegistryVersion, besides head: RegistryVersion?) -> Saying {
      let text = words(version.statement) ?? ""
      // A version that is not the one of the heading is named.
      let day = version == head ? "" : version.version.map { " (of \($0.text))" } ?? " (undated)"
      return Saying(text: text + day, source: version.source)
    }
    // What one version alone states is not known to be so before.
    let isAlone = first == last && first != course.first()
    let sayings = columns(
      isAlone ? .nothing : saying(first, besides: course.first()),
      saying(last, besides: course.versions.last),
      posted.map { Saying(text: $0, source: record) } ?? .nothing
    )
    let isSame = words(first.statement) == words(last.statement)
    return row(label, sayings, isAlone ? .notStated : isSame ? .same : .changed)
  }

  /// How many began the first stage, all groups together; `nil` where that is not posted of every group.
  private var started: String? {
    guard
      let row = course.results?.flow?.periods.first?.milestones
        .first(where: { $0.label == "STARTED" })
    else { return nil }
    let counts = row.counts.map { Int($0.number.text) }
    guard !counts.isEmpty, counts.allSatisfy({ $0 != nil }) else { return nil }
    return "\(counts.compactMap { $0 }.reduce(0, +)) started"
  }

  private var groups: String? {
    guard let groups = course.results?.flow?.groups, !groups.isEmpty else { return nil }
    return "\(groups.count) groups: \(groups.map(\.title).joined(separator: "; "))"
  }

  // MARK: Outcomes

  private var outcomes: [(rank: OutcomeRank?, row: PageRow)] {
    course.outcomes.enumerated()
      .sorted {
        ($0.element.rank ?? .postHoc, $0.offset) < ($1.element.rank ?? .postHoc, $1.offset)
      }
      .map { ($0.element.rank, row(for: $0.element)) }
  }

  private func row(for outcome: OutcomeCourse) -> PageRow {
    let plan = { (statement: RecordStatement) in statement.outcomes != nil }
    func saying(_ stated: StatedOutcome?, _ source: SourceKey?) -> Saying {
      stated.map { Saying(text: $0.words, source: source) } ?? .nothing
    }
    let sayings = columns(
      saying(outcome.first, course.first(stating: plan)?.source),
      saying(outcome.now, course.last(stating: plan)?.source),
      saying(outcome.posted, record)
    )
    let (words, mark) = told(outcome)
    let rank = outcome.rank?.rawValue ?? "outcome"
    return row(([rank] + words).joined(separator: ", "), sayings, mark)
  }

  /// What became of an outcome, and the mark for it.
  private func told(_ outcome: OutcomeCourse) -> (words: [String], mark: ChangeMark) {
    if outcome.plan == nil {
      return outcome.posted?.rank == .postHoc
        ? ([], .new) : (["posted, not planned"], .contradicts)
    }
    var words: [String] = []
    var mark = ChangeMark.same
    if outcome.now == nil {
      (words, mark) = (["dropped"], .changed)
    } else if outcome.first == nil {
      (words, mark) = (["added"], .new)
    } else if !outcome.planned.isEmpty {
      (words, mark) = (outcome.planned.map(\.words), .changed)
    }
    if !isPosted { return (words, mark) }
    if outcome.posted == nil {
      return (words + ["not posted"], outcome.plan?.rank == .primary ? .contradicts : mark)
    }
    let reported = outcome.reported.filter { $0 != .description }
    guard !reported.isEmpty else { return (words, mark) }
    return (words + ["posted " + reported.map(\.words).joined(separator: ", ")], .changed)
  }

  // MARK: The registry's own list of versions

  private var log: PageSection? {
    guard let log = course.log, let source = course.versions.last(where: { $0.log != nil })?.source
    else { return nil }
    let rows = log.entries.enumerated().map { place, entry in
      let status = entry.status.map { RegistryWords.plain($0) }
      let changed =
        entry.modules.isEmpty ? nil : "changed: \(entry.modules.joined(separator: ", "))"
      let text = [entry.number == 0 ? "registered" : nil, status, changed].compactMap { $0 }
        .joined(separator: "; ")
      return PageRow(
        .dated(
          DatedRow(
            date: entry.day?.text ?? "undated",
            text: text,
            mark: .notStated,
            isReview: false,
            isFirst: place == 0,
            isLast: place == log.entries.count - 1
          )
        ),
        figures: [
          ShownFigure(
            title: "version \(entry.number) of the record",
            words: SourcedText(text, source: source)
          )
        ]
      )
    }
    return PageSection(.name("ALL VERSIONS AT THE REGISTRY: \(rows.count)"), rows: rows)
  }
}
