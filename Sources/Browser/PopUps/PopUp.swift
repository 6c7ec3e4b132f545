package import TrialPages
import TerminalModel
import TrialModel
package import TrialQuery

/// Something that floats over a screen until it is closed.
package enum PopUp: Hashable, Sendable {
  case source(SourcePopUp)
  case columns(ColumnsPopUp)
  case sort(SortPopUp)
  case help(HelpPopUp)
  case palette(PalettePopUp)
  case export(ExportPopUp)
  case decision(DecisionPopUp)
  case overriding(OverridePopUp)
  case noting(NotePopUp)
  case importPath(ImportPrompt)
  case records(RecordsPopUp)
  /// How far the import is.
  case importing
  /// The question whether the import is stopped by leaving.
  case leaving
  case finding(FindingPopUp)
  case endpoints(EndpointPopUp)
  case rating(RatingPopUp)
  case screening(ScreeningPopUp)

  /// Where keys are pressed while it is open.
  package var context: KeyContext {
    switch self {
    case .source: .source
    case .columns: .columns
    case .sort: .sort
    case .help: .help
    case .palette: .palette
    case .export(let popUp): popUp.isAsking ? .replacing : .export
    case .decision: .decision
    case .overriding: .overriding
    case .noting: .noting
    case .importPath: .importPath
    case .records: .records
    case .importing: .importing
    case .leaving: .leaving
    case .finding: .source
    case .endpoints: .endpoints
    case .rating(let popUp): popUp.field == .domains ? .rating : .ratingText
    case .screening: .screeningNote
    }
  }
}

/// Where the figures of a row come from.
package struct SourcePopUp: Hashable, Sendable {
  /// The figures of the row.
  package let figures: [ShownFigure]
  /// The figure that is explained.
  package internal(set) var selected: Int
  /// How many lines the text is scrolled down.
  package internal(set) var scroll: Int
  /// The trial they belong to; `nil` on the review.
  package let trial: String?

  package init(figures: [ShownFigure], selected: Int, trial: String?) {
    self.figures = figures
    self.selected = max(0, min(figures.count - 1, selected))
    self.scroll = 0
    self.trial = trial
  }
}

/// Which columns the list has, and in what order.
package struct ColumnsPopUp: Hashable, Sendable {
  /// All columns: those shown first, in their order.
  package internal(set) var columns: [Column]
  package internal(set) var shown: Set<Column>
  package internal(set) var selected: Int

  /// The columns shown, and those that are offered.
  package init(_ shown: [Column], of offered: [Column]) {
    self.columns = shown + offered.filter { !shown.contains($0) }
    self.shown = Set(shown)
    self.selected = 0
  }
}

/// Which field the list is sorted by.
package struct SortPopUp: Hashable, Sendable {
  package internal(set) var order: SortOrder
  /// The fields to choose from.
  package let columns: [Column]
  package internal(set) var selected: Int

  package init(_ order: SortOrder, of columns: [Column]) {
    self.order = order
    self.columns = columns
    self.selected = order.keys.first.flatMap { columns.firstIndex(of: $0.column) } ?? 0
  }
}

/// What is done most where help was asked for, the keys that work there, or all keys.
package struct HelpPopUp: Hashable, Sendable {
  /// How much of the key table is shown.
  package enum Extent: Hashable, Sendable { case usual, here, all }

  /// Where help was asked for.
  package let context: KeyContext
  package internal(set) var extent = Extent.usual
  /// What is done most there, of what does something now.
  package let usual: [UsualKeys]
  /// What is typed to narrow the table.
  package internal(set) var line = TypedLine()
  package internal(set) var selected: Int

  package init(context: KeyContext, usual: [UsualKeys]) {
    self.context = context
    self.usual = usual
    self.selected = 0
  }

  package var text: String { line.text }

  /// Whether all keys of the program are shown.
  package var showsAll: Bool { extent == .all }

  /// Whether what is done most is shown; a search looks through all that works there.
  package var isShort: Bool { extent == .usual && text.isEmpty }

  /// How many lines of the table work where help was asked for.
  package func countHere(of keymap: Keymap) -> Int {
    var whole = HelpPopUp(context: context, usual: [])
    whole.extent = .here
    return whole.bindings(of: keymap).count
  }

  /// The bindings in view, group by group; of nine digits with one meaning the first.
  package func bindings(of keymap: Keymap) -> [KeyBinding] {
    if isShort { return usual.compactMap(\.bindings.first) }
    let all = showsAll ? keymap.bindings : keymap.bindings(in: context)
    // What a reader has left without a key is found by the palette.
    let found = all.filter { !$0.keys.isEmpty && $0.isFound(by: text) && !$0.isLaterDigit }
    return KeyBinding.Group.allCases.flatMap { group in found.filter { $0.group == group } }
  }
}

/// All commands by name.
package struct PalettePopUp: Hashable, Sendable {
  /// Where the palette was opened; commands of other places are shown but not done.
  package let context: KeyContext
  /// The views that the reader keeps by name.
  package let views: SavedViews
  package internal(set) var line = TypedLine()
  package internal(set) var selected: Int

  package init(context: KeyContext, views: SavedViews = SavedViews()) {
    self.context = context
    self.views = views
    self.selected = 0
  }

  package var text: String { line.text }

  /// The commands in view: those that work here first.
  package func bindings(of keymap: Keymap) -> [KeyBinding] {
    let named = keymap.bindings.filter { $0.isCommand && $0.isFound(by: text) }
    return named.filter { $0.contexts.contains(context) }
      + named.filter { !$0.contexts.contains(context) }
  }
}

extension KeyBinding {
  /// Whether the binding is worth naming as a command: not typing, and one of the digits at most.
  var isCommand: Bool {
    switch action {
    case .edit, .type, .paste, .complete, .earlierText, .laterText: false
    case .removeChip(let number), .excludeFor(let number): number <= 7
    default: contexts.contains { !$0.takesText }
    }
  }

  /// Whether it is one of the digits after 1, which mean the same with another number.
  var isLaterDigit: Bool {
    switch action {
    case .chooseTab(let number), .removeChip(let number), .excludeFor(let number): number > 1
    default: false
    }
  }

  /// Words by which people look for a command and that its help does not have.
  private var otherWords: String {
    switch action {
    case .decide: "decision"
    case .chooseExport: "save write file"
    case .quit: "quit exit leave"
    case .overrule: "override category"
    case .annotate: "label comment remark"
    case .bringRecords: "fetch download sync update network registry"
    case .openSummary: "grade certainty table"
    case .rate: "grade certainty rating"
    case .copyFigure: "board line"
    default: ""
    }
  }

  /// Whether every typed word occurs in the help text, the keys, the name of the group or the words by
  /// which people look for it.
  func isFound(by typed: String) -> Bool {
    guard !typed.isEmpty else { return true }
    let text =
      ([help, group.rawValue, otherWords] + keys.map(\.name)).joined(separator: " ").lowercased()
    return typed.lowercased().split(separator: " ").allSatisfy { text.contains($0) }
  }
}
