import TrialModel

/// The groups of a posted table as columns, each with a letter.
///
/// They are the registry's own groups, which are no arms even where titles are alike.
package struct PostedColumns: Hashable, Sendable {
  let groups: [PostedGroup]
  let source: SourceKey
  private let places: [PostedGroupID: Int]

  init(_ groups: [PostedGroup], source: SourceKey) {
    self.groups = groups
    self.source = source
    places = Dictionary(
      groups.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The groups of a record's tables of adverse events.
  init(_ posted: PostedAdverseEvents, of registration: Registration) {
    self.init(
      posted.groups.map { PostedGroup(id: $0.id, title: $0.title, description: $0.description) },
      source: SourceKey(registration)
    )
  }

  var count: Int { groups.count }
  var letters: [String] { groups.indices.map(Self.letter) }

  /// The letter of a column: `A` to `Z`, then `AA`.
  package static func letter(of place: Int) -> String {
    let letters = 26
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(place % letters)))
    return place < letters ? last : letter(of: place / letters - 1) + last
  }

  /// The column of a group; `nil` for a group the table does not have.
  func place(of group: PostedGroupID) -> Int? { places[group] }

  /// The letter and title of a group, for words that stand alone: `A, Arm A: placebo`.
  func name(of place: Int) -> String { "\(Self.letter(of: place)), \(groups[place].title)" }

  /// One line for each group: its letter, its title and, where asked for, its description.
  func legend(describing: Bool = false) -> [PageRow] {
    groups.enumerated().map { place, group in
      let letter = Self.letter(of: place)
      let whole = [group.title, group.description].compactMap { $0 }.joined(separator: ": ")
      return PageRow(
        .statement(label: letter, text: describing ? whole : group.title),
        figures: [
          ShownFigure(title: "posted group \(letter)", text: whole, figure: nil, source: source)
        ],
        postedGroup: describing ? place : nil
      )
    }
  }
}
