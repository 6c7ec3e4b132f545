import TrialModel

/// Who began, finished and left, and who they were: the flow and baseline a record posts.
struct PostedParticipants {
  private let results: PostedResults
  private let source: SourceKey
  private let toggled: Set<FoldedPart>

  init(_ results: PostedResults, source: SourceKey, toggled: Set<FoldedPart>) {
    self.results = results
    self.source = source
    self.toggled = toggled
  }

  /// Flow and baseline, each under a line that folds it; empty when neither is posted.
  var sections: [PageSection] { flow + baseline }

  private var flow: [PageSection] {
    guard let flow = results.flow else { return [] }
    let isOpen = !toggled.contains(.flow)
    let head = fold(
      .flow,
      isOpen: isOpen,
      "Participant flow: \(flow.groups.count) posted groups, which are no arms"
    )
    guard isOpen else { return [PageSection(.name("PARTICIPANT FLOW"), rows: [head])] }
    let columns = PostedColumns(flow.groups, source: source)
    let words = [("recruited", flow.recruitment), ("before", flow.preAssignment)]
    let notes = words.compactMap { label, text in
      text.map { PageRow.statement(label, $0, source: source) }
    }
    let first = PageSection(.name("PARTICIPANT FLOW"), rows: [head] + notes + columns.legend())
    return [first] + flow.periods.map { $0.section(in: columns) }
  }

  private var baseline: [PageSection] {
    guard let baseline = results.baseline else { return [] }
    let isOpen = toggled.contains(.baseline)
    let head = fold(
      .baseline,
      isOpen: isOpen,
      "Baseline: \(baseline.characteristics.count) characteristics in "
        + "\(baseline.groups.count) posted groups"
    )
    guard isOpen else { return [PageSection(.name("BASELINE"), rows: [head])] }
    let columns = PostedColumns(baseline.groups, source: source)
    let notes =
      baseline.population.map { [PageRow.statement("analysed", $0, source: source)] } ?? []
    var whole = PostedTable(columns)
    whole.add(baseline.denominators, of: "baseline")
    return [PageSection(.name("BASELINE"), rows: [head] + notes + columns.legend())]
      + (whole.lines.isEmpty ? [] : [whole.section(named: "ANALYSED")])
      + baseline.characteristics.map { $0.section(in: columns, outOf: baseline.denominators) }
  }

  private func fold(_ part: FoldedPart, isOpen: Bool, _ text: String) -> PageRow {
    .fold(part, isOpen: isOpen, text, titled: "posted participants", source: source)
  }
}

extension ParticipantFlow.Period {
  /// Milestones, then why participants left.
  fileprivate func section(in columns: PostedColumns) -> PageSection {
    let name = title ?? "Period"
    var table = PostedTable(columns)
    for row in milestones {
      table.add(row.counts, label: row.words, of: name, isIndented: false)
    }
    if !withdrawals.isEmpty { table.addHeading("Reasons for not completing") }
    for row in withdrawals {
      table.add(row.counts, label: row.words, of: name, isIndented: true)
    }
    return table.section(named: name.uppercased())
  }
}

extension ParticipantFlow.Row {
  /// The registry's own milestones in small letters, those of the sponsor as they are.
  fileprivate var words: String {
    let isOfRegistry = ["STARTED", "COMPLETED", "NOT COMPLETED"].contains(label)
    return (isOfRegistry ? label.lowercased() : label) + (comment.map { ": \($0)" } ?? "")
  }
}

extension Baseline.Characteristic {
  fileprivate func section(
    in columns: PostedColumns,
    outOf whole: [PostedDenominator]
  ) -> PageSection {
    var table = PostedTable(columns)
    table.add(denominators, named: "analysed", of: title)
    table.add(
      classes,
      of: title,
      named: unit ?? "value",
      outOf: denominators.isEmpty ? whole : denominators,
      isCounted: parameter == "COUNT_OF_PARTICIPANTS"
    )
    let given = [parameter.map(RegistryWords.plain), dispersion.map(RegistryWords.plain), unit]
      .compactMap { $0 }.joined(separator: ", ")
    return table.section(named: "\(title) (\(given))")
  }
}
