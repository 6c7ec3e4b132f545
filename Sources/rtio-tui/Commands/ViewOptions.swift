import ArgumentParser
import Browser
import TrialQuery

/// The view by which a command or the browser looks at the trials.
struct ViewOptions: ParsableArguments {
  @Option(help: "A view that you kept by ':save view NAME': its filter, columns and order.")
  var view: String?

  @Option(help: "The file of views. Default: $XDG_CONFIG_HOME/rtio-tui/views.")
  var views: String?

  /// Where they are kept.
  func kept(isKept: Bool = true, in world: Environment) -> KeptViews {
    KeptFile(views, isKept: isKept, in: world)
  }

  /// The view that was named, as far as it can be taken up here; `nil` when none was.
  ///
  /// - Throws: `ProgramError` when there is none of that name, or the file cannot be read.
  func taken(in index: TrialIndex) throws(ProgramError) -> SavedView.Taken? {
    guard view != nil else { return nil }
    return try named(in: try kept(in: .process).readForCommand())?.taken(in: index)
  }

  /// The view that was named; `nil` when none was.
  ///
  /// - Throws: `ProgramError` when there is none of that name.
  func named(in views: SavedViews) throws(ProgramError) -> SavedView? {
    guard let view else { return nil }
    guard let found = views.view(named: view) else {
      throw ProgramError(.wrongUse, "--view: \(views.refusal(of: view))")
    }
    return found
  }

  /// The same for a command: what could not be taken up is said on standard error.
  func takenForCommand(in index: TrialIndex) throws(ProgramError) -> ListState? {
    guard let taken = try taken(in: index) else { return nil }
    for remark in taken.remarks { StandardError.write("rtio-tui: \(remark)\n") }
    return taken.view
  }
}

extension ListState {
  /// The filter of a view and that which was typed besides: trials that meet both; `nil` for neither.
  static func filter(_ view: ListState?, _ typed: Filter?) -> Filter? {
    guard let view else { return typed }
    guard let typed else { return view.filter.isEmpty ? nil : view.filter }
    return view.filter.adding(typed)
  }
}
