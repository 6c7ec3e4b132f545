import TrialModel
import TrialQuery

/// Where a catalogue's trial and its imported record speak of the same thing, side by side.
struct RegistryVoices {
  private let trial: Trial
  private let registration: Registration
  private let catalogue: Catalogue
  private let record: SourceKey

  /// `nil` for a trial without a record beside the catalogue's fields.
  init?(_ trial: Trial, in catalogue: Catalogue) {
    guard trial.isJoined, let registration = trial.registration else { return nil }
    self.trial = trial
    self.registration = registration
    self.catalogue = catalogue
    record = SourceKey(registration)
  }

  /// What one voice says, with the figure behind it.
  private struct Saying {
    var text: String
    var figures: [ShownFigure]

    static let nothing = Saying(text: "", figures: [])
  }

  /// Status, dates, numbers and phase.
  var overview: PageSection {
    section("SIDE BY SIDE", rows: [status, enrolment, start, phase, deaths].compactMap { $0 })
  }

  /// How many arms each lists.
  var arms: PageSection {
    let own = words("arms", names(trial.arms.map(\.label)), trial.arms.first?.source)
    let its = words("arms", names(registration.arms.map(\.label)), record)
    let isSame = trial.arms.count == registration.arms.count
    return section(
      "SIDE BY SIDE",
      rows: [row("arms", [.nothing, own, its], isSame ? .same : .contradicts)]
    )
  }

  /// Deaths by group.
  var toxicity: PageSection? { deaths.map { section("SIDE BY SIDE", rows: [$0]) } }

  /// Hazard ratios of an endpoint that both print.
  var results: PageSection? {
    let rows = ratios
    return rows.isEmpty ? nil : section("SIDE BY SIDE", rows: rows)
  }

  private func section(_ name: String, rows: [PageRow]) -> PageSection {
    let version = registration.version.map { "record, \($0.text)" } ?? "record"
    let heads = VoicesRow(label: "", cells: ["review", "other sources", version], mark: nil)
    return PageSection(.name(name), rows: [PageRow(.voices(heads))] + rows)
  }

  private func row(_ label: String, _ sayings: [Saying], _ mark: ChangeMark) -> PageRow {
    PageRow(
      .voices(VoicesRow(label: label, cells: sayings.map(\.text), mark: mark)),
      figures: sayings.flatMap(\.figures)
    )
  }

  private func words(_ title: String, _ text: String?, _ source: SourceKey?) -> Saying {
    guard let text, !text.isEmpty else { return .nothing }
    return Saying(
      text: text,
      figures: [ShownFigure(title: title, text: text, figure: nil, source: source)]
    )
  }

  private func names(_ labels: [String]) -> String? {
    labels.isEmpty ? nil : "\(labels.count): \(labels.joined(separator: "; "))"
  }

  private var status: PageRow {
    let then = trial.stateThen
    let own = trial.stateNow
    let its = RecruitmentStatus(registry: registration.status.overall)
    let isKnown = own.status != .notStated && its != .notStated
    return row(
      "status",
      [
        words("state then", then?.text, then?.source),
        words("state now", own.text, own.source),
        words("status", registration.status.overall.map(RegistryWords.plain), record),
      ],
      isKnown ? (own.status == its ? .same : .contradicts) : .notStated
    )
  }

  private var enrolment: PageRow? {
    let counted: Set<SizeFigure.CountedSet> = [.enrolled, .estimated, .target, .randomised]
    let sizes = trial.sizes.filter { counted.contains($0.counted) }
    func saying(_ sizes: [SizeFigure]) -> Saying {
      let figures = sizes.map { size in
        ShownFigure(
          title: "patients \(size.counted.rawValue)",
          text: size.figure.shownNumber?.digits ?? size.figure.printed,
          figure: size.figure,
          source: size.figure.source
        )
      }
      let texts = zip(sizes, figures).map { "\($1.text) \($0.counted.rawValue)" }
      return Saying(text: texts.eachOnce.joined(separator: "; "), figures: figures)
    }
    let its = registration.design.enrolment
    guard !sizes.isEmpty || its != nil else { return nil }
    let ofReview = sizes.filter { catalogue.voice(of: $0.figure.source) == .review }
    let others = sizes.filter { catalogue.voice(of: $0.figure.source) != .review }
    // A number randomised and a number enrolled are two things, and are not set against each other.
    let comparable = sizes.filter { $0.counted != .randomised }.compactMap(\.figure.shownNumber)
    let mark: ChangeMark =
      if let its, !comparable.isEmpty {
        comparable.contains { $0.value != Double(its) } ? .contradicts : .same
      } else { .notStated }
    return row(
      "enrolment",
      [
        saying(ofReview), saying(others),
        words("enrolment", registration.design.enrolmentWords, record),
      ],
      mark
    )
  }

