import TrialModel

/// Why bytes cannot be used as an index.
package enum IndexError: Error, Explained {
  /// They are shorter than an index can be, or do not begin and end as one.
  case notAnIndex
  /// Another version of the program wrote them.
  case otherVersion(UInt32)
  /// Its fields or columns are others than those of this program.
  case otherNames
  /// The table of sections is damaged.
  case damagedTable
  /// A section is missing, or is not as long as the number of rows makes it.
  case damagedSection(String)
  /// A section is not as it was written, or the file changed while it was read.
  case damagedContent

  package var what: String {
    switch self {
    case .notAnIndex: "this is no index of trials, or only a part of one"
    case .otherVersion(let version):
      "the index is of version \(version), this program reads \(IndexLayout.version)"
    case .otherNames: "the index has other fields or columns than this program"
    case .damagedTable: "the table of the index is damaged"
    case .damagedSection(let name): "the section '\(name)' of the index is damaged"
    case .damagedContent: "the index is not as it was written"
    }
  }

  package var remedy: String { "it is made anew from the store" }
}
