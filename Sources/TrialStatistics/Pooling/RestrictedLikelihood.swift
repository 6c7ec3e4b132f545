import RealModule

/// The restricted likelihood of τ², the variance between studies, with the mean taken out.
///
/// l(τ²) = -½ (Σ ln(v + τ²) + ln Σw + Σw(y - θ)²), w = 1/(v + τ²). Viechtbauer 2005, J Educ Behav
/// Stat 30:261. With one τ² for several groups, each with a mean of its own, it is the sum over the
/// groups, since no study tells of the mean of another group.
struct RestrictedLikelihood {
  /// Groups of two studies or more; one study says nothing of the variance around its own mean.
  private let groups: [[EffectEstimate]]
  /// Half the largest squared range of the estimates of a group: from there on the likelihood falls.
  private let reach: Double
  /// The smallest variance within a study, far below which τ² makes no difference.
  private let smallestVariance: Double

  /// The likelihood of studies in groups.
  init(groups: [[EffectEstimate]]) {
    self.groups = groups.filter { $0.count > 1 }
    reach =
      self.groups
      .map { group in
        let values = group.map(\.value)
        let range = (values.max() ?? 0) - (values.min() ?? 0)
        return range * range / 2
      }
      .max() ?? 0
    smallestVariance =
      self.groups.joined().map { $0.standardError * $0.standardError }.min() ?? 0
  }

  /// Its logarithm, up to a constant.
  func logarithm(at tauSquared: Double) -> Double {
    var sum = 0.0
    for group in groups {
      let (total, mean) = Self.sums(group, at: tauSquared)
      sum += Double.log(total)
      for study in group {
        let weight = study.weight(tauSquared: tauSquared)
        let distance = study.value - mean
        sum += weight * distance * distance - Double.log(weight)
      }
    }
    return -sum / 2
  }

  /// Twice the slope of the logarithm: Σw²(y - θ)² - (Σw - Σw²/Σw); above 0 where it rises.
  func score(at tauSquared: Double) -> Double {
    groups.reduce(0) { $0 + Self.score($1, at: tauSquared) }
  }

  private static func score(_ group: [EffectEstimate], at tauSquared: Double) -> Double {
    let (total, mean) = sums(group, at: tauSquared)
    var squares = 0.0
    var pairs = 0.0
    var before = 0.0
    for study in group {
      let weight = study.weight(tauSquared: tauSquared)
      let part = weight * (study.value - mean)
      squares += part * part
      // The trace as products of pairs, which keeps its digits when one study outweighs the others.
      pairs += weight * before
      before += weight
    }
    return squares - 2 * (pairs / total)
  }

  /// Pairs of τ² between which the likelihood stops rising and falls, each with a maximum in it.
  ///
  /// Looked for at steps of a twelfth of a power of ten, from a thousandth of the smallest variance:
  /// the likelihood is a sum of terms each of which bends over about one power of ten.
  var risesAndFalls: [(rising: Double, falling: Double)] {
    guard reach > 0, reach.isFinite else { return [] }
    var found: [(rising: Double, falling: Double)] = []
    var last = 0.0
    var rises = score(at: 0) > 0
    var next = min(smallestVariance / 1000, reach)
    while last < reach {
      // At its reach it falls, whatever rounding makes of the score there.
      let isRising = next < reach && score(at: next) > 0
      if rises, !isRising { found.append((last, next)) }
      (last, rises) = (next, isRising)
      next = min(next * Self.step, reach)
    }
    return found
  }

  private static let step = Double.exp(Double.log(10) / 12)

  /// The maximum between a τ² where the likelihood rises and a larger one where it falls.
  ///
  /// Fisher scoring; a step that would leave the bounds known so far is replaced by halving them, and
  /// so is every step after the hundredth, so that the search always ends. It ends when a step changes
  /// τ² by less than 1e-13 of the variance of a typical study.
  func top(from rising: Double, to falling: Double) -> Double {
    var (low, high) = (rising, falling)
    var tauSquared = low + (high - low) / 2
    for attempt in 0..<1000 {
      let weighted = groups.map { WeightedStudies($0, tauSquared: tauSquared) }
      let score = weighted.reduce(0) { $0 + $1.twiceWeightedSquares - $1.trace }
      if score > 0 { low = tauSquared } else { high = tauSquared }
      let scored = tauSquared + score / weighted.reduce(0) { $0 + $1.squaredTrace }
      let isInside = scored < high && scored > low
      let next = isInside && attempt < 100 ? scored : low + (high - low) / 2
      let change = (next - tauSquared).magnitude
      tauSquared = next
      let typical = Double(groups.joined().count) / weighted.reduce(0) { $0 + $1.total }
      if change <= 1e-13 * typical { break }
    }
    return tauSquared
  }

  /// Σw and Σwy / Σw.
  private static func sums(
    _ group: [EffectEstimate],
    at tauSquared: Double
  ) -> (total: Double, mean: Double) {
    var total = 0.0
    var sum = 0.0
    for study in group {
      let weight = study.weight(tauSquared: tauSquared)
      total += weight
      sum += weight * study.value
    }
    return (total, sum / total)
  }
}
