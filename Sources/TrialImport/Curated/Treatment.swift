import JSONText
import TrialModel

/// The parts of a trial that refer to its arms, decoded and judged together.
struct Treatment {
  let arms: [Arm]
  let schedule: Schedule?
  let results: [ReportedResult]
  let toxicity: Toxicity?

  /// Decodes the parts; `nil` when one that must be there is not.
  init?(
    arms armsJSON: JSONNode?,
    schedule scheduleJSON: JSONNode?,
    results resultsJSON: JSONNode?,
    toxicity toxicityJSON: JSONNode?,
    _ notes: inout FileNotes
  ) {
    let arms = armsJSON?.list(&notes, Arm.read)
    schedule = scheduleJSON.flatMap { Schedule.read($0, &notes) }
    let results = resultsJSON?.list(&notes, ReportedResult.read)
    toxicity = toxicityJSON.flatMap { Toxicity.read($0, &notes) }

    let ids = armsJSON.map { $0.mentions(of: "id") } ?? []
    notes.findTwice(.arm, ids)
    notes.findTwice(.result, resultsJSON.map { $0.mentions(of: "id") } ?? [])
    let groups = toxicityJSON?.member("groups")
    let groupIDs = groups.map { $0.mentions(of: "id") } ?? []
    notes.findTwice(.group, groupIDs)

    let compared =
      (resultsJSON.map { $0.mentions(of: "experimental") + $0.mentions(of: "control") } ?? [])
      .filter { $0.0 != ReportedResult.unstatedArm }
    let references =
      (resultsJSON.map { $0.mentions(of: "arm") } ?? []) + compared
      + (groups.map { $0.mentions(of: "arm") } ?? [])
      + (scheduleJSON?.member("lanes").map { $0.mentions(of: "arm") } ?? [])
    notes.findUnknown(.arm, references, known: ids.map(\.0))
    if let events = toxicityJSON?.member("events") {
      let known = groupIDs.map(\.0)
      for event in events.elements {
        let mentions = event.member("cells").map { $0.mentions(of: "group") } ?? []
        notes.findUnknown(.group, mentions, known: known)
        notes.findSets(mentions, toxicity?.groups ?? [])
      }
    }
    Self.findUnused(armsJSON, ids: ids, references: references, &notes)
    Self.findHeadlines(results ?? [], resultsJSON, &notes)
    if ids.count > 2 { Self.findUnnamedComparisons(resultsJSON, among: ids.count, &notes) }

    guard let arms, let results else { return nil }
    self.arms = arms
    self.results = results.map { $0.named(among: arms) }
  }

  /// Finds ratios that leave open which of three arms or more they compare.
  private static func findUnnamedComparisons(
    _ results: JSONNode?,
    among count: Int,
    _ notes: inout FileNotes
  ) {
    guard let results else { return }
    let ratio = ReportedResult.Kind.ratio.rawValue
    for result in results.elements where result.member("kind")?.string == ratio {
      if result.member("experimental") == nil, result.member("control") == nil {
        notes.find(.comparisonNotNamed(arms: count), at: result.offset)
      }
    }
  }

  /// Finds arms that are only named; a size counts as a reference, sound or not.
  private static func findUnused(
    _ arms: JSONNode?,
    ids: [(String, Int)],
    references: [(String, Int)],
    _ notes: inout FileNotes
  ) {
    guard let arms else { return }
    var used = Set(references.map(\.0))
    for arm in arms.elements {
      guard let sizes = arm.member("sizes"), sizes.kind == .array, sizes.count > 0,
        let id = arm.member("id")?.string
      else { continue }
      used.insert(id)
    }
    for (id, offset) in ids where !used.contains(id) {
      notes.find(.armUnused(id), at: offset)
    }
  }

  private static func findHeadlines(
    _ results: [ReportedResult],
    _ json: JSONNode?,
    _ notes: inout FileNotes
  ) {
    let headlines = results.filter(\.isHeadline)
    guard let first = headlines.first, let json else { return }
    let ids = json.mentions(of: "id")
    for second in headlines.dropFirst() {
      guard let offset = ids.last(where: { $0.0 == second.id })?.1 else { continue }
      notes.find(.secondHeadline(first: first.id), at: offset)
    }
  }
}

extension JSONNode {
  /// The texts of one key in the objects of a list, with their places.
  func mentions(of key: String) -> [(String, Int)] {
    elements.compactMap { element in
      guard let value = element.member(named: key), let text = value.string else { return nil }
      return (text, value.offset)
    }
  }
}

extension FileNotes {
  /// Finds a cell whose group is compared with others than those before it in the row.
  fileprivate mutating func findSets(_ mentions: [(String, Int)], _ groups: [EventGroup]) {
    let groups = mentions.compactMap { id, offset in
      groups.first { $0.id.text == id }.map { (group: $0, offset: offset) }
    }
    guard let first = groups.first else { return }
    for (group, offset) in groups where group.set != first.group.set {
      find(.groupsOfTwoSets(first.group.id.text, group.id.text), at: offset)
      return
    }
  }

  /// Finds references to something that the file does not have.
  mutating func findUnknown(
    _ referent: ImportFinding.Referent,
    _ mentions: [(String, Int)],
    known: [String]
  ) {
    for (id, offset) in mentions where !known.contains(id) {
      find(.unknown(referent, id, nearest: known.nearest(to: id)), at: offset)
    }
  }
}
