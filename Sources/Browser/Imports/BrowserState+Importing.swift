import TrialModel

extension BrowserState {
  /// Asks what to import, or shows how far the import is that runs.
  mutating func openImport() {
    popUp = work?.isStoppable == true ? .importing : .importPath(ImportPrompt())
  }

  mutating func apply(_ action: Action, to prompt: ImportPrompt) -> [Effect] {
    var prompt = prompt
    var effects: [Effect] = []
    switch action {
    case .back:
      popUp = nil
      return []
    case .openImports:
      popUp = nil
      return openImports()
    case .open:
      guard prompt.path.contains(where: { !$0.isWhitespace }) else {
        message = Message("type the path of a file or folder", isError: false)
        return []
      }
      prompt.path = prompt.path.trimmed
      effects =
        prompt.subject == .records
        ? [.imports(.start(path: prompt.path))] : [.mergeDecisions(path: prompt.path)]
    case .complete: effects = [.imports(.complete(path: prompt.path))]
    case .earlierText where prompt.subject == .records,
      .laterText where prompt.subject == .records:
      let paths = TypedHistory([importPath])
      let isEarlier = action == .earlierText
      paths.recall(earlier: isEarlier, into: &prompt.line, draft: &prompt.draft)
      prompt.refusal = nil
      prompt.names = []
    default:
      edit(&prompt.line, by: action.onOneLine)
      prompt.refusal = nil
      prompt.names = []
    }
    popUp = .importPath(prompt)
    return effects
  }

  mutating func applyToImporting(_ action: Action) -> [Effect] {
    switch action {
    case .back: popUp = nil
    case .openImports:
      popUp = nil
      return openImports()
    case .stopImport: return stopImport()
    default: break
    }
    return []
  }

  private mutating func stopImport() -> [Effect] {
    guard work?.phase == .reading, work?.isStopping == false else {
      message = Message("it is ending already", isError: false)
      return []
    }
    work?.isStopping = true
    return [.imports(.stop)]
  }

  /// Asks before an import is stopped by leaving.
  mutating func askBeforeLeaving(_ effects: [Effect]) -> [Effect] {
    guard effects.contains(.quit), work?.isStoppable == true, popUp != .leaving else {
      return effects
    }
    popUp = .leaving
    return []
  }

  /// Hears what the world says about imports, and says what it has to do next.
  mutating func hear(_ news: ImportNews) -> [Effect] {
    switch news {
    case .began(let subject): begin(subject)
    case .refused(let subject, let reason): refuse(subject, reason)
    case .progressed(let pace, let phase):
      work?.pace = pace
      work?.phase = phase
    case .ended(let ending): return end(ending)
    case .completed(let completion):
      guard case .importPath(var prompt) = popUp else { return [] }
      prompt.complete(completion)
      popUp = .importPath(prompt)
    case .pastRead(let imports):
      changeScreens {
        if case .imports(var screen) = $0 { screen.take(imports); $0 = .imports(screen) }
      }
    case .findingsRead(let read): return take(read)
    }
    return []
  }

  private mutating func begin(_ subject: RunningWork.Subject) {
    work = RunningWork(subject)
    let key = keymap.name(of: .openImport)
    switch subject {
    case .list: return
    case .file(let path):
      importPath = path
      if case .importPath = popUp { popUp = nil }
      message = Message("the import runs; \(key) shows how far it is", isError: false)
    case .records(let wanted):
      if case .records = popUp { popUp = nil }
      message = Message("bringing \(wanted.words); \(key) shows how far it is", isError: false)
    }
  }

  private mutating func refuse(_ subject: RunningWork.Subject, _ reason: String) {
    switch (subject, popUp) {
    case (.file(let path), .importPath(var prompt)) where prompt.path == path:
      prompt.refusal = reason
      popUp = .importPath(prompt)
    case (.file(let path), _):
      message = Message("not imported, \(reason): \(path)", isError: true)
    default: message = Message("nothing is brought: \(reason)", isError: true)
    }
  }

  private mutating func end(_ ending: ImportEnding) -> [Effect] {
    let wasImport = work?.isStoppable == true
    work = nil
    if popUp == .importing || popUp == .leaving { popUp = nil }
    if wasImport { lastEnding = ending }
    if wasImport || ending.isError {
      let more = ending.findings > 0 ? "; \(keymap.name(of: .openImports)) shows them" : ""
      message = Message(ending.words + more, isError: ending.isError)
    }
    let isListed = screens.contains { if case .imports = $0 { true } else { false } }
    return openTrialsToRenew + (wasImport && isListed ? [.imports(.readPast)] : [])
  }

  private mutating func take(_ read: FindingsRead) -> [Effect] {
    var next: ImportRequest?
    changeScreens {
      guard case .findings(var screen) = $0, screen.take(read) else { return }
      next = screen.request
      $0 = .findings(screen)
    }
    return next.map { [.imports($0)] } ?? []
  }

  private mutating func changeScreens(_ change: (inout Screen) -> Void) {
    for place in screens.indices { change(&screens[place]) }
  }
}
