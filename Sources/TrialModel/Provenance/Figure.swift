/// What a figure counts or measures.
package enum FigureUnit: String, Hashable, Sendable, CaseIterable {
  case patients
  case trials
  case percent
  case percentagePoints = "percentage points"
  case months
  case weeks
  case days
  case years
  case gray = "Gy"
  case fractions
  case ratio
  case centres
  case countries
  case factor
  /// A calendar year, a question's number and the like.
  case none
}

/// One number a source states, with everything needed to trust it.
///
/// What the source prints is kept as printed, misprints too; a `correction` stands beside it.
package struct Figure: Hashable, Sendable {
  /// The number, or why there is none.
  package let value: Reported<PrintedNumber>
  /// The text exactly as the source prints it.
  package let printed: String
  package let unit: FigureUnit
  /// The interval printed with the number; `nil` when none was.
  package let interval: PrintedInterval?
  /// The P value printed with the number; `nil` when none was.
  package let p: PValue?
  /// A number in the place of the P value that can be none, as 1.5; `nil` without one.
  package let impossibleP: PrintedNumber?
  /// Where it was read.
  package let source: SourceKey
  /// The section, table or page within the source; `nil` when not noted.
  package let place: String?
  /// Who is counted: an arm, subgroup or analysis set; `nil` when the row it stands in says it.
  package let population: String?
  /// The data cut the figure belongs to; `nil` when the source does not state one.
  package let dataCut: String?
  /// The claim of the review that this figure belongs to; `nil` for other sources.
  package let claim: ClaimID?
  /// What the figure should read, by another source; `nil` when nothing is known against it.
  package private(set) var correction: Correction?
  /// What a reader has to know, in our words; `nil` when there is nothing.
  package let note: String?

  /// - Throws: `FigureError` when no printed text is given or a percentage lies outside 0…100.
  package init(
    value: Reported<PrintedNumber>,
    printed: String,
    unit: FigureUnit,
    interval: PrintedInterval? = nil,
    p: PValue? = nil,
    impossibleP: PrintedNumber? = nil,
    source: SourceKey,
    place: String? = nil,
    population: String? = nil,
    dataCut: String? = nil,
    claim: ClaimID? = nil,
    correction: Correction? = nil,
    note: String? = nil
  ) throws(FigureError) {
    guard !printed.isEmpty else { throw .printedTextMissing }
    if unit == .percent, let number = value.value, !(0...100).contains(number.value) {
      throw .percentageOutOfRange(number)
    }
    self.value = value
    self.printed = printed
    self.unit = unit
    self.interval = interval
    self.p = p
    self.impossibleP = impossibleP
    self.source = source
    self.place = place
    self.population = population
    self.dataCut = dataCut
    self.claim = claim
    self.correction = correction
    self.note = note
  }
}

/// Why a figure cannot be accepted.
package enum FigureError: Error, Hashable, Sendable {
  case printedTextMissing
  case percentageOutOfRange(PrintedNumber)
}

extension Figure {
  /// The figure with another correction beside what is printed.
  package func corrected(by correction: Correction) -> Figure {
    var figure = self
    figure.correction = correction
    return figure
  }

  /// The correction as far as screens and exports go by it: until a reader keeps what is printed.
  ///
  /// `nil` without a correction, and once a reader keeps what is printed.
  package var correctionInUse: Correction? {
    correction.flatMap { $0.ruling?.isUsed ?? true ? $0 : nil }
  }

  /// The number to go by: corrected unless a reader keeps the print; `nil` when there is none.
  package var numberInUse: PrintedNumber? { correctionInUse?.value ?? value.value }

  /// The interval to go by: corrected unless a reader keeps the print; `nil` when there is none.
  package var intervalInUse: PrintedInterval? { correctionInUse?.interval ?? interval }
}

/// What a misprinted figure should read, by a source of its own.
package struct Correction: Hashable, Sendable {
  /// The corrected number; `nil` when the number itself stands and the interval or words change.
  package let value: PrintedNumber?
  /// The corrected interval; `nil` when it stands as printed.
  package let interval: PrintedInterval?
  /// The text as the correcting source has it.
  package let printed: String
  /// The source that has it so.
  package let source: SourceKey
  /// Why the correction is believed, in our words.
  package let because: String
  /// What a reader decided about it; `nil` when nobody has.
  package private(set) var ruling: Ruling?

  /// What a reader decided about a correction.
  package struct Ruling: Hashable, Sendable {
    /// Whether the correction is used; if not, the figure is kept as printed.
    package let isUsed: Bool
    /// Who decided: letters a team knows.
    package let initials: String
    /// When.
    package let date: PartialDate

    package init(isUsed: Bool, initials: String, date: PartialDate) {
      self.isUsed = isUsed
      self.initials = initials
      self.date = date
    }
  }

  package init(
    value: PrintedNumber?,
    interval: PrintedInterval?,
    printed: String,
    source: SourceKey,
    because: String
  ) {
    self.value = value
    self.interval = interval
    self.printed = printed
    self.source = source
    self.because = because
  }

  /// The correction with what a reader decided about it.
  package func ruled(_ ruling: Ruling) -> Correction {
    var correction = self
    correction.ruling = ruling
    return correction
  }
}
