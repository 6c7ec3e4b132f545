import TrialModel

extension Method {
  /// Every method, those for one trial before those for several.
  package static let all: [Method] =
    [wilson, riskDifference, numberNeeded, riskRatio, oddsRatio, fisher, midP]
    + [ratioTest, intervalFromP, nonInferiority, interaction, survivalDifference, medians]
    + [dose, granularity, ratioCheck, intervalCheck, sums, allocation]
    + [absolute, survivalNumber] + pooling + [tables, subgroups, logRank]
    + [cumulative, leaveOneOut, influence, heterogeneity, egger, peters, agreement]

  /// Names of groups of reference cases that a method answers besides its own.
  static let otherNames = [
    "pi_two": "pool", "pool_reml_global": "pool_reml", "pool_mh_heterogeneity": "pool_mh",
    "rr_katz_nonevent": "rr_katz",
  ]

  /// The method of that name, or of a name for a group of its cases.
  ///
  /// - Throws: `CalculatorRefusal` that names the nearest method when there is none.
  package static func named(_ name: String) throws(CalculatorRefusal) -> Method {
    let own = otherNames[name] ?? name
    if let method = all.first(where: { $0.name == own }) { return method }
    let nearest = NearestWord.nearest(to: name, among: all.map(\.name))
    throw CalculatorRefusal(
      what: "there is no method '\(name)'",
      place: "method",
      remedy: nearest.map { "perhaps \($0) is meant" }
        ?? "give one of \(all.map(\.name).joined(separator: ", "))"
    )
  }
}
