import TrialModel

extension SincePage {
  /// What is still awaited and when, what ended, and what was looked for in vain.
  func awaited(_ search: LaterSearch) -> [PageSection] {
    let sections: [(name: String, rows: [PageRow])] = [
      (
        "STILL AWAITED, by the date that is expected",
        search.trials(.awaited).map {
          row(of: $0, labelled: $0.expected?.date.text ?? "no date")
        } + [ownAwaited].compactMap { $0 }
      ),
      (
        "ENDED, without a result that could be read",
        search.trials(.ended).map { row(of: $0, labelled: "ended") }
      ),
      (
        "LOOKED FOR, no result found",
        search.trials(.notFound).map { row(of: $0, labelled: "none") }
          + search.limits.map { PageRow(.paragraph($0)) }
      ),
    ]
    return sections.map { PageSection(.name($0.name), rows: $0.rows) }
  }

  /// The trials the review calls running that have no result, as a link to their list; `nil` for none.
  private var ownAwaited: PageRow? {
    let trials = catalogue.trials.filter {
      $0.role == .running && $0.classification.primaryEndpoint == .noneFound
    }
    guard !trials.isEmpty else { return nil }
    let scope = TrialScope(title: "running, no result", trials: trials.map(\.id), unknown: nil)
    let names = trials.map(\.name).joined(separator: ", ")
    return PageRow(
      .paragraph(
        "Awaited too, with no date in what was read, are \(trials.count) of the review's running trials:"
          + " \(names)."
      ),
      link: .trials(scope)
    )
  }

  private func row(of sought: SoughtTrial, labelled label: String) -> PageRow {
    let whole = ShownFigure(
      title: sought.name,
      words: SourcedText(sought.sentence, source: sought.state.source)
    )
    let sizes = sought.sizes.map { size in
      ShownFigure(
        title: "\(sought.name), patients \(size.counted.rawValue)",
        text: size.figure.printed,
        figure: size.figure,
        source: size.figure.source
      )
    }
    return PageRow(
      .statement(label: label, text: sought.sentence),
      figures: [whole] + sizes
    )
  }
}

extension SoughtTrial {
  /// Name, number, site, what it asks, what is expected, its state and to which day that is known.
  package var sentence: String {
    let number = registryNumber == name ? nil : registryNumber
    let about = [number, site].compactMap { $0 }.joined(separator: ", ")
    let asked = asks.map { ": \($0)" } ?? ""
    let patients = sizes.map { "\($0.figure.printed) patients \($0.counted.plan)" }
    let event = expected.map { "\($0.event.rawValue) expected \($0.date.text)" }
    let facts = ([event] + patients).compactMap { $0 }.joined(separator: ", ")
    let said = facts.isEmpty ? "" : " \(facts.capitalisedFirst)."
    let dated = asOf.map { " As of \($0.text)." } ?? ""
    return "\(name) (\(about))\(asked).\(said) \(state.text)\(dated)"
  }
}

extension SizeFigure.CountedSet {
  /// What the number is of, for a trial that is awaited: planned, or as it was counted.
  fileprivate var plan: String {
    switch self {
    case .target, .estimated: "planned"
    default: rawValue
    }
  }
}
