package import TrialModel

/// What one source reports of an event at one data cut: what may stand side by side.
package struct EventReading: Hashable, Sendable {
  package let source: SourceKey
  /// The data cut; `nil` when the source does not state one.
  package let dataCut: String?
  /// One cell a group, in the order of the source.
  package fileprivate(set) var cells: [AdverseEventCell]

  /// The cell of a group; `nil` when the source has none.
  package func cell(_ group: EventGroupID) -> AdverseEventCell? {
    cells.first { $0.group == group }
  }
}

extension AdverseEvent {
  /// The cells by source and data cut, in the order of their first cells.
  package var readings: [EventReading] {
    var readings: [EventReading] = []
    for cell in cells {
      let cut = cell.figure?.dataCut
      let place = readings.firstIndex {
        $0.source == cell.source && $0.dataCut == cut && $0.cell(cell.group) == nil
      }
      if let place {
        readings[place].cells.append(cell)
      } else {
        readings.append(EventReading(source: cell.source, dataCut: cut, cells: [cell]))
      }
    }
    return readings
  }
}

extension Trial {
  /// The reading of an event that says most about these groups; `nil` when none has any of them.
  ///
  /// Counted in all groups comes before derived, derived before percentages, and these before what
  /// leaves a group out; the review comes last among equals, which else stand as in the catalogue.
  package func fullestReading(
    of event: AdverseEvent,
    for groups: [EventGroupID]
  ) -> EventReading? {
    event.readings.enumerated()
      .filter { reading in groups.contains { reading.element.cell($0) != nil } }
      .min { precedence(of: $0, groups) < precedence(of: $1, groups) }?
      .element
  }

  private func precedence(
    of reading: (offset: Int, element: EventReading),
    _ groups: [EventGroupID]
  ) -> (Int, Int, Int, Int) {
    let ranks = groups.map { reading.element.cell($0).map(rank) ?? 4 }
    let isReview = reading.element.source == .review ? 1 : 0
    return (ranks.max() ?? 4, ranks.reduce(0, +), isReview, reading.offset)
  }

  private func rank(_ cell: AdverseEventCell) -> Int {
    switch count(of: cell) {
    case .printed: 0
    case .derived: 1
    case .several, .unknown: cell.affected != nil ? 2 : 3
    }
  }
}
