import TerminalModel
import TrialModel
import TrialQuery

extension BrowserState {
  mutating func applyToPopUp(_ action: Action) -> [Effect] {
    if action == .quit { return [.quit] }
    switch popUp {
    case .source(let popUp): return apply(action, to: popUp)
    case .columns(let popUp): apply(action, to: popUp)
    case .sort(let popUp): apply(action, to: popUp)
    case .help(let popUp): return apply(action, to: popUp)
    case .palette(let popUp): return apply(action, to: popUp)
    case .export(let popUp): return apply(action, to: popUp)
    case .decision(let popUp): return apply(action, to: popUp)
    case .overriding(let popUp): return apply(action, to: popUp)
    case .noting(let popUp): return apply(action, to: popUp)
    case .importPath(let prompt): return apply(action, to: prompt)
    case .records(let popUp): return apply(action, to: popUp)
    case .importing, .leaving: return applyToImporting(action)
    case .finding(let popUp): return apply(action, to: popUp)
    case .endpoints(let popUp): apply(action, to: popUp)
    case .rating(let popUp): return apply(action, to: popUp)
    case .screening(let popUp): return apply(action, to: popUp)
    case nil: break
    }
    return []
  }

  private mutating func apply(_ action: Action, to popUp: SourcePopUp) -> [Effect] {
    var popUp = popUp
    switch action {
    case .back:
      self.popUp = nil
      return []
    case .copyFigure: return [.copy(copyText(of: popUp.figures[popUp.selected]))]
    case .pageDown, .pageUp:
      let layout = SourceLayout(popUp, in: self)
      let page = max(1, layout.area.content.rows - 1)
      popUp.scroll += action == .pageDown ? page : -page
      popUp.scroll = max(0, min(layout.lastScroll, popUp.scroll))
    default:
      popUp.selected = moved(popUp.selected, by: action, count: popUp.figures.count)
      popUp.scroll = 0
    }
    self.popUp = .source(popUp)
    return []
  }

  private mutating func apply(_ action: Action, to popUp: ColumnsPopUp) {
    var popUp = popUp
    switch action {
    case .back:
      self.popUp = nil
      return
    case .toggleValue: popUp.toggle()
    case .moveColumnLeft: popUp.move(by: -1)
    case .moveColumnRight: popUp.move(by: 1)
    default:
      popUp.selected = moved(popUp.selected, by: action, count: popUp.columns.count)
      self.popUp = .columns(popUp)
      return
    }
    self.popUp = .columns(popUp)
    changeView { $0.columns = popUp.columns.filter(popUp.shown.contains) }
  }

  private mutating func apply(_ action: Action, to popUp: SortPopUp) {
    var popUp = popUp
    let column = popUp.columns[popUp.selected]
    switch action {
    case .back:
      self.popUp = nil
      return
    case .open:
      popUp.order = popUp.order.preferring(column)
      self.popUp = nil
      changeView { $0.sort = popUp.order }
      return
    case .reverseSort: popUp.order = popUp.order.preferring(column)
    default:
      popUp.selected = moved(popUp.selected, by: action, count: popUp.columns.count)
      self.popUp = .sort(popUp)
      return
    }
    self.popUp = .sort(popUp)
    changeView { $0.sort = popUp.order }
  }

  private mutating func apply(_ action: Action, to popUp: HelpPopUp) -> [Effect] {
    var popUp = popUp
    switch action {
    case .widenHelp:
      popUp.extent = popUp.extent == .here ? .all : .here
      popUp.selected = 0
    case .type(let character) where popUp.isShort && asksForHelp(character, in: popUp.context):
      popUp.extent = .here
      popUp.selected = 0
    case .back:
      self.popUp = nil
      return []
    case .type(let character)
    where popUp.text.isEmpty
      && (character == "q" || asksForHelp(character, in: popUp.context)):
      self.popUp = nil
      return []
    case .open:
      let bindings = popUp.bindings(of: keymap)
      guard bindings.indices.contains(popUp.selected) else { return [] }
      let binding = bindings[popUp.selected]
      guard isHere(binding.help, binding.contexts, from: popUp.context) else { return [] }
      self.popUp = nil
      return apply(binding.action)
    default:
      edit(&popUp.line, by: action.onOneLine)
      popUp.selected = moved(
        popUp.selected,
        by: action,
        count: popUp.bindings(of: keymap).count
      )
    }
    self.popUp = .help(popUp)
    return []
  }

  /// Whether a character means help where a pop-up was opened.
  private func asksForHelp(_ character: Character, in context: KeyContext) -> Bool {
    keymap.action(for: .character(character), in: context) == .openHelp
  }

  /// Whether what is asked for by name works where a pop-up was opened; says where it does else.
  mutating func isHere(_ help: String, _ contexts: [KeyContext], from context: KeyContext) -> Bool {
    if contexts.contains(context) { return true }
    let places = contexts.map(\.rawValue).joined(separator: ", ")
    message = Message("not here: '\(help)' belongs to \(places)", isError: false)
    return false
  }

  /// Types into a line, changes it or moves its cursor; other actions leave it as it is.
  func edit(_ line: inout TypedLine, by action: Action) {
    switch action {
    case .type(let character): line.insert(String(character))
    case .paste(let pasted): line.insert(pasted)
    case .edit(let change): line.edit(change)
    default: break
    }
  }

  /// A place in a list of `count` after a moving action; the first place after typing.
  func moved(_ place: Int, by action: Action, count: Int) -> Int {
    let movement: Movement? =
      switch action {
      case .moveRight: .next
      case .moveLeft: .previous
      case .edit(let change): change.isChange ? .first : nil
      case .type, .paste, .widenHelp: .first
      default: Movement(action)
      }
    let page = max(1, size.rows - 8)
    return movement?.place(from: place, among: count, page: page)
      ?? max(0, min(count - 1, place))
  }

  /// Changes the view of the list on top, so that it can be undone.
  private mutating func changeView(_ change: (inout ListState) -> Void) {
    guard case .trials(var screen) = screen else { return }
    var view = screen.view
    change(&view)
    screen.change(view, in: size)
    replaceTop(.trials(screen))
  }
}

extension ColumnsPopUp {
  /// Shows or hides the chosen column; the last one stays.
  fileprivate mutating func toggle() {
    let column = columns[selected]
    if shown.contains(column) {
      if shown.count > 1 { shown.remove(column) }
    } else {
      shown.insert(column)
    }
  }

  /// Moves the chosen column by places.
  fileprivate mutating func move(by places: Int) {
    let target = selected + places
    guard columns.indices.contains(target) else { return }
    columns.swapAt(selected, target)
    selected = target
  }
}
