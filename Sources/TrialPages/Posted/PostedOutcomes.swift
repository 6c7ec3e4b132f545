import TrialModel

/// The posted outcomes of a record: a line for each, and the tables of those that are unfolded.
struct PostedOutcomes {
  private let outcomes: [PostedOutcome]
  private let source: SourceKey
  private let toggled: Set<FoldedPart>

  init(_ results: PostedResults, source: SourceKey, toggled: Set<FoldedPart>) {
    outcomes = results.outcomes
    self.source = source
    self.toggled = toggled
  }

  /// The first primary outcome is open until it is folded, all others until then are not.
  private func isOpen(_ place: Int) -> Bool {
    let isFirst = outcomes.firstIndex { $0.type == "PRIMARY" } == place
    return isFirst != toggled.contains(.outcome(place))
  }

  /// The sections; empty when no outcome is posted.
  var sections: [PageSection] {
    guard !outcomes.isEmpty else { return [] }
    var sections: [PageSection] = []
    var heading: PageHeading? = .name(
      "POSTED OUTCOMES: \(outcomes.count), \(PageKey.open.name) folds and unfolds them"
    )
    var rows: [PageRow] = []
    for (place, outcome) in outcomes.enumerated() {
      rows.append(line(of: outcome, place))
      guard isOpen(place) else { continue }
      rows += outcome.statements(source: source)
      let columns = PostedColumns(outcome.groups, source: source)
      rows += columns.legend()
      sections.append(PageSection(heading, rows: rows))
      (heading, rows) = (nil, [])
      if let table = outcome.table(in: columns) { sections.append(table) }
      let analyses = outcome.analyses.map { $0.row(in: columns) }
      if !analyses.isEmpty {
        sections.append(PageSection(.name("ANALYSES POSTED WITH IT"), rows: analyses))
      }
    }
    if !rows.isEmpty { sections.append(PageSection(heading, rows: rows)) }
    return sections
  }

  private func line(of outcome: PostedOutcome, _ place: Int) -> PageRow {
    let text = [outcome.title, outcome.timeFrame.map { "(\($0))" }, outcome.analysedText]
      .compactMap { $0 }.joined(separator: " ")
    return .fold(
      .outcome(place),
      isOpen: isOpen(place),
      word: outcome.rank,
      text,
      titled: "\(outcome.rank) outcome as posted",
      source: source
    )
  }
}

extension PostedOutcome {
  /// Its rank in a word or two.
  var rank: String {
    switch type {
    case "PRIMARY": "primary"
    case "SECONDARY": "secondary"
    case "OTHER_PRE_SPECIFIED": "other"
    case "POST_HOC": "post hoc"
    case let word?: RegistryWords.plain(word)
    case nil: "outcome"
    }
  }

  /// How many were analysed in each group, or that nothing is posted.
  fileprivate var analysedText: String {
    if reportingStatus == "NOT_POSTED" {
      return "- not posted" + (expectedPosting.map { ", expected \($0.text)" } ?? "")
    }
    guard let counts = denominators.first?.counts, !counts.isEmpty, counts.count < 9 else {
      return groups.isEmpty ? "" : "- \(groups.count) groups"
    }
    return "- analysed " + counts.map(\.number.text).joined(separator: ", ")
  }

  /// What is measured, of whom, and how it is given.
  fileprivate func statements(source: SourceKey) -> [PageRow] {
    let given = [parameter.map(RegistryWords.plain), dispersion.map(RegistryWords.plain)]
      .compactMap { $0 }.joined(separator: ", ")
    let unit = self.unit.map { ", in \($0)" } ?? ""
    let analysed = unitsAnalysed.map { "; analysed: \($0)" } ?? ""
    let parts: [(String, String?)] = [
      ("measure", description), ("analysed", population),
      ("given as", given.isEmpty ? self.unit : given + unit + analysed),
    ]
    return parts.compactMap { label, text in
      text.map { .statement(label, $0, titled: "\(title), \(label)", source: source) }
    }
  }

