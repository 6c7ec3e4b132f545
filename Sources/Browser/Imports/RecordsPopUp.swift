import TrialModel
import TrialQuery

/// The question which records are to be brought from the registry.
package struct RecordsPopUp: Hashable, Sendable {
  /// One answer.
  package struct Choice: Hashable, Sendable {
    package let wanted: RecordsWanted
    /// The trials in words: `PACIFIC · NCT02125461`, `3 marked trials`.
    package let trials: String
    /// What the store has of them: `no record yet`, `2 without a record`.
    package let held: String
  }

  /// The answers there are; at least that of the catalogue.
  package let choices: [Choice]
  /// The place of the selected one.
  package internal(set) var selected = 0

  /// The selected answer.
  package var current: Choice { choices[selected] }
}

extension BrowserState {
  /// Asks which records to bring, or shows how far the work is that runs.
  mutating func openRecords() {
    popUp = work?.isStoppable == true ? .importing : .records(recordsPopUp)
  }

  /// The answers for the trials marked, selected and bundled.
  private var recordsPopUp: RecordsPopUp {
    let marked = marks.filter(\.isOfClinicalTrialsGov).sorted()
    let bundled = catalogue.numbers.filter { id in
      id.isOfClinicalTrialsGov && catalogueRole(of: id) != .registry
    }
    var choices: [RecordsPopUp.Choice] = []
    if !marked.isEmpty {
      choices.append(
        .init(
          wanted: .trials(marked),
          trials: "\(marked.count) marked \(marked.count == 1 ? "trial" : "trials")",
          held: held(of: marked)
        )
      )
    }
    if let row = currentRow, row.id.isOfClinicalTrialsGov {
      choices.append(
        .init(
          wanted: .trials([row.id]),
          trials: row.name == row.id.text ? row.name : "\(row.name) · \(row.id.text)",
          held: row.holdings.contains(.record) ? "a record is in the store" : "no record yet"
        )
      )
    }
    let ofCatalogue = RecordsPopUp.Choice(
      wanted: .catalogue,
      trials: openReview == nil
        ? "the \(bundled.count) trials of the catalogue"
        : "the \(bundled.count) trials of the bundled review, not of '\(openReview?.name ?? "")'",
      held: held(of: bundled)
    )
    // Inside a review its own records come first; its searches are run by `review update`.
    if openReview == nil { choices.append(ofCatalogue) }
    if index.generation != 0 {
      choices.append(
        .init(
          wanted: .changed,
          trials: "records changed since",
          held: openReview == nil
            ? "all of the store" : "all of the store; 'review update' runs the searches"
        )
      )
    }
    if openReview != nil { choices.append(ofCatalogue) }
    return RecordsPopUp(choices: choices)
  }

  private func catalogueRole(of id: TrialID) -> Role? {
    index.row(of: id).map { index.trial(at: $0).role }
  }

  /// How many of several trials have a record in the store.
  private func held(of ids: [TrialID]) -> String {
    let without = ids.count { id in
      index.row(of: id).map { !index.trial(at: $0).holdings.contains(.record) } ?? true
    }
    return without == 0 ? "all have a record" : "\(without) without a record"
  }

  mutating func apply(_ action: Action, to popUp: RecordsPopUp) -> [Effect] {
    var popUp = popUp
    switch action {
    case .back:
      self.popUp = nil
      return []
    case .open: return [.imports(.bring(popUp.current.wanted))]
    default: popUp.selected = moved(popUp.selected, by: action, count: popUp.choices.count)
    }
    self.popUp = .records(popUp)
    return []
  }

  /// Has the records read anew of the trials that are open and whose records came or changed.
  var openTrialsToRenew: [Effect] {
    let open = screens.compactMap { screen in
      if case .trial(let screen) = screen { screen.trial } else { nil }
    }
    let unread = open.filter(hasUnreadRecord)
    let screened = screens.compactMap { screen -> ScreeningScreen? in
      if case .screening(let screening) = screen { screening } else { nil }
    }
    return (unread.isEmpty ? [] : [.readStudies(unread, for: .renewing)])
      + screened.flatMap(readAgain)
  }
}
