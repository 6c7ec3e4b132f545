extension IndexLayout {
  /// Says which parts the first screen reads, so that a file that lies on a disk alone is read in
  /// few steps.
  ///
  /// A list shows some rows out of very many, in the standard order, and the counts of facets.
  func announceFirstUse(of bytes: FixedBytes) {
    for entry in entries {
      let start = Int(clamping: entry.start)
      let length = Int(clamping: entry.length)
      switch IndexSection(rawValue: entry.section) {
      case .packedTrials, .packedEnds, .rowsByID:
        bytes.announce(.scattered, of: start..<start + length)
      case .standardOrder, .values:
        bytes.announce(.whole, of: start..<start + length)
      case .valueRows:
        // How many rows each of the values in view has stands before the rows.
        let heads = min(length, RowSetList.headLength(of: Facet.limit))
        bytes.announce(.whole, of: start..<start + heads)
      default: break
      }
    }
  }
}
