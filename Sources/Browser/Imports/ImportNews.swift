/// Something about imports that only the world outside can do.
package enum ImportRequest: Hashable, Sendable {
  /// Import a file or folder, and say how it goes.
  case start(path: String)
  /// Bring records from the registry, and say how it goes.
  case bring(RecordsWanted)
  /// Stop what runs; what it has read is kept.
  case stop
  /// Say how the beginning of a path can go on.
  case complete(path: String)
  /// Read what was imported before.
  case readPast
  /// Read findings of an import from a place on.
  case readFindings(import: PastImport.ID, from: Int, leavingOutWarnings: Bool)
}

/// What the world outside has to say about imports.
package enum ImportNews: Hashable, Sendable {
  case began(RunningWork.Subject)
  /// It cannot be done, and why.
  case refused(RunningWork.Subject, reason: String)
  case progressed(ImportPace, RunningWork.Phase)
  case ended(ImportEnding)
  case completed(PathCompletion)
  /// What was imported before, the newest first.
  case pastRead([PastImport])
  case findingsRead(FindingsRead)
}

/// How something beside the browser ended.
package struct ImportEnding: Hashable, Sendable {
  /// What was done, or what went wrong.
  package let words: String
  package let isError: Bool
  /// How many findings the store has of it.
  package let findings: Int

  package init(_ words: String, isError: Bool = false, findings: Int = 0) {
    self.words = words
    self.isError = isError
    self.findings = findings
  }
}

/// How the beginning of a path can go on.
package struct PathCompletion: Hashable, Sendable {
  /// What was typed.
  package let typed: String
  /// That and as much more as is certain.
  package let path: String
  /// The names that begin so, folders with a `/`; one when nothing else does, none when nothing does.
  package let names: [String]

  package init(of typed: String, to path: String, among names: [String]) {
    self.typed = typed
    self.path = path
    self.names = names
  }
}
