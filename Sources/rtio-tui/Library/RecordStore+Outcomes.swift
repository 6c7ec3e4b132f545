import TrialChecks
import TrialModel

extension RecordStore {
  /// The warnings about switched outcomes of some studies, in their order, each as lines for a person: what it
  /// is, and both texts.
  ///
  /// Studies that are not stored have none; a damaged record is said and left out.
  func outcomeLines(of ids: [TrialID]) throws(ProgramError) -> [String] {
    var lines: [String] = []
    for id in ids {
      do throws(ProgramError) {
        for finding in outcomeFindings(in: try versions(of: id)) {
          lines.append("\(id.text) \(finding.code.rawValue) \(finding.subject.title)")
          lines.append("  before: \(finding.expected)")
          lines.append("  now: \(finding.printed); \(finding.because)")
        }
      } catch {
        guard error.isOfOneRecord else { throw error }
        StandardError.write("rtio-tui: left out: \(error.message)\n")
      }
    }
    return lines
  }
}
