import JSONText
import TrialModel
package import TrialScreening

extension ReviewProtocol {
  /// The protocol that a file says, `protocol.json` of the folder of a review.
  ///
  /// - Throws: `FileRefusal` with the first thing that cannot be read. Keys that are not known are
  ///   refused, and so is a file of a newer format, before anything else in it is looked at.
  package static func read(_ bytes: [UInt8]) throws(FileRefusal) -> ReviewProtocol {
    try JSONNode.reading(bytes) { root throws(FileRefusal) in
      let entry = try root.ofFormat(
        1,
        as: "protocol",
        [
          "title", "question", "searches", "narrow", "criteria", "reasons", "stages", "readers",
          "consensus", "previous",
        ]
      )
      let criteria = try entry.each("criteria", isNeeded: false, Criterion.read)
      let known = criteria.map(\.id)
      return ReviewProtocol(
        title: try entry.text("title"),
        question: try entry.text("question"),
        searches: try entry.each("searches", Search.read),
        narrowings: try entry.each("narrow", isNeeded: false, Narrowing.read),
        criteria: criteria,
        reasons: try entry.each("reasons", isNeeded: false) { node throws(FileRefusal) in
          try Reason.read(node, of: known)
        },
        stages: try stages(in: entry),
        readers: try readers(in: entry),
        consensus: try entry.word("consensus", among: Consensus.allCases, is: "consensus"),
        previous: try entry.fields["previous"].map(Previous.read)
      )
    }
  }

  private static func stages(in entry: KeptEntry) throws(FileRefusal) -> [Stage] {
    let (words, place) = try entry.list("stages", of: "a stage")
    var stages: [Stage] = []
    for word in words {
      guard let stage = Stage(rawValue: word) else {
        let known = Stage.allCases.map(\.rawValue).joined(separator: ", ")
        throw FileRefusal(place, "\(word) is no stage", "write one of \(known)")
      }
      guard !stages.contains(stage) else {
        throw FileRefusal(place, "the stage \(word) stands twice", "keep one of the two")
      }
      stages.append(stage)
    }
    guard !stages.isEmpty else {
      throw FileRefusal(
        place,
        "stages is empty",
        "write \"records\", or both \"records\", \"reports\""
      )
    }
    guard stages.contains(.records) else {
      throw FileRefusal(
        place,
        "the stage records is missing",
        "write \"records\" first: reports are read of what its record includes"
      )
    }
    guard stages == Stage.allCases.filter(stages.contains) else {
      throw FileRefusal(
        place,
        "reports come before records",
        "write \"records\" first: reports are read of what its record includes"
      )
    }
    return stages
  }

  private static func readers(in entry: KeptEntry) throws(FileRefusal) -> [ReviewName] {
    let (texts, place) = try entry.list("readers", of: "a reader")
    var readers: [ReviewName] = []
    for text in texts {
      let name = try ReviewName.read(text, as: "reader", at: place)
      guard !readers.contains(name) else {
        throw FileRefusal(
          place,
          "the reader \(text) stands twice",
          "give each another name; two that differ in case alone are one"
        )
      }
      readers.append(name)
    }
    return readers
  }
}

extension ReviewProtocol.Search: NamedPart {
  var key: String { id.key }
  static let name = "search"

  fileprivate static func read(_ node: JSONNode) throws(FileRefusal) -> Self {
    let entry = try node.entry(name, ["id", "source", "query"])
    let id = try ReviewName.read(try entry.text("id"), as: name, at: entry.place("id"))
    let source = try entry.text("source")
    guard source == registry else {
      throw FileRefusal(
        entry.place("source"),
        "'\(source)' is no registry that can be searched",
        "write \"\(registry)\""
      )
    }
    guard let query = entry.fields["query"] else {
      throw FileRefusal(
        node.position,
        "the search has no query",
        "add \"query\": {\"query.term\": \"…\"}"
      )
    }
    let parameters = try [ReviewProtocol.Parameter](reading: query)
    guard !parameters.isEmpty else {
      throw FileRefusal(
        query.position,
        "the query is empty and would find the whole registry",
        "write what is searched, as {\"query.term\": \"…\"}"
      )
    }
    return Self(id: id, source: source, query: parameters)
  }

