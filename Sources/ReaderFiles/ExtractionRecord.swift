import TrialChecks
import TrialModel

/// One record of an extraction by its columns.
struct ExtractionRecord {
  /// The cells there are columns for.
  let cells: [ExtractionFile.Column: ExtractionCell]
  /// The line it begins in, from 1.
  let line: Int

  /// The row it stands for.
  ///
  /// - Throws: `FileRefusal` at the first cell that cannot be read.
  func row() throws(FileRefusal) -> ExtractedRow {
    let title = try needed(.figure)
    let subject = Subject(
      place: try needed(.id),
      id: title,
      title: title,
      source: given(.source).map { SourceKey($0.written) }
    )
    return ExtractedRow(
      subject,
      figure: try figure(subject),
      count: try count(subject),
      sum: try sum()
    )
  }

  /// The estimate of the row; `nil` where it has none, or one that was not reached.
  private func figure(_ subject: Subject) throws(FileRefusal) -> CheckedFigure? {
    let ratio = given(.ratio)
    guard let cell = ratio ?? given(.estimate) else { return nil }
    let estimate = try cell.estimate()
    guard let value = estimate.value else { return nil }
    guard ratio == nil || value.value > 0 else {
      throw cell.refusal("the ratio \(value.digits) is not above 0", "check it against the source")
    }
    let interval = try interval(beside: estimate)
    let p = try given(.p).flatMap { cell throws(FileRefusal) in try cell.pValue() } ?? estimate.p
    let words = [cell, given(.interval), given(.lower), given(.upper), given(.p)]
    return CheckedFigure(
      subject,
      printed: words.compactMap { $0?.written }.joined(separator: "; "),
      value: value,
      interval: interval,
      p: p,
      isRatio: ratio != nil
    )
  }

  /// The interval in columns of its own, else the one in the cell of the estimate.
  private func interval(
    beside estimate: ExtractionCell.Estimate
  ) throws(FileRefusal) -> PrintedInterval? {
    guard let range = try columnRange() ?? estimate.range else { return nil }
    return PrintedInterval(lower: range.lower, upper: range.upper, level: try level(of: range))
  }

  private func columnRange() throws(FileRefusal) -> ExtractionCell.Range? {
    if let range = try given(.interval).flatMap({ cell throws(FileRefusal) in try cell.range() }) {
      return range
    }
    guard let lower = filled(.lower) else {
      guard let upper = given(.upper), cells[.lower] != nil else { return nil }
      throw upper.refusal(
        "there is an upper bound and no lower one",
        "fill lower in this row, with NR when it is not reached"
      )
    }
    // A lower bound that was not reached leaves nothing to compare.
    guard !lower.isAbsent else { return nil }
    guard let upper = filled(.upper) else {
      throw lower.refusal(
        "there is a lower bound and no upper one",
        "fill upper in this row, with NR when it is not reached"
      )
    }
    return ExtractionCell.Range(
      lower: try lower.number(),
      upper: upper.isAbsent ? nil : try upper.number(),
      level: nil
    )
  }

  private func level(of range: ExtractionCell.Range) throws(FileRefusal) -> IntervalLevel {
    guard let cell = given(.level) else { return range.level.map { .printed($0) } ?? .notPrinted }
    let percent = try cell.number(cell.plain.hasSuffix("%") ? String(cell.plain.dropLast()) : nil)
    guard percent.value >= 50, percent.value < 100 else {
      throw cell.refusal(
        "the level \(percent.digits) is not a percentage from 50 to below 100",
        "write 95 for 95 %"
      )
    }
    return .printed(percent)
  }

  private func count(_ subject: Subject) throws(FileRefusal) -> CheckedCount? {
    let counted = try given(.affected).map { cell throws(FileRefusal) in try cell.count() }
    let atRisk = try whole(.atRisk) ?? counted?.atRisk
    let percent =
      try given(.percent).flatMap { cell throws(FileRefusal) in try cell.percentage() }
      ?? counted?.percent
    guard counted != nil || atRisk != nil || percent != nil else { return nil }
    if atRisk == 0, let cell = given(.atRisk) ?? given(.affected) {
      throw cell.refusal("nobody is at risk", "leave the row out, or correct the number")
    }
    let randomised = try whole(.randomised)
    let sets = randomised.flatMap { size in
      size > 0 ? [CheckedCount.PatientSet(name: "randomised", size: size)] : nil
    }
    let columns: [ExtractionFile.Column] = [.affected, .atRisk, .percent]
    return CheckedCount(
      subject,
      printed: columns.compactMap { column in
        given(column).map { "\(column.rawValue) \($0.written)" }
      }
      .joined(separator: ", "),
      affected: counted?.affected,
      atRisk: atRisk,
      percent: percent,
      sets: sets ?? []
    )
  }

  private func sum() throws(FileRefusal) -> ExtractedRow.PrintedSum? {
    guard let cell = given(.parts) else { return nil }
    guard let total = given(.total) else {
      throw cell.refusal("there are parts and no total", "fill total in this row")
    }
    var parts: [PrintedNumber] = []
    for part in cell.plain.split(separator: "+", omittingEmptySubsequences: false) {
      parts.append(PrintedNumber(try cell.whole(String(part))))
    }
    return ExtractedRow.PrintedSum(parts: parts, total: PrintedNumber(try total.whole()))
  }

  private func whole(_ column: ExtractionFile.Column) throws(FileRefusal) -> Int? {
    try given(column).map { cell throws(FileRefusal) in try cell.whole() }
  }

  /// The cell of a column, unless nothing stands in it.
  private func filled(_ column: ExtractionFile.Column) -> ExtractionCell? {
    cells[column].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The cell of a column, unless nothing stands in it or it says that there is nothing to give.
  private func given(_ column: ExtractionFile.Column) -> ExtractionCell? {
    cells[column].flatMap { $0.isAbsent ? nil : $0 }
  }

  private func needed(_ column: ExtractionFile.Column) throws(FileRefusal) -> String {
    if let cell = filled(column) { return cell.written }
    let what = "\(column.rawValue) is empty"
    let remedy = "fill it: it names the findings of the row"
    throw cells[column]?.refusal(what, remedy)
      ?? FileRefusal(line: line, column: 1, what: what, remedy: remedy)
  }
}
