/// An event of a posted table, wherever the table shows it.
package struct ListedEvent: Hashable, Sendable {
  package let kind: EventKind
  /// Its place among the posted events.
  package let event: Int

  package init(kind: EventKind, event: Int) {
    self.kind = kind
    self.event = event
  }
}

extension Page {
  /// The posted event that a selectable row is; `nil` for all other rows.
  package func event(at row: Int) -> ListedEvent? {
    guard let (table, place) = selectableRows.table(of: row), let event = table.event(at: place)
    else { return nil }
    return ListedEvent(kind: table.kind, event: event)
  }

  /// The selectable row of an event; `nil` where no table shows it.
  package func row(of event: ListedEvent) -> Int? {
    var count = 0
    for section in sections {
      if let table = section.rows.table, table.kind == event.kind,
        let place = table.place(ofEvent: event.event)
      {
        return count + place
      }
      count += section.rows.table?.count ?? section.rows.count(where: \.isSelectable)
    }
    return nil
  }

  /// The first row of the tables of serious and other events; `nil` where both are empty.
  package var firstEvent: Int? {
    var count = 0
    for section in sections {
      if let table = section.rows.table, table.kind != .totals {
        return count + (table.names.first == 0 ? min(1, table.count - 1) : 0)
      }
      count += section.rows.table?.count ?? section.rows.count(where: \.isSelectable)
    }
    return nil
  }

  /// The posted group whose title a selectable row shows, by its place; `nil` for all other rows.
  package func postedGroup(at row: Int) -> Int? {
    guard selectableRows.indices.contains(row) else { return nil }
    return selectableRows[row].postedGroup
  }
}
