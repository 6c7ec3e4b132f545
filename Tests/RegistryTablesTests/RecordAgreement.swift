import TrialImport
import TrialModel

/// In what a record made from AACT differs from the one of the registry, apart from what AACT does not keep.
///
/// What is passed over here is what `docs/aact.md` lists, and nothing else.
struct RecordAgreement {
  private(set) var differences: [String] = []

  init(_ own: Registration, _ copy: Registration) {
    compare("names", own.names, copy.names)
    compare("status", own.status, copy.status)
    compare("design", own.design, copy.design)
    compare("dates", own.dates, copy.dates)
    compare("sponsor", own.sponsor, copy.sponsor)
    compare("collaborators", own.collaborators, copy.collaborators)
    compare("conditions", own.conditions, copy.conditions)
    compare("keywords", own.keywords, copy.keywords)
    compare("thesaurus", own.thesaurus, copy.thesaurus)
    compare("descriptions", own.descriptions, copy.descriptions)
    compare("eligibility", own.eligibility, copy.eligibility)
    compare("arms", own.arms, copy.arms)
    compare("interventions", own.interventions, copy.interventions)
    compare("planned outcomes", own.plannedOutcomes, copy.plannedOutcomes)
    compare("officials", own.officials, copy.officials)
    compare("places", own.locations, copy.locations)
    compare("countries", own.countries, copy.countries)
    compare("references", own.references, copy.references)
    compare("results posted", own.saysResultsPosted, copy.saysResultsPosted)
    compare("extent", own.extent, copy.extent.parts)
    compare("limitations", own.results?.limitations, copy.results?.limitations)
    compare(flow: own.results?.flow, copy.results?.flow)
    compare(baseline: own.results?.baseline, copy.results?.baseline)
    compare(outcomes: own.results?.outcomes ?? [], copy.results?.outcomes ?? [])
    compare(events: own.results?.adverseEvents, copy.results?.adverseEvents)
    compare("ratios", Self.ratios(own), Self.ratios(copy))
  }

  private mutating func compare<Value: Equatable>(_ what: String, _ own: Value, _ copy: Value) {
    if own != copy { differences.append("\(what): \(own) | \(copy)") }
  }

  /// Numbers by what they are worth: AACT keeps no digits of a number, `0.70` is `0.7` there.
  private static func worth(_ number: PostedNumber?) -> Double? { number?.value }

  // MARK: Participants

  /// Comments on single counts are not kept, nor rows without a count.
  private mutating func compare(flow own: ParticipantFlow?, _ copy: ParticipantFlow?) {
    compare("recruitment", own?.recruitment, copy?.recruitment)
    compare("pre-assignment", own?.preAssignment, copy?.preAssignment)
    compare("units of the flow", own?.unitsAnalysed, copy?.unitsAnalysed)
    compare("groups of the flow", own?.groups, copy?.groups)
    compare("periods", own?.periods.map(\.title), copy?.periods.map(\.title))
    func counts(_ rows: [ParticipantFlow.Row]) -> [[String]] {
      rows.filter { !$0.counts.isEmpty }
        .map { row in
          [row.label, row.comment ?? "-"] + row.counts.map { "\($0.group.text)=\($0.number.text)" }
        }
    }
    compare(
      "milestones",
      own?.periods.map { counts($0.milestones) },
      copy?.periods.map { counts($0.milestones) }
    )
    compare(
      "withdrawals",
      own?.periods.map { counts($0.withdrawals) },
      copy?.periods.map { counts($0.withdrawals) }
    )
  }

  /// How many were analysed stands by class, whether the record gives it by class or by characteristic, and
  /// only where it is not how many there are in all.
  private mutating func compare(baseline own: Baseline?, _ copy: Baseline?) {
    compare("baseline population", own?.population, copy?.population)
    compare("baseline groups", own?.groups, copy?.groups)
    compare("baseline counts", own?.denominators, copy?.denominators)
    compare(
      "characteristics",
      own?.characteristics.map(Self.head),
      copy?.characteristics.map(Self.head)
    )
    compare(
      "baseline cells",
      own?.characteristics.map { Self.cells($0.classes) },
      copy?.characteristics.map { Self.cells($0.classes) }
    )
    compare("baseline analysed", Self.analysed(own), Self.analysed(copy))
  }

  private static func head(_ own: Baseline.Characteristic) -> [String?] {
    [own.title, own.description, own.population, own.parameter, own.dispersion, own.unit]
  }

  /// How many were analysed of each group in each class, from wherever it stands.
  private static func analysed(_ baseline: Baseline?) -> [[String]] {
    (baseline?.characteristics ?? []).flatMap { characteristic in
      characteristic.classes.filter { !$0.categories.isEmpty }
        .map { part in
          let lists = [
            part.denominators, characteristic.denominators, baseline?.denominators ?? [],
          ]
          let list = lists.first { !$0.isEmpty } ?? []
          let measured = Set(part.categories.flatMap(\.measurements).map(\.group))
          return (list.first { $0.units == "Participants" } ?? list.first)?.counts
            .filter { measured.contains($0.group) }
            .map { "\($0.group.text)=\($0.number.text)" }.sorted() ?? []
        }
    }
  }

