package import TrialModel
package import TrialStore

/// How far an import is, and what it found.
package struct ImportProgress: Hashable, Sendable {
  /// Files read to their end, and those in which a study stood.
  package internal(set) var files = 0
  package internal(set) var filesWithStudies = 0
  /// Studies read, and studies that were refused.
  package internal(set) var studies = 0
  package internal(set) var refused = 0
  /// What the studies hold.
  package internal(set) var counts = RecordCounts()
  /// Files and studies that could not be read, and what was odd in those that could.
  package internal(set) var failures = 0
  package internal(set) var warnings = 0
  /// The first findings; all of them are in the store.
  package internal(set) var findings: [RecordedFinding] = []
  package internal(set) var isCancelled = false

  package init() {}
}

extension ImportCounts {
  /// What became of the studies: `60 new, 3 newer, 2 as before`; empty when there was none.
  package var words: String {
    let parts: [(Int, String)] = [
      (added, "new"), (newer, "newer"), (older, "older, kept as history"),
      (trimmed, "trimmed, kept as history"), (same, "as before"),
      (readAgain, "listed anew"),
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}

/// What an import did.
package struct ImportReport: Hashable, Sendable {
  package let progress: ImportProgress
  /// What became of the studies in the store.
  package let counts: ImportCounts

  package init(progress: ImportProgress, counts: ImportCounts) {
    self.progress = progress
    self.counts = counts
  }

  /// One line: `65 studies: 60 new, 3 newer, 2 as before; 1 finding`.
  package var summary: String {
    let kept = counts.words
    let studies = progress.studies == 1 ? "1 study" : "\(progress.studies) studies"
    let refused = progress.refused > 0 ? "; \(progress.refused) refused" : ""
    let stopped = progress.isCancelled ? "; stopped before the end" : ""
    return "\(studies)\(kept.isEmpty ? "" : ": \(kept)")\(refused); \(found)\(stopped)"
  }

  private var found: String {
    let total = progress.failures + progress.warnings
    return total == 0 ? "no findings" : total == 1 ? "1 finding" : "\(total) findings"
  }
}
