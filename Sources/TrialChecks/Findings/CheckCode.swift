/// What kind of check found something.
package enum CheckCode: String, Hashable, Sendable, CaseIterable, Comparable {
  /// The lower bound of an interval is not below its upper bound.
  case intervalOrder = "CI-ORDER"
  /// An estimate lies outside its own interval.
  case estimateInside = "CI-INSIDE"
  /// A ratio at or below 0.
  case ratioSign = "RATIO-SIGN"
  /// A level that no interval has.
  case impossibleLevel = "LEVEL"
  /// One bound alone, or an interval that is called one-sided.
  case oneBound = "ONE-SIDED"
  /// A P value of 0.
  case zeroP = "P-ZERO"
  /// A P value below 0 or above 1.
  case impossibleP = "P-RANGE"
  /// The interval of a ratio is not symmetric about it on the log scale, rounding allowed for.
  case logSymmetry = "CI-SYMMETRY"
  /// The level printed with an interval is not that of the source.
  case intervalLevel = "CI-LEVEL"
  /// A P value and an interval do not agree within rounding.
  case pAgainstInterval = "P-CI"
  /// A percentage does not fit a count, or a number of patients.
  case percentAgainstCount = "PCT-COUNT"
  /// Parts do not make up their total.
  case sum = "SUM"
  /// A set of patients is larger than the set it is part of.
  case setSize = "SET-SIZE"
  /// A source says something else.
  case claim = "CLAIM"
  /// Figures of different data cuts stand side by side.
  case cutOff = "CUT-OFF"
  /// Something is listed twice.
  case duplicate = "DUPLICATE"
  /// The counts of a list do not fit its entries.
  case listCount = "LIST-COUNT"
  /// One hazard ratio stands for hazards that are not proportional.
  case proportionalHazards = "PH"
  /// A rate of survival is higher than at an earlier time.
  case rateOrder = "RATE-ORDER"
  /// An event is listed that does not reach the threshold of the list.
  case threshold = "THRESHOLD"
  /// A primary outcome was switched, or an outcome is posted that was not registered.
  case outcome = "OUTCOME"

  package static func < (left: Self, right: Self) -> Bool { left.place < right.place }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// What a finding of this kind means for the screens that use the figure.
  package var effect: String {
    switch self {
    case .intervalOrder, .estimateInside:
      "no standard error, P value or weight can be had from this interval"
    case .ratioSign: "no ratio is at or below 0, so it is neither weighed nor pooled"
    case .impossibleLevel:
      "no standard error, weight or interval at another level can be had with this level"
    case .oneBound: "one bound gives no standard error here, so it is neither weighed nor pooled"
    case .zeroP: "no P value is 0; until it is settled the figure is neither weighed nor pooled"
    case .impossibleP:
      "no P value is below 0 or above 1; until it is settled the figure is not weighed or pooled"
    case .logSymmetry: "a standard error from this interval may be wrong"
    case .intervalLevel: "standard error, P value and weight change with the level"
    case .pAgainstInterval: "the printed P value and the one from the interval differ"
    case .percentAgainstCount: "risk differences and ratios change with the count"
    case .sum: "totals and shares differ with the number taken"
    case .setSize: "rates change with the number at risk"
    case .claim: "screens show what is printed; the source has something else"
    case .cutOff: "figures in one table or plot may be of different follow-up"
    case .duplicate: "facets and lists count it in both places"
    case .listCount: "counts by agent or group cannot be added up"
    case .proportionalHazards: "the one ratio depends on the length of follow-up"
    case .rateOrder: "differences of rates at one of the times are wrong"
    case .threshold: "what else was as frequent may be missing from the list"
    case .outcome: "what is reported may have been chosen after the data were seen"
    }
  }
}
