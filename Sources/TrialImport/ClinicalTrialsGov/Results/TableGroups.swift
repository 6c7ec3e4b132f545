import JSONText
import TrialModel

/// The groups of one table, for judging what refers to them.
///
/// The same identifier stands for another group in another table, so each table has its own.
struct TableGroups {
  let groups: [PostedGroup]

  /// Decodes the groups of a module or outcome.
  init(_ object: inout RecordObject, _ notes: inout RecordNotes) {
    groups = object.objects("groups", &notes) { object, notes in
      let id = object.phrase("id", &notes)
      let title = object.phrase("title", &notes)
      let description = object.passage("description", &notes)
      guard let id = object.needed(id, .group, &notes) else { return nil }
      return PostedGroup(id: PostedGroupID(id), title: title ?? id, description: description)
    }
    Self.findTwice(groups.map(\.id), at: object.node, &notes)
  }

  /// Finds identifiers that stand for two groups of one table.
  static func findTwice(_ ids: [PostedGroupID], at node: JSONNode, _ notes: inout RecordNotes) {
    var seen: Set<PostedGroupID> = []
    for id in ids where !seen.insert(id).inserted { notes.find(.groupTwice(id.text), at: node) }
  }

  /// The group that a cell names; `nil`, and a finding, when it names none.
  ///
  /// A group the table does not list is found, and the cell kept as given.
  func group(of cell: inout RecordObject, _ notes: inout RecordNotes) -> PostedGroupID? {
    let node = cell.value("groupId")
    guard let text = cell.needed(node?.phrase(&notes), .group, &notes), let node else { return nil }
    judge(text, at: node, &notes)
    return PostedGroupID(text)
  }

  /// Finds a group that the table does not list.
  func judge(_ id: String, at node: JSONNode, _ notes: inout RecordNotes) {
    if !groups.contains(where: { $0.id.text == id }) {
      notes.find(.groupUnknown(id, nearest: groups.map(\.id.text).nearest(to: id)), at: node)
    }
  }

  /// Decodes a list of counts, each of a group.
  func counts(
    _ key: StaticString,
    of object: inout RecordObject,
    number: StaticString,
    _ notes: inout RecordNotes
  ) -> [PostedCount] {
    object.objects(key, &notes) { cell, notes in
      guard let group = group(of: &cell, &notes) else { return nil }
      let comment = cell.phrase("comment", &notes)
      let value = cell.number(number, &notes)
      let units = cell.number("numUnits", &notes)
      return value.map { PostedCount(group: group, number: $0, units: units, comment: comment) }
    }
  }

  /// Decodes denominators.
  func denominators(
    _ object: inout RecordObject,
    _ notes: inout RecordNotes
  ) -> [PostedDenominator] {
    object.objects("denoms", &notes) { object, notes in
      let units = object.phrase("units", &notes)
      let counts = counts("counts", of: &object, number: "value", &notes)
      return PostedDenominator(units: units ?? "", counts: counts)
    }
  }

  /// Decodes the rows of a table.
  func classes(_ object: inout RecordObject, _ notes: inout RecordNotes) -> [MeasurementClass] {
    object.objects("classes", &notes) { object, notes in
      let title = object.phrase("title", &notes)
      let denominators = denominators(&object, &notes)
      let categories = object.objects("categories", &notes) { object, notes in
        let title = object.phrase("title", &notes)
        let measurements = object.objects("measurements", &notes) { cell, notes in
          measurement(&cell, &notes)
        }
        return MeasurementCategory(title: title, measurements: measurements)
      }
      return MeasurementClass(title: title, denominators: denominators, categories: categories)
    }
  }

  private func measurement(
    _ cell: inout RecordObject,
    _ notes: inout RecordNotes
  ) -> Measurement? {
    guard let group = group(of: &cell, &notes) else { return nil }
    let value = cell.number("value", &notes)
    let spread = cell.number("spread", &notes)
    let lower = cell.number("lowerLimit", &notes)
    let upper = cell.number("upperLimit", &notes)
    let comment = cell.passage("comment", &notes)
    return Measurement(
      group: group,
      value: value,
      spread: spread,
      lower: lower,
      upper: upper,
      comment: comment
    )
  }
}
