package import TrialModel

/// The few figures of a trial that a reader looks for first.
///
/// The headline comes first, then overall survival and the next endpoint that has a ratio, each at
/// its newest, and the rate of severe events. The overview, the preview under the list and the
/// comparison take them from here, so that they never differ.
package struct MainFindings {
  let trial: Trial
  let catalogue: Catalogue
  let table: ResultTable
  /// At most three endpoints with a ratio, a median or a rate, the headline's first.
  private(set) var endpoints: [String] = []

  /// Chooses among the results of a trial; the catalogue knows which source is a publication.
  package init(_ trial: Trial, in catalogue: Catalogue) {
    self.trial = trial
    self.catalogue = catalogue
    table = ResultTable(trial.results, of: trial, in: catalogue)
    for endpoint in table.endpoints where ratio(of: endpoint) != nil || value(of: endpoint) != nil {
      endpoints.append(endpoint)
      if endpoints.count == 3 { break }
    }
  }

  /// The ratios on their axis; `nil` when no source reports one.
  var ratioSection: PageSection? {
    let ratios = ratios
    guard let measure = ratios.first?.outcome.measure else { return nil }
    let title = table.ratioTitle(measure, of: ratios)
    return PageSection(
      .ratioAxis(name: title, axis: table.axis),
      rows: ratios.map { linked(ratioRow($0), to: .results) }
        + [PageRow(.ratioFoot(table.foot(of: ratios)))]
    )
  }

  /// The ratios that stand on one axis: those of the first one's measure.
  var ratios: [ResultRow] {
    let rows = endpoints.compactMap(ratio)
    let measure = rows.first?.outcome.measure
    return measure == nil ? [] : rows.filter { $0.outcome.measure == measure }
  }

  func ratioRow(_ row: ResultRow) -> PageRow {
    let outcome = row.outcome
    let label =
      outcome.isWhole ? outcome.endpointText : "\(outcome.endpointText), \(outcome.rowText)"
    return table.ratioRow(.row(row, label: label, isIndented: false))
  }

  /// The newest median of each endpoint, else its newest rate, and the rate of severe events.
  ///
  /// `nil` when no source reports any of these.
  var valueSection: PageSection? {
    let values = valueRows(values).map { linked($0, to: .results) }
    let severe = SevereEvents(trial, arms: arms, in: catalogue).row.map { [$0] } ?? []
    guard !values.isEmpty || !severe.isEmpty else { return nil }
    let heads = arms.map { ArmHead(label: $0.shortLabel, side: $0.side, count: nil) }
    return PageSection(
      .arms(name: "BY ARM", arms: heads, note: table.pair == nil ? nil : "difference, ours"),
      rows: values + severe
    )
  }

  /// The arms that have a column, experimental before control where results name them.
  var arms: [Arm] { values.isEmpty ? trial.arms : table.arms }

  /// The newest median or rate of each endpoint.
  var values: [ResultRow] { endpoints.compactMap { value(of: $0) } }

  func valueRows(_ values: [ResultRow]) -> [PageRow] {
    table.armRows(values.map { .row($0, label: Self.label(of: $0), isIndented: false) })
  }

  /// The ratio of an endpoint: the headline itself, so that list and overview say the same, else the
  /// newest over all patients, as forest plots have it.
  func ratio(of endpoint: String) -> ResultRow? {
    let rows = (table.rowsByEndpoint[endpoint] ?? []).filter { $0.outcome.kind == .ratio }
    return rows.first { $0.results.contains(where: \.isHeadline) }
      ?? EndpointCuts(
        rows: rows.filter(\.outcome.isWhole),
        trial: trial,
        catalogue: catalogue
      )
      .standing(for: .newest)?.row
  }

  /// The newest median of an endpoint over all patients, else its newest rate; `nil` without either.
  func value(of endpoint: String) -> ResultRow? {
    let rows = table.rowsByEndpoint[endpoint] ?? []
    let ratio = ratio(of: endpoint)
    let medians = rows.filter { $0.outcome.kind == .median && $0.outcome.isWhole }
    let rates = rows.filter { $0.outcome.kind == .rate && $0.outcome.subgroup == nil }
    return newest(medians, beside: ratio) ?? newest(rates, beside: ratio)
  }

  /// The newest median or rate, those of the ratio's own data cut first, since they are read beside it,
  /// then those of publications.
  private func newest(_ rows: [ResultRow], beside ratio: ResultRow?) -> ResultRow? {
    func rank(_ row: ResultRow) -> (Int, Int, Int) {
      let isOfCut = ratio?.dataCut != nil && row.dataCut == ratio?.dataCut
      let isPublished = row.readings.contains { catalogue.voice(of: $0.source) == .publication }
      return (isOfCut ? 1 : 0, isPublished ? 1 : 0, row.year(in: catalogue))
    }
    return rows.enumerated()
      .max { left, right in
        let own = rank(left.element)
        let its = rank(right.element)
        return (own.0, own.1, own.2, left.offset) < (its.0, its.1, its.2, right.offset)
      }?
      .element
  }

  private static func label(of row: ResultRow) -> String {
    withUnit(row.outcome.isWhole ? row.outcome.endpointText : labelled(row), of: row)
  }

  /// The endpoint in the letters of its source, with period and unit: `OS, mo`.
  static func shortLabel(of row: ResultRow) -> String {
    let letters = row.results.first?.endpointLabel ?? row.outcome.endpointText
    return withUnit(row.outcome.isWhole ? letters : labelled(row), of: row)
  }

  private static func withUnit(_ name: String, of row: ResultRow) -> String {
    guard row.outcome.kind != .ratio else { return name }
    let unit = row.outcome.unit == .months ? "mo" : row.outcome.unit.headText
    return unit.isEmpty ? name : "\(name), \(unit)"
  }

  private static func labelled(_ row: ResultRow) -> String {
    [row.results.first?.endpointLabel, row.outcome.rowText].compactMap { $0 }
      .joined(separator: " ")
  }

  private func linked(_ row: PageRow, to tab: TrialTab) -> PageRow {
    PageRow(row.content, figures: row.figures, link: .tab(tab))
  }
}
