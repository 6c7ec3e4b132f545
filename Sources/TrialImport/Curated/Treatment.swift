import TrialModel

/// The parts of a trial that refer to its arms, decoded and judged together.
struct Treatment {
  let arms: [Arm]
  let schedule: Schedule?
  let results: [ReportedResult]
  let toxicity: Toxicity?

  /// Decodes the parts; `nil` when one that must be there is not.
  init?(
    arms armsJSON: JSONValue?,
    schedule scheduleJSON: JSONValue?,
    results resultsJSON: JSONValue?,
    toxicity toxicityJSON: JSONValue?,
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

    let references =
      (resultsJSON.map { $0.mentions(of: "arm") } ?? [])
      + (groups.map { $0.mentions(of: "arm") } ?? [])
      + (scheduleJSON?.member("lanes").map { $0.mentions(of: "arm") } ?? [])
    notes.findUnknown(.arm, references, known: ids.map(\.0))
    if case .array(let events) = toxicityJSON?.member("events")?.content {
      for event in events {
        let mentions = event.member("cells").map { $0.mentions(of: "group") } ?? []
        notes.findUnknown(.group, mentions, known: groupIDs.map(\.0))
      }
    }
    Self.findUnused(armsJSON, ids: ids, references: references, &notes)
    Self.findHeadlines(results ?? [], resultsJSON, &notes)

    guard let arms, let results else { return nil }
    self.arms = arms
    self.results = results
  }

  /// Finds arms that are only named; a size counts as a reference, sound or not.
  private static func findUnused(
    _ arms: JSONValue?,
    ids: [(String, JSONPosition)],
    references: [(String, JSONPosition)],
    _ notes: inout FileNotes
  ) {
    guard case .array(let elements) = arms?.content else { return }
    var used = Set(references.map(\.0))
    for element in elements {
      guard case .array(let sizes) = element.member("sizes")?.content, !sizes.isEmpty,
        case .string(let id) = element.member("id")?.content
      else { continue }
      used.insert(id)
    }
    for (id, position) in ids where !used.contains(id) {
      notes.find(.armUnused(id), at: position)
    }
  }

  private static func findHeadlines(
    _ results: [ReportedResult],
    _ json: JSONValue?,
    _ notes: inout FileNotes
  ) {
    let headlines = results.filter(\.isHeadline)
    guard let first = headlines.first, let json else { return }
    let ids = json.mentions(of: "id")
    for second in headlines.dropFirst() {
      guard let position = ids.last(where: { $0.0 == second.id })?.1 else { continue }
      notes.find(.secondHeadline(first: first.id), at: position)
    }
  }
}

extension JSONValue {
  /// The value of a member; `nil` when this is no object or lacks the key.
  func member(_ key: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.isNamed(key) }?.value
  }

  /// The texts of one key in the objects of a list, with their places.
  func mentions(of key: String) -> [(String, JSONPosition)] {
    guard case .array(let elements) = content else { return [] }
    return elements.compactMap { element in
      guard let value = element.member(key), case .string(let text) = value.content else {
        return nil
      }
      return (text, value.position)
    }
  }
}

extension FileNotes {
  /// Finds references to something that the file does not have.
  mutating func findUnknown(
    _ referent: ImportFinding.Referent,
    _ mentions: [(String, JSONPosition)],
    known: [String]
  ) {
    for (id, position) in mentions where !known.contains(id) {
      find(.unknown(referent, id, nearest: known.nearest(to: id)), at: position)
    }
  }
}
