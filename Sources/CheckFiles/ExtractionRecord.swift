internal import TrialChecks
internal import TrialModel

/// One record of an extraction by its columns.
struct ExtractionRecord {
  private let fields: [ExtractionFile.Column: DelimitedText.Field]

  init(fields: [ExtractionFile.Column: DelimitedText.Field]) { self.fields = fields }

  /// The row it stands for.
  ///
  /// - Throws: `FileProblem` at the first field that cannot be read.
  func row() throws(FileProblem) -> ExtractedRow {
    let title = try needed(.figure)
    let subject = Subject(
      place: try needed(.id),
      id: title,
      title: title,
      source: filled(.source).map { SourceKey($0.text.trimmed) }
    )
    return ExtractedRow(
      subject,
      figure: try figure(subject),
      count: try count(subject),
      sum: try sum()
    )
  }

  private func figure(_ subject: Subject) throws(FileProblem) -> CheckedFigure? {
    let ratio = filled(.ratio)
    guard let field = ratio ?? filled(.estimate) else {
      for column in [ExtractionFile.Column.lower, .upper, .interval, .p] {
        guard let field = filled(column) else { continue }
        throw field.problem(
          "\(column.rawValue) stands without an estimate",
          "fill ratio or estimate in this row"
        )
      }
      return nil
    }
    let value = try field.number()
    guard ratio == nil || value.value > 0 else {
      throw field.problem("the ratio \(value.digits) is not above 0", "check it against the source")
    }
    let interval = try interval()
    let p = try filled(.p).map { field throws(FileProblem) in try field.pValue() }
    let words = [field, filled(.interval), filled(.lower), filled(.upper), filled(.p)]
    return CheckedFigure(
      subject,
      printed: words.compactMap { $0?.text.trimmed }.joined(separator: "; "),
      value: value,
      interval: interval,
      p: p,
      isRatio: ratio != nil
    )
  }

  private func interval() throws(FileProblem) -> PrintedInterval? {
    let level: IntervalLevel
    if let field = filled(.level) {
      let percent = try field.number()
      guard percent.value > 50, percent.value < 100 else {
        throw field.problem(
          "the level \(percent.digits) is not a percentage above 50 and below 100",
          "write 95 for 95 %"
        )
      }
      level = .printed(percent)
    } else {
      level = .notPrinted
    }
    if let field = filled(.interval) {
      let (lower, upper) = try field.range()
      return PrintedInterval(lower: lower, upper: upper, level: level)
    }
    guard let lower = filled(.lower) else {
      guard let upper = filled(.upper) else { return nil }
      throw upper.problem("there is an upper bound and no lower one", "fill lower in this row")
    }
    guard let upper = filled(.upper) else {
      throw lower.problem(
        "there is a lower bound and no upper one",
        "fill upper in this row, with NR when it is not reached"
      )
    }
    let number = try upper.isNotReached ? nil : upper.number()
    return PrintedInterval(lower: try lower.number(), upper: number, level: level)
  }

  private func count(_ subject: Subject) throws(FileProblem) -> CheckedCount? {
    let affected = try whole(.affected)
    let atRisk = try whole(.atRisk)
    let percent = try filled(.percent)
      .map { field throws(FileProblem) in try field.percentage() }
    guard affected != nil || atRisk != nil || percent != nil else { return nil }
    if atRisk == 0, let field = filled(.atRisk) {
      throw field.problem("nobody is at risk", "leave the row out, or correct the number")
    }
    let randomised = try whole(.randomised)
    let sets = randomised.flatMap { size in
      size > 0 ? [CheckedCount.PatientSet(name: "randomised", size: size)] : nil
    }
    let columns: [ExtractionFile.Column] = [.affected, .atRisk, .percent]
    return CheckedCount(
      subject,
      printed: columns.compactMap { column in
        filled(column).map { "\(column.rawValue) \($0.text.trimmed)" }
      }
      .joined(separator: ", "),
      affected: affected,
      atRisk: atRisk,
      percent: percent,
      sets: sets ?? []
    )
  }

  private func sum() throws(FileProblem) -> ExtractedRow.PrintedSum? {
    guard let field = filled(.parts) else { return nil }
    guard let total = filled(.total) else {
      throw field.problem("there are parts and no total", "fill total in this row")
    }
    var parts: [PrintedNumber] = []
    for part in field.text.split(separator: "+", omittingEmptySubsequences: false) {
      parts.append(PrintedNumber(try field.whole(String(part))))
    }
    return ExtractedRow.PrintedSum(
      parts: parts,
      total: PrintedNumber(try total.whole(total.text))
    )
  }

  private func whole(_ column: ExtractionFile.Column) throws(FileProblem) -> Int? {
    try filled(column).map { field throws(FileProblem) in try field.whole(field.text) }
  }

  private func filled(_ column: ExtractionFile.Column) -> DelimitedText.Field? {
    fields[column].flatMap { $0.text.trimmed.isEmpty ? nil : $0 }
  }

  private func needed(_ column: ExtractionFile.Column) throws(FileProblem) -> String {
    if let field = filled(column) { return field.text.trimmed }
    throw FileProblem(
      line: fields[column]?.line ?? 1,
      column: fields[column]?.column ?? 1,
      what: "\(column.rawValue) is empty",
      remedy: "fill it: it names the findings of the row"
    )
  }
}
