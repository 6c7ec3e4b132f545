import TrialModel
import TrialStatistics

/// Everything the checks find about the rows of an extraction, in the order of the rows.
///
/// The same checks as for the catalogue; a figure that stands in two rows is found too, since a
/// decision could not tell the two apart.
package func checkFindings(of rows: [ExtractedRow]) -> [CheckFinding] {
  var seen: Set<[String]> = []
  return rows.flatMap { row in
    var findings = row.figure.map(intervalFindings) ?? []
    if let count = row.count { findings += percentFindings(count) + sizeFindings(of: count) }
    if let sum = row.sum { findings += [sumFinding(sum, row.subject)].compactMap { $0 } }
    if !seen.insert([row.subject.place, row.subject.id]).inserted {
      findings.append(duplicateFinding(row.subject))
    }
    return findings
  }
}

private func sumFinding(_ sum: ExtractedRow.PrintedSum, _ subject: Subject) -> CheckFinding? {
  guard let parts = sum.parts.map(\.whole) as? [Int], let total = sum.total.whole,
    let check = try? sumCheck(of: parts, against: total), !check.holds
  else { return nil }
  let digits = sum.parts.map(\.digits).joined(separator: " + ")
  return CheckFinding(
    .sum,
    .fail,
    on: subject,
    printed: "\(digits); \(sum.total.digits)",
    numbers: sum.parts + [PrintedNumber(check.sum), sum.total],
    expected: "\(check.sum)",
    because: "\(digits) = \(check.sum), printed \(sum.total.digits)"
  )
}

private func duplicateFinding(_ subject: Subject) -> CheckFinding {
  CheckFinding(
    .duplicate,
    .warn,
    on: subject,
    printed: subject.title,
    numbers: [],
    expected: "one row for a figure",
    because: "a row before it has the same id and figure"
  )
}
