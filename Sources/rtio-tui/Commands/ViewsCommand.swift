import ArgumentParser
import Browser
import TrialExport

/// The views that are kept by name.
struct ViewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "views",
    abstract: "Print the views that you kept by name.",
    discussion: """
      A view is a filter with columns and order. In the browser, ':' and 'save view NAME' keeps the one that \
      is shown; --view NAME takes it up there, in list and in export.

      \(CommandExamples.text(of: "views"))
      """
  )

  @Option(help: "How it is written: text for people, json for programs.")
  var format: Form = .text

  // The group of the program itself, which would take an option of the same name away.
  @OptionGroup var viewed: ViewOptions

  /// How they are printed.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run() throws {
    let all = try viewed.kept(in: .process).readForCommand()
    let kept = try viewed.named(in: all).map { SavedViews([$0]) } ?? all
    switch format {
    case .json: StandardOutput.write(kept.json.text, for: .program)
    case .text where kept.isEmpty:
      StandardError.write("rtio-tui: no view is kept; ':save view NAME' in the browser keeps one\n")
    case .text:
      StandardOutput.write(kept.all.map { "\($0.name): \($0.summary)\n" }.joined())
    }
  }
}

extension SavedViews {
  fileprivate var json: JSON { .array(all.map(\.json)) }
}

extension SavedView {
  /// The settings; one that the view leaves open is `null`.
  fileprivate var json: JSON {
    let columns = setting("columns").map { $0.split(separator: " ").map(String.init) }
    return [
      "name": .string(name),
      "filter": JSON(setting("filter")),
      "sort": JSON(setting("sort")),
      "columns": columns.map { JSON($0) } ?? .null,
      "preview": setting("preview").map { .bool($0 == "on") } ?? .null,
    ]
  }
}
