import TrialModel

/// The rows of a trial's results with what they have in common: columns, axis, origins.
struct ResultTable {
  let trial: Trial
  let catalogue: Catalogue
  let rows: [ResultRow]
  /// The rows of each endpoint, in their order.
  let rowsByEndpoint: [String: [ResultRow]]
  /// The arms that results are about, experimental before control.
  let arms: [Arm]
  /// The ends of the one axis that all ratios of the page are drawn on.
  let axis: ClosedRange<Double>
  /// Whether the rows come from several data cuts or sources, so that each has to name its own.
  let namesOrigins: Bool

  init(_ results: [ReportedResult], of trial: Trial, in catalogue: Catalogue) {
    self.trial = trial
    self.catalogue = catalogue
    let rows = ResultRow.rows(of: results)
    self.rows = rows
    rowsByEndpoint = Dictionary(grouping: rows, by: \.outcome.endpoint)
    arms = Arm.Side.allCases.flatMap { side in
      let ofSide = trial.arms.filter { $0.side == side }
      let named = ofSide.filter { arm in trial.results.contains { $0.arm == arm.id } }
      // A side without any figure keeps its column, so that its absence is seen.
      return named.isEmpty ? Array(ofSide.prefix(1)) : named
    }
    let ratios = rows.filter { $0.outcome.kind == .ratio }
      .compactMap { $0.shown(of: nil, in: catalogue)?.figure }
    axis = RatioAxisEnds.covering(
      ratios.map { ($0.shownNumber?.value, $0.shownBounds) },
      within: 0.1...10
    )
    namesOrigins = Set(rows.map { $0.origin(in: catalogue) }.filter { !$0.isEmpty }).count > 1
  }

  /// The one experimental and the one control arm; `nil` when there are not just these two.
  var pair: (experimental: Arm, control: Arm)? {
    guard arms.count == 2, arms[0].side == .experimental, arms[1].side == .control else {
      return nil
    }
    return (arms[0], arms[1])
  }

  /// The heads of the columns of the arms, with the number analysed, else randomised.
  var heads: [ArmHead] {
    let analysed = arms.compactMap { $0.size(of: .analysed)?.value.value }
    let isAnalysedKnown = analysed.count == arms.count
    return arms.map { arm in
      let size = arm.size(of: isAnalysedKnown ? .analysed : .randomised)?.value.value
      return ArmHead(label: arm.shortLabel, side: arm.side, count: size.map { Int($0.value) })
    }
  }

  /// The origin of a row where the page has several, else nothing.
  func origin(of row: ResultRow) -> String { namesOrigins ? row.origin(in: catalogue) : "" }

  /// A row as it stands under its endpoint, or the endpoint's name where it has no row of its own.
  enum Entry {
    case endpoint(String)
    case row(ResultRow, label: String, isIndented: Bool)
  }

  /// Rows of one sort under their endpoints: the whole first, then periods, then subgroups.
  func entries(_ rows: [ResultRow]) -> [Entry] {
    let byEndpoint = Dictionary(grouping: rows, by: \.outcome.endpoint)
    return endpoints.flatMap { entries(ofEndpoint: byEndpoint[$0] ?? []) }
  }

  /// The endpoints of the trial: the headline's, overall survival, then as they are reported.
  var endpoints: [String] {
    let headline = trial.results.filter(\.isHeadline).map(\.endpoint)
    let all = trial.results.map(\.endpoint)
    return (headline + all.filter { $0 == "overall survival" } + all).eachOnce
  }

  private func entries(ofEndpoint rows: [ResultRow]) -> [Entry] {
    guard !rows.isEmpty else { return [] }
    let whole = rows.filter(\.outcome.isWhole)
    let parts = Self.inOrder(rows.filter { !$0.outcome.isWhole })
    if whole.isEmpty, parts.count == 1, let row = parts.first {
      let label = row.results.first?.endpointLabel ?? row.outcome.endpointText
      return [.row(row, label: "\(label) \(row.outcome.rowText)", isIndented: false)]
    }
    let name = rows.first?.outcome.endpointText ?? ""
    return (whole.isEmpty ? [.endpoint(name)] : [])
      + whole.map { .row($0, label: name, isIndented: false) }
      + parts.map { .row($0, label: $0.outcome.rowText, isIndented: true) }
  }

  /// Periods before subgroups, rows of one period or subgroup together, else as they stand.
  private static func inOrder(_ rows: [ResultRow]) -> [ResultRow] {
    func place(of row: ResultRow) -> (Int, Int) {
      let first = rows.firstIndex { $0.outcome.rowText == row.outcome.rowText } ?? 0
      return (row.outcome.subgroup == nil ? 0 : 1, first)
    }
    return rows.enumerated()
      .sorted { left, right in
        let own = place(of: left.element)
        let its = place(of: right.element)
        return (own.0, own.1, left.offset) < (its.0, its.1, right.offset)
      }
      .map(\.element)
  }
}
