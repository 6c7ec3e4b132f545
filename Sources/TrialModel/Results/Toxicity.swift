/// The adverse events of a trial, by reported group.
package struct Toxicity: Hashable, Sendable {
  package let groups: [EventGroup]
  package let events: [AdverseEvent]
  /// The frequency below which the source lists no event, in words; `nil` when none is stated.
  package let threshold: SourcedText?

  package init(groups: [EventGroup], events: [AdverseEvent], threshold: SourcedText?) {
    self.groups = groups
    self.events = events
    self.threshold = threshold
  }
}

extension Toxicity {
  /// The set of groups that a row is about; `nil` for the arms as a whole.
  package func set(of event: AdverseEvent) -> String? {
    let ids = Set(event.cells.map(\.group))
    return groups.first { ids.contains($0.id) }?.set
  }

  /// The sets in the order of the groups, the arms as a whole first, whether or not they have a group.
  package var sets: [String?] { ([nil] + groups.map(\.set)).eachOnce }

  /// The rows about the arms as a whole, which every trial has.
  package var eventsOfArms: [AdverseEvent] { events.filter { set(of: $0) == nil } }
}

/// The identifier of a reported group within a trial's toxicity.
package struct EventGroupID: Hashable, Sendable {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// A reported column of a safety table.
///
/// It need not be an arm of the protocol.
package struct EventGroup: Hashable, Sendable, Identifiable {
  /// Patients affected out of those at risk, for deaths, serious or other events as a whole.
  package struct Total: Hashable, Sendable {
    /// Patients with at least one; `nil` when the source gives no number.
    package let affected: Int?
    /// Patients who could have had one; `nil` when the source does not say.
    package let atRisk: Int?
    package let source: SourceKey

    package init(affected: Int?, atRisk: Int?, source: SourceKey) {
      self.affected = affected
      self.atRisk = atRisk
      self.source = source
    }
  }

  package let id: EventGroupID
  /// The arm the group corresponds to; `nil` when it is no single arm.
  package let arm: ArmID?
  /// The further comparison the group belongs to: `long-term infusion`, `Japanese patients`.
  ///
  /// Groups are compared within their set alone. `nil` for the set that every trial has, its arms as a
  /// whole.
  package let set: String?
  /// The side of a group that is no arm; `nil` where it has none, and for arms, which have their own.
  package let ownSide: Arm.Side?
  /// The name in the head of a column for a group that is no arm; `nil` when none is given.
  package let label: String?
  package let title: String
  /// Who is in the group, as the source describes it; `nil` when it does not.
  package let description: String?
  /// Deaths of any cause; `nil` when the source gives none, which is not zero.
  package let deaths: Total?
  /// Serious events of any kind; `nil` when the source gives no total.
  package let serious: Total?
  /// Events that are not serious, of any kind; `nil` when the source gives no total.
  package let other: Total?

  package init(
    id: EventGroupID,
    arm: ArmID?,
    set: String? = nil,
    ownSide: Arm.Side? = nil,
    label: String? = nil,
    title: String,
    description: String? = nil,
    deaths: Total?,
    serious: Total?,
    other: Total?
  ) {
    self.id = id
    self.arm = arm
    self.set = set
    self.ownSide = ownSide
    self.label = label
    self.title = title
    self.description = description
    self.deaths = deaths
    self.serious = serious
    self.other = other
  }
}

/// The CTCAE grades a row is about: 3, 3 to 4, 2 and more, any.
package struct GradeRange: Hashable, Sendable {
  /// The grades, 1…5.
  package let grades: ClosedRange<Int>

  /// Reads `3-4`, `3-5`, `5`, `2+` or `any`; `nil` for anything else.
  package init?(_ text: String) {
    if text == "any" {
      grades = 1...5
      return
    }
    func grade(_ part: some StringProtocol) -> Int? {
      Int(part).flatMap { (1...5).contains($0) ? $0 : nil }
    }
    if text.hasSuffix("+"), let lowest = grade(text.dropLast()) {
      grades = lowest...5
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first.flatMap({ grade($0) }),
      let last = parts.last.flatMap({ grade($0) }),
      parts.count <= 2, first <= last
    else { return nil }
    grades = first...last
  }

  /// The grades in words: `grade 3-4`, and `any grade` for all of them.
  package var words: String { text == "any" ? "any grade" : "grade \(text)" }

  /// The range as the catalogue spells it: `3-4`, `2+`, `any`.
  package var text: String {
    switch (grades.lowerBound, grades.upperBound) {
    case (1, 5): "any"
    case (let low, let high) where low == high: String(low)
    case (let low, 5): "\(low)+"
    case (let low, let high): "\(low)-\(high)"
    }
  }
}

/// One term at one range of grades, with a cell for each group and source.
package struct AdverseEvent: Hashable, Sendable {
  /// The term in plain words: `diarrhoea`.
  package let term: String
  /// The organ class the catalogue files the term under; `nil` for terms that have none.
  package let organSystem: String?
  /// Whether the row counts serious events; `nil` when the source does not say.
  package let isSerious: Bool?
  package let grade: GradeRange
  /// What the term is limited to: `treatment-related`, `2017 data cut`; `nil` when nothing.
  package let qualifier: String?
  /// The dictionary the term is from, as given: `MedDRA 23.1`; `nil` when not stated.
  package let vocabulary: String?
  /// Whether events were asked for or volunteered, in words; `nil` when not stated.
  package let assessment: String?
  package let cells: [AdverseEventCell]

  package init(
    term: String,
    organSystem: String?,
    isSerious: Bool?,
    grade: GradeRange,
    qualifier: String?,
    vocabulary: String? = nil,
    assessment: String? = nil,
    cells: [AdverseEventCell]
  ) {
    self.term = term
    self.organSystem = organSystem
    self.isSerious = isSerious
    self.grade = grade
    self.qualifier = qualifier
    self.vocabulary = vocabulary
    self.assessment = assessment
    self.cells = cells
  }
}

extension AdverseEvent {
  /// What the term is limited to, and that serious events are counted where the term does not say so.
  ///
  /// `nil` when neither.
  package var limitation: String? {
    let saysSerious = isSerious == true && !term.lowercased().contains("serious")
    let parts = [saysSerious ? "serious" : nil, qualifier].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

/// What one source reports for one term in one group.
///
/// Anything it does not state is `nil`.
package struct AdverseEventCell: Hashable, Sendable {
  package let group: EventGroupID
  /// Patients with at least one event; `nil` when not reported, which is not zero.
  package let affected: Int?
  /// Patients who could have had one; `nil` when not reported.
  package let atRisk: Int?
  /// How many events there were, when the source counts events rather than patients.
  ///
  /// `nil` when it counts patients alone.
  package let events: Int?
  /// The percentage as printed; `nil` when none is printed.
  ///
  /// Its value is absent where the text is no number: `<2%`.
  package let percent: Figure?
  /// The count as printed where no percentage stands beside it: `three`, `15/217`.
  ///
  /// `nil` beside a percentage, whose text has both, and when the text is not given.
  package let printedCount: Figure?
  package let source: SourceKey
  /// What a reader has to know, in our words; `nil` when there is nothing.
  package let note: String?

  /// That nobody was at risk is something reported.
  ///
  /// - Throws: `AdverseEventCellError` when nothing is reported or a count is negative.
  package init(
    group: EventGroupID,
    affected: Int?,
    atRisk: Int?,
    events: Int?,
    percent: Figure?,
    printedCount: Figure? = nil,
    source: SourceKey,
    note: String?
  ) throws(AdverseEventCellError) {
    guard affected != nil || percent != nil || events != nil || atRisk == 0 else { throw .empty }
    if let affected, affected < 0 { throw .negative(affected) }
    if let atRisk, atRisk < 0 { throw .negative(atRisk) }
    if let events, events < 0 { throw .negative(events) }
    self.group = group
    self.affected = affected
    self.atRisk = atRisk
    self.events = events
    self.percent = percent
    self.printedCount = printedCount
    self.source = source
    self.note = note
  }

  /// What is printed, with its place, data cut and note: the percentage, else the count.
  package var figure: Figure? { percent ?? printedCount }

  /// Affected of at risk in percent, computed; `nil` when either is unknown or nobody is at risk.
  package var computedPercent: Double? { patients.percent }

  /// The percentage to compare by: computed where it can be, else as printed; `nil` without either.
  package var rate: Double? { computedPercent ?? percent?.value.value?.value }
}

/// Why a cell of a safety table cannot be accepted.
package enum AdverseEventCellError: Error, Hashable, Sendable {
  case empty
  case negative(Int)
}
