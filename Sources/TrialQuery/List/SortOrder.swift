/// The order of the list: several columns, each rising or falling.
///
/// Trials whose value is not known come last either way; trials alike in every column keep their
/// order.
package struct SortOrder: Hashable, Sendable {
  /// One column to sort by.
  package struct Key: Hashable, Sendable {
    package let column: Column
    /// Whether the largest, newest or last in the alphabet comes first.
    package let isFalling: Bool

    package init(_ column: Column, isFalling: Bool = false) {
      self.column = column
      self.isFalling = isFalling
    }

    /// The key in the text form: `-result`.
    package var text: String { (isFalling ? "-" : "") + column.name }
  }

  /// The columns in the order of their weight, none of them twice.
  package let keys: [Key]

  /// A column that comes twice counts where it comes first.
  package init(_ keys: [Key]) {
    self.keys = keys.reduce(into: []) { kept, key in
      if !kept.contains(where: { $0.column == key.column }) { kept.append(key) }
    }
  }

  /// Newest result first, then newest knowledge; records without both treatments after all others.
  package static let standard = SortOrder([
    Key(.result, isFalling: true), Key(.known, isFalling: true),
  ])

  /// Reads column names separated by commas, `-` before one for falling: `status,-year`.
  ///
  /// - Throws: `ColumnNameRefusal`, the first name that is wrong.
  package init(_ text: String) throws(ColumnNameRefusal) {
    var keys: [Key] = []
    for (name, offset) in Column.names(in: text) {
      let isFalling = name.hasPrefix("-")
      let column = try Column(
        named: isFalling ? String(name.dropFirst()) : name,
        at: isFalling ? offset + 1 : offset
      )
      keys.append(Key(column, isFalling: isFalling))
    }
    self.init(keys)
  }

  /// The order in its text form: `status,-year`.
  package var text: String { keys.map(\.text).joined(separator: ",") }

  /// The order with the column first; a column that is first already turns round.
  package func preferring(_ column: Column) -> SortOrder {
    if let first = keys.first, first.column == column {
      return SortOrder([Key(column, isFalling: !first.isFalling)] + keys.dropFirst())
    }
    return SortOrder([Key(column, isFalling: column.usuallyFalls)] + keys)
  }
}
