package import TrialModel
package import TrialQuery

/// The choice of what to take along, in which form, and into which file.
package struct ExportPopUp: Hashable, Sendable {
  /// Trials that can be taken along from where the pop-up was opened.
  package struct Scope: Hashable, Sendable {
    /// What they are: `12 in view`, `3 marked`.
    package let name: String
    package let trials: [TrialID]
    /// The text of the filter that chose them; empty when none did.
    package let filter: String
  }

  /// What can be taken along; never empty.
  package let scopes: [Scope]
  private var chosenScope = 0
  /// The chosen form, by its place among all.
  package internal(set) var selected = 0
  /// The file to write, as typed so far.
  package internal(set) var path: String
  /// Whether the file is there already and the user is asked about replacing it.
  package internal(set) var isAsking = false

  init(_ scopes: [Scope]) {
    self.scopes = scopes
    path = ExportFormat.allCases[0].fileName
  }

  package var format: ExportFormat { ExportFormat.allCases[selected] }
  package var scope: Scope { scopes[chosenScope] }
  /// What could be taken along instead; empty when there is no choice.
  package var otherScopes: [Scope] { scopes.filter { $0 != scope } }

  mutating func chooseNextScope() { chosenScope = (chosenScope + 1) % scopes.count }

  /// Chooses a form; the name of the file follows as far as it was not typed otherwise.
  mutating func choose(_ place: Int) {
    let before = format
    selected = place
    if path == before.fileName {
      path = format.fileName
    } else if path.hasSuffix(".\(before.fileExtension)") {
      path = path.dropLast(before.fileExtension.count) + format.fileExtension
    }
  }

  func request(replacing replaces: Bool) -> ExportRequest {
    ExportRequest(
      trials: scope.trials,
      filter: scope.filter,
      format: format,
      path: path,
      replaces: replaces
    )
  }
}
