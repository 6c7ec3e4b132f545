import JSONText
import TrialModel
package import TrialScreening

extension SearchRun {
  /// The run that a file says, of the folder `runs` of a review.
  ///
  /// - Throws: `FileRefusal` with the first thing that cannot be read. A run is never changed once it is
  ///   written: one whose numbers do not give its hash is refused.
  package static func read(_ bytes: [UInt8]) throws(FileRefusal) -> SearchRun {
    try JSONNode.reading(bytes) { root throws(FileRefusal) in
      let entry = try root.ofFormat(
        1,
        as: "run",
        [
          "search", "at", "query", "apiVersion", "dataTimestamp", "count", "ids", "sha256",
          "version", "complete",
        ]
      )
      let search = try ReviewName.read(
        try entry.text("search"),
        as: "search",
        at: entry.place("search")
      )
      guard let query = entry.fields["query"] else {
        throw FileRefusal(root.position, "the run has no query", restoring)
      }
      guard let count = entry.fields["count"]?.integer, count >= 0 else {
        throw FileRefusal(entry.place("count"), "count is no whole number", restoring)
      }
      guard let isComplete = entry.fields["complete"]?.boolean else {
        throw FileRefusal(entry.place("complete"), "complete is neither true nor false", restoring)
      }
      let run = SearchRun(
        search: search,
        at: try entry.moment("at"),
        query: try [ReviewProtocol.Parameter](reading: query),
        apiVersion: try entry.textOrNull("apiVersion"),
        dataTimestamp: try entry.textOrNull("dataTimestamp"),
        count: count,
        ids: try entry.registryNumbers("ids"),
        version: try entry.text("version"),
        isComplete: isComplete
      )
      guard try entry.text("sha256") == run.sha256 else {
        throw FileRefusal(
          entry.place("sha256"),
          "the hash is not that of the numbers: the file was changed after it was written",
          restoring
        )
      }
      // Of a list that was not read to its end the registry counted more.
      guard !isComplete || count == run.ids.count else {
        throw FileRefusal(
          entry.place("count"),
          "count is \(count), and the complete run has \(run.ids.count) numbers",
          restoring
        )
      }
      return run
    }
  }

  /// Whether a name is one of a file of this run's search, `2026-11-30T091500.123Z-ctgov.json`.
  package func fits(fileName name: String) -> Bool { name.hasSuffix("-\(search.text).json") }

  private static let restoring = "bring the file back as `review update` wrote it"

  /// The text of its file; the numbers stand one to a line, so that two runs can be compared by line.
  package var text: String {
    let parameters = query.map { "\($0.name.inJSON): \($0.value.inJSON)" }.joined(separator: ", ")
    let numbers = ids.map { "    \($0.text.inJSON)" }.joined(separator: ",\n")
    return """
      {
        "format": 1,
        "search": \(search.text.inJSON),
        "at": \(at.text.inJSON),
        "query": {\(parameters)},
        "apiVersion": \(apiVersion?.inJSON ?? "null"),
        "dataTimestamp": \(dataTimestamp?.inJSON ?? "null"),
        "count": \(count),
        "ids": [\(ids.isEmpty ? "" : "\n\(numbers)\n  ")],
        "sha256": \(sha256.inJSON),
        "version": \(version.inJSON),
        "complete": \(isComplete)
      }

      """
  }
}

extension String {
  /// The text in quotes, as JSON has it.
  var inJSON: String { JSONEncoding.quoted(self) }
}

extension KeptEntry {
  /// The moment under a key.
  ///
  /// - Throws: `FileRefusal` where there is none.
  func moment(_ key: String) throws(FileRefusal) -> Moment {
    let text = try text(key)
    guard let moment = Moment(text) else {
      throw FileRefusal(
        place(key),
        "\(text) is no moment in UTC",
        "write it as 2026-11-30T09:20:00.000000Z"
      )
    }
    return moment
  }

  /// The text under a key; `nil` for `null` and where there is no such key.
  fileprivate func textOrNull(_ key: String) throws(FileRefusal) -> String? {
    fields[key]?.kind == .null ? nil : try optional(key)
  }

  /// The registry numbers of the list under a key.
  fileprivate func registryNumbers(_ key: String) throws(FileRefusal) -> [TrialID] {
    guard let list = fields[key], list.kind == .array else {
      throw FileRefusal(place(key), "there is no list of \(key)", "write \"\(key)\": [ … ]")
    }
    var ids: [TrialID] = []
    ids.reserveCapacity(list.count)
    for element in list.elements {
      guard let id = element.registryNumber else {
        throw FileRefusal(
          element.position,
          "this is no registry number",
          "write NCT and eight digits"
        )
      }
      ids.append(id)
    }
    return ids
  }
}

extension JSONNode {
  /// The registry number that a text is, `NCT` with eight digits; `nil` for anything else.
  var registryNumber: TrialID? {
    guard kind == .string else { return nil }
    let bytes = rawBytes
    guard bytes.count == 11, bytes.prefix(3).elementsEqual("NCT".utf8),
      bytes.dropFirst(3).allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return TrialID(String(decoding: bytes, as: UTF8.self))
  }
}
