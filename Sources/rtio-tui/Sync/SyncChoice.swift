import RegistrySync
import TrialModel
import TrialScreening

/// Which records are to be brought.
enum SyncChoice {
  case numbers([TrialID], words: String)
  /// All that a search of the registry finds.
  case search([ReviewProtocol.Parameter], words: String)
  /// What the registry has changed of these since the oldest of their days; by their numbers where no day is
  /// given.
  case changed([TrialID], since: PartialDate?)
  /// All that stands in files.
  case files

  /// What is brought, for the list of imports.
  var words: String {
    switch self {
    case .numbers(_, let words), .search(_, let words): words
    case .changed: "what was changed since"
    case .files: "all records"
    }
  }

  /// The numbers that are asked for; none for all that a search finds.
  var ids: [TrialID] {
    switch self {
    case .numbers(let ids, _), .changed(let ids, _): ids
    case .search, .files: []
    }
  }

  /// The search whose list is to be read; `nil` where numbers are asked for.
  var query: [ReviewProtocol.Parameter]? {
    switch self {
    case .search(let query, _): query
    case .files: []
    case .changed(_, let day?):
      [.init("filter.advanced", "AREA[LastUpdatePostDate]RANGE[\(day.text),MAX]")]
    case .changed(_, nil), .numbers: nil
    }
  }
}
