import JSONText
package import TrialModel

extension CertaintyRatings {
  /// The ratings of a file: `{"format": 1, "ratings": [{"trials", "outcome", "domain", "rating",
  /// "note", "initials", "date"}]}`.
  ///
  /// - Throws: `FileRefusal` with the first thing that cannot be read. Keys, domains and ratings that
  ///   are not known are refused; trials and outcomes that are not at hand are not.
  package static func read(_ text: String) throws(FileRefusal) -> CertaintyRatings {
    var ratings = CertaintyRatings()
    try JSONNode.eachElement(of: "ratings", in: text) { element throws(FileRefusal) in
      let rating = try CertaintyRating.read(element)
      let subject = rating.subject
      guard ratings[subject] == nil else {
        throw FileRefusal(
          element.position,
          "a second rating of \(subject.domain.words) of \(subject.evidence.outcome) in "
            + subject.evidence.trials.map(\.text).joined(separator: ", "),
          "keep one of the two"
        )
      }
      ratings[subject] = rating
    }
    return ratings
  }
}

extension CertaintyRating {
  fileprivate static func read(_ value: JSONNode) throws(FileRefusal) -> CertaintyRating {
    let names = ["trials", "outcome", "domain", "rating", "note", "initials", "date"]
    let fields = try value.fields(names)
    func optional(_ name: String) throws(FileRefusal) -> String? {
      guard let field = fields[name] else { return nil }
      return try field.filledText(as: name)
    }
    func text(_ name: String) throws(FileRefusal) -> String {
      guard let text = try optional(name) else {
        throw FileRefusal(value.position, "the rating has no \(name)", "add \"\(name)\"")
      }
      return text
    }
    func place(_ name: String) -> JSONPosition { (fields[name] ?? value).position }
    let named = try text("domain")
    guard let domain = CertaintyDomain(rawValue: named) else {
      let known = CertaintyDomain.allCases.map(\.rawValue).joined(separator: ", ")
      throw FileRefusal(place("domain"), "\(named) is no domain", "write one of \(known)")
    }
    let word = try text("rating")
    guard let concern = Concern(rawValue: word) else {
      let known = domain.concerns.map(\.rawValue).joined(separator: ", ")
      throw FileRefusal(place("rating"), "\(word) is no rating", "write one of \(known)")
    }
    let day = try text("date")
    guard let date = try? PartialDate(day) else {
      throw FileRefusal(place("date"), "\(day) is no date", "write it as 2026-09-30")
    }
    let evidence = Evidence(
      trials: try trials(fields["trials"], of: value),
      outcome: try text("outcome")
    )
    let note = try optional("note")
    let initials = try text("initials")
    do throws(CertaintyRatingError) {
      return try CertaintyRating(
        Subject(domain, of: evidence),
        concern,
        note: note,
        initials: initials,
        date: date
      )
    } catch {
      throw FileRefusal(place("rating"), error.what, error.remedy)
    }
  }

  private static func trials(
    _ field: JSONNode?,
    of value: JSONNode
  ) throws(FileRefusal) -> [TrialID] {
    guard let field else {
      throw FileRefusal(value.position, "the rating has no trials", "add \"trials\": [ … ]")
    }
    guard field.kind == .array else {
      throw FileRefusal(field.position, "trials is no list", "write it as [ … ]")
    }
    var trials: [TrialID] = []
    for element in field.elements { trials.append(TrialID(try element.filledText(as: "a trial"))) }
    guard !trials.isEmpty else {
      throw FileRefusal(field.position, "trials is empty", "name the trials that were rated")
    }
    return trials
  }
}
