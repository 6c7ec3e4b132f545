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
    let keys = ["code", "place", "figure", "decision", "note", "initials", "date"]
    let entry = try value.entry("decision", keys)
    let choice = try entry.word("decision", among: Choice.allCases, is: "decision")
    let date = try entry.date()
    return Decision(
      key: FindingKey(
        code: try entry.text("code"),
        place: try entry.text("place"),
        figure: try entry.text("figure")
      ),
      choice: choice,
      // A note that is empty is none.
      note: entry.fields["note"]?.string == "" ? nil : try entry.optional("note"),
      initials: try entry.text("initials"),
      date: date
    )
  }
}
