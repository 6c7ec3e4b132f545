/// A record that an import was handed, and what became of it.
package struct Placed: Hashable, Sendable {
  package let study: StudyRecord
  /// The file it came in.
  package let file: String
  package let placing: Placing
}

/// What an import was handed, as it waits to be written.
enum Incoming {
  case record(StudyRecord, json: [UInt8], retrieved: Int?, file: String)
  case finding(RecordedFinding)

  /// The study of a record.
  var number: RegistryNumber? {
    guard case .record(let study, _, _, _) = self else { return nil }
    return study.number
  }

  var bytes: Int {
    guard case .record(let study, let json, _, _) = self else { return 0 }
    return json.count + study.listed.count + study.events.count
  }
}
