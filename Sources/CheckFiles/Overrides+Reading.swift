import JSONText
package import TrialModel

extension Overrides {
  /// The overrides of a file: `{"format": 1, "overrides": [{"trial", "category", "values", "note",
  /// "initials", "date"}]}`.
  ///
  /// - Throws: `FileRefusal` with the first thing that cannot be read. Keys, categories and values
  ///   that are not known are refused; trials that are not at hand are not.
  package static func read(_ text: String) throws(FileRefusal) -> Overrides {
    var overrides = Overrides()
    try JSONNode.eachElement(of: "overrides", in: text) { element throws(FileRefusal) in
      let override = try Override.read(element)
      guard overrides[override.subject] == nil else {
        throw FileRefusal(
          element.position,
          "a second override of \(override.subject.category.rawValue) in "
            + override.subject.trial.text,
          "keep one of the two"
        )
      }
      overrides[override.subject] = override
    }
    return overrides
  }
}

extension Override {
  fileprivate static func read(_ value: JSONNode) throws(FileRefusal) -> Override {
    let names = ["trial", "category", "values", "note", "initials", "date"]
    let fields = try value.fields(names)
    func optional(_ name: String) throws(FileRefusal) -> String? {
      guard let field = fields[name] else { return nil }
      return try field.filledText(as: name)
    }
    func text(_ name: String) throws(FileRefusal) -> String {
      guard let text = try optional(name) else {
        throw FileRefusal(value.position, "the override has no \(name)", "add \"\(name)\"")
      }
      return text
    }
    let word = try text("category")
    guard let category = Category(rawValue: word) else {
      throw FileRefusal(
        (fields["category"] ?? value).position,
        "\(word) is no category",
        "write one of \(Category.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
    let day = try text("date")
    guard let date = try? PartialDate(day) else {
      throw FileRefusal(
        (fields["date"] ?? value).position,
        "\(day) is no date",
        "write it as 2026-09-30"
      )
    }
    let subject = Subject(trial: TrialID(try text("trial")), category: category)
    let (values, place) = try values(fields["values"], of: value)
    let note = try optional("note")
    let initials = try text("initials")
    do throws(OverrideRefusal) {
      let draft = try Draft(subject: subject, values: values, note: note, initials: initials)
      return Override(draft, date: date)
    } catch {
      throw FileRefusal(place, error.what(of: category), error.remedy)
    }
  }

  private static func values(
    _ field: JSONNode?,
    of value: JSONNode
  ) throws(FileRefusal) -> ([String], JSONPosition) {
    guard let field else {
      throw FileRefusal(value.position, "the override has no values", "add \"values\": [ … ]")
    }
    guard field.kind == .array else {
      throw FileRefusal(field.position, "values is no list", "write it as [ … ]")
    }
    var values: [String] = []
    for element in field.elements { values.append(try element.filledText(as: "a value")) }
    return (values, field.position)
  }
}
