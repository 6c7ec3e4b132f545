import TrialModel

extension EffectEstimateError: Explained {
  package var what: String {
    switch self {
    case .valueOutOfRange(let value): "the estimate \(value) is not a number to compute with"
    case .standardErrorOutOfRange(let error):
      "the standard error \(error) is not above 0, or not a number to compute with"
    case .noVariance:
      "nobody or everybody in both arms had the event, so the difference has no standard error"
    case .noRatio: "nobody or everybody in both arms had the event, so there is no ratio"
    }
  }

  package var remedy: String {
    switch self {
    case .valueOutOfRange: "give the logarithm of a ratio, or a difference"
    case .standardErrorOutOfRange: "give a standard error above 0"
    case .noVariance: "leave the study out, or pool by Mantel-Haenszel"
    case .noRatio: "leave the study out, or take risk differences"
    }
  }
}

extension PoolingError: Explained {
  package var what: String {
    switch self {
    case .noStudies: "there is no study to pool"
    case .tooFewStudies(let count, let needed):
      "\(count) \(count == 1 ? "study" : "studies") cannot be pooled so: it takes \(needed)"
    case .tooFewForLine(let count):
      "\(count) \(count == 1 ? "study" : "studies") with something to compare are fewer than three"
    case .tooManyStudies(let count): "\(count) studies are more than can be pooled"
    case .noSpread: "all studies have the same estimate, so their spread gives no interval"
    case .noInformativeTable: "no table has both patients with an event and patients without"
    case .ratioNotFinite: "one arm has no events in any table, so the pooled ratio is not finite"
    case .noVariance: "the pooled effect has no standard error"
    }
  }

  package var remedy: String {
    switch self {
    case .noStudies: "give at least one"
    case .tooFewStudies: "give more studies, or ask for the interval of Wald"
    case .tooFewForLine: "give at least three"
    case .tooManyStudies: "give at most \(Self.mostStudies)"
    case .noSpread: "ask for the ad hoc floor, or the interval of Wald"
    case .noInformativeTable: "pool the difference of risks instead"
    case .ratioNotFinite: "pool the difference of risks, or by Peto"
    case .noVariance: "check the counts against the source"
    }
  }
}
