import Browser
import ReaderFiles
import TrialModel
import TrialQuery

/// The file of the views that a reader keeps by name.
typealias KeptViews = KeptFile<SavedViews>

extension SavedViews: BookContent {
  static func key(of entry: SavedView) -> String { entry.key }
  /// Views are of no trial.
  static func trial(of key: String) -> TrialID? { nil }

  static func read(_ text: String) throws(FileRefusal) -> SavedViews {
    do throws(Refusal) {
      return try SavedViews(text: text)
    } catch {
      throw FileRefusal(line: error.line, column: 1, what: error.what, remedy: error.remedy)
    }
  }
}

extension SavedViews: KeptContent {
  static var name: String { "views" }
  static func standardPath(in world: Environment) -> String? { world.configurationPath("views") }
  init() { self.init([]) }
  /// A view is of the reader, and in no store.
  var compactText: String { text }
}

extension Conversation {
  /// Keeps a view or takes one away, and tells the browser how that ended.
  mutating func keepView(_ request: ViewRequest, in kept: KeptViews) {
    let outcome = kept.keep(after: state.views) { views, _ in views.following(request) }
    _ = hear(.viewEnded(outcome, request))
  }

  /// Takes over the views there are, or says why they cannot be read.
  mutating func readViews(of kept: KeptViews) {
    do throws(KeptFileError) {
      _ = hear(.viewsRead(try kept.read()))
    } catch {
      _ = hear(.reported(error.message, isError: true))
    }
  }
}
