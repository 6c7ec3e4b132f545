package import TrialModel

/// Why a record was excluded, by the readers who excluded it.
package enum ExclusionReason: Hashable, Sendable {
  /// The id of a reason.
  case given(String)
  /// Nobody gave one.
  case none

  /// The id; `nil` where nobody gave one.
  package var id: String? { if case .given(let id) = self { id } else { nil } }

  /// What stands for no reason among ids.
  package static let noneID = "not-given"

  /// The report could not be had.
  package static let notRetrieved = ExclusionReason.given(ReviewProtocol.Reason.notRetrieved)
}

extension LivingReview {
  /// The reason that counts for a record excluded at a stage.
  ///
  /// It is what most of the readers gave who excluded it. Where two were given as often, it is that of the
  /// reader who came last, if there were three, and else the one the protocol names first.
  package func countedReason(
    of id: TrialID,
    at stage: ReviewProtocol.Stage
  ) -> ExclusionReason {
    let entries = exclusions(of: id, at: stage)
    let reasons = entries.compactMap(\.decision.reason)
    let counts = Dictionary(grouping: reasons) { $0 }.mapValues(\.count)
    let most = counts.values.max() ?? 0
    let leading = Set(counts.filter { $0.value == most }.keys)
    guard leading.count > 1 else { return leading.first.map(ExclusionReason.given) ?? .none }
    let decided = screening.entries(of: id, at: stage).count { $0.decision.choice.isDecided }
    let last = entries.max { ($0.first ?? $0.at, $0.reader) < ($1.first ?? $1.at, $1.reader) }
    if decided > 2, let reason = last?.decision.reason, leading.contains(reason) {
      return .given(reason)
    }
    let first = `protocol`.reasons.map(\.id).first(where: leading.contains) ?? leading.min()
    return first.map(ExclusionReason.given) ?? .none
  }

  /// Whether the readers who excluded a record gave different reasons.
  package func reasonsDiffer(on id: TrialID, at stage: ReviewProtocol.Stage) -> Bool {
    Set(exclusions(of: id, at: stage).compactMap(\.decision.reason)).count > 1
  }

  /// The trials that the review before had included: by the decisions written by its moment, each for
  /// itself; none for a review that goes on from none.
  package var previousStudies: Set<TrialID> {
    guard let previous = `protocol`.previous else { return [] }
    let stages = `protocol`.stages
    return Set(
      screening.ids.filter { id in
        !stages.isEmpty
          && stages.allSatisfy { stage in
            let entries = screening.entries(of: id, at: stage, by: previous.at)
            return Standing(of: entries, by: `protocol`.consensus) == .included
          }
          && !(screening.original(of: id, by: previous.at).map(has) ?? false)
      }
    )
  }

  private func exclusions(
    of id: TrialID,
    at stage: ReviewProtocol.Stage
  ) -> [Screening.Entry] {
    screening.entries(of: id, at: stage).filter { $0.decision.choice == .exclude }
  }
}
