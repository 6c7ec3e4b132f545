package import TrialFigures
package import TrialQuery

/// The choice of what to take along, in which form, and into which file.
package struct ExportPopUp: Hashable, Sendable {
  /// Trials that can be taken along from where the pop-up was opened.
  package struct Scope: Hashable, Sendable {
    /// What they are: `12 in view`, `3 marked`.
    package let name: String
    package fileprivate(set) var rows: [TrialRow]
    /// The text of the filter that chose them; empty when none did.
    package let filter: String
    /// Whether the reader marked them one by one.
    package var isMarked = false
  }

  /// What can be taken along; never empty.
  package private(set) var scopes: [Scope]
  /// What can be written.
  package let contents: [ExportContent]
  /// What a picture shows.
  package let figure: ExportFigure
  private var chosenScope = 0
  /// What is chosen, by its place among what can be written.
  package internal(set) var selected = 0
  /// The line in which the file to write is typed.
  package internal(set) var line = TypedLine()
  /// Whether the file is there already and the user is asked about replacing it.
  package internal(set) var isAsking = false

  /// The choice as it opens: where a figure is on the screen, the figure comes first.
  init(_ scopes: [Scope], figure: ExportFigure, withReview isScreened: Bool) {
    self.scopes = scopes
    contents = ExportContent.offered(withReview: isScreened)
    self.figure = figure
    switch figure {
    case .forest, .forestPage, .comparison, .summary, .reviewFlow:
      selected = contents.firstIndex(of: .trials(.svg)) ?? 0
    case .list, .toxicity, .screen: break
    }
    path = fileName
  }

  /// The file to write, as typed so far.
  package internal(set) var path: String {
    get { line.text }
    set { line.text = newValue }
  }

  /// The name offered for what is chosen.
  private var fileName: String { isPicture ? figure.fileName : content.fileName }

  /// What it holds, in a few words.
  package func purpose(of content: ExportContent) -> String {
    content == .trials(.svg) ? figure.purpose : content.purpose
  }

  /// Whether a picture is chosen, which may be of what is on the screen.
  package var isPicture: Bool { content == .trials(.svg) }

  /// Whether the trials to take along can be chosen: a figure is of what is on the screen.
  package var hasChoiceOfTrials: Bool {
    !otherScopes.isEmpty && (!isPicture || figure.isOfTrials)
  }

  package var content: ExportContent { contents[selected] }
  package var scope: Scope { scopes[chosenScope] }
  /// What could be taken along instead; empty when there is no choice.
  package var otherScopes: [Scope] { scopes.filter { $0 != scope } }

  mutating func chooseNextScope() { chosenScope = (chosenScope + 1) % scopes.count }

  /// Chooses what to write; the name of the file follows as far as it was not typed otherwise.
  mutating func choose(_ place: Int) {
    let before = content
    let offered = fileName
    selected = place
    if path == offered {
      path = fileName
    } else if path.hasSuffix(".\(before.fileExtension)") {
      path = path.dropLast(before.fileExtension.count) + content.fileExtension
    }
  }

  /// Takes the same trials along from another index.
  mutating func follow(from before: TrialIndex, to index: TrialIndex) {
    for place in scopes.indices {
      scopes[place].rows = scopes[place].rows.compactMap { index.row(of: before.id(at: $0)) }
    }
  }

  func request(replacing replaces: Bool, in index: TrialIndex) -> ExportRequest {
    ExportRequest(
      trials: scope.rows.map(index.id),
      areMarked: scope.isMarked,
      filter: scope.filter,
      content: content,
      figure: figure,
      path: path,
      replaces: replaces
    )
  }
}
