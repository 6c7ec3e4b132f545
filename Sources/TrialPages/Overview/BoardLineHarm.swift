import TrialModel
import TrialQuery

/// Harm of grade 3 and worse in a line for the tumour board.
struct BoardLineHarm {
  private let arms: [Arm]
  /// Any event of grade 3 and more, else the treatment-related ones; `nil` where neither is reported.
  private let line: EventLine?
  /// The totals of serious events of a posted record, for where no grade is; `nil` without a pair.
  private let serious: (own: PostedEventGroup, other: PostedEventGroup, source: SourceKey)?

  init(_ trial: Trial, arms: [Arm], in catalogue: Catalogue) {
    self.arms = arms
    let toxicity = trial.toxicity
    let events = toxicity?.eventsOfArms ?? []
    let event =
      events.last { $0.leadingHarm == .severe } ?? events.last { $0.leadingHarm == .relatedSevere }
    line = event.flatMap { event in
      toxicity.map { toxicity in
        EventLine(
          event,
          groups: trial.orderedGroups(of: toxicity, set: nil),
          of: trial,
          in: catalogue
        )
      }
    }
    let record = trial.registration
    serious = record.flatMap { record in
      guard event == nil, let groups = record.results?.adverseEvents?.groups,
        let pair = PostedPair(groups, of: record)
      else { return nil }
      let (own, other) = (groups[pair.compared], groups[pair.reference])
      guard own.serious.patients.text != nil, other.serious.patients.text != nil else { return nil }
      return (own, other, SourceKey(record))
    }
  }

  /// Where the figures come from; empty where there are none.
  var sources: [SourceKey] {
    if let serious { return [serious.source] }
    return line.map { line in line.groups.compactMap { line.shown($0)?.source }.eachOnce } ?? []
  }

  /// The harm in words; the data cut with it where it is another than that of the result.
  func text(_ shortening: BoardLine.Shortening, besides cut: String?) -> String {
    if let serious {
      let texts = [serious.own, serious.other].map { group in
        "\(group.title.split(separator: " ").prefix(4).joined(separator: " "))"
          + " \(group.serious.patients.text ?? "not posted")"
      }
      return "grade 3+ harm not posted, serious events \(texts.joined(separator: " v "))"
    }
    guard let line else { return "grade 3+ harm not in the sources read" }
    let related = line.event.leadingHarm == .relatedSevere ? "treatment-related " : ""
    let ofArms = arms.map { arm in line.groups.first { $0.arm == arm.id } }
    let groups = line.groups.filter { line.shown($0) != nil }
    let isByArm = groups.allSatisfy { group in ofArms.contains(group) }
    let values =
      isByArm
      ? ofArms.map { text($0.flatMap(line.shown), shortening) }.joined(separator: " v ")
      : groups.map { group in
        "\(line.trial.columnLabel(of: group)) \(text(line.shown(group), shortening))"
      }
      .joined(separator: ", ")
    let own = groups.lazy.compactMap { line.shown($0)?.figure?.dataCut }.first
    let other = own.flatMap { $0 == cut ? nil : " (\(ResultRow.words(forDataCut: $0)))" } ?? ""
    return "\(related)grade \(line.event.grade.text) harm \(values)\(other)"
  }

  /// A cell as printed: `30.5% (145/475)`, a count alone, or that there is none.
  private func text(_ cell: AdverseEventCell?, _ shortening: BoardLine.Shortening) -> String {
    guard let cell else { return "not reported" }
    let count = cell.affected == nil ? nil : cell.patients.text
    guard let percent = cell.percent else { return count ?? cell.countText }
    let printed = percent.shownNumber.map { "\($0.digits)%" } ?? percent.printed
    guard let count, shortening < .counts else { return printed }
    return "\(printed) (\(count))"
  }
}
