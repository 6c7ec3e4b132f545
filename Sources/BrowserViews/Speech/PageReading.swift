import Browser
import TrialPages

/// A page as it is read out: its rows one by one, each with its place, under headings that are said when
/// they change.
struct PageReading {
  private let page: Page
  private let selection: PageSelection

  init(_ page: Page, at selection: PageSelection) {
    self.page = page
    self.selection = selection
  }

  /// Where a selectable row stands.
  private struct Location {
    let section: Int
    /// Its place among all rows of the section.
    let row: Int
  }

  private var rows: SelectableRows { page.selectableRows }

  /// What is read before the first row, and the row the selection is on; all of a page without rows.
  var opening: [String] {
    guard rows.indices.contains(selection.row) else { return texts }
    return selection.row == 0
      ? item(0, afterReading: nil) : heading(of: selection.row) + item(selection.row)
  }

  /// All that is read of a page without rows to select; of any other what stands before the first.
  var texts: [String] {
    guard rows.isEmpty else { return before(0) }
    return page.sections.indices.flatMap { place in
      headingWords(of: place)
        + page.sections[place].rows.flatMap { $0.spoken(under: page.sections[place].heading) }
    }
  }

  /// The place of the selected row and what it is of, for who comes back to it.
  var placeInWords: String {
    guard rows.indices.contains(selection.row), let words = item(selection.row).first else {
      return ""
    }
    // What a row is of stands before its colon; of a sentence without one the first words do.
    let parts = words.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    if parts.count > 2, parts[1].count < 60 { return "\(parts[0]):\(parts[1])" }
    let few = words.split(separator: " ").prefix(12).joined(separator: " ")
    return few.count < words.count ? "\(few) ..." : words
  }

  /// How many rows there are.
  var count: Int { rows.count }

  /// What is said where the same page was read before, at another row, or another page stood there.
  func changes(from old: PageReading, by action: Action?) -> [String] {
    guard page == old.page else { return otherPage(than: old) }
    guard selection != old.selection, rows.indices.contains(selection.row) else { return [] }
    guard selection.row != old.selection.row else { return figure }
    let hasGoneOn = selection.row > old.selection.row
    if hasGoneOn, selection.row == old.selection.row + 1 || action == .pageDown {
      return (old.selection.row + 1...selection.row).flatMap { item($0, afterReading: $0 - 1) }
    }
    let isOther =
      location(of: selection.row)?.section != old.location(of: old.selection.row)?.section
    let last = selection.row == rows.count - 1 && hasGoneOn ? after : []
    return (isOther ? heading(of: selection.row) : []) + item(selection.row) + last
  }

  /// The selected row of a page that was made anew, where it or its number of rows is another.
  private func otherPage(than old: PageReading) -> [String] {
    guard rows.indices.contains(selection.row) else { return texts == old.texts ? [] : texts }
    let isOtherCount = rows.count != old.rows.count
    let own = old.rows.indices.contains(selection.row) ? old.item(selection.row) : []
    let words = item(selection.row)
    // What stands before the rows says how they are made.
    let told = old.before(0)
    let above = before(0).filter { !told.contains($0) }
    if !isOtherCount, own == words { return above + changedRows(from: old) }
    let heading = selection.row == 0 ? [] : heading(of: selection.row)
    let known = above + told + old.heading(of: old.selection.row)
    let isSameRow = selection.row == old.selection.row && !isOtherCount
    // Of a row in several sentences those that are other ones.
    let changed =
      isSameRow ? words.prefix(1) + words.dropFirst().filter { !own.contains($0) } : words
    return above + heading.filter { !known.contains($0) } + changed
  }

  /// The other rows that read otherwise now, as far as they are few.
  private func changedRows(from old: PageReading) -> [String] {
    let most = 8
    guard rows.count <= 400 else { return [] }
    let changed = rows.indices.filter { item($0) != old.item($0) }
    return changed.prefix(most).flatMap { item($0) }
      + (changed.count > most ? ["and \(changed.count - most) more rows read otherwise"] : [])
  }

