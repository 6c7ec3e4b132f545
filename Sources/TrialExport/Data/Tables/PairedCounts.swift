import TrialModel
import TrialQuery

/// Patients with an event, or of a category of an outcome, counted in two groups that are compared.
struct PairedCounts {
  /// Whose table the counts stand in, and what sort of line they are.
  enum Origin: String {
    case catalogue, record
  }

  /// What is counted.
  enum Counted: String {
    /// One event of a table of adverse events.
    case event
    /// All deaths, all serious or all other events.
    case total
    /// A posted outcome that counts participants.
    case outcome
  }

  /// A group as its table has it.
  struct Group {
    let id: String
    let title: String
    let count: EventCount
  }

  let origin: Origin
  let counted: Counted
  /// The event with its grade and what it is limited to: `diarrhoea, grade 3-4`.
  let subject: String
  var organSystem: String?
  var isSerious: Bool?
  let experimental: Group
  let control: Group
  /// Why the second group is the reference; `nil` where the arms of the catalogue have sides.
  var reason: PostedPair.Reason?
  var population: String?
  var timeFrame: String?
  var dataCut: String?
  /// Whether a count is none that is printed, but the only one that its percentage allows.
  var isDerived = false
  let source: SourceKey

  /// The counts of the catalogue's arms, then those of a record: adverse events, then outcomes.
  ///
  /// Nothing is handed over of a record whose groups are not said to be randomised, and no cell
  /// without a count out of a number at risk.
  static func each(of trial: Trial, take: (PairedCounts) -> Void) {
    for events in trial.countedEvents { take(PairedCounts(events)) }
    guard let registration = trial.registration, let results = registration.results else { return }
    if let posted = results.adverseEvents {
      posted.eachPair(of: registration, take: take)
    }
    for outcome in results.outcomes {
      outcome.eachPair(of: registration, take: take)
    }
  }
}

extension PairedCounts {
  fileprivate init(_ events: CountedEvents) {
    let grade = events.subject.grade?.words
    func group(_ arm: Arm, _ count: EventCount) -> Group {
      Group(id: arm.id.text, title: arm.label, count: count)
    }
    self.init(
      origin: .catalogue,
      counted: events.subject.isTotal ? .total : .event,
      subject: [events.subject.term, grade, events.subject.limitation].compactMap { $0 }
        .joined(separator: ", "),
      experimental: group(events.experimentalArm, events.experimental),
      control: group(events.controlArm, events.control),
      dataCut: events.dataCut,
      isDerived: events.isDerived,
      source: events.source
    )
  }
}

extension PostedAdverseEvents {
  /// Hands over the totals and every event of the pairs of groups that can be compared.
  fileprivate func eachPair(of registration: Registration, take: (PairedCounts) -> Void) {
    let pairs = PostedPair.all(of: groups, in: registration)
    guard !pairs.isEmpty else { return }
    let source = SourceKey(registration)
    func compare(
      _ counted: PairedCounts.Counted,
      _ term: String,
      _ organSystem: String? = nil,
      isSerious: Bool?,
      count: (PostedEventGroup) -> EventCount?
    ) {
      let counts = groups.map(count)
      for pair in pairs {
        guard let own = counts[pair.compared], let other = counts[pair.reference] else { continue }
        take(
          PairedCounts(
            origin: .record,
            counted: counted,
            subject: term,
            organSystem: organSystem,
            isSerious: isSerious,
            experimental: groups[pair.compared].counted(own),
            control: groups[pair.reference].counted(other),
            reason: pair.reason,
            timeFrame: timeFrame,
            source: source
          )
        )
      }
    }
    for total in PostedEventGroup.totals {
      compare(.total, total.term, isSerious: total.isSerious) { group in
        EventCount(group[keyPath: total.count].affected, of: group[keyPath: total.count].atRisk)
      }
    }
    for (isSerious, events) in [(true, serious), (false, other)] {
      for event in events {
        let cells = Dictionary(
          event.cells.map { ($0.group, $0) },
          uniquingKeysWith: { first, _ in first }
        )
        compare(.event, event.term, event.organSystem, isSerious: isSerious) { group in
          cells[group.id].flatMap { EventCount($0.affected, of: $0.atRisk) }
        }
      }
    }
  }
}

extension PostedOutcome {
  /// Hands over the rows of an outcome that counts participants, for the pairs of its own groups.
  fileprivate func eachPair(of registration: Registration, take: (PairedCounts) -> Void) {
    guard countsParticipants else { return }
    let pairs = PostedPair.all(ofTitles: groups.map(\.title), in: registration)
    guard !pairs.isEmpty else { return }
    let source = SourceKey(registration)
    for part in classes {
      let analysed = participants(part.denominators.isEmpty ? denominators : part.denominators)
      for category in part.categories {
        let values = Dictionary(
          category.measurements.map { ($0.group, $0.value) },
          uniquingKeysWith: { first, _ in first }
        )
        let counts = groups.map { group in
          EventCount(values[group.id]?.flatMap(\.whole), of: analysed[group.id])
        }
        let row = [part.title, category.title].compactMap { $0 }.joined(separator: ", ")
        for pair in pairs {
          guard let own = counts[pair.compared], let other = counts[pair.reference] else {
            continue
          }
          take(
            PairedCounts(
              origin: .record,
              counted: .outcome,
              subject: row.isEmpty ? title : "\(title): \(row)",
              experimental: groups[pair.compared].counted(own),
              control: groups[pair.reference].counted(other),
              reason: pair.reason,
              population: population,
              timeFrame: timeFrame,
              source: source
            )
          )
        }
      }
    }
  }

  /// Whether its values are numbers of participants: by the registry's word, or by the unit alone.
  private var countsParticipants: Bool {
    if parameter == "COUNT_OF_PARTICIPANTS" { return true }
    guard parameter == "NUMBER", let unit = unit?.lowercased() else { return false }
    return [
      "participants", "patients", "subjects", "number of participants", "number of patients",
      "number of subjects",
    ]
    .contains(unit)
  }

  /// How many participants were analysed in each group; empty where other units were.
  private func participants(_ denominators: [PostedDenominator]) -> [PostedGroupID: Int] {
    let people = denominators.first { $0.units.lowercased() == "participants" }
    return Dictionary(
      (people?.counts ?? []).compactMap { count in count.number.whole.map { (count.group, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
  }
}

extension PostedEventGroup {
  fileprivate func counted(_ count: EventCount) -> PairedCounts.Group {
    PairedCounts.Group(id: id.text, title: title, count: count)
  }
}

extension PostedGroup {
  fileprivate func counted(_ count: EventCount) -> PairedCounts.Group {
    PairedCounts.Group(id: id.text, title: title, count: count)
  }
}

extension PostedNumber {
  /// The number where it is a whole one of patients: `1,024`, but neither `12.5` nor `NA`.
  fileprivate var whole: Int? { value.flatMap { Int(exactly: $0) } }
}

extension EventCount {
  /// `nil` where a number is missing, or the pair is no count out of a total.
  fileprivate init?(_ affected: Int?, of atRisk: Int?) {
    guard let affected, let atRisk, let count = try? EventCount(affected: affected, atRisk: atRisk)
    else { return nil }
    self = count
  }
}
