extension IndexLayout {
  /// Checks that every section is there and as long as the number of rows makes it.
  func checkSections(of bytes: FixedBytes) throws(IndexError) {
    let names = section(.names, of: bytes)
    guard names.withBytes({ $0.elementsEqual(Self.names.utf8) }) else { throw .otherNames }
    try check(.packedTrials, name: "records") { $0 >= 0 }
    try check(.packedEnds, name: "record ends") { $0 == UInt64(rows) * 8 }
    try check(.rowsByID, name: "rows by id") { $0 <= UInt64(rows) * 4 }
    try check(.standardOrder, name: "standard order") { $0 == UInt64(rows) * 4 }
    for part in FilterField.numeric.indices {
      try check(.numbers, part, name: "numbers") { $0 == UInt64(rows) * 4 }
    }
    for part in Column.indexed.indices {
      try check(.ranks, part, name: "ranks") { length in
        [1, 2, 4].contains { length == $0 * UInt64(rows) }
      }
    }
    for part in FilterField.faceted.indices {
      try check(.values, part, name: "values") { $0 >= 8 }
      try check(.valueRows, part, name: "rows of values") { $0 >= 8 }
      try check(.valuesByKey, part, name: "values by key") { $0.isMultiple(of: 4) }
    }
    try check(.eventKeys, name: "terms of adverse events") { $0 >= 8 }
    try check(.eventEnds, name: "ends of terms") { $0.isMultiple(of: 4) }
    try check(.eventRows, name: "rows of terms") { $0.isMultiple(of: 4) }
    for part in 0..<2 {
      try check(.eventShares, part, name: "percentages") { $0.isMultiple(of: 2) }
    }
    try check(.eventTerms, name: "groups of terms") { $0 >= 0 }
    for part in IndexedWords.Kind.allCases.map(\.rawValue) {
      try check(.words, part, name: "words") { $0 >= 8 }
      try check(.wordRuns, part, name: "runs of words") { $0.isMultiple(of: 8) }
      try check(.wordRows, part, name: "rows of words") { $0 >= 8 }
      try check(.parts, part, name: "parts of words") { $0 >= 8 }
      try check(.partRows, part, name: "rows of parts") { $0 >= 8 }
    }
  }

  private func check(
    _ section: IndexSection,
    _ part: Int = 0,
    name: String,
    _ isRight: (UInt64) -> Bool
  ) throws(IndexError) {
    let entry = entries.first { $0.section == section.rawValue && $0.part == UInt32(part) }
    guard let entry, isRight(entry.length) else { throw .damagedSection(name) }
  }
}
