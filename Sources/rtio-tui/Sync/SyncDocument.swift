import ArgumentParser
import RegistryImport
import RegistrySync
import TrialExport
import TrialModel

/// What a sync did, for a person and for a program.
struct SyncDocument {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  let outcome: RecordSync.Outcome
  /// How many requests were sent; `nil` where files were read.
  let requests: Int?

  /// One line: `65 records: 60 new, 3 changed, 1 as before, 1 missing (NCT00000001); 3 requests`.
  var words: String {
    let counts: [(Int, String)] = [
      (outcome.new.count, "new"), (outcome.changed.count, "changed"),
      (outcome.same.count, "as before"),
    ]
    var parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if let first = outcome.missing.first {
      let named = outcome.missing.prefix(3).map(\.text).joined(separator: ", ")
      let rest = outcome.missing.count > 3 ? ", ..." : ""
      parts.append(
        "\(outcome.missing.count) missing (\(outcome.missing.count > 1 ? named : first.text)\(rest))"
      )
    }
    let records = outcome.requested == 1 ? "1 record" : "\(outcome.requested) records"
    let refused = outcome.report?.progress.refused ?? 0
    let more = [
      refused > 0 ? "\(refused) refused" : nil,
      listLacks,
      requests.map { $0 == 1 ? "1 request" : "\($0) requests" },
      outcome.state?.dataTimestamp.map { "data of \($0)" },
    ]
    return
      ([records + (parts.isEmpty ? "" : ": ") + parts.joined(separator: ", ")]
      + more.compactMap { $0 }).joined(separator: "; ")
  }

  /// What the files lack of the list; `nil` for nothing.
  private var listLacks: String? {
    guard !outcome.isListWhole, let (found, total) = outcome.listed else { return nil }
    return total > found
      ? "the files have \(found) of \(total) records; fetch the other pages"
      : "the files lack the last page, or one cannot be read"
  }

  /// The same as one JSON object, with a line feed.
  var json: String {
    JSON.object([
      .init("requested", JSON(outcome.requested)),
      .init("new", JSON(outcome.new.count)),
      .init("changed", JSON(outcome.changed.count)),
      .init("same", JSON(outcome.same.count)),
      .init("missing", JSON(outcome.missing.map(\.text))),
      .init("requests", JSON(requests ?? 0)),
      .init("dataTimestamp", JSON(outcome.state?.dataTimestamp)),
    ])
    .compactText + "\n"
  }
}