  private var start: PageRow? {
    let its = registration.dates.start
    guard trial.start != nil || its != nil else { return nil }
    let mark: ChangeMark =
      if let own = trial.start, let date = its?.date {
        own.mayBe(date) ? .same : .contradicts
      } else { .notStated }
    return row(
      "start",
      [.nothing, words("start", trial.start?.text, nil), words("start", its?.words, record)],
      mark
    )
  }

  private var phase: PageRow {
    let own = trial.classification.phase
    let its = registration.design.phases
    let mark: ChangeMark =
      its.isEmpty ? .notStated : own == Phase(registry: its) ? .same : .contradicts
    let evidence = trial.classification.evidence.first { $0.field == "phase" }
    return row(
      "phase",
      [
        .nothing, words("phase", own.text, evidence?.words.source),
        words("phase", its.isEmpty ? nil : Phase(registry: its).text, record),
      ],
      mark
    )
  }

  private var deaths: PageRow? {
    let own = (trial.toxicity?.groups ?? []).compactMap { group in
      group.deaths.map { (group.title, $0.affected, $0.atRisk, $0.source) }
    }
    let its = (registration.results?.adverseEvents?.groups ?? []).filter {
      $0.deaths.affected != nil
    }
    guard !own.isEmpty, !its.isEmpty else { return nil }
    func count(_ affected: Int?, _ atRisk: Int?) -> String {
      ReportedCount(affected: affected, atRisk: atRisk).text ?? "-"
    }
    func saying(_ voice: (Source.Voice) -> Bool) -> Saying {
      let mine = own.filter { voice(catalogue.voice(of: $0.3)) }
      let figures = mine.map { title, affected, atRisk, source in
        ShownFigure(
          title: "deaths, \(title)",
          text: count(affected, atRisk),
          figure: nil,
          source: source
        )
      }
      return Saying(text: figures.map(\.text).joined(separator: ", "), figures: figures)
    }
    let posted = its.map { count($0.deaths.affected, $0.deaths.atRisk) }
    let printed = own.map { count($0.1, $0.2) }
    return row(
      "deaths",
      [
        saying { $0 == .review }, saying { $0 != .review },
        words("deaths as posted", posted.joined(separator: ", "), record),
      ],
      printed.sorted() == posted.sorted() ? .same : .contradicts
    )
  }

  /// For each endpoint the ratios of the catalogue over all patients, and those posted.
  private var ratios: [PageRow] {
    let whole = trial.results.filter {
      $0.kind == .ratio && $0.subgroup == nil && $0.period == nil && $0.measure == "hazard ratio"
    }
    return whole.map(\.endpoint).eachOnce.compactMap { endpoint in
      let posted = posted(endpoint)
      guard !posted.isEmpty else { return nil }
      let mine = whole.filter { $0.endpoint == endpoint }
      func saying(_ voice: (Source.Voice) -> Bool) -> Saying {
        let results = mine.filter { voice(catalogue.voice(of: $0.figure.source)) }
        let figures = results.map { trial.shownFigure($0) }
        return Saying(
          text: results.map(\.figure.shownText).eachOnce.joined(separator: "; "),
          figures: figures
        )
      }
      let isSame = mine.contains { result in
        posted.contains { $0.value == result.figure.shownNumber?.value }
      }
      return row(
        endpoint,
        [
          saying { $0 == .review }, saying { $0 != .review },
          words(
            "\(endpoint), hazard ratio as posted",
            posted.map(\.text).joined(separator: "; "),
            record
          ),
        ],
        isSame ? .same : .contradicts
      )
    }
  }

  private func posted(_ endpoint: String) -> [(value: Double?, text: String)] {
    let outcomes = (registration.results?.outcomes ?? []).filter {
      $0.title.lowercased().contains(endpoint.lowercased())
    }
    return outcomes.flatMap(\.analyses)
      .filter { ($0.parameter ?? "").lowercased().contains("hazard") }
      .compactMap { analysis in
        analysis.estimate.map { estimate in
          let bounds = "(\(analysis.lower?.text ?? "-") to \(analysis.upper?.text ?? "-"))"
          return (estimate.value, "\(estimate.text) \(bounds)")
        }
      }
  }
}
