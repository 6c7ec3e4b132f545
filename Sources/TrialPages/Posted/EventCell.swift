package import TrialModel

/// What one group reports for one event.
package struct EventCell {
  let affected: Int?
  let atRisk: Int?
  /// How many events there were; `nil` where they were not counted.
  let events: Int?

  /// What a posted event has of a group; `nil` where it has nothing.
  init?(_ event: PostedEvent, in group: Int, of columns: PostedColumns) {
    guard let cell = event.cell(of: group, in: columns) else { return nil }
    affected = cell.affected
    atRisk = cell.atRisk
    events = cell.events
  }

  package init(_ cell: PostedEvent.Cell) {
    affected = cell.affected
    atRisk = cell.atRisk
    events = cell.events
  }

  /// Affected of at risk in percent; `nil` when either is unknown or nobody is at risk.
  var rate: Double? { patients.percent }

  /// The count to compute with; `nil` when it is none out of a total.
  var count: EventCount? { patients.count }

  private var patients: ReportedCount { ReportedCount(affected: affected, atRisk: atRisk) }

  /// Affected of at risk: `15/22`; events where patients are not counted.
  var countText: String {
    if affected == nil, let events { return "\(events) ev." }
    return patients.text ?? PostedCell.notReported
  }

  /// `15/22 (68.2)`, without a percentage where it cannot be computed.
  package var text: String {
    rate.map { "\(countText) (\(DecimalText.of($0, decimals: 1)))" } ?? countText
  }

  /// The percentage alone, `68.2`, or what there is in place of one.
  var short: String {
    if let rate { return DecimalText.of(rate, decimals: 1) }
    // Among percentages a bare count would be taken for one.
    return affected.map { "\($0)/-" } ?? (events == nil ? PostedCell.notReported : text)
  }

  /// At least as many cells of the screen as the text takes, reckoned without making it.
  var width: Int {
    guard let affected else {
      if let events { return Self.digits(of: events) + 4 }
      return atRisk.map { Self.digits(of: $0) + 2 } ?? PostedCell.notReported.utf8.count
    }
    let count = Self.digits(of: affected) + (atRisk.map { Self.digits(of: $0) + 1 } ?? 0)
    guard let rate else { return count }
    return count + (rate < 9.95 ? 6 : rate < 99.95 ? 7 : 8)
  }

  private static func digits(of number: Int) -> Int {
    var digits = number < 0 ? 2 : 1
    var rest = number.magnitude
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    return digits
  }
}
