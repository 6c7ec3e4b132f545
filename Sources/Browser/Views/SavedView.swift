import TrialModel
package import TrialQuery

/// A way to look at the list that a reader keeps by a name: filter, columns, order, preview.
///
/// Its settings are the lines of the file as they stand, so that what another version wrote, or names a value
/// that is not here now, is not lost when the file is written anew.
package struct SavedView: Hashable, Sendable {
  /// Words with single spaces between them.
  package let name: String
  /// One setting each, as a session has them: `filter tag:board`.
  package let settings: [String]

  /// What the settings come to where they are taken up.
  package struct Taken: Hashable, Sendable {
    package let view: ListState
    /// What could not be taken up, each with what to do; the rest is.
    package let remarks: [String]
  }

  /// A view by a name, which has to be one.
  ///
  /// - Returns: `nil` for no name: empty, longer than sixty characters, or with signs that do not show.
  package init?(named name: String, settings: [String]) {
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isVisible = words.unicodeScalars.allSatisfy {
      !$0.properties.isDefaultIgnorableCodePoint && $0.value >= 0x20 && $0.value != 0x7F
    }
    guard (1...60).contains(words.count), isVisible else { return nil }
    self.name = words
    self.settings = settings
  }

  /// The view that a list has now, by a name.
  package init?(named name: String, of view: ListState) {
    self.init(named: name, settings: view.settings)
  }

  /// What tells two names apart: capitals do not.
  package var key: String { Self.key(of: name) }

  /// What tells a typed name from others.
  package static func key(of name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }

  /// What is set, under its name: `filter`, `sort`, `columns`, `preview`; `nil` where the view leaves it.
  package func setting(_ name: String) -> String? {
    settings.lazy.compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      return parts.count == 2 && parts[0] == name ? String(parts[1]) : nil
    }
    .first
  }

  /// The settings in one line for reading: `tag:board; by result falling; id, acronym, tags`.
  package var summary: String {
    let parts = [
      setting("filter"), setting("sort").map { "by \($0)" },
      setting("columns").map { $0.split(separator: " ").joined(separator: ", ") },
      setting("preview").map { "preview \($0)" },
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }

  /// The way to look at the list that the settings say, where these trials are.
  package func taken(in index: TrialIndex) -> Taken {
    var view = ListState()
    var remarks: [String] = []
    for line in settings { view.take(line, in: index, remarks: &remarks) }
    return Taken(view: view, remarks: remarks.map { "view \(name): \($0)" })
  }
}

extension ListState {
  /// One setting a line, as sessions and saved views keep them; what the screen decides has none.
  var settings: [String] {
    var lines: [String] = []
    if !filter.isEmpty { lines.append("filter \(filter.text)") }
    lines.append("sort \(sort.text)")
    if let columns {
      lines.append("columns \(columns.map(\.name).joined(separator: " "))")
    }
    if let showsPreview { lines.append("preview \(showsPreview ? "on" : "off")") }
    return lines
  }

  /// Takes up one line of settings; other lines are passed over.
  ///
  /// - Parameters:
  ///   - line: The name of the setting, a space, and what it is.
  ///   - index: The trials whose values a filter may name.
  ///   - remarks: What could not be taken up is added to these; the rest of the line is taken up.
  mutating func take(_ line: some StringProtocol, in index: TrialIndex, remarks: inout [String]) {
    let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return }
    let text = String(parts[1])
    switch parts[0] {
    case "filter": filter = FilterParser(index).whatCanBeRead(of: text, remarks: &remarks)
    case "sort":
      do throws(ColumnNameRefusal) {
        sort = try SortOrder(text)
      } catch {
        sort = .standard
        remarks.append(error.message)
      }
    case "columns":
      let words = text.split(separator: " ").map(String.init)
      let known = words.compactMap(Column.init(rawValue:))
      if !known.isEmpty { columns = known }
      let unknown = words.filter { Column(rawValue: $0) == nil }
      if !unknown.isEmpty {
        remarks.append("no column is called \(unknown.joined(separator: ", "))")
      }
    case "preview": showsPreview = text == "on"
    default: break
    }
  }
}

extension FilterParser {
  /// The terms of a kept filter that can be read here, and what is wrong with the others.
  fileprivate func whatCanBeRead(of text: String, remarks: inout [String]) -> Filter {
    do throws(FilterRefusal) {
      return try parse(text)
    } catch {
      let terms = FilterTerms.split(text)
      guard terms.count > 1 else {
        remarks.append("\(error.message); '\(text)' is left out")
        return .everything
      }
      return terms.reduce(Filter.everything) { filter, term in
        do throws(FilterRefusal) {
          return filter.adding(try parse(term))
        } catch {
          remarks.append("\(error.message); '\(term)' is left out")
          return filter
        }
      }
    }
  }
}

/// The terms of a filter's text, without reading them.
enum FilterTerms {
  /// The parts between spaces that stand in no quotes and no brackets; one part where words join them, since
  /// leaving one out would change what the others mean.
  static func split(_ text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var (depth, isQuoted, isEscaped) = (0, false, false)
    for character in text {
      if character == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = isQuoted && character == "\\" && !isEscaped
      if !isQuoted { depth += character == "(" ? 1 : character == ")" ? -1 : 0 }
      if character.isWhitespace, !isQuoted, depth <= 0 {
        if !part.isEmpty { parts.append(part) }
        part = ""
      } else {
        part.append(character)
      }
    }
    if !part.isEmpty { parts.append(part) }
    let joins = ["AND", "OR", "NOT"]
    return parts.contains { joins.contains($0) } ? [text] : parts
  }
}
