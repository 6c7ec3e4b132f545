package import JSONText
import TrialModel

/// One study as the registry sends it.
///
/// Any part of it may be missing. Also taken are the answers of the website about the history of a record,
/// which hold a study beside other things.
package enum StudyDocument {
  /// Reads one study.
  ///
  /// A fault in it never takes the rest with it; only a study without a registry number is refused.
  ///
  /// - Parameters:
  ///   - node: The study.
  ///   - file: The name of the file, for findings.
  ///   - firstLine: The line of the file on which the bytes that were read begin, from 1.
  ///   - parts: How much is read. Counts are the same at every depth; findings are of what is read.
  /// - Returns: The record, if the study was not refused, its counts and its findings.
  package static func read(
    _ node: JSONNode,
    file: String,
    firstLine: Int = 1,
    parts: RecordParts = .whole
  ) -> StudyReading {
    var notes = RecordNotes()
    var counts = RecordCounts()
    let answer = node.member("study").map { _ in node }
    let study = node.member("study") ?? node
    var registration: Registration?
    if study.kind == .object {
      var object = RecordObject(study, &notes)
      let isNumbered = answer?.member("studyVersion") != nil
      registration = Registration.read(&object, parts, isNumbered: isNumbered, &counts, &notes)
      if let answer {
        registration = registration?.withHistory(of: answer, parts, &notes)
      }
    } else {
      notes.find(.notAStudy(study.kind), at: study)
    }
    return StudyReading(
      registration: registration,
      counts: registration == nil ? RecordCounts() : counts,
      findings: notes.findings(in: node, file: file, firstLine: firstLine, id: registration?.id)
    )
  }
}
