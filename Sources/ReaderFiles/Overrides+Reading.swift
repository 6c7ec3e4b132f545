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
    let keys = ["trial", "category", "values", "note", "initials", "date"]
    let entry = try value.entry("override", keys)
    let category = try entry.word("category", among: Category.allCases, is: "category")
    let date = try entry.date()
    let subject = Subject(trial: TrialID(try entry.text("trial")), category: category)
    let (values, place) = try entry.list("values", of: "a value")
    let note = try entry.optional("note")
    let initials = try entry.text("initials")
    do throws(OverrideRefusal) {
      let draft = try Draft(subject: subject, values: values, note: note, initials: initials)
      return Override(draft, date: date)
    } catch {
      throw FileRefusal(place, error.what(of: category), error.remedy)
    }
  }
}
