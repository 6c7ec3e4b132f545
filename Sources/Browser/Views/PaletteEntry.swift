import TerminalModel

/// A line of the palette: a command of the key table, or one about views that are kept by name.
package enum PaletteEntry: Hashable, Sendable {
  case binding(KeyBinding)
  /// Looks at the list as a view says.
  case takeUp(SavedView)
  case remove(SavedView)
  /// Keeps the way the list is looked at; `nil` while no name is typed.
  case save(name: String?, replacing: Bool)

  /// What it does, for reading.
  package var help: String {
    switch self {
    case .binding(let binding): binding.help
    case .takeUp(let view): "view \(view.name)"
    case .remove(let view): "remove view \(view.name)"
    case .save(nil, _): "save view NAME"
    case .save(let name?, let isReplacing):
      "save view \(name)" + (isReplacing ? ", in place of the one there is" : "")
    }
  }

  /// What it is of: the settings of a view.
  package var note: String {
    switch self {
    case .binding: ""
    case .takeUp(let view), .remove(let view): view.summary
    case .save: "filter, columns, order"
    }
  }

  /// Where it works.
  package var contexts: [KeyContext] {
    if case .binding(let binding) = self { return binding.contexts }
    return [.trials, .facets]
  }

  /// The key that does the same; empty without one.
  package var key: String {
    if case .binding(let binding) = self { return binding.keys.first?.name ?? "" }
    return ""
  }
}

extension PalettePopUp {
  /// What is typed before the name of a view that is to be kept.
  static let saving = "save view "

  /// The name that is typed of a view to be kept; `nil` where something else is typed.
  private var nameToSave: String? {
    let typed = String(text.drop(while: \.isWhitespace))
    guard typed.lowercased().hasPrefix(Self.saving) else { return nil }
    let name = typed.dropFirst(Self.saving.count).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    return name.isEmpty ? nil : name
  }

  /// The lines in view: the views by name, then the commands, those that work here first.
  package func entries(of keymap: Keymap) -> [PaletteEntry] {
    if let name = nameToSave {
      return [.save(name: name, replacing: views.view(named: name) != nil)]
    }
    let found = views.all.filter { isFound("view \($0.name) \($0.summary)") }
    let removable =
      text.isEmpty ? [] : views.all.filter { isFound("remove delete view \($0.name)") }
    let saving: [PaletteEntry] =
      isFound("save view NAME keep filter columns order by name")
      ? [.save(name: nil, replacing: false)] : []
    let commands = bindings(of: keymap).map(PaletteEntry.binding)
    let views = found.map(PaletteEntry.takeUp)
    // What is asked for by its name stands before the many commands that change the view.
    if text.isEmpty { return views + commands + saving }
    return views + saving + commands + removable.map(PaletteEntry.remove)
  }

  private func isFound(_ words: String) -> Bool {
    let words = words.lowercased()
    return text.lowercased().split(separator: " ").allSatisfy { words.contains($0) }
  }
}

extension BrowserState {
  /// Types into the palette, moves in it, closes it, or does what the chosen line says.
  mutating func apply(_ action: Action, to popUp: PalettePopUp) -> [Effect] {
    var popUp = popUp
    switch action {
    case .back:
      self.popUp = nil
      return []
    case .open:
      let entries = popUp.entries(of: keymap)
      guard entries.indices.contains(popUp.selected) else { return [] }
      return run(entries[popUp.selected], from: popUp)
    default: edit(&popUp.line, by: action.onOneLine)
    }
    popUp.selected = moved(popUp.selected, by: action, count: popUp.entries(of: keymap).count)
    self.popUp = .palette(popUp)
    return []
  }

  private mutating func run(_ entry: PaletteEntry, from popUp: PalettePopUp) -> [Effect] {
    guard isHere(entry.help, entry.contexts, from: popUp.context) else { return [] }
    switch entry {
    case .binding(let binding):
      self.popUp = nil
      return apply(binding.action)
    case .takeUp(let view):
      self.popUp = nil
      take(up: view)
    case .remove(let view):
      self.popUp = nil
      return [.keepView(.remove(view))]
    case .save(nil, _):
      var popUp = popUp
      popUp.line = TypedLine(PalettePopUp.saving)
      popUp.selected = 0
      self.popUp = .palette(popUp)
      let key = keymap.name(of: .open, in: .palette)
      message = Message("type a name, then \(key)", isError: false)
    case .save(let name?, _): return save(name, from: popUp)
    }
    return []
  }

  /// Looks at the list as a view says, so that it can be undone; what could not be taken up is said.
  private mutating func take(up view: SavedView) {
    guard case .trials(var screen) = screen else { return }
    let taken = view.taken(in: index)
    screen.change(taken.view, in: size)
    replaceTop(.trials(screen))
    message =
      taken.remarks.isEmpty
      ? Message("view \(view.name): \(screen.listed.count) of \(screen.total)", isError: false)
      : Message(taken.remarks.joined(separator: "; "), isError: true)
  }

  private mutating func save(_ name: String, from popUp: PalettePopUp) -> [Effect] {
    guard case .trials(let screen) = screen else { return [] }
    guard let view = SavedView(named: name, of: screen.view) else {
      message = Message("'\(name)' can be no name: up to 60 letters and signs", isError: true)
      return []
    }
    self.popUp = nil
    return [.keepView(.save(view))]
  }

  /// Hears how keeping a view ended: says where it is, or what went wrong.
  mutating func hear(_ outcome: KeepingOutcome<SavedViews>, _ request: ViewRequest) {
    switch (outcome, request) {
    case (.kept(let views, let place), .save(let view)):
      self.views = views
      message = Message("view \(view.name) \(place); --view opens with it", isError: false)
    case (.kept(let views, let place), .remove(let view)):
      self.views = views
      message = Message("view \(view.name) removed; the others are \(place)", isError: false)
    case (.failed(let reason), _):
      message = Message("the view was not kept: \(reason)", isError: true)
    }
  }
}
