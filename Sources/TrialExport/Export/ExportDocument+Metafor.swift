import TrialModel
import TrialQuery
import TrialStatistics

extension ExportDocument {
  /// A table that `rma(yi, sei = sei)` and `escalc(ai = ai, bi = bi, ci = ci, di = di)` read.
  ///
  /// A row is a printed ratio with its interval, or the counts of an event in two arms. Ratios
  /// that are not sound, or whose interval gives no standard error, are left out.
  var metafor: Table {
    let drawn = drawnAlone ?? PlottedResult.all(of: selection.trials, in: catalogue)
    let rows = selection.trials.flatMap { trial in
      // Counts are in no forest plot.
      ratios(of: trial, drawn)
        + (drawnAlone == nil ? trial.countedEvents.map { counts($0, of: trial) } : [])
    }
    return Table(
      MetaforColumn.allCases.map { Table.Head($0.rawValue) },
      rows: rows.map { row in MetaforColumn.allCases.map { row[$0] ?? "" } }
    )
  }

  private typealias Row = [MetaforColumn: String]

  private func ratios(of trial: Trial, _ drawn: Set<PlottedResult>) -> [Row] {
    trial.results.compactMap { result in
      let figure = result.figure
      let interval = figure.intervalInUse
      guard result.kind == .ratio, let interval, let bounds = interval.bounds,
        let ratio = figure.numberInUse,
        let estimate = FigureSoundness(figure, isRatio: true)?.estimate
      else { return nil }
      var row = common(trial, from: figure.source)
      row[.endpoint] = result.canonicalEndpoint.name
      row[.measure] = result.measure
      row[.period] = result.period
      row[.subgroup] = result.subgroup
      row[.population] = result.population ?? figure.population
      row[.dataCut] = figure.dataCut
      row[.yi] = JSON.plainDecimal(estimate.logRatio)
      row[.sei] = JSON.plainDecimal(estimate.logStandardError)
      row[.level] = interval.level.percentDigits
      row[.levelPrinted] = interval.level.isPrinted ? "yes" : "no"
      row[.ratio] = ratio.digits
      row[.lower] = bounds.lower.digits
      row[.upper] = bounds.upper.digits
      row[.p] = figure.p?.number.digits
      row[.pSign] = figure.p?.modifier.rawValue
      row[.printed] = figure.printed
      row[.corrected] = figure.correctionInUse == nil ? "no" : "yes"
      let isDrawn = drawn.contains(PlottedResult(trial: trial.id, result: result.id))
      guard isDrawn || drawnAlone == nil else { return nil }
      row[.drawn] = isDrawn ? "yes" : "no"
      return row
    }
  }

  private func counts(_ events: CountedEvents, of trial: Trial) -> Row {
    var row = common(trial, from: events.source)
    let grade = events.subject.grade.map { $0.text == "any" ? "any grade" : "grade \($0.text)" }
    row[.endpoint] = [events.subject.term, grade, events.subject.qualifier].compactMap { $0 }
      .joined(separator: ", ")
    row[.measure] = "events"
    row[.experimental] = events.experimentalArm.label
    row[.control] = events.controlArm.label
    row[.dataCut] = events.dataCut
    row[.ai] = String(events.experimental.affected)
    row[.bi] = String(events.experimental.unaffected)
    row[.ci] = String(events.control.affected)
    row[.di] = String(events.control.unaffected)
    row[.n1i] = String(events.experimental.atRisk)
    row[.n2i] = String(events.control.atRisk)
    return row
  }

  private func common(_ trial: Trial, from key: SourceKey) -> Row {
    let source = catalogue.source(key)
    let categories = trial.classification
    return [
      .trial: trial.id.text, .acronym: trial.acronym ?? "", .source: key.text,
      .citation: source?.citation ?? "", .address: source?.address ?? "",
      .filter: selection.filter, .dataAsOf: dataAsOf ?? "",
      .site: categories.sites.joined(separator: "; "),
      .agent: categories.agents.joined(separator: "; "),
      .immunotherapyClass: categories.classes.joined(separator: "; "),
      .sequence: categories.sequence.isEmpty ? "" : categories.sequence.text,
      .backbone: categories.backbone.rawValue, .phase: categories.phase.text,
      .year: trial.start.map { String($0.year) } ?? "", .masked: trial.masking ?? "",
    ]
  }
}

/// The columns of the table for metafor, named as its functions name their arguments.
private enum MetaforColumn: String, CaseIterable {
  case trial, acronym, endpoint, measure, period, subgroup, population, experimental, control
  case dataCut = "data_cut"
  /// The logarithm of the ratio and its standard error, from the interval at its own level.
  case yi, sei
  case level
  case levelPrinted = "level_printed"
  case ratio, lower, upper, p
  case pSign = "p_sign"
  /// With and without the event in the experimental and in the control arm, then both totals.
  case ai, bi, ci, di, n1i, n2i
  /// Whether a forest plot of the endpoint over these trials draws the ratio; empty for counts.
  case drawn
  /// Moderators: where the trial stands, and who was masked.
  case site, agent
  case immunotherapyClass = "class"
  case sequence
  case backbone = "rt"
  case phase, year, masked
  case printed, corrected, source, citation, address, filter
  case dataAsOf = "data_as_of"
}

extension IntervalLevel {
  /// The level in percent with the digits of the source; 95 where none is printed.
  fileprivate var percentDigits: String {
    switch self {
    case .printed(let percent): percent.digits
    case .notPrinted: "95"
    }
  }
}

extension Trial {
  /// Who was masked, as the record says it, or the catalogue by its word; `nil` where not read.
  fileprivate var masking: String? {
    registration?.design.masking.map(RegistryWords.plain)
      ?? registryFacts.first { $0.field == "masking" }?.text.lowercased()
  }
}
