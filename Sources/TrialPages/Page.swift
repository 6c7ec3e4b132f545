package import TrialModel

/// What a tab shows, before it has a size: sections of rows, each row with its figures.
///
/// The selection moves over the rows that can be selected, and over the figures within a row.
package struct Page: Hashable, Sendable {
  package let sections: [PageSection]
  /// The rows the selection moves over, in order.
  package let selectableRows: SelectableRows
  /// The first selectable row of each part: of each section under a heading that has one.
  package let parts: [Int]

  package init(_ sections: [PageSection]) {
    self.sections = sections
    selectableRows = SelectableRows(sections.map(\.rows))
    var parts: [Int] = []
    var count = 0
    for section in sections {
      let own = section.rows.table?.count ?? section.rows.count(where: \.isSelectable)
      if section.heading != nil, own > 0 { parts.append(count) }
      count += own
    }
    self.parts = parts
  }

  /// Whether the heading of a table stays in view while its rows scroll.
  package var hasTables: Bool { sections.contains { $0.heading?.stays ?? false } }
}

/// Rows under one heading.
package struct PageSection: Hashable, Sendable {
  package let heading: PageHeading?
  package let rows: PageRows

  package init(_ heading: PageHeading? = nil, rows: [PageRow]) {
    self.heading = heading
    self.rows = PageRows(rows)
  }

  /// A long table under its heading; its rows are made when they are looked at.
  init(_ heading: PageHeading, table: EventTable) {
    self.heading = heading
    rows = PageRows(table)
  }

  /// The rows of a long table as sentences; they are made when they are looked at.
  init(_ heading: PageHeading?, sentencesOf table: EventTable) {
    self.heading = heading
    rows = PageRows(inWords: table)
  }
}

/// What stands over a section.
package enum PageHeading: Hashable, Sendable {
  /// A name alone: `WHAT CHANGED`.
  case name(String)
  /// A name and the heads of the columns of the arms: `MEDIAN, months`, then both arms.
  case arms(name: String, arms: [ArmHead], note: String?)
  /// A name, the heads of the columns of the arms, and the axis of the effects beside them.
  case effects(name: String, arms: [ArmHead], note: String, scale: EffectScale)
  /// A name over an axis of ratios, and the ratios it reaches from and to.
  case ratioAxis(name: String, axis: ClosedRange<Double>)
  /// A name and the heads of two columns of words: then and now.
  case columns(name: String, first: String, second: String)
  /// A name, the heads of right-aligned columns, and the head of the words after them.
  case table(name: String, heads: [TableHead], trailing: String)
  /// A name over questions, with the heads of their counts.
  case questions(name: String)
  /// An arm: its sign and short label, then its label and type.
  case arm(ArmHead, name: String)
  /// The axis of a forest plot with the heads of its columns.
  case forest(ForestHead)
  /// A name over outcomes, with the heads of a summary of findings.
  case summary(name: String)
  /// The two axes of a funnel plot.
  case funnel(FunnelHead)
  /// A name and the heads of columns of short numbers.
  case packed(name: String, columns: [PackedColumn])
  /// The head of a table the registry posts.
  case posted(PostedHead)
  /// The head of a long table of adverse events.
  case events(EventTableHead)

  /// Whether it stays in view while the rows under it scroll: it says what columns and axes mean.
  package var stays: Bool {
    switch self {
    case .name, .arm, .questions: false
    case .arms, .effects, .ratioAxis, .columns, .table, .forest, .funnel, .packed, .summary,
      .posted,
      .events:
      true
    }
  }
}

/// The head of a column of one arm or event group.
package struct ArmHead: Hashable, Sendable {
  /// The arm in a few letters: `IPI+RT`.
  package let label: String
  /// `nil` where the source does not say.
  package let side: Arm.Side?
  /// How many patients the column is out of; `nil` when not known or not the same in all rows.
  package let count: Int?

  package init(label: String, side: Arm.Side?, count: Int?) {
    self.label = label
    self.side = side
    self.count = count
  }
}

/// What Enter does on a row.
package enum PageLink: Hashable, Sendable {
  /// Opens a tab of the same trial.
  case tab(TrialTab)
  /// Opens a trial at a tab.
  case trial(TrialID, TrialTab)
  /// Opens the list of the trials behind a printed count or question.
  case trials(TrialScope)
  /// Draws a forest plot.
  case forest(ForestSubject, ForestOptions)
  /// Folds or unfolds a part of the page.
  case unfold(FoldedPart)
}

/// Trials that belong together for a reason outside the filter: those behind a printed count.
package struct TrialScope: Hashable, Sendable {
  /// What they are: `concurrent alone`, `question 1`.
  package let title: String
  package let trials: [TrialID]
  /// How many more the source counts that are not known; `nil` when it prints no count.
  package let unknown: Int?

  package init(title: String, trials: [TrialID], unknown: Int?) {
    self.title = title
    self.trials = trials
    self.unknown = unknown
  }
}

/// One row of a page.
package struct PageRow: Hashable, Sendable {
  /// What the row looks like; views draw each kind in its own way.
  package let content: PageContent
  /// The figures in it, left to right; empty for rows that are only read.
  package let figures: [ShownFigure]
  /// What Enter does; `nil` shows where the figure comes from.
  package let link: PageLink?
  /// The posted group of adverse events that the row names, by its place; `nil` for other rows.
  package let postedGroup: Int?

  package init(
    _ content: PageContent,
    figures: [ShownFigure] = [],
    link: PageLink? = nil,
    postedGroup: Int? = nil
  ) {
    self.content = content
    self.figures = figures
    self.link = link
    self.postedGroup = postedGroup
  }

  /// What Enter does on one of its figures; `nil` shows where the figure comes from.
  package func link(at figure: Int) -> PageLink? {
    (figures.indices.contains(figure) ? figures[figure].link : nil) ?? link
  }

  /// Whether the row has a value for each arm or group.
  package var isByArm: Bool {
    switch content {
    case .event, .armValues: true
    case .posted(let row): !row.isName
    default: false
    }
  }

  /// Whether the selection can stand on the row.
  package var isSelectable: Bool { !figures.isEmpty || link != nil }
}