  /// The values of all groups; `nil` when none is posted.
  fileprivate func table(in columns: PostedColumns) -> PageSection? {
    guard !classes.isEmpty || !denominators.isEmpty else { return nil }
    var table = PostedTable(columns)
    table.add(denominators, named: "analysed", of: title)
    table.add(
      classes,
      of: title,
      named: unit ?? "value",
      outOf: denominators,
      isCounted: parameter == "COUNT_OF_PARTICIPANTS"
    )
    return table.section(named: (unit ?? "VALUES").uppercased())
  }
}

extension PostedTable {
  /// Adds a row for each unit that was counted, named by it and by what was done with it.
  mutating func add(
    _ denominators: [PostedDenominator],
    named done: String? = nil,
    of what: String,
    isIndented: Bool = false
  ) {
    for denominator in denominators {
      let label = [denominator.units, done].compactMap { $0 }.joined(separator: " ")
      add(denominator.counts, label: label, of: what, isIndented: isIndented)
    }
  }

  /// Adds the rows of classes, each under its heading where it has one.
  mutating func add(
    _ classes: [MeasurementClass],
    of what: String,
    named name: String,
    outOf denominators: [PostedDenominator],
    isCounted: Bool
  ) {
    for group in classes {
      let isAlone = group.categories.count == 1 && group.categories[0].title == nil
      if let title = group.title, !isAlone { addHeading(title) }
      add(
        group.denominators,
        named: "analysed",
        of: [what, group.title].compactMap { $0 }.joined(separator: ", "),
        isIndented: true
      )
      for category in group.categories {
        let label = isAlone ? group.title ?? name : category.title ?? name
        add(
          category,
          label: label,
          of: what,
          isIndented: group.title != nil && !isAlone,
          outOf: group.denominators.isEmpty ? denominators : group.denominators,
          isCounted: isCounted
        )
      }
    }
  }
}

extension PostedAnalysis {
  /// The comparison in words, as posted; which group is the reference is nowhere coded.
  fileprivate func row(in columns: PostedColumns) -> PageRow {
    let letters = groups.compactMap(columns.place).map(PostedColumns.letter)
    let label = letters.isEmpty ? "groups" : letters.joined(separator: ", ")
    let text = words
    return PageRow(
      .statement(label: letters.count > 4 ? "\(letters.count) groups" : label, text: text),
      figures: [
        ShownFigure(
          title: "analysis posted, groups \(label)",
          text: text,
          figure: nil,
          source: columns.source
        )
      ]
    )
  }

  private var words: String {
    let interval = lower != nil || upper != nil
    let bounds = "(\(lower?.text ?? "-") to \(upper?.text ?? "-"))"
    let estimated = [parameter, estimate?.text, interval ? "\(bounds), \(levelText)" : nil]
      .compactMap { $0 }.joined(separator: " ")
    let pWords = pText.map { text in
      let first = text.first
      return first == "<" || first == ">" || first == "=" ? "P \(text)" : "P = \(text)"
    }
    let spread = dispersionValue.map {
      "\(RegistryWords.plain(dispersion ?? "dispersion")) \($0.text)"
    }
    let parts: [String?] = [
      estimated.isEmpty ? nil : estimated, spread, limitComment, pWords, pComment, method,
      hypothesis.map(RegistryWords.plain), groupDescription,
    ]
    return (parts.compactMap { $0 } + comments).joined(separator: "; ")
  }

  /// The level as given; a fraction is not taken for a percentage.
  private var levelText: String {
    let sided = sides == "ONE_SIDED" ? ", one-sided" : ""
    guard let level else { return "level not given\(sided)" }
    let isFraction = (level.value ?? 100) < 1
    return (isFraction ? "level \(level.text) as given" : "\(level.text) % interval") + sided
  }
}
