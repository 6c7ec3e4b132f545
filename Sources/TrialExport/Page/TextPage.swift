/// A document for reading, in parts that plain text and Markdown lay out in their own way.
struct TextPage: Hashable, Sendable {
  /// One part of the document.
  enum Block: Hashable, Sendable {
    case title(String)
    case heading(String)
    case paragraph(String)
    /// Labels with what they stand for.
    case facts([Fact])
    /// Lines that each stand alone.
    case items([String])
    /// Rows of cells under lettered columns.
    case grid(Grid)
  }

  /// A label and its text.
  struct Fact: Hashable, Sendable {
    let label: String
    let text: String

    init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  private(set) var blocks: [Block] = []

  /// Adds a block, unless there is nothing in it.
  mutating func add(_ block: Block) {
    switch block {
    case .facts(let facts) where facts.isEmpty: return
    case .items(let items) where items.isEmpty: return
    case .grid(let grid) where grid.rows.isEmpty: return
    default: blocks.append(block)
    }
  }

  /// Adds a heading with its blocks, unless there is nothing in any of them.
  mutating func add(_ heading: String, _ content: Block...) {
    let before = blocks.count
    for block in content { add(block) }
    if blocks.count > before { blocks.insert(.heading(heading), at: before) }
  }
}
