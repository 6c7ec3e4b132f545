/// The forms in which the list of trials can be written, named as `--format` spells them.
package enum ListFormat: String, Hashable, Sendable, CaseIterable {
  case table
  case csv
  case tsv
  case json
  case ndjson
  case markdown
}
