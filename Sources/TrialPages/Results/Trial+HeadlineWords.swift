package import TrialModel

extension Trial {
  /// The result that lists show, as it is read out: `overall survival hazard ratio 0.72, 95 % CI 0.59 to
  /// 0.89, below 1, favours DURVA`.
  ///
  /// `nil` where the catalogue names no such result.
  package func headlineWords(in catalogue: Catalogue) -> String? {
    guard let result = results.first(where: \.isHeadline) else { return nil }
    let alike = results.filter { $0.endpoint == result.endpoint && $0.kind == result.kind }
    let table = ResultTable(alike, of: self, in: catalogue)
    guard let row = table.rows.first(where: { $0.results.contains(result) }) else { return nil }
    return "\(row.outcome.named) \(ResultWords.brief(on: row, in: table))"
  }
}

extension Outcome {
  /// The endpoint by its whole name, with what of it the result is about.
  fileprivate var named: String {
    isWhole || rowText == endpointText ? endpoint : "\(endpoint), \(rowText),"
  }
}
