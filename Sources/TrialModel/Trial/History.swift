/// What was known of a trial's state at a date.
package struct StateOfKnowledge: Hashable, Sendable {
  package let status: RecruitmentStatus
  /// The state in words, as far as the source gives them.
  package let text: String
  package let source: SourceKey
  /// The date of that knowledge; `nil` when the source carries none.
  package let asOf: PartialDate?

  package init(status: RecruitmentStatus, text: String, source: SourceKey, asOf: PartialDate?) {
    self.status = status
    self.text = text
    self.source = source
    self.asOf = asOf
  }
}

/// How something stands now against what the review said.
package enum ChangeMark: String, Hashable, Sendable, CaseIterable {
  case new
  case changed
  case contradicts
  case same
  /// The review did not state it, and nothing newer is known.
  case notStated = "not stated"
}

/// One aspect of a trial, as the review had it and as it is known now.
package struct Change: Hashable, Sendable {
  package let aspect: String
  /// What the review said; `nil` when nothing.
  package let then: String?
  /// The newest known; `nil` when nothing was found.
  package let now: String?
  package let mark: ChangeMark
  /// The source of `now`; `nil` when nothing was found.
  package let source: SourceKey?

  package init(aspect: String, then: String?, now: String?, mark: ChangeMark, source: SourceKey?) {
    self.aspect = aspect
    self.then = then
    self.now = now
    self.mark = mark
    self.source = source
  }
}

/// Something that happened to a trial.
package struct HistoryEvent: Hashable, Sendable {
  package let date: PartialDate
  package let text: String
  package let source: SourceKey
  package let mark: ChangeMark

  package init(date: PartialDate, text: String, source: SourceKey, mark: ChangeMark) {
    self.date = date
    self.text = text
    self.source = source
    self.mark = mark
  }
}

/// A trial's row in the review's table of running trials, as far as it was read.
package struct TableRow: Hashable, Sendable {
  package let membership: TableMembership
  /// The number of the row, 1…30; `nil` when not read.
  package let row: Int?
  /// The cells that were read, column and text as printed.
  package let cells: [Cell]
  /// Where the row was read; `nil` when no source read has it.
  package let source: SourceKey?
  /// What a reader has to know of it, in our words; `nil` when nothing.
  package let note: String?

  /// One cell of the row.
  package struct Cell: Hashable, Sendable {
    package let column: String
    /// The text of the cell, or why it is not known.
    package let text: Reported<String>

    package init(column: String, text: Reported<String>) {
      self.column = column
      self.text = text
    }
  }

  package init(
    membership: TableMembership,
    row: Int?,
    cells: [Cell],
    source: SourceKey?,
    note: String?
  ) {
    self.membership = membership
    self.row = row
    self.cells = cells
    self.source = source
    self.note = note
  }
}
