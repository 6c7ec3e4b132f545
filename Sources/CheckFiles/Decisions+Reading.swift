package import TrialChecks
internal import TrialImport
internal import TrialModel

extension Decisions {
  /// The decisions of a file: `{"format": 1, "decisions": [{"code", "place", "figure", "decision",
  /// "note", "initials", "date"}]}`.
  ///
  /// - Throws: `FileProblem` with the first thing that cannot be read. Keys that are not known are
  ///   refused; findings that no longer exist are not.
  package static func read(_ text: String) throws(FileProblem) -> Decisions {
    let document: JSONValue
    do throws(JSONError) {
      document = try JSONReader.read(Array(text.utf8))
    } catch {
      throw FileProblem(error.position, error.code.what, error.code.remedy)
    }
    let fields = try document.fields(["format", "decisions"])
    guard case .number("1")? = fields["format"]?.content else {
      throw FileProblem(
        (fields["format"] ?? document).position,
        "the format of the file is not 1",
        "begin it with \"format\": 1, or use a newer version of the program"
      )
    }
    guard case .array(let elements)? = fields["decisions"]?.content else {
      throw FileProblem(
        (fields["decisions"] ?? document).position,
        "there is no list of decisions",
        "write \"decisions\": [] with one object for each"
      )
    }
    var seen: Set<FindingKey> = []
    var decisions: [Decision] = []
    for element in elements {
      let decision = try Decision.read(element)
      guard seen.insert(decision.key).inserted else {
        throw FileProblem(
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
  fileprivate static func read(_ value: JSONValue) throws(FileProblem) -> Decision {
    let names = ["code", "place", "figure", "decision", "note", "initials", "date"]
    let fields = try value.fields(names)
    func text(_ name: String) throws(FileProblem) -> String {
      guard let text = try optional(name) else {
        throw FileProblem(value.position, "the decision has no \(name)", "add \"\(name)\"")
      }
      return text
    }
    func optional(_ name: String) throws(FileProblem) -> String? {
      guard let field = fields[name] else { return nil }
      guard case .string(let text) = field.content, !text.isEmpty else {
        throw FileProblem(field.position, "\(name) is no text", "write it in double quotes")
      }
      return text
    }
    let word = try text("decision")
    guard let choice = Choice(rawValue: word) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw FileProblem(
        (fields["decision"] ?? value).position,
        "\(word) is no decision",
        "write one of \(known)"
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
    return Decision(
      key: FindingKey(code: try text("code"), place: try text("place"), figure: try text("figure")),
      choice: choice,
      note: try optional("note"),
      initials: try text("initials"),
      date: date
    )
  }
}

extension JSONValue {
  /// The members of an object by their keys.
  fileprivate func fields(_ known: [String]) throws(FileProblem) -> [String: JSONValue] {
    guard case .object(let members) = content else {
      throw FileProblem(position, "found a \(kind.rawValue) where an object belongs", "write { … }")
    }
    var fields: [String: JSONValue] = [:]
    for member in members {
      guard known.contains(member.key) else {
        throw FileProblem(
          member.position,
          "\"\(member.key)\" is no key of this file",
          "use one of \(known.joined(separator: ", "))"
        )
      }
      fields[member.key] = member.value
    }
    return fields
  }
}

extension FileProblem {
  fileprivate init(_ position: JSONPosition, _ what: String, _ remedy: String) {
    self.init(
      line: Int(position.line),
      column: Int(position.column),
      what: what,
      remedy: remedy
    )
  }
}