  /// The selected figure of the row, with what it is.
  private var figure: [String] {
    let figures = rows[selection.row].figures
    guard figures.indices.contains(selection.figure) else { return [] }
    let shown = figures[selection.figure]
    let text = shown.title == shown.text ? shown.text : "\(shown.title): \(shown.text)"
    return ["figure \(selection.figure + 1) of \(figures.count): \(text)"]
  }

  /// A row with its place; what is read between it and the row before is said first.
  private func item(_ place: Int, afterReading previous: Int?) -> [String] {
    before(place) + item(place) + (place == rows.count - 1 ? after : [])
  }

  private func item(_ place: Int) -> [String] {
    guard let location = location(of: place) else { return [] }
    var texts = rows[place].spoken(under: page.sections[location.section].heading)
    let counted = "\(place + 1) of \(rows.count)"
    guard let first = texts.first else { return [counted] }
    texts[0] = "\(counted): \(first)"
    return texts
  }

  // MARK: What is only read

  /// The headings and texts between a row and the row before it.
  private func before(_ place: Int) -> [String] {
    guard let here = location(of: place) else { return [] }
    guard place > 0, let previous = location(of: place - 1) else { return between(nil, here) }
    return previous.section == here.section
      ? texts(of: here.section, from: previous.row + 1, to: here.row) : between(previous, here)
  }

  private func between(_ previous: Location?, _ here: Location) -> [String] {
    var texts: [String] = []
    if let previous {
      texts += self.texts(of: previous.section, from: previous.row + 1)
    }
    let first = previous.map { $0.section + 1 } ?? 0
    for section in first..<max(first, here.section) {
      texts += headingWords(of: section) + self.texts(of: section, from: 0)
    }
    return texts + headingWords(of: here.section)
      + self.texts(of: here.section, from: 0, to: here.row)
  }

  /// The texts and headings after the last row.
  private var after: [String] {
    guard let last = location(of: rows.count - 1) else { return [] }
    return texts(of: last.section, from: last.row + 1)
      + ((last.section + 1)..<max(last.section + 1, page.sections.count))
      .flatMap { headingWords(of: $0) + texts(of: $0, from: 0) }
  }

  /// The texts of a section that no selection can stand on.
  private func texts(of place: Int, from first: Int, to end: Int? = nil) -> [String] {
    let section = page.sections[place]
    guard section.rows.table == nil else { return [] }
    return section.rows.dropFirst(first).prefix(max(0, (end ?? section.rows.count) - first))
      .filter { !$0.isSelectable }
      .flatMap { $0.spoken(under: section.heading) }
  }

  private func heading(of row: Int) -> [String] {
    location(of: row).map { headingWords(of: $0.section) } ?? []
  }

  /// The heading of a section, with its arms where those of the table before it were others.
  private func headingWords(of place: Int) -> [String] {
    guard let heading = page.sections[place].heading, !heading.spoken.isEmpty else { return [] }
    let arms = heading.spokenArms
    let earlier = page.sections[..<place].last { !($0.heading?.spokenArms ?? []).isEmpty }
    let isKnown = arms.isEmpty || earlier?.heading?.spokenArms == arms
    return ["heading: \(heading.spoken)"]
      + (isKnown ? [] : ["arms: \(arms.joined(separator: "; "))"])
  }

  private func location(of place: Int) -> Location? {
    var count = 0
    for (number, section) in page.sections.enumerated() {
      if section.rows.table != nil {
        if place < count + section.rows.count {
          return Location(section: number, row: place - count)
        }
        count += section.rows.count
        continue
      }
      for (row, content) in section.rows.enumerated() where content.isSelectable {
        if count == place { return Location(section: number, row: row) }
        count += 1
      }
    }
    return nil
  }
}
