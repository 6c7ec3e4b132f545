import JSONText
import TrialModel

extension PostedAdverseEvents {
  /// Decodes the tables of adverse events.
  static func read(_ module: RecordObject, _ notes: inout RecordNotes) -> PostedAdverseEvents {
    var module = module
    let threshold = module.value("frequencyThreshold")?.postedNumber(&notes)?.text
    let whole = module.count("wholeFrequencyThreshold", &notes)
    let timeFrame = module.phrase("timeFrame", &notes)
    let description = module.passage("description", &notes)
    let deathsComment = module.passage("allCauseMortalityComment", &notes)
    let groups = module.objects("eventGroups", &notes) { PostedEventGroup.read(&$0, &$1) }
    TableGroups.findTwice(groups.map(\.id), at: module.node, &notes)
    let serious = module.objects("seriousEvents", &notes) { PostedEvent.read(&$0, groups, &$1) }
    let other = module.objects("otherEvents", &notes) { PostedEvent.read(&$0, groups, &$1) }
    return PostedAdverseEvents(
      threshold: threshold,
      thresholdInAACT: whole,
      timeFrame: timeFrame,
      description: description,
      deathsComment: deathsComment,
      groups: groups,
      serious: serious,
      other: other
    )
  }
}

extension PostedAdverseEvents {
  /// Decodes terms and counts alone, for the list.
  static func readListed(
    _ module: RecordObject,
    _ notes: inout RecordNotes
  ) -> PostedAdverseEvents {
    var module = module
    let none = PostedEventGroup.Total(affected: nil, atRisk: nil)
    let groups = module.objects("eventGroups", &notes) { object, notes in
      object.needed(object.phrase("id", &notes), .group, &notes).map { id in
        PostedEventGroup(
          id: PostedGroupID(id),
          title: id,
          description: nil,
          deaths: none,
          serious: none,
          other: none
        )
      }
    }
    return PostedAdverseEvents(
      threshold: nil,
      timeFrame: nil,
      description: nil,
      deathsComment: nil,
      groups: groups,
      serious: module.objects("seriousEvents", &notes) { PostedEvent.readListed(&$0, &$1) },
      other: module.objects("otherEvents", &notes) { PostedEvent.readListed(&$0, &$1) }
    )
  }
}

extension PostedEvent {
  /// Decodes the term with its counts, of which no group is told.
  fileprivate static func readListed(
    _ object: inout RecordObject,
    _ notes: inout RecordNotes
  ) -> PostedEvent? {
    guard let term = object.needed(object.phrase("term", &notes), .term, &notes) else { return nil }
    var cells: [Cell] = []
    if let stats = object.value("stats"), stats.kind == .array {
      cells.reserveCapacity(stats.count)
      for node in stats.elements {
        // Asked of millions of cells: in the order of the registry, and nothing else looked up.
        var members = node.members
        guard members.value(of: "groupId")?.kind == .string else { continue }
        let affected = members.value(of: "numAffected").flatMap { $0.wholeNumber(&notes) }
        let atRisk = members.value(of: "numAtRisk").flatMap { $0.wholeNumber(&notes) }
        cells.append(
          Cell(group: PostedGroupID(""), affected: affected, atRisk: atRisk, events: nil)
        )
      }
    }
    return PostedEvent(
      term: term,
      organSystem: nil,
      vocabulary: nil,
      assessment: nil,
      notes: nil,
      cells: cells
    )
  }
}

extension PostedEventGroup {
  /// Decodes a column of the tables of adverse events.
  fileprivate static func read(
    _ object: inout RecordObject,
    _ notes: inout RecordNotes
  ) -> PostedEventGroup? {
    let id = object.phrase("id", &notes)
    let title = object.phrase("title", &notes)
    let description = object.passage("description", &notes)
    let deaths = total("deathsNumAffected", "deathsNumAtRisk", &object, &notes)
    let serious = total("seriousNumAffected", "seriousNumAtRisk", &object, &notes)
    let other = total("otherNumAffected", "otherNumAtRisk", &object, &notes)
    guard let id = object.needed(id, .group, &notes) else { return nil }
    return PostedEventGroup(
      id: PostedGroupID(id),
      title: title ?? id,
      description: description,
      deaths: deaths,
      serious: serious,
      other: other
    )
  }

  private static func total(
    _ affectedKey: StaticString,
    _ atRiskKey: StaticString,
    _ object: inout RecordObject,
    _ notes: inout RecordNotes
  ) -> Total {
    let affected = object.count(affectedKey, &notes)
    let atRisk = object.count(atRiskKey, &notes)
    object.judge(affected, of: atRisk, &notes)
    return Total(affected: affected, atRisk: atRisk)
  }
}

extension PostedEvent {
  /// Decodes one term with its cells; each cell has its own denominator.
  fileprivate static func read(
    _ object: inout RecordObject,
    _ groups: [PostedEventGroup],
    _ notes: inout RecordNotes
  ) -> PostedEvent? {
    let term = object.phrase("term", &notes)
    let organSystem = object.phrase("organSystem", &notes)
    let vocabulary = object.phrase("sourceVocabulary", &notes)
    let assessment = object.phrase("assessmentType", &notes)
    let eventNotes = object.passage("notes", &notes)
    var cells: [Cell] = []
    cells.reserveCapacity(groups.count)
    if let stats = object.value("stats"), stats.isList(&notes) {
      for node in stats.elements {
        var object = RecordObject(node, &notes)
        guard object.isPresent, let cell = cell(&object, groups, &notes) else { continue }
        if cells.contains(where: { $0.group == cell.group }) {
          notes.find(.cellTwice(group: cell.group.text), at: node)
        }
        cells.append(cell)
      }
    }
    return object.needed(term, .term, &notes).map {
      PostedEvent(
        term: $0,
        organSystem: organSystem,
        vocabulary: vocabulary,
        assessment: assessment,
        notes: eventNotes,
        cells: cells
      )
    }
  }

  private static func cell(
    _ object: inout RecordObject,
    _ groups: [PostedEventGroup],
    _ notes: inout RecordNotes
  ) -> Cell? {
    let node = object.value("groupId")
    let id = object.needed(node?.phrase(&notes), .group, &notes)
    let events = object.count("numEvents", &notes)
    let affected = object.count("numAffected", &notes)
    let atRisk = object.count("numAtRisk", &notes)
    guard let node, let id else { return nil }
    if !groups.contains(where: { $0.id.text == id }) {
      notes.find(.groupUnknown(id, nearest: groups.map(\.id.text).nearest(to: id)), at: node)
    }
    object.judge(affected, of: atRisk, &notes)
    return Cell(group: PostedGroupID(id), affected: affected, atRisk: atRisk, events: events)
  }
}

extension RecordObject {
  /// Finds more affected than at risk; what is given is kept.
  fileprivate func judge(_ affected: Int?, of atRisk: Int?, _ notes: inout RecordNotes) {
    if let affected, let atRisk, affected > atRisk {
      notes.find(.affectedExceedsAtRisk(affected: affected, atRisk: atRisk), at: node)
    }
  }
}
