import TrialModel

/// What was imported, the newest first.
package struct ImportsScreen: Hashable, Sendable {
  /// The imports; `nil` until they were read.
  package private(set) var imports: [PastImport]?
  /// The place of the selected one.
  package internal(set) var selected = 0

  init() {}

  /// The selected import; `nil` when there is none.
  var current: PastImport? {
    guard let imports, imports.indices.contains(selected) else { return nil }
    return imports[selected]
  }

  /// Takes up the imports there are now; the selection stays on its import.
  mutating func take(_ imports: [PastImport]) {
    let before = current?.id
    self.imports = imports
    selected = imports.firstIndex { $0.id == before } ?? 0
  }
}

/// The findings of an import, read as far as they were looked at.
package struct FindingsScreen: Hashable, Sendable {
  package let subject: PastImport
  package private(set) var findings: [KeptFinding] = []
  /// Whether all there are were read.
  package private(set) var isWhole = false
  /// The place of the selected one.
  package private(set) var selected = 0
  /// Whether findings about what was read nevertheless are left out.
  package private(set) var leavesOutWarnings = false
  /// Whether the selection goes to the last finding once that is read.
  private var goesToEnd = false

  /// How many findings before the last one that was read more are asked for.
  private static let margin = 200

  init(of subject: PastImport) { self.subject = subject }

  /// The selected finding; `nil` when there is none.
  package var current: KeptFinding? {
    findings.indices.contains(selected) ? findings[selected] : nil
  }

  /// How many findings there are; `nil` when that is not known yet.
  package var count: Int? {
    isWhole ? findings.count : leavesOutWarnings ? nil : subject.findings
  }

  mutating func select(_ place: Int, goingToEnd: Bool) {
    selected = max(0, min(findings.count - 1, place))
    goesToEnd = goingToEnd && !isWhole
  }

  /// Leaves out the warnings, or shows them again.
  mutating func toggleWarnings() {
    let toggled = !leavesOutWarnings
    self = FindingsScreen(of: subject)
    leavesOutWarnings = toggled
  }

  /// Takes up findings that were read, and says whether they follow on those at hand.
  mutating func take(_ read: FindingsRead) -> Bool {
    guard read.subject == subject.id, read.leavesOutWarnings == leavesOutWarnings,
      read.place == findings.count
    else { return false }
    findings += read.findings
    isWhole = read.isLast
    if goesToEnd { select(findings.count, goingToEnd: true) }
    return true
  }

  /// What has to be read for the selection to go on; `nil` when nothing has to.
  var request: ImportRequest? {
    guard !isWhole, selected + Self.margin > findings.count || findings.isEmpty else { return nil }
    return .readFindings(
      import: subject.id,
      from: findings.count,
      leavingOutWarnings: leavesOutWarnings
    )
  }
}

/// A finding of an import as a whole.
package struct FindingPopUp: Hashable, Sendable {
  package let finding: KeptFinding
  /// How many lines the text is scrolled down.
  package internal(set) var scroll = 0

  init(_ finding: KeptFinding) { self.finding = finding }

  /// What is known of it.
  var rows: [SourceRow] {
    let rows: [(String, String?)] = [
      ("study", finding.study?.text), ("file", finding.file),
      ("line", finding.line.map(String.init)), ("place", finding.path),
    ]
    return [SourceRow("", finding.isFailure ? "not imported" : "imported, but odd", kind: .name)]
      + rows.compactMap { label, text in
        text.flatMap { $0.isEmpty ? nil : SourceRow(label, $0) }
      }
      + [
        .gap, SourceRow("what", finding.what, kind: finding.isFailure ? .warning : .words),
        SourceRow("remedy", finding.remedy),
      ]
  }
}
