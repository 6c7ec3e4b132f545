import TrialExport
import TrialModel
import TrialScreening

/// What an update found, for a person and for a program.
struct ReviewUpdateDocument {
  let searches: [ReviewUpdate.SearchUpdate]
  /// What is left to be settled at any stage.
  let backlog: ReviewBacklog
  /// The records with a decision that asks for a second look, in their order.
  let secondLook: [TrialID]
  /// What changed of outcomes of included trials, a line each.
  let outcomeSwitches: [String]
  /// How many requests were sent; `nil` where files were read.
  let requests: Int?

  /// How many records are not settled at any stage.
  var toScreen: Int { backlog.total }

  /// What is to be read, in a line: `2 to screen (1 open, 1 in conflict), 0 for a second look`.
  var summary: String { "\(backlog.words), \(secondLook.count) for a second look" }

  /// Whether anything waits for a reader.
  var asksForReading: Bool { toScreen > 0 || !secondLook.isEmpty }

  /// Lines for a person.
  var text: String {
    var lines: [String] = []
    for search in searches {
      let records = search.count == 1 ? "1 record" : "\(search.count) records"
      let day = search.dataTimestamp.map { ", data of \($0)" } ?? ""
      let part = search.isComplete ? "" : " (not the whole list: nothing can be told gone)"
      lines.append(
        "\(search.id.text): \(records)\(day)\(part): \(search.new.count) new, "
          + "\(search.changed.count) changed, \(search.gone.count) gone, \(search.same) as before"
      )
      lines +=
        Self.listing("new", search.new) + Self.listing("changed", search.changed)
        + Self.listing("gone", search.gone)
    }
    lines.append(summary)
    lines += Self.listing("look again", secondLook) + outcomeSwitches
    if let requests { lines.append(requests == 1 ? "1 request" : "\(requests) requests") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Numbers behind a word, the first ones where there are many.
  private static func listing(_ word: String, _ ids: [TrialID]) -> [String] {
    guard !ids.isEmpty else { return [] }
    var lines: [String] = []
    let shown = ids.prefix(mostShown)
    for start in stride(from: 0, to: shown.count, by: 6) {
      let label = start == 0 ? word : ""
      let padding = String(repeating: " ", count: max(1, 12 - label.count))
      let row = shown[start..<min(start + 6, shown.count)].map(\.text).joined(separator: " ")
      lines.append("  \(label)\(padding)\(row)")
    }
    if ids.count > mostShown {
      lines.append("              and \(ids.count - mostShown) more; --format json has all")
    }
    return lines
  }

  private static let mostShown = 30

  /// The same as one JSON object, with a line feed.
  var json: String {
    JSON.object([
      .init(
        "searches",
        .array(
          searches.map { search in
            .object([
              .init("id", .string(search.id.text)), .init("count", JSON(search.count)),
              .init("new", JSON(search.new.map(\.text))),
              .init("changed", JSON(search.changed.map(\.text))),
              .init("gone", JSON(search.gone.map(\.text))), .init("same", JSON(search.same)),
              .init("dataTimestamp", JSON(search.dataTimestamp)),
            ])
          }
        )
      ), .init("toScreen", JSON(toScreen)), .init("secondLook", JSON(secondLook.map(\.text))),
    ])
    .compactText + "\n"
  }
}
