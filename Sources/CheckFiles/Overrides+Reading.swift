internal import JSONText
package import TrialModel

extension Overrides {
  /// The overrides of a file: `{"format": 1, "overrides": [{"trial", "category", "values", "note",
  /// "initials", "date"}]}`.
  ///
  /// - Throws: `FileProblem` with the first thing that cannot be read. Keys, categories and values
  ///   that are not known are refused; trials that are not at hand are not.
  package static func read(_ text: String) throws(FileProblem) -> Overrides {
    var overrides = Overrides()
    try JSONNode.eachElement(of: "overrides", in: text) { element throws(FileProblem) in
      let override = try Override.read(element)
      guard overrides[override.subject] == nil else {
        throw FileProblem(
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
  fileprivate static func read(_ value: JSONNode) throws(FileProblem) -> Override {
    let names = ["trial", "category", "values", "note", "initials", "date"]
    let fields = try value.fields(names)
    func optional(_ name: String) throws(FileProblem) -> String? {
      guard let field = fields[name] else { return nil }
      return try field.filledText(as: name)
    }
    func text(_ name: String) throws(FileProblem) -> String {
      guard let text = try optional(name) else {
        throw FileProblem(value.position, "the override has no \(name)", "add \"\(name)\"")
      }
      return text
    }
    let word = try text("category")
    guard let category = Category(rawValue: word) else {
      throw FileProblem(
        (fields["category"] ?? value).position,
        "\(word) is no category",
        "write one of \(Category.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
    let day = try text("date")
    guard let date = try? PartialDate(day) else {
      throw FileProblem(
        (fields["date"] ?? value).position,
        "\(day) is no date",
        "write it as 2026-09-30"
      )
    }
    let subject = Subject(trial: TrialID(try text("trial")), category: category)
    let (values, place) = try values(fields["values"], of: value)
    let note = try optional("note")
    let initials = try text("initials")
    do throws(OverrideError) {
      let draft = try Draft(subject: subject, values: values, note: note, initials: initials)
      return Override(draft, date: date)
    } catch {
      throw FileProblem(place, error.what(of: category), error.remedy)
    }
  }

  private static func values(
    _ field: JSONNode?,
    of value: JSONNode
  ) throws(FileProblem) -> ([String], JSONPosition) {
    guard let field else {
      throw FileProblem(value.position, "the override has no values", "add \"values\": [ … ]")
    }
    guard field.kind == .array else {
      throw FileProblem(field.position, "values is no list", "write it as [ … ]")
    }
    var values: [String] = []
    for element in field.elements { values.append(try element.filledText(as: "a value")) }
    return (values, field.position)
  }
}
