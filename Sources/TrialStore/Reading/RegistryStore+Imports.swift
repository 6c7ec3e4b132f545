// What imports did and found.
extension RegistryStore {
  /// All imports, the newest first.
  package func imports() throws(StoreError) -> [RecordedImport] {
    let rows = try database.rows(.imports, [])
    var imports: [RecordedImport] = []
    while try rows.next() {
      var counts = ImportCounts()
      counts.added = rows.integer(5) ?? 0
      counts.newer = rows.integer(6) ?? 0
      counts.older = rows.integer(7) ?? 0
      counts.same = rows.integer(8) ?? 0
      counts.readAgain = rows.integer(9) ?? 0
      counts.findings = rows.integer(10) ?? 0
      counts.trimmed = rows.integer(11) ?? 0
      imports.append(
        RecordedImport(
          id: rows.integer(0) ?? 0,
          source: rows.text(1) ?? "",
          started: rows.text(2) ?? "",
          ended: rows.text(3),
          outcome: rows.text(4).flatMap(RecordedImport.Outcome.init) ?? .interrupted,
          counts: counts
        )
      )
    }
    return imports
  }

  /// A page of the findings of an import, in the order in which they were found.
  ///
  /// - Parameters:
  ///   - key: The import.
  ///   - severity: The only severity wanted; `nil` for all.
  ///   - place: How many findings to pass over.
  ///   - most: The length of the page.
  /// - Returns: Fewer than `most` at the end.
  /// - Throws: `StoreError` when the store cannot be read.
  package func findings(
    ofImport key: RecordedImport.ID,
    onlyOf severity: RecordedFinding.Severity? = nil,
    from place: Int,
    most: Int
  ) throws(StoreError) -> [RecordedFinding] {
    let rows = try database.rows(
      .findings,
      [.integer(key), .optional(severity?.rawValue), .integer(most), .integer(place)]
    )
    var findings: [RecordedFinding] = []
    while try rows.next() {
      findings.append(
        RecordedFinding(
          severity: rows.text(0).flatMap(RecordedFinding.Severity.init) ?? .failure,
          file: rows.text(1),
          study: rows.number(2),
          path: rows.text(3),
          line: rows.integer(4),
          what: rows.text(5) ?? "",
          remedy: rows.text(6) ?? ""
        )
      )
    }
    return findings
  }
}
