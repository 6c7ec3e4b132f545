import JSONText
import TrialModel
import TrialScreening

extension ScreeningLine {
  /// What one line says; there are thousands, so its members are walked over once.
  ///
  /// - Throws: `FileRefusal` with its place in line 1.
  static func read(_ node: JSONNode, of reader: ReviewName) throws(FileRefusal) -> ScreeningLine {
    let parts = try LineParts(node)
    guard let name = parts.reader?.string else { throw parts.missing("reader", parts.reader) }
    guard name == reader.text || ReviewName(name) == reader else {
      throw parts.refusal(
        parts.reader,
        "the line is of '\(name)' and stands in the file of \(reader.text)",
        "move it to the file of its reader"
      )
    }
    guard let id = parts.id?.registryNumber else {
      throw parts.refusal(
        parts.id,
        "there is no registry number",
        "write \"id\": NCT and eight digits"
      )
    }
    guard let moment = parts.at?.string else { throw parts.missing("at", parts.at) }
    guard let at = Moment(moment) else {
      throw parts.refusal(
        parts.at,
        "\(moment) is no moment in UTC",
        "write it as 2026-11-30T09:20:00.000000Z"
      )
    }
    let stage = try parts.word(parts.stage, "stage", among: ReviewProtocol.Stage.allCases)
    return ScreeningLine(id: id, stage: stage, reader: reader, at: at, act: try parts.act())
  }
}

/// The members of a line; `nil` for those that it does not have.
private struct LineParts {
  let node: JSONNode
  private(set) var id: JSONNode?
  private(set) var stage: JSONNode?
  private(set) var reader: JSONNode?
  private(set) var at: JSONNode?
  private var decision: JSONNode?
  private var recordVersion: JSONNode?
  private var reason: JSONNode?
  private var note: JSONNode?
  private var criteria: JSONNode?
  private var actWord: JSONNode?
  private var original: JSONNode?

  init(_ node: JSONNode) throws(FileRefusal) {
    guard node.kind == .object else {
      throw FileRefusal(
        node.position,
        "found a \(node.kind.rawValue) where an object belongs",
        "write { … }"
      )
    }
    self.node = node
    for member in node.members {
      let (key, value) = (member.key, member.value)
      if key.isText("id") {
        id = value
      } else if key.isText("recordVersion") {
        recordVersion = value
      } else if key.isText("stage") {
        stage = value
      } else if key.isText("decision") {
        decision = value
      } else if key.isText("reason") {
        reason = value
      } else if key.isText("note") {
        note = value
      } else if key.isText("reader") {
        reader = value
      } else if key.isText("at") {
        at = value
      } else if key.isText("criteria") {
        criteria = value
      } else if key.isText("act") {
        actWord = value
      } else if key.isText("of") {
        original = value
      } else {
        throw FileRefusal(
          key.position,
          "\"\(member.name)\" is no key of a line",
          "use one of id, recordVersion, stage, decision, reason, note, reader, at, criteria"
        )
      }
    }
  }

  func refusal(_ place: JSONNode?, _ what: String, _ remedy: String) -> FileRefusal {
    FileRefusal((place ?? node).position, what, remedy)
  }

  func missing(_ key: String, _ value: JSONNode?) -> FileRefusal {
    refusal(
      value,
      value == nil ? "the line has no \(key)" : "\(key) is no text",
      "write \"\(key)\" with a text in double quotes"
    )
  }

  func word<Word: RawRepresentable<String>>(
    _ value: JSONNode?,
    _ key: String,
    among known: [Word]
  ) throws(FileRefusal) -> Word {
    guard let text = value?.string else { throw missing(key, value) }
    guard let word = Word(rawValue: text) else {
      let words = known.map(\.rawValue).joined(separator: ", ")
      throw refusal(value, "'\(text)' is no \(key)", "write one of \(words)")
    }
    return word
  }

  /// A text that may be absent, `null` or empty, all of which say that there is none.
  private func text(_ value: JSONNode?, _ key: String) throws(FileRefusal) -> String? {
    guard let value, value.kind != .null else { return nil }
    guard let text = value.string else { throw missing(key, value) }
    return text.isEmpty ? nil : text
  }

  func act() throws(FileRefusal) -> ScreeningLine.Act {
    if let actWord {
      if let foreign = decision ?? recordVersion ?? reason ?? note ?? criteria {
        throw refusal(foreign, "a line with \"act\" decides nothing", "write two lines")
      }
      return try act(actWord)
    }
    if let original {
      throw refusal(original, "\"of\" belongs to a line with \"act\"", "add \"act\": \"duplicate\"")
    }
    let choice = try word(
      decision,
      "decision",
      among: ScreeningDecision.Choice.allCases
    )
    return .decision(
      ScreeningDecision(
        choice,
        reason: try text(reason, "reason"),
        note: try text(note, "note") ?? "",
        recordVersion: try version(),
        criteriaMark: try text(criteria, "criteria")
      )
    )
  }

  private func version() throws(FileRefusal) -> PartialDate? {
    guard let day = try text(recordVersion, "recordVersion") else { return nil }
    guard let version = try? PartialDate(day) else {
      throw refusal(recordVersion, "\(day) is no date", "write it as 2026-09-30")
    }
    return version
  }

  private func act(_ value: JSONNode) throws(FileRefusal) -> ScreeningLine.Act {
    let word = try word(value, "act", among: ActWord.allCases)
    guard word != .reveal else {
      guard original == nil else {
        throw refusal(original, "\"of\" says nothing here", "leave it out")
      }
      return .reveal
    }
    guard let original = original?.registryNumber else {
      throw refusal(
        self.original,
        "there is no record that it is a duplicate of",
        "write \"of\": NCT and eight digits"
      )
    }
    return .duplicate(of: original, isDuplicate: word.isDuplicate)
  }
}

/// What a line that decides nothing says, as files spell it.
private enum ActWord: String, CaseIterable {
  case reveal, duplicate, distinct, undo

  /// Whether two records are of one trial; `nil` where that is taken back.
  var isDuplicate: Bool? {
    switch self {
    case .duplicate: true
    case .distinct: false
    case .reveal, .undo: nil
    }
  }
}

extension ScreeningLine {
  /// The line as it is written, without its line feed.
  package var text: String {
    let ending = "\"reader\":\(reader.text.inJSON),\"at\":\(at.text.inJSON)"
    let head = "{\"id\":\(id.text.inJSON)"
    let stage = "\"stage\":\(stage.rawValue.inJSON)"
    switch act {
    case .decision(let decision):
      let version = decision.recordVersion?.text.inJSON ?? "null"
      let reason = decision.reason?.inJSON ?? "null"
      let mark = decision.criteriaMark.map { ",\"criteria\":\($0.inJSON)" } ?? ""
      return "\(head),\"recordVersion\":\(version),\(stage),\"decision\":"
        + "\(decision.choice.rawValue.inJSON),\"reason\":\(reason),\"note\":"
        + "\(decision.note.inJSON),\(ending)\(mark)}"
    case .reveal: return "\(head),\(stage),\"act\":\"reveal\",\(ending)}"
    case .duplicate(let original, let isDuplicate):
      let word: ActWord =
        switch isDuplicate {
        case true?: .duplicate
        case false?: .distinct
        case nil: .undo
        }
      return "\(head),\(stage),\"act\":\(word.rawValue.inJSON),\"of\":\(original.text.inJSON),"
        + "\(ending)}"
    }
  }
}
