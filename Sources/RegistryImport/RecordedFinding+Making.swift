import JSONText
import RegistryFiles
import TrialImport
import TrialModel
import TrialStore

extension RecordedFinding {
  /// A study that is no JSON, with its number when it comes before the fault.
  init(_ error: JSONError, file: String, study: RegistryNumber?, at offset: Int) {
    self.init(
      severity: .failure,
      file: file,
      study: study,
      path: "byte \(offset + error.offset)",
      line: nil,
      what: error.code.what,
      remedy: error.code.remedy
    )
  }

  /// A part of a file that could not be read.
  init(_ finding: RegistryFileFinding) {
    self.init(
      severity: finding.isHarmless ? .warning : .failure,
      file: finding.file,
      study: nil,
      path: finding.offset.map { "byte \($0)" },
      line: finding.line,
      what: finding.what,
      remedy: finding.remedy
    )
  }

  /// Something in a record that begins so many bytes into its file; `nil` for a row of a table.
  ///
  /// Lines are counted from the beginning of a record, which says something only where that is the
  /// beginning of the file too.
  init(_ finding: ImportFinding, studyAt offset: Int?) {
    let isAlone = (offset ?? 0) == 0
    let path = finding.location.path
    self.init(
      severity: finding.effect == .refused ? .failure : .warning,
      file: finding.location.file,
      study: finding.location.study.flatMap { RegistryNumber($0) },
      path: !isAlone && path.isEmpty ? offset.map { "byte \($0)" } : path,
      line: isAlone ? finding.location.line : nil,
      what: finding.code.what,
      remedy: finding.code.remedy
    )
  }

  /// A record that holds less than the one in the store and is not older.
  init(trimmed record: StudyRecord, lacking parts: RecordExtent, file: String) {
    let day = record.version.map { " of \($0.text)" } ?? ""
    let names = parts.names.joined(separator: ", ")
    self.init(
      severity: .warning,
      file: file,
      study: record.number,
      path: nil,
      line: nil,
      what: "the record\(day) lacks what the one in the store has"
        + (names.isEmpty ? "" : " (\(names))") + ", which stays the current one",
      remedy: "what the trimmed one says stands in History; download the whole record to replace it"
    )
  }

  /// Where, what and what to do, in one line.
  package var text: String {
    let place = [file, study?.id.text, line.map { "line \($0)" }, path]
      .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(place): \(what); \(remedy)"
  }
}
