package import TrialChecks
import TrialModel

extension Decisions {
  /// The text of their file: sorted by place, figure and code, so that a change is one place in a
  /// difference of versions.
  package var text: String { document.text }

  /// The same in one line, for a line of a book.
  package var compactText: String { document.compactText }

  private var document: JSON {
    [
      "format": JSON(1),
      "decisions": .array(all.map { $0.key.json.adding($0.json) }),
    ]
  }
}

extension FindingKey {
  fileprivate var json: JSON {
    ["code": .string(code), "place": .string(place), "figure": .string(figure)]
  }
}

extension Decision {
  /// The decision without the finding it is about.
  var json: JSON {
    let note: [JSON.Member] = note.map { [JSON.Member("note", .string($0))] } ?? []
    return .object(
      [JSON.Member("decision", .string(choice.rawValue))] + note
        + [
          JSON.Member("initials", .string(initials)), JSON.Member("date", .string(date.text)),
        ]
    )
  }
}
