internal import TrialModel

extension Method {
  /// Every method, those for one trial before those for several.
  package static let all: [Method] =
    [wilson, riskDifference, numberNeeded, riskRatio, oddsRatio, fisher, midP]
    + [ratioTest, intervalFromP, nonInferiority, interaction, survivalDifference, medians]
    + [dose, granularity, ratioCheck, intervalCheck, sums, allocation]
    + pooling + [tables]

  /// The method of that name.
  ///
  /// - Throws: `CalculatorError` that names the nearest method when there is none.
  package static func named(_ name: String) throws(CalculatorError) -> Method {
    if let method = all.first(where: { $0.name == name }) { return method }
    let nearest = NearestWord.nearest(to: name, among: all.map(\.name))
    throw CalculatorError(
      what: "there is no method '\(name)'",
      place: "method",
      remedy: nearest.map { "perhaps \($0) is meant" }
        ?? "give one of \(all.map(\.name).joined(separator: ", "))"
    )
  }
}
