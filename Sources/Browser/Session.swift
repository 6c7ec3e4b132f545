package import TrialPages
package import TrialModel
package import TrialQuery

/// What is remembered from one start to the next: view, marks, ways of computing, initials, searches.
///
/// Its text form is one setting a line, so that a user can read and correct it.
package struct Session: Hashable, Sendable {
  package var view: ListState
  package var marks: Set<TrialID>
  /// The trial the selection was on; `nil` for the first.
  package var trial: TrialID?
  /// What toxicity tables compute of two groups.
  package var measure: ShownMeasure
  /// The α/β, in gray, that doses are computed for beside 10 and 3.
  package var alphaBeta: Int
  /// The initials of the reader who decided last; empty when nobody has.
  package var initials: String
  /// What was imported last, as it was typed; empty when nothing was.
  package var importPath: String
  /// The searches of lists that were kept, the latest last.
  package var searches: TypedHistory

  package init(
    view: ListState = ListState(),
    marks: Set<TrialID> = [],
    trial: TrialID? = nil,
    measure: ShownMeasure = PageOptions().measure,
    alphaBeta: Int = PageOptions().alphaBeta,
    initials: String = "",
    importPath: String = "",
    searches: TypedHistory = TypedHistory()
  ) {
    self.view = view
    self.marks = marks
    self.trial = trial
    self.measure = measure
    self.alphaBeta = alphaBeta
    self.initials = initials
    self.importPath = importPath
    self.searches = searches
  }

  /// The text to write to the session file.
  package var text: String {
    var lines = ["rtio-tui session 1"]
    lines += view.settings
    if !marks.isEmpty { lines.append("marks \(marks.map(\.text).sorted().joined(separator: " "))") }
    if let trial { lines.append("trial \(trial.text)") }
    let usual = PageOptions()
    if measure != usual.measure { lines.append("measure \(measure.rawValue)") }
    if alphaBeta != usual.alphaBeta { lines.append("alpha-beta \(alphaBeta)") }
    if !initials.isEmpty { lines.append("initials \(initials)") }
    if !importPath.isEmpty { lines.append("import \(importPath)") }
    lines += searches.texts.map { "search \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads what can be read of a session file; a setting that cannot is left at its standard.
  ///
  /// The index has the trials whose values a filter may name.
  package init(text: String, index: TrialIndex) {
    self.init()
    var remarks: [String] = []
    for line in text.split(separator: "\n").dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let words = parts[1].split(separator: " ").map(String.init)
      switch parts[0] {
      case "initials": initials = String(parts[1])
      case "import": importPath = String(parts[1])
      case "search": searches.remember(String(parts[1]))
      case "marks": marks = Set(words.map(TrialID.init))
      case "trial": trial = TrialID(String(parts[1]))
      case "measure": measure = ShownMeasure(rawValue: String(parts[1])) ?? measure
      case "alpha-beta":
        if let gray = Int(parts[1]), PageOptions.alphaBetas.contains(gray) { alphaBeta = gray }
      default: view.take(line, in: index, remarks: &remarks)
      }
    }
  }
}
