package import TrialPages

/// The endpoints that the trials of a forest plot have ratios of, or the ways in which they count an event,
/// to choose one from.
package struct EndpointPopUp: Hashable, Sendable {
  /// An endpoint with how many trials have a row of it.
  package struct Choice: Hashable, Sendable {
    package let endpoint: ForestEndpoint
    package let trials: Int
  }

  /// All of them, in the order in which they are stepped through.
  package let choices: [Choice]
  /// What is typed to narrow them.
  package internal(set) var line = TypedLine()
  /// The place of the selection among those in view.
  package internal(set) var selected: Int

  init(of counted: [(endpoint: ForestEndpoint, trials: Int)], shown: ForestEndpoint?) {
    choices = counted.map { Choice(endpoint: $0.endpoint, trials: $0.trials) }
    selected = choices.firstIndex { $0.endpoint == shown } ?? 0
  }

  /// The endpoints that have every word typed, by their names or letters.
  package var matches: [Choice] {
    let words = line.text.lowercased().split(separator: " ")
    return choices.filter { choice in
      let text = "\(choice.endpoint.text) \(choice.endpoint.letters ?? "")".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }
}
