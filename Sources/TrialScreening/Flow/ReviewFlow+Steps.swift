extension ReviewFlow {
  /// A box with what was taken away, or came to it, since the box before.
  package struct Step: Hashable, Sendable {
    package let box: Box
    /// Taken away from the box before to come to this one.
    package let less: [Box]
    /// Added to the box before to come to this one.
    package let more: [Box]
  }

  /// The boxes from the search to the studies, with the stages the protocol has.
  package var steps: [Step] {
    var steps = [
      Step(box: .registerResults, less: [], more: []),
      Step(
        box: .recordsScreened,
        less: [.duplicates, .excludedAutomatic, .excludedOther],
        more: []
      ),
    ]
    var rest: [Box] = []
    if stages.contains(.records) { rest = [.recordsExcluded, .recordsOpen] }
    if stages.contains(.reports) {
      if !rest.isEmpty { steps.append(Step(box: .soughtReports, less: rest, more: [])) }
      steps.append(Step(box: .assessed, less: [.notRetrieved], more: []))
      rest = [.reportsExcluded, .reportsOpen]
    }
    steps.append(Step(box: .newStudies, less: rest, more: []))
    if previous != nil {
      steps.append(Step(box: .totalStudies, less: [], more: [.previousStudies]))
    }
    return steps
  }

  /// What a box is made of; empty for a box without parts.
  package func parts(of box: Box) -> [Part] {
    switch box {
    case .registerResults: searches
    case .excludedAutomatic: narrowings
    case .recordsExcluded: recordReasons
    case .reportsExcluded: reportReasons
    case .recordsOpen: parts(open: .records)
    case .reportsOpen: parts(open: .reports)
    default: []
    }
  }

  private func parts(open stage: ReviewProtocol.Stage) -> [Part] {
    Standing.allCases.compactMap { standing in
      open[stage]?[standing].map { Part(id: standing.rawValue, text: standing.openWords, ids: $0) }
    }
  }

  /// A box in words.
  package func words(of box: Box) -> String {
    switch box {
    case .previousStudies: "included before: \(previous?.name ?? "none")"
    case .registerResults: "records identified from registers"
    case .registerSpecificResults: "records that registers find now"
    case .duplicates: "duplicates"
    case .excludedAutomatic: "left out by narrowing"
    case .excludedOther: "removed for other reasons"
    case .recordsScreened: "records screened"
    case .recordsExcluded: "records excluded"
    case .recordsOpen: "records still open"
    case .soughtReports: "trials whose reports are sought"
    case .notRetrieved: "not retrieved"
    case .assessed: "trials assessed by their reports"
    case .reportsExcluded: "excluded by their reports"
    case .reportsOpen: "reports still open"
    case .newStudies: previous == nil ? "trials included" : "new trials included"
    case .totalStudies: "trials included in all"
    }
  }

  /// What has to be said under the flow, in sentences.
  package var notes: [String] {
    var notes: [String] = []
    let waiting = count(.recordsOpen) + count(.reportsOpen)
    if waiting > 0 {
      notes.append(
        "\(waiting) \(waiting == 1 ? "trial is" : "trials are") still open: the flow is not final."
      )
    }
    if !differing.isEmpty {
      let trials = differing.count == 1 ? "trial" : "trials"
      notes.append(
        "Readers excluded \(differing.count) \(trials) for different reasons: the reason most gave counts,"
          + " else that of a third reader, else the one the protocol names first."
      )
    }
    if let previous, !previous.excludedSince.isEmpty {
      let count = previous.excludedSince.count
      notes.append(
        "\(count) of the trials included before \(count == 1 ? "was" : "were") excluded by readers"
          + " since; they stay counted there."
      )
    }
    if searches.filter({ $0.id != "gone" }).count > 1 {
      notes.append("A record found by several searches is counted with the first of them.")
    }
    for sum in brokenSums {
      notes.append("A sum does not come out: \(sum.text), \(sum.left) is not \(sum.right).")
    }
    return notes
  }
}

extension Standing {
  /// Why a record is open, in words.
  fileprivate var openWords: String {
    switch self {
    case .open: "too few readers decided"
    case .maybe: "left between include and exclude"
    case .conflict: "readers disagree"
    case .included, .excluded: rawValue
    }
  }
}
