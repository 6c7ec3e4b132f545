import TrialModel
import TrialQuery
import TrialScreening

extension ScreenedRecord {
  /// Where a record stands and who decided what, for reading.
  var facts: [TextPage.Fact] {
    statements.map { TextPage.Fact($0.label, $0.text) }
  }

  /// In one line, for a list of references: `Screening: included; AB include, 2026-11-30`.
  var note: String {
    (["Screening: \(words)"] + verdicts.map { "\($0.label) \($0.text)" }).joined(separator: "; ")
  }
}
