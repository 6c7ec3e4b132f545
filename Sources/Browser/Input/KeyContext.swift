/// Where a key is pressed; the same key has one meaning in one context.
package enum KeyContext: String, Hashable, Sendable, CaseIterable {
  /// The list of trials.
  case trials = "Trials"
  case facets = "Facets"
  /// The search prompt over the list.
  case search = "Search"
  /// A trial at any tab that has no context of its own.
  case trial = "Trial"
  case results = "Results"
  case toxicity = "Toxicity"
  /// The search prompt over the tables of adverse events.
  case eventSearch = "Event search"
  case review = "Review"
  /// Flow and agreement of the review that is screened.
  case reviewFlow = "Flow"
  /// The pop-up that says where a figure comes from.
  case source = "Source"
  case columns = "Columns"
  case sort = "Sort"
  case help = "Help"
  case palette = "Palette"
  /// The arms of a trial.
  case arms = "Arms"
  case forest = "Forest"
  /// The list of the endpoints of a forest plot.
  case endpoints = "Endpoints"
  /// The pop-up that takes trials along.
  case export = "Export"
  /// The question whether a file is replaced.
  case replacing = "Replacing"
  case comparison = "Comparison"
  /// One adverse event over several trials.
  case eventAcross = "One event"
  /// The summary of findings.
  case summary = "Summary"
  /// The pop-up that rates an outcome, walking through the domains.
  case rating = "Rate"
  /// The same, typing a note or initials.
  case ratingText = "Rate, note"
  /// The checks of a trial.
  case checks = "Checks"
  /// The checks of the whole catalogue.
  case queue = "Queue"
  /// The pop-up that decides on a finding.
  case decision = "Decision"
  /// The pop-up that sets a category.
  case overriding = "Override"
  /// The pop-up of tags and note.
  case noting = "Note"
  /// The prompt for what to import.
  case importPath = "Import"
  /// The question which records to bring from the registry.
  case records = "Records"
  /// The pop-up that shows how far an import is.
  case importing = "Importing"
  /// The question whether an import is stopped by leaving.
  case leaving = "Leaving"
  /// What was imported so far.
  case imports = "Imports"
  /// What an import found.
  case findings = "Findings"

  /// A record of a review, to be decided on.
  case screening = "Screening"
  /// Two records of a review that may be of one trial.
  case duplicates = "Duplicates"
  /// The pop-up of the ways to decide on a record.
  case screeningNote = "Screening, note"

  /// Whether printable keys without a binding are typed into a text.
  package var takesText: Bool {
    switch self {
    case .search, .eventSearch, .palette, .help, .export, .decision, .overriding, .noting,
      .importPath,
      .endpoints, .ratingText, .screeningNote:
      true
    default: false
    }
  }
}