  // MARK: Outcomes

  /// Classes and categories with their cells; a class or category without any is not kept.
  private static func cells(_ classes: [MeasurementClass]) -> [[String]] {
    classes.compactMap { part in
      let rows = part.categories.filter { !$0.measurements.isEmpty }
        .flatMap { category in
          category.measurements.map { cell in
            let numbers = [
              cell.value?.text, cell.spread?.text, limit(cell.lower), limit(cell.upper),
            ]
            let texts = numbers.map { $0 ?? "-" } + [cell.comment ?? "-"]
            return "\(category.title ?? "-")/\(cell.group.text): \(texts.joined(separator: " "))"
          }
        }
      return rows.isEmpty ? nil : [part.title ?? "-"] + rows
    }
  }

  private static func limit(_ number: PostedNumber?) -> String? {
    number.map { $0.value.map { String($0) } ?? $0.text }
  }

  /// Not kept: whether results are posted, whether percentages are to be shown, the units that were selected,
  /// and how many were analysed in each of several classes.
  private mutating func compare(outcomes own: [PostedOutcome], _ copy: [PostedOutcome]) {
    compare("outcomes", own.map(\.title), copy.map(\.title))
    for (own, copy) in zip(own, copy) {
      let title = own.title
      func head(_ outcome: PostedOutcome) -> [String?] {
        [
          outcome.type, outcome.description, outcome.population, outcome.timeFrame,
          outcome.expectedPosting?.text, outcome.parameter, outcome.dispersion, outcome.unit,
        ]
      }
      compare("head of \(title)", head(own), head(copy))
      compare("groups of \(title)", own.groups, copy.groups)
      compare("counts of \(title)", own.denominators, copy.denominators)
      compare("cells of \(title)", Self.cells(own.classes), Self.cells(copy.classes))
      let isOnly = copy.classes.count == 1
      let counts = copy.classes.flatMap(\.denominators).flatMap(\.counts)
      compare("counts of classes of \(title)", counts, [])
      compare(
        "marks of classes of \(title)",
        copy.classes.allSatisfy {
          $0.denominators.isEmpty == (isOnly || copy.denominators.isEmpty)
        },
        true
      )
      compare(
        "analyses of \(title)",
        own.analyses.map(Self.analysis),
        copy.analyses.map(Self.analysis)
      )
    }
  }

  /// Not kept: what the sponsor adds to a lower limit.
  private static func analysis(_ analysis: PostedAnalysis) -> [String?] {
    let texts: [String?] = [
      analysis.groups.map(\.text).joined(separator: " "), analysis.groupDescription,
      analysis.hypothesis, analysis.method, analysis.pText, analysis.pComment,
      analysis.parameter, analysis.sides, analysis.lower?.text, analysis.upper?.text,
      analysis.dispersion,
    ]
    let worths = [
      worth(analysis.estimate), worth(analysis.level), worth(analysis.dispersionValue),
    ]
    return texts + worths.map { $0.map { String($0) } } + analysis.comments
  }

  /// What is estimated between groups, with its limits, level and P value, as numbers.
  private static func ratios(_ record: Registration) -> [[String?]] {
    (record.results?.outcomes ?? []).flatMap { outcome in
      outcome.analyses.filter { worth($0.estimate) != nil }
        .map { analysis in
          let numbers = [
            worth(analysis.estimate), worth(analysis.lower), worth(analysis.upper),
            worth(analysis.level), analysis.p?.number.value,
          ]
          return [outcome.title, analysis.parameter] + numbers.map { $0.map { String($0) } }
        }
    }
  }

  // MARK: Adverse events

  /// Not kept: the threshold, notes on events, the comment on deaths, events without a cell; and, where
  /// there is no event, the time and the way in which they were collected.
  private mutating func compare(events own: PostedAdverseEvents?, _ copy: PostedAdverseEvents?) {
    compare("threshold", nil, copy?.threshold)
    compare("groups of events", own?.groups, copy?.groups)
    for (name, own, copy) in [
      ("serious", own?.serious, copy?.serious), ("other", own?.other, copy?.other),
    ] {
      func rows(_ events: [PostedEvent]?) -> [[String?]] {
        (events ?? []).filter { !$0.cells.isEmpty }
          .map { event in
            [event.term, event.organSystem, event.vocabulary, event.assessment]
              + event.cells.map { cell in
                [cell.affected, cell.atRisk, cell.events]
                  .reduce(cell.group.text) { $0 + " " + ($1.map { String($0) } ?? "-") }
              }
          }
      }
      compare("\(name) events", rows(own), rows(copy))
    }
    let hasCells = (own?.serious ?? []) + (own?.other ?? [])
    guard hasCells.contains(where: { !$0.cells.isEmpty }) else { return }
    compare("time of events", own?.timeFrame, copy?.timeFrame)
    compare("collection of events", own?.description, copy?.description)
  }
}
