package import TrialModel
package import TrialStatistics

/// What a forest plot is of.
package enum ForestSubject: Hashable, Sendable {
  /// Trials in the order of their list; chosen by hand where the user marked them.
  case trials([TrialID], areMarked: Bool)
  /// The ratios of one trial: all patients, subgroups, periods of time.
  case trial(TrialID)
  /// One adverse event over several trials.
  case event(ForestEvent)

  /// Whether it is of trials the user marked, and not of all in view.
  package var areMarked: Bool {
    switch self {
    case .trials(_, let areMarked): areMarked
    case .event(let event): event.areMarked
    case .trial: false
    }
  }
}

/// What the rows of a forest plot are about: an endpoint with its ratio, or an adverse event.
package struct ForestEndpoint: Hashable, Sendable {
  private enum Kind: Hashable {
    case ratio(Endpoint, String)
    case event(String, EventCounting, EffectMeasure)
  }

  private let kind: Kind

  package init(name: String, measure: String) {
    kind = .ratio(Endpoint(name), measure)
  }

  /// An adverse event as it is counted, and what is computed of the counts.
  package init(event name: String, counted: EventCounting, measure: EffectMeasure) {
    kind = .event(name, counted, measure)
  }

  /// The endpoint, whatever its sources call it; `nil` for an adverse event.
  package var endpoint: Endpoint? {
    if case .ratio(let endpoint, _) = kind { endpoint } else { nil }
  }

  /// How the event is counted; `nil` for an endpoint.
  package var counting: EventCounting? {
    if case .event(_, let counting, _) = kind { counting } else { nil }
  }

  /// What is computed of the counts of an event; `nil` for an endpoint, whose ratios are printed.
  package var countMeasure: EffectMeasure? {
    if case .event(_, _, let measure) = kind { measure } else { nil }
  }

  /// What the ratio compares, without how it was adjusted: `hazard ratio`; or what is computed.
  package var measure: String {
    switch kind {
    case .ratio(_, let measure): measure
    case .event(_, _, let measure): measure.words
    }
  }

  /// What the effects are shown in.
  package var unit: EffectUnit { countMeasure?.unit ?? .ratio }

  /// The endpoint in plain words: `overall survival`; an event with its grade.
  package var name: String {
    switch kind {
    case .ratio(let endpoint, _): endpoint.name
    case .event(let name, let counting, _): "\(name), \(counting.words)"
    }
  }

  /// The letters it goes by: `OS`; `nil` where none are known.
  package var letters: String? { endpoint?.letters }

  /// Endpoint and measure of a ratio; `nil` for what is no ratio or has no number.
  package init?(_ result: ReportedResult) {
    guard result.kind == .ratio, result.figure.shownNumber != nil else { return nil }
    kind = .ratio(result.canonicalEndpoint, Outcome(result).measure ?? "ratio")
  }

  /// Both in one line: `overall survival, hazard ratio`.
  package var text: String { "\(name), \(measure)" }

  /// The measure in two letters where it has them: `HR`.
  package var shortMeasure: String {
    if let countMeasure { return countMeasure.rawValue }
    return switch measure {
    case "hazard ratio": "HR"
    case "odds ratio": "OR"
    case "risk ratio", "relative risk": "RR"
    default: measure
    }
  }

  /// The same over the column of effects, with the unit: `RD, points`.
  var measureHead: String { unit == .points ? "\(shortMeasure), points" : shortMeasure }

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
      ?? endpoints.first { $0.endpoint.map(labelled.contains) ?? false }
  }
}
