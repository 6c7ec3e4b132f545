package import TrialModel

/// Which terms of adverse events are looked for together, read from `Resources/event-terms.tsv`.
///
/// Sponsors post one harm under many terms: pneumonitis, interstitial lung disease, radiation
/// pneumonitis. The terms of a group are found and shown side by side; their counts are never added up,
/// since one participant may stand under several of them.
package struct EventTerms: Hashable, Sendable {
  /// Terms that mean nearly the same.
  package struct Group: Hashable, Sendable {
    /// What the group is asked for by: `pneumonitis`.
    package let name: String
    /// The terms as the file spells them, in its order.
    package let terms: [String]
  }

  /// The groups in the order of the file.
  package let groups: [Group]
  /// The place of the group that has a key as its name or as one of its terms.
  private let places: [String: Int]

  /// No group: every term stands for itself.
  package static let none = EventTerms()

  private init() {
    groups = []
    places = [:]
  }

  private init(groups: [Group]) {
    self.groups = groups
    var places: [String: Int] = [:]
    for (place, group) in groups.enumerated() {
      for term in [group.name] + group.terms { places[Self.key(of: term)] = place }
    }
    self.places = places
  }

  /// Reads the file.
  ///
  /// - Throws: `ListLineError` with the first line that is not as `Resources/FORMAT.md` has it.
  package init(_ text: String) throws(ListLineError) {
    var groups: [Group] = []
    var places: [String: Int] = [:]
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    for (index, line) in lines.enumerated() where index == 0 || !line.isEmpty {
      guard index > 0 else {
        guard line == "group\tterms" else {
          throw ListLineError(
            line: 1,
            what: "the first line does not name the columns",
            remedy: "write group and terms, parted by a tab"
          )
        }
        continue
      }
      let group = try Self.group(line, at: index + 1)
      for key in Set(([group.name] + group.terms).map(Self.key)) {
        if let place = places[key] {
          throw ListLineError(
            line: index + 1,
            what: "'\(key)' is already in the group '\(groups[place].name)'",
            remedy: "keep it in one group"
          )
        }
        places[key] = groups.count
      }
      groups.append(group)
    }
    self.groups = groups
    self.places = places
  }

  private static func group(_ line: String, at number: Int) throws(ListLineError) -> Group {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 2 else {
      throw ListLineError(
        line: number,
        what: "the line has \(cells.count) columns",
        remedy: "write the name of the group, a tab, and its terms parted by |"
      )
    }
    let terms = cells[1].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard (cells[..<1] + terms).allSatisfy({ !key(of: $0).isEmpty }) else {
      throw ListLineError(
        line: number,
        what: "a name or a term is empty",
        remedy: "write at least one term and no | at the end"
      )
    }
    guard Set(terms.map(key)).count == terms.count else {
      throw ListLineError(
        line: number,
        what: "a term stands twice in the group '\(cells[0])'",
        remedy: "keep it once; capitals, accents, spaces and hyphens make no difference"
      )
    }
    return Group(name: cells[0], terms: terms)
  }

  /// The group that goes by that name or has that term, or every part of it: `pneumonitis or radiation
  /// pneumonitis`; `nil` for a term of no group, or with parts of several.
  package func group(of term: some StringProtocol) -> Group? { place(of: term).map { groups[$0] } }

  /// The place in `groups` of the group that a term is of.
  private func place(of term: some StringProtocol) -> Int? {
    if let place = places[Self.key(of: term)] { return place }
    let found = Set(EventTermSet.parts(of: String(term)).map { places[Self.key(of: $0)] })
    guard found.count == 1, let place = found.first else { return nil }
    return place
  }

  /// The terms to look for where one is asked for: those of its group, or it alone.
  package func set(for term: String) -> EventTermSet {
    group(of: term).map { EventTermSet($0) } ?? EventTermSet(only: term)
  }

  /// With terms that are made of several of one group as terms of that group.
  func adding(_ found: some Sequence<String>) -> EventTerms {
    var added = groups.map(\.terms)
    for term in found where places[Self.key(of: term)] == nil {
      if let place = place(of: term), !term.contains(where: { "|\t\n\r\r\n".contains($0) }) {
        added[place].append(term)
      }
    }
    return EventTerms(groups: zip(groups, added).map { Group(name: $0.name, terms: $1) })
  }

  /// The place in `groups` of the group that has a key as its name or as one of its terms.
  func place(ofKey key: String) -> Int? { places[key] }

  /// The file as it would be written, from which it can be read again.
  package var text: String {
    let lines = groups.map { "\($0.name)\t\($0.terms.joined(separator: "|"))" }
    return (["group\tterms"] + lines).joined(separator: "\n") + "\n"
  }

  /// Whether two terms are of one group, or are the same but for their spelling.
  package func areAlike(_ one: some StringProtocol, _ other: some StringProtocol) -> Bool {
    Self.key(of: one) == Self.key(of: other)
      || place(of: one).map { $0 == place(of: other) } ?? false
  }

  /// What terms are compared by: no capitals, accents, spaces or hyphens.
  ///
  /// `Immune-mediated Lung Disease` and `immune mediated lung disease` are the same term.
  package static func key(of term: some StringProtocol) -> String { FilterValue.key(of: term) }
}
