/// Why bytes cannot be used as an index.
package enum IndexError: Error, Hashable, Sendable {
  /// They are shorter than an index can be, or do not begin and end as one.
  case notAnIndex
  /// Another version of the program wrote them.
  case otherVersion(UInt32)
  /// The table of sections is damaged.
  case damagedTable
  /// A section is missing, or is not as long as the number of rows makes it.
  case damagedSection(String)
  /// Something in the sections is not as it was written.
  case damagedContent

  /// What is wrong and what to do, in one sentence each.
  package var message: String {
    let what =
      switch self {
      case .notAnIndex: "this is no index of trials, or only a part of one"
      case .otherVersion(let version):
        "the index is of version \(version), this program reads \(IndexLayout.version)"
      case .damagedTable: "the table of the index is damaged"
      case .damagedSection(let name): "the section '\(name)' of the index is damaged"
      case .damagedContent: "the index is not as it was written"
      }
    return "\(what). It can be made anew from the store"
  }
}
