import Browser
import Calculator
import TrialModel
import TrialPages
import TrialQuery

/// Where completion looks up trials and their values: in what lies on this machine.
///
/// The index of the store is mapped as it is, and never made; no store is opened and no server asked.
struct CompletionValues {
  private let index: TrialIndex?
  /// The file of views that the line names; `nil` where it names none.
  private let viewsFile: String?
  private let world: Environment

  /// - Parameters:
  ///   - words: The words of the line, which may name a store or the folder of a review.
  ///   - world: Paths and variables.
  init(for words: [String], in world: Environment) {
    let named = Self.value(of: "--store", in: words)
    let review = Self.value(of: "--review", in: words) ?? Self.reviewFolder(words)
    let location: StoreLocation? =
      if let named {
        try? StoreLocation(named, in: world)
      } else if let review {
        try? StoreLocation("\(review)/registry.sqlite", in: world)
      } else {
        try? world.storeLocation()
      }
    viewsFile = Self.value(of: "--views", in: words)
    self.world = world
    index = location.flatMap { RecordStore($0).index() }
  }

  private static func value(of option: String, in words: [String]) -> String? {
    if let place = words.lastIndex(of: option), place + 1 < words.count { return words[place + 1] }
    return words.last { $0.hasPrefix("\(option)=") }.map { String($0.dropFirst(option.count + 1)) }
  }

  /// The folder that a command of `review` names first.
  private static func reviewFolder(_ words: [String]) -> String? {
    guard words.first == "review", words.count > 2, !words[2].hasPrefix("-") else { return nil }
    return words[2]
  }

  /// The most names of trials that are given.
  private static let most = 200

  /// Registry numbers and acronyms that begin with some letters: the bundled trials first, then those of the
  /// store; all bundled ones alone where nothing was typed.
  func trials(beginning typed: String) -> [Completion.Choice] {
    var names = TrialIndex.bundled.names(beginning: typed, most: Self.most)
    if !typed.isEmpty, let index { names += index.names(beginning: typed, most: Self.most) }
    var known: Set<String> = []
    return names.filter { known.insert($0.name).inserted }
      .map { Completion.Choice($0.name, $0.title) }
  }

  func filters(continuing text: String) -> [FilterCompletion.Choice] {
    FilterCompletion(index ?? .bundled).choices(continuing: text)
  }

  var columns: [Completion.Choice] { Column.allCases.map { Completion.Choice($0.name) } }

  /// The endpoints that bundled trials have a ratio of.
  var endpoints: [Completion.Choice] {
    let trials = Catalogue.bundled.trials
    let names = ForestEndpoint.endpoints(of: trials).map(\.name)
    return names.eachOnce.map { Completion.Choice($0) }
  }

  /// Groups of adverse events, and the terms of bundled trials.
  var events: [Completion.Choice] {
    let groups = EventTerms.bundled.groups.map { Completion.Choice($0.name, "a group of terms") }
    let terms = Catalogue.bundled.trials.flatMap { $0.toxicity?.events.map(\.term) ?? [] }
    return [Completion.Choice("any event")] + groups
      + terms.eachOnce.filter { term in !groups.contains { $0.word == term } }
      .map { Completion.Choice($0) }
  }

  /// The views that the reader keeps by name, each with what it shows; none while their file cannot be read.
  var views: [Completion.Choice] {
    let kept = try? KeptViews(viewsFile, in: world).readForCommand()
    return (kept?.all ?? []).map { Completion.Choice($0.name, $0.summary) }
  }

  var methods: [Completion.Choice] { Method.all.map { Completion.Choice($0.name, $0.title) } }

  /// What a method can be told, each with the sign that its value follows.
  func inputs(of method: String) -> [Completion.Choice] {
    let method = try? Method.named(method)
    return (method?.inputs ?? []).map { Completion.Choice("\($0.name)=", $0.what) }
  }
}
