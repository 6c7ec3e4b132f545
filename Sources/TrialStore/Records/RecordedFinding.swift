/// What an import found wrong, kept with it.
package struct RecordedFinding: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable {
    /// A file or study could not be read.
    case failure
    /// It was read; something in it is odd.
    case warning
  }

  package let severity: Severity
  /// The file or the member of an archive; `nil` for standard input.
  package let file: String?
  /// The study; `nil` when it is not known whose record it is.
  package let study: RegistryNumber?
  /// Where in the record: `protocolSection.designModule`; `nil` for a file as a whole.
  package let path: String?
  /// The line of the file, from 1; `nil` where the file has no lines, or for it as a whole.
  package let line: Int?
  package let what: String
  package let remedy: String

  package init(
    severity: Severity,
    file: String?,
    study: RegistryNumber?,
    path: String?,
    line: Int?,
    what: String,
    remedy: String
  ) {
    self.severity = severity
    self.file = file
    self.study = study
    self.path = path
    self.line = line
    self.what = what
    self.remedy = remedy
  }
}
