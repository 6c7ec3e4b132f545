import TrialModel
import TrialPages
import TrialQuery
import TrialStatistics

extension SinceReport {
  /// What has been reported since the review: the search for it, the trials, what groups of them come to,
  /// the review's running trials, and those looked for in vain.
  var json: JSON {
    let grouped = categories.map { category in
      JSON.Member(category.aspect.rawValue, .array(category.groups.map(\.json)))
    }
    let own: JSON = [
      "search": catalogue.laterSearch?.json ?? .null,
      "trials": .array(reported.map(\.sinceJSON)),
      "questions": .array(questions.map(\.json)),
      "sequence": .array(sequences.map(\.json)),
    ]
    let rest: JSON = [
      "running": .array(
        running.map { standing, trials in
          ["standing": .string(standing), "trials": .array(trials.map(\.sinceJSON))]
        }
      ),
      "lookedFor": .array((catalogue.laterSearch?.trials ?? []).map(\.json)),
    ]
    return own.adding(.object(grouped)).adding(rest)
  }
}

extension Trial {
  /// The trial by its number, with what became of its primary endpoint and the figure the list shows.
  fileprivate var sinceJSON: JSON {
    [
      "id": .string(id.text),
      "name": .string(name),
      "role": .string(role.rawValue),
      "primary": .string(classification.primaryEndpoint.rawValue),
      "primaryOtherwise": (primaryOtherwise?.words).json,
      "headline": results.first(where: \.isHeadline)?.figure.json ?? .null,
      "knownTo": JSON(stateNow.asOf?.text),
    ]
  }
}

extension SinceGroup {
  fileprivate var json: JSON {
    [
      "name": .string(name),
      "remarks": JSON(remarks),
      "trials": JSON(trials.map(\.id.text)),
      "pooled": .array(pooled.map(\.json)),
      "notPooled": JSON(refusals),
    ]
  }
}

extension SinceGroup.Pooled {
  /// What was pooled, by which method, with all digits.
  fileprivate var json: JSON {
    let effect = rows.effect
    let interval = effect.ratioInterval
    let heterogeneity = effect.heterogeneity
    return [
      "endpoint": .string(endpoint.name),
      "measure": .string(endpoint.measure),
      "method": .string(rows.choice.rawValue),
      "trials": JSON(trials.map(\.text)),
      "ratio": JSON(computed: effect.ratio),
      "lower": JSON(computed: interval.lower),
      "upper": JSON(computed: interval.upper),
      "level": JSON(95),
      "p": JSON(computed: effect.p),
      "tau2": heterogeneity.tauSquared.map { JSON(computed: $0) } ?? .null,
      "i2": JSON(computed: heterogeneity.iSquaredFromQ),
      "q": JSON(computed: heterogeneity.q),
      "df": JSON(heterogeneity.degreesOfFreedom),
    ]
  }
}

extension LaterSearch {
  fileprivate var json: JSON {
    [
      "made": .string(made.text),
      "newestCopy": .string(newestCopy.text),
      "notCovered": JSON(notCovered),
      "how": .string(how),
      "limits": JSON(limits),
      "source": .string(source.text),
    ]
  }
}

extension SoughtTrial {
  fileprivate var json: JSON {
    [
      "name": .string(name),
      "registryNumber": JSON(registryNumber),
      "site": .string(site),
      "asks": JSON(asks),
      "standing": .string(standing.rawValue),
      "state": Optional(state).json,
      "asOf": JSON(asOf?.text),
      "expected": JSON(expected?.date.text),
      "expectedIs": JSON(expected?.event.rawValue),
      "sizes": .array(
        sizes.map { ["counted": .string($0.counted.rawValue), "figure": $0.figure.json] }
      ),
    ]
  }
}
