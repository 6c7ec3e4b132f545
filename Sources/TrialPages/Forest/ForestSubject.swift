package import TrialModel

/// What a forest plot is of.
package enum ForestSubject: Hashable, Sendable {
  /// Trials in the order of their list; chosen by hand where the user marked them.
  case trials([TrialID], areMarked: Bool)
  /// The ratios of one trial: all patients, subgroups, periods of time.
  case trial(TrialID)

  /// Whether it is of trials the user marked, and not of all in view.
  package var areMarked: Bool { if case .trials(_, true) = self { true } else { false } }
}

/// What the ratios of a forest plot are about.
package struct ForestEndpoint: Hashable, Sendable {
  /// The endpoint, whatever its sources call it.
  package let endpoint: Endpoint
  /// What the ratio compares, without how it was adjusted: `hazard ratio`.
  package let measure: String

  package init(name: String, measure: String) {
    endpoint = Endpoint(name)
    self.measure = measure
  }

  /// The endpoint in plain words: `overall survival`.
  package var name: String { endpoint.name }
  /// The letters it goes by: `OS`; `nil` where none are known.
  package var letters: String? { endpoint.letters }

  /// Endpoint and measure of a ratio; `nil` for what is no ratio or has no number.
  package init?(_ result: ReportedResult) {
    guard result.kind == .ratio, result.figure.shownNumber != nil else { return nil }
    endpoint = result.canonicalEndpoint
    measure = Outcome(result).measure ?? "ratio"
  }

  /// Both in one line: `overall survival, hazard ratio`.
  package var text: String { "\(name), \(measure)" }

  /// The measure in two letters where it has them: `HR`.
  package var shortMeasure: String {
    switch measure {
    case "hazard ratio": "HR"
    case "odds ratio": "OR"
    case "risk ratio", "relative risk": "RR"
    default: measure
    }
  }

  /// The endpoints that at least one trial has a ratio for.
  ///
  /// Overall survival first, then those of most trials, then as they are reported.
  package static func endpoints(of trials: [Trial]) -> [ForestEndpoint] {
    counted(in: trials).map(\.endpoint)
  }

  /// The same with how many trials have a ratio for each.
  package static func counted(
    in trials: [Trial]
  ) -> [(endpoint: ForestEndpoint, trials: Int)] {
    var counted: [(endpoint: ForestEndpoint, trials: Int)] = []
    for trial in trials {
      var seen: Set<ForestEndpoint> = []
      for endpoint in trial.results.compactMap(ForestEndpoint.init)
      where seen.insert(endpoint).inserted {
        if let place = counted.firstIndex(where: { $0.endpoint == endpoint }) {
          counted[place].trials += 1
        } else {
          counted.append((endpoint, 1))
        }
      }
    }
    func rank(_ entry: (endpoint: ForestEndpoint, trials: Int)) -> (Int, Int) {
      (entry.endpoint.endpoint == .overallSurvival ? 0 : 1, -entry.trials)
    }
    return counted.enumerated()
      .sorted { left, right in
        let own = rank(left.element)
        let its = rank(right.element)
        return (own.0, own.1, left.offset) < (its.0, its.1, right.offset)
      }
      .map(\.element)
  }

  /// The trials that have a ratio of each endpoint, in their order.
  package static func trialsByEndpoint(_ trials: [Trial]) -> [ForestEndpoint: [TrialID]] {
    var having: [ForestEndpoint: [TrialID]] = [:]
    for trial in trials {
      for endpoint in endpoints(of: [trial]) { having[endpoint, default: []].append(trial.id) }
    }
    return having
  }

  /// The endpoint that is called so, by its name, its name with the measure, or its letters.
  ///
  /// Any spelling of it will do. Of several measures of one endpoint the first is taken; `nil` for none.
  package static func endpoint(called name: String, in trials: [Trial]) -> ForestEndpoint? {
    let wanted = name.lowercased()
    let called = Endpoint(name)
    let endpoints = endpoints(of: trials)
    let labelled = Set(
      trials.flatMap(\.results).filter { $0.endpointLabel.lowercased() == wanted }
        .map(\.canonicalEndpoint)
    )
    return endpoints.first { $0.endpoint == called || $0.text.lowercased() == wanted }
      ?? endpoints.first { labelled.contains($0.endpoint) }
  }
}
