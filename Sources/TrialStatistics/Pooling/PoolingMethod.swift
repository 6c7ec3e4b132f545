/// How studies are pooled by the inverse of their variances.
package enum PoolingMethod: Hashable, Sendable {
  /// One effect common to all studies (Cochrane Handbook 10.3).
  case commonEffect
  /// Effects that vary between studies with variance τ² (Cochrane Handbook 10.10.4).
  case randomEffects(TauSquaredEstimator, PooledIntervalMethod)
}

/// How the variance between studies, τ², is estimated.
package enum TauSquaredEstimator: Hashable, Sendable, CaseIterable {
  /// The method of moments of DerSimonian and Laird 1986, Controlled Clinical Trials 7:177.
  case derSimonianLaird
  /// Restricted maximum likelihood (Viechtbauer 2005, J Educ Behav Stat 30:261).
  case restrictedMaximumLikelihood
}

/// How the interval of the pooled effect is made.
package enum PooledIntervalMethod: Hashable, Sendable, CaseIterable {
  /// The normal distribution with SE = 1/√Σw.
  case wald
  /// The variance estimated anew from the spread of the studies, and t with k - 1 degrees.
  ///
  /// Hartung and Knapp 2001, Statistics in Medicine 20:3875; Sidik and Jonkman 2002.
  case hartungKnapp
  /// Hartung-Knapp, but never a smaller variance than Wald's: the ad hoc floor.
  ///
  /// For few studies of unequal size see Röver, Knapp and Friede 2015, BMC Med Res Methodol 15:99.
  case hartungKnappWithFloor
}
