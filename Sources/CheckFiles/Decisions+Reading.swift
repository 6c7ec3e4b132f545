import JSONText
package import TrialChecks
import TrialModel

extension Decisions {
  /// The decisions of a file: `{"format": 1, "decisions": [{"code", "place", "figure", "decision",
  /// "note", "initials", "date"}]}`.
  ///
  /// - Throws: `FileRefusal` with the first thing that cannot be read. Keys that are not known are
  ///   refused; findings that no longer exist are not.
  package static func read(_ text: String) throws(FileRefusal) -> Decisions {
    var seen: Set<FindingKey> = []
    var decisions: [Decision] = []
    try JSONNode.eachElement(of: "decisions", in: text) { element throws(FileRefusal) in
      let decision = try Decision.read(element)
      guard seen.insert(decision.key).inserted else {
        throw FileRefusal(
          element.position,
          "a second decision on \(decision.key.code), \(decision.key.place), "
            + decision.key.figure,
          "keep one of the two"
        )
      }
      decisions.append(decision)
    }
    return Decisions(decisions)
  }
}

extension Decision {
  fileprivate static func read(_ value: JSONNode) throws(FileRefusal) -> Decision {
    let names = ["code", "place", "figure", "decision", "note", "initials", "date"]
    let fields = try value.fields(names)
    func text(_ name: String) throws(FileRefusal) -> String {
      guard let text = try optional(name) else {
        throw FileRefusal(value.position, "the decision has no \(name)", "add \"\(name)\"")
      }
      return text
    }
    func optional(_ name: String) throws(FileRefusal) -> String? {
      guard let field = fields[name] else { return nil }
      // A note that is empty is none.
      if name == "note", field.string == "" { return nil }
      return try field.filledText(as: name)
    }
    let word = try text("decision")
    guard let choice = Choice(rawValue: word) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw FileRefusal(
        (fields["decision"] ?? value).position,
        "\(word) is no decision",
        "write one of \(known)"
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
    return Decision(
      key: FindingKey(code: try text("code"), place: try text("place"), figure: try text("figure")),
      choice: choice,
      note: try optional("note"),
      initials: try text("initials"),
      date: date
    )
  }
}