  /// The one registry that is searched.
  private static let registry = "clinicaltrials.gov"
}

extension [ReviewProtocol.Parameter] {
  /// The parameters of a request, an object of texts, in their order.
  ///
  /// - Throws: `FileRefusal` for what is no text, and for parameters that whoever sends the request sets.
  init(reading query: JSONNode) throws(FileRefusal) {
    guard query.kind == .object else {
      throw FileRefusal(query.position, "the query is no object", "write {\"query.term\": \"…\"}")
    }
    self = []
    for member in query.members {
      let name = member.name
      guard !name.isEmpty, !ReviewProtocol.Parameter.ownNames.contains(name) else {
        throw FileRefusal(
          member.key.position,
          name.isEmpty ? "a parameter has no name" : "\(name) is set by the program itself",
          "leave it out of the query"
        )
      }
      append(ReviewProtocol.Parameter(name, try member.value.filledText(as: name)))
    }
  }
}

extension ReviewProtocol.Narrowing: NamedPart {
  var key: String { id }
  static let name = "step"

  fileprivate static func read(_ node: JSONNode) throws(FileRefusal) -> Self {
    let entry = try node.entry(name, ["id", "filter"])
    return Self(id: try entry.text("id"), filter: try entry.text("filter"))
  }
}

extension ReviewProtocol.Criterion: NamedPart {
  var key: String { id }
  static let name = "criterion"

  fileprivate static func read(_ node: JSONNode) throws(FileRefusal) -> Self {
    let entry = try node.entry(name, ["id", "text", "fields"])
    let (words, place) = try entry.list("fields", of: "a part of the record")
    var parts: [RecordPart] = []
    for word in words {
      guard let part = RecordPart(rawValue: word) else {
        let known = RecordPart.allCases.map(\.rawValue)
        let remedy =
          NearestWord.nearest(to: word, among: known).map { "did you mean \($0)?" }
          ?? "write one of \(known.joined(separator: ", "))"
        throw FileRefusal(place, "\(word) is no part of a record", remedy)
      }
      if !parts.contains(part) { parts.append(part) }
    }
    return Self(id: try entry.text("id"), text: try entry.text("text"), parts: parts)
  }
}

extension ReviewProtocol.Reason: NamedPart {
  // As those of readers: `--reason` spells it.
  var key: String { id.lowercased() }
  static let name = "reason"

  fileprivate static func read(
    _ node: JSONNode,
    of criteria: [String]
  ) throws(FileRefusal) -> Self {
    let entry = try node.entry(name, ["id", "text", "criterion"])
    let criterion = try entry.optional("criterion")
    if let criterion, !criteria.contains(criterion) {
      throw FileRefusal(
        entry.place("criterion"),
        "there is no criterion \(criterion)",
        criteria.isEmpty
          ? "add it to criteria, or leave \"criterion\" out"
          : "write one of \(criteria.joined(separator: ", ")), or leave \"criterion\" out"
      )
    }
    let id = try ReviewName.read(try entry.text("id"), as: name, at: entry.place("id"))
    return Self(id: id.text, text: try entry.text("text"), criterion: criterion)
  }
}

extension ReviewProtocol.Previous {
  fileprivate static func read(_ node: JSONNode) throws(FileRefusal) -> Self {
    let entry = try node.entry("previous review", ["name", "at"])
    let text = try entry.text("at")
    // A day is meant to its end.
    let isDay = text.utf8.count == 10
    guard let at = Moment(isDay ? "\(text)T23:59:59.999999Z" : text) else {
      throw FileRefusal(
        entry.place("at"),
        "\(text) is no moment",
        "write a day as 2020-10-31, or a moment in UTC as 2020-10-31T12:00:00Z"
      )
    }
    return Self(name: try entry.text("name"), at: at)
  }
}

extension ReviewName {
  /// A name as a file gives it.
  ///
  /// - Throws: `FileRefusal` for what is none.
  static func read(
    _ text: String,
    as what: String,
    at place: JSONPosition
  ) throws(FileRefusal) -> ReviewName {
    guard let name = ReviewName(text) else {
      throw FileRefusal(place, "'\(text)' is no name of a \(what)", "write \(rule)")
    }
    return name
  }
}
