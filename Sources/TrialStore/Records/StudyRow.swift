package import TrialModel

/// A study of the list, read where it lies in the store; valid within the closure that gets it.
package struct StudyRow: ~Copyable {
  private let statement: Statement

  init(_ statement: consuming Statement) { self.statement = statement }

  /// Moves to the next study.
  func next() throws(StoreError) -> Bool { try statement.step() }

  /// The text of a column; `nil` when the record lacks it.
  package func text(_ column: StudyColumn) -> String? { statement.text(column.rawValue) }

  /// The entries of a column that holds a list, empty when the record lacks it.
  package func list(_ column: StudyColumn) -> [String] { ListText.entries(of: text(column)) }

  /// The number in a column; `nil` when the record lacks it.
  package func integer(_ column: StudyColumn) -> Int? { statement.integer(column.rawValue) }

  /// The date in a column; `nil` when the record lacks it.
  package func date(_ column: StudyColumn) -> PartialDate? {
    integer(column).flatMap { PartialDate(stored: $0) }
  }

  /// The UTF-8 of a column without a copy, empty when the record lacks it.
  ///
  /// The entries of a list are separated by the byte 0x1F.
  package func withText<Result: ~Copyable, Failure: Error>(
    _ column: StudyColumn,
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try statement.withBytes(column.rawValue) { bytes throws(Failure) in
      try body(bytes.assumingMemoryBound(to: UInt8.self).span)
    }
  }
}

extension StudyRow {
  /// The registry number; `nil` when the store is damaged there.
  package var number: RegistryNumber? { integer(.number).flatMap { RegistryNumber($0) } }

  /// The whole row as a value; `nil` when the store is damaged there.
  package func record() -> StudyRecord? {
    guard let number else { return nil }
    return StudyRecord(
      number: number,
      version: date(.version),
      hasResults: integer(.hasResults) == 1,
      listing: listing()
    )
  }

  private func listing() -> StudyListing {
    var listing = StudyListing()
    listing.briefTitle = text(.briefTitle)
    listing.officialTitle = text(.officialTitle)
    listing.acronym = text(.acronym)
    listing.otherIDs = list(.otherIds)
    listing.status = text(.status)
    listing.studyType = text(.studyType)
    listing.phases = list(.phases)
    listing.enrolment = integer(.enrolment)
    listing.isEnrolmentActual = integer(.enrolmentIsActual).map { $0 == 1 }
    listing.dates.start = date(.start)
    listing.dates.primaryCompletion = date(.primaryCompletion)
    listing.dates.completion = date(.completion)
    listing.dates.firstPosted = date(.firstPosted)
    listing.dates.resultsFirstPosted = date(.resultsFirstPosted)
    listing.dates.lastUpdatePosted = date(.lastUpdatePosted)
    listing.sponsor = text(.sponsor)
    listing.sponsorKind = text(.sponsorKind)
    listing.conditions = list(.conditions)
    listing.interventions = list(.interventions)
    listing.counts.arms = integer(.arms)
    listing.counts.outcomes = integer(.outcomes)
    listing.counts.analyses = integer(.analyses)
    listing.counts.seriousRows = integer(.seriousRows)
    listing.counts.otherRows = integer(.otherRows)
    listing.counts.cells = integer(.cells)
    listing.classes.sites = list(.sites)
    listing.classes.classes = list(.classes)
    listing.classes.agents = list(.agents)
    listing.classes.sequence = text(.sequence)
    listing.classes.backbone = text(.backbone)
    listing.classes.questions = list(.questions)
    listing.classes.regions = list(.regions)
    return listing
  }
}
