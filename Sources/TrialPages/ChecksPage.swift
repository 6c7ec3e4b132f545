import TrialChecks
package import TrialModel

/// The known misprints and contradictions of a trial, and every figure with a correction.
package enum ChecksPage {
  package static func page(
    of trial: Trial,
    in catalogue: Catalogue,
    _ checks: CheckQueue
  ) -> Page {
    var sections = self.sections(
      of: trial.discrepancies.map { Matter(discrepancy: $0, trial: nil) },
      in: catalogue
    )
    let corrected = trial.shownFigures.filter { $0.figure?.correction != nil }
    if !corrected.isEmpty {
      sections.append(
        PageSection(
          .name("FIGURES WITH A CORRECTION"),
          rows: corrected.map { row(forCorrected: $0, in: catalogue) }
        )
      )
    }
    let found = findings(of: checks.slips(of: trial.id), in: catalogue, checks)
    if !found.isEmpty, trial.discrepancies.isEmpty { sections.removeFirst() }
    return Page(found + sections)
  }

  /// What the checks find, failures and warnings as they come; no section when they find nothing.
  private static func findings(
    of slips: [Slip],
    in catalogue: Catalogue,
    _ checks: CheckQueue
  ) -> [PageSection] {
    guard !slips.isEmpty else { return [] }
    let rows = checks.listed(of: slips).map { row(for: $0, in: catalogue, checks) }
    return [
      PageSection(
        .name("FOUND BY THE CHECKS: \(checks.counts(of: slips).text)"),
        rows: rows + leftOut(of: slips, checks)
      )
    ]
  }

  /// How many are left out since they are decided.
  private static func leftOut(of slips: [Slip], _ checks: CheckQueue) -> [PageRow] {
    let decided = slips.count - checks.listed(of: slips).count
    guard decided > 0 else { return [] }
    return [PageRow(.paragraph("\(decided) decided, left out; \(PageKey.decided.name) shows all."))]
  }

  /// What the checks find anywhere, failures first; Enter goes to the trial a finding is about.
  static func queue(in catalogue: Catalogue, _ checks: CheckQueue) -> [PageSection] {
    let slips = checks.slips
    let head = PageSection(
      .name("FOUND BY THE CHECKS: \(checks.counts(of: slips).text)"),
      rows: leftOut(of: slips, checks)
    )
    let names = Dictionary(
      catalogue.trials.map { ($0.id.text, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return [head]
      + [CheckFinding.Severity.fail, .warn].compactMap { severity in
        let found = checks.listed(of: slips).filter { $0.severity == severity }
        guard !found.isEmpty else { return nil }
        return PageSection(
          .name(severity == .fail ? "FAILURES" : "WARNINGS"),
          rows: found.map { row(for: $0, of: names[$0.subject.place], in: catalogue, checks) }
        )
      }
  }

  private static func row(
    for slip: Slip,
    of trial: Trial? = nil,
    in catalogue: Catalogue,
    _ checks: CheckQueue
  ) -> PageRow {
    let said = slip.said.map { words in
      words.source.map { "\(words.text) (\(catalogue.shortName(of: $0)))" } ?? words.text
    }
    let reasons = slip.findings.map { finding in
      let code = slip.others.isEmpty ? "" : "\(finding.code.rawValue): "
      return "\(code)expected \(finding.expected): \(finding.because)"
    }
    let shown = ShownFigure(
      title: "\(slip.codes), \(slip.subject.title)",
      text: "prints \(slip.printed.joined(separator: "; ")); \(reasons.joined(separator: "; "))",
      figure: nil,
      source: slip.subject.source ?? .review
    )
    return PageRow(
      .finding(
        FindingRow(
          slip,
          said: said,
          trial: trial?.name,
          rulings: slip.rulings(by: checks.decisions),
          differing: slip.rulings(by: Decisions(Array(checks.differing.values))),
          isSettled: checks.decisions.settles(slip)
        )
      ),
      figures: [shown],
      link: trial.map { .trial($0.id, .checks) }
    )
  }

  /// A discrepancy with the trial it stands under.
  struct Matter {
    let discrepancy: Discrepancy
    /// The trial, named in the row; `nil` where the page is about one trial or the review.
    let trial: Trial?
  }

  /// The discrepancies that warn, by number, then those that were cleared.
  static func sections(of matters: [Matter], in catalogue: Catalogue) -> [PageSection] {
    let sorted = matters.sorted { $0.discrepancy.number < $1.discrepancy.number }
    let warnings = sorted.filter(\.discrepancy.standing.isWarning)
    let cleared = sorted.filter { !$0.discrepancy.standing.isWarning }
    let none = PageRow(.paragraph("No misprint or contradiction is known here."))
    let rows = warnings.map { row(for: $0, in: catalogue) }
    var sections = [
      PageSection(
        .name("KNOWN MISPRINTS AND CONTRADICTIONS"),
        rows: rows.isEmpty ? [none] : rows
      )
    ]
    if !cleared.isEmpty {
      sections.append(
        PageSection(
          .name("LOOKED AT AND CLEARED"),
          rows: cleared.map { row(for: $0, in: catalogue) }
        )
      )
    }
    return sections
  }

  private static func row(for matter: Matter, in catalogue: Catalogue) -> PageRow {
    let discrepancy = matter.discrepancy
    let link = matter.trial.map { PageLink.trial($0.id, .checks) }
    let whole = ShownFigure(
      title: "check \(discrepancy.number), \(discrepancy.standing.rawValue)",
      text: "prints \(discrepancy.printed); \(discrepancy.said). \(discrepancy.text)",
      figure: nil,
      source: discrepancy.source ?? .review
    )
    let claims = discrepancy.claims.map { id in
      ShownFigure(
        title: "claim \(id.text)",
        text: catalogue.claim(id)?.text ?? id.text,
        figure: nil,
        source: .review
      )
    }
    let row = DiscrepancyRow(
      discrepancy,
      trial: matter.trial?.name,
      source: discrepancy.source.map { catalogue.shortName(of: $0) }
    )
    return PageRow(.discrepancy(row), figures: [whole] + claims, link: link)
  }

  private static func row(forCorrected shown: ShownFigure, in catalogue: Catalogue) -> PageRow {
    let figure = shown.figure
    let right = figure?.correction
    let value = "\(figure?.printed ?? shown.text), should read \(right?.printed ?? "")"
    let source = right.map { catalogue.shortName(of: $0.source) } ?? ""
    return PageRow(
      .sourceLine(figure: shown.title, value: value, source: source),
      figures: [shown]
    )
  }
}
