import TrialModel

/// One study as a row of the website's table download, in its present or its older form.
///
/// Columns are found by name, as readers choose which to download; only `NCT Number` is needed. A
/// table holds no arms, no results and no data version, and its outcomes cannot be parted into
/// measure and time frame.
package struct TableStudy {
  private let cells: [String: String]
  private let file: String
  private let line: Int
  private(set) var findings: [ImportFinding] = []

  private init(cells: [(heading: String, text: String)], file: String, line: Int) {
    let named = cells.filter { !$0.text.isEmpty }.map { (Self.key($0.heading), $0.text) }
    self.cells = Dictionary(named, uniquingKeysWith: { first, _ in first })
    self.file = file
    self.line = line
  }

  /// Reads one row.
  ///
  /// The cells go by the heading of their column, the first that is filled where two are alike; the
  /// row begins on `line` of the file, from 1.
  package static func read(
    _ cells: [(heading: String, text: String)],
    file: String,
    line: Int
  ) -> StudyReading {
    var row = TableStudy(cells: cells, file: file, line: line)
    let registration = row.registration()
    var counts = RecordCounts()
    counts.interventions = registration?.interventions.count ?? 0
    counts.plannedOutcomes = registration?.plannedOutcomes.count ?? 0
    return StudyReading(registration: registration, counts: counts, findings: row.findings)
  }

  /// Names of columns are compared without case, spaces and a byte order mark.
  private static func key(_ name: String) -> String { name.identifierKey }

  /// The first cell that is filled, of columns of one meaning.
  private func cell(_ names: String...) -> String? {
    names.lazy.compactMap { cells[Self.key($0)] }.first.map { RegistryText.passage($0) }
  }

  /// The items of a cell.
  private func items(_ name: String) -> [String] {
    cell(name).map { RowWords.items($0) } ?? []
  }

  private mutating func find(
    _ fault: ImportFinding.RecordCode,
    column: String,
    study: TrialID? = nil
  ) {
    let place = DocumentLocation(file: file, line: line, column: 1, path: column, study: study)
    findings.append(ImportFinding(.record(fault), at: place))
  }

  private mutating func registration() -> Registration? {
    guard let number = cell("NCT Number") else {
      find(.numberMissing, column: "NCT Number")
      return nil
    }
    guard let id = TrialID(registryNumber: number) else {
      find(.notARegistryNumber(number), column: "NCT Number")
      return nil
    }
    let sponsors = items("Sponsor/Collaborators")
    let sponsor = cell("Sponsor") ?? sponsors.first
    let collaborators = items("Collaborators") + sponsors.dropFirst()
    let places = items("Locations").map { RowWords.location($0) }
    let design = design(id)
    let dates = dates(id)
    return Registration(
      id: id,
      // A table has no version of its own; the day of its last update orders it among others.
      version: dates.lastUpdatePosted?.date,
      names: Registration.Names(
        briefTitle: cell("Study Title", "Title"),
        officialTitle: nil,
        acronym: cell("Acronym"),
        otherIDs: items("Other IDs")
      ),
      status: Registration.Status(
        overall: cell("Study Status", "Status").map { RowWords.status($0) },
        lastKnown: nil,
        whyStopped: nil
      ),
      design: design,
      dates: dates,
      sponsor: sponsor.map {
        Registration.Organisation(name: $0, kind: cell("Funder Type").map { RowWords.word($0) })
      },
      collaborators: collaborators.map { Registration.Organisation(name: $0, kind: nil) },
      conditions: items("Conditions"),
      keywords: [],
      thesaurus: Registration.Thesaurus(conditions: [], conditionAncestors: [], interventions: []),
      descriptions: Registration.Descriptions(brief: cell("Brief Summary"), detailed: nil),
      eligibility: RowWords.eligibility(sex: cell("Sex", "Gender"), age: cell("Age")),
      arms: [],
      interventions: items("Interventions").map { RowWords.intervention($0) },
      plannedOutcomes: outcomes(),
      officials: [],
      locations: places,
      countries: places.compactMap(\.country).eachOnce,
      references: [],
      saysResultsPosted: cell("Study Results").flatMap { RowWords.saysResultsPosted($0) },
      results: nil,
      isTableRow: true
    )
  }

  private mutating func design(_ id: TrialID) -> Registration.Design {
    let parts = RowWords.designParts(items("Study Design") + items("Study Designs"))
    let enrolment = cell("Enrollment")
    let count = enrolment.flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
    if let enrolment, count == nil {
      find(.notACount("\"\(enrolment)\""), column: "Enrollment", study: id)
    }
    return Registration.Design(
      studyType: cell("Study Type").map { RowWords.word($0) },
      phases: items("Phases").map { RowWords.phase($0) },
      allocation: parts["allocation"],
      model: parts["interventionmodel"] ?? parts["observationalmodel"],
      primaryPurpose: parts["primarypurpose"],
      timePerspective: parts["timeperspective"],
      masking: parts["masking"],
      whoIsMasked: RowWords.whoIsMasked(items("Study Design") + items("Study Designs")),
      enrolment: count,
      isEnrolmentActual: nil
    )
  }

  private mutating func dates(_ id: TrialID) -> Registration.Dates {
    let start = date("Start Date", id)
    let primaryCompletion = date("Primary Completion Date", id)
    let completion = date("Completion Date", id)
    let firstPosted = date("First Posted", id)
    let resultsFirstPosted = date("Results First Posted", id)
    let lastUpdatePosted = date("Last Update Posted", id)
    return Registration.Dates(
      start: start,
      primaryCompletion: primaryCompletion,
      completion: completion,
      firstPosted: firstPosted,
      resultsFirstPosted: resultsFirstPosted,
      lastUpdatePosted: lastUpdatePosted,
      verified: nil
    )
  }

  private mutating func date(_ column: String, _ id: TrialID) -> Registration.RecordedDate? {
    guard let text = cell(column) else { return nil }
    guard let date = PartialDate(registry: text) else {
      find(.notADate(text), column: column, study: id)
      return nil
    }
    return Registration.RecordedDate(date: date, isActual: nil)
  }

  private func outcomes() -> [PlannedOutcome] {
    let columns: [(String, PlannedOutcome.Rank)] = [
      ("Primary Outcome Measures", .primary), ("Secondary Outcome Measures", .secondary),
      ("Other Outcome Measures", .other),
    ]
    return columns.flatMap { column, rank in
      items(column).map {
        PlannedOutcome(rank: rank, measure: $0, description: nil, timeFrame: nil)
      }
    }
  }
}
