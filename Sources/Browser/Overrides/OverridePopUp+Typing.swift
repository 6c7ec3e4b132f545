import TrialModel
import TrialQuery

extension OverridePopUp {
  /// What was typed, ready to be kept; the table of keys names those that a refusal speaks of.
  ///
  /// - Throws: what is wrong or missing; a value that no trial has is doubted once.
  mutating func draft(naming keymap: Keymap) throws(FormRefusal<Field>) -> Override.Draft {
    let values = typedValues
    guard !values.isEmpty || self.values.means("none") else {
      let isNone = category.allowedNumber.contains(0)
      let remedy = isNone ? "type values, or none for no value" : "type a value"
      throw FormRefusal(remedy, at: .values)
    }
    let draft = try draft(of: values)
    let strange = values.filter { !known.contains($0) }
    guard strange.isEmpty || strange == doubted else {
      doubted = strange
      throw FormRefusal(doubt(about: strange, keymap), at: .values)
    }
    guard !draft.initials.isEmpty else {
      throw FormRefusal(Initials.wish(in: .overriding, naming: keymap), at: .initials)
    }
    return draft
  }

  private func draft(of values: [String]) throws(FormRefusal<Field>) -> Override.Draft {
    do throws(OverrideRefusal) {
      return try Override.Draft(
        subject: Override.Subject(trial: trial.id, category: category),
        values: values,
        note: note.trimmed.isEmpty ? nil : note.trimmed,
        initials: initials.trimmed
      )
    } catch {
      throw FormRefusal("\(error.what(of: category)); \(error.remedy)", at: .values)
    }
  }

  private func doubt(about words: [String], _ keymap: Keymap) -> String {
    let named = words.map { word in
      NearestWord.nearest(to: word, among: known).map { "\(word) (\($0)?)" } ?? word
    }
    return "no trial here has \(category.rawValue) \(named.joined(separator: ", ")); "
      + "\(keymap.name(of: .open, in: .overriding)) again keeps it"
  }

  /// The words that are typed, in the spelling that other trials have.
  private var typedValues: [String] {
    let typed = values.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    if category == .sequence { return Self.sequence(typed) }
    let isNone = typed.count == 1 && typed[0].means("none")
    if isNone, category.allowedNumber.contains(0) { return [] }
    return typed.map { word in known.first { $0.means(word) } ?? word }
  }

  /// A sequence typed in any order, with commas or plus signs.
  private static func sequence(_ typed: [String]) -> [String] {
    let whole = typed.joined(separator: "+")
    guard !typed.isEmpty else { return [] }
    return [TreatmentSequence(whole.lowercased()).map(\.text) ?? whole]
  }

  /// The values that the category has in the trials there are, or can have.
  package var known: [String] { knownValues[category] ?? [] }

  /// The value that is being typed, after the last comma.
  private var fragment: String {
    let start = values.lastIndex(of: ",").map(values.index(after:)) ?? values.startIndex
    return String(values[start...]).trimmed
  }

  /// The known values that the one being typed can become; all when nothing was typed of it.
  package var matches: [String] {
    let typed = FilterValue(fragment).key
    guard !fragment.isEmpty else { return known }
    return known.filter { FilterValue($0).key.hasPrefix(typed) }
  }

  /// Puts in the first of the known values that the one being typed can become.
  ///
  /// - Returns: whether there was something to complete.
  mutating func complete() -> Bool {
    guard field == .values, !fragment.isEmpty, let match = matches.first, match != fragment else {
      return false
    }
    let whole = values.trimmed
    values = whole.dropLast(fragment.count) + match
    return true
  }

  /// Chooses the next category or the one before, round the ends.
  mutating func moveCategory(forward: Bool) {
    choose(category.neighbour(forward: forward))
  }
}

extension String {
  /// Whether both words are one value to a filter.
  fileprivate func means(_ other: String) -> Bool { FilterValue(self) == FilterValue(other) }
}

extension OverridePopUp: ReadersForm {
  var asPopUp: PopUp { .overriding(self) }
}
