import Browser
import TerminalModel
import TrialFigures
import TrialModel
import TrialPages
import TrialQuery

/// What floats over a screen: its name, what it asks, its fields and its choices.
extension Voice {
  /// Where pop-ups are laid out for reading: high enough that nothing of them is left out.
  private static let room = Size(columns: 80, rows: 200)

  /// All of a pop-up that opens.
  func opening(of popUp: PopUp) -> [String] {
    switch popUp {
    case .source(let popUp):
      ["where this figure comes from"] + form(of: popUp).spoken(selecting: popUp.selected)
    case .finding(let popUp):
      ["what the import found"]
        + SpokenForm(SourceLayout(popUp, size: Self.room)).spoken(selecting: nil)
    case .columns(let popUp):
      ["columns of the list, \(popUp.shown.count) shown", item(of: popUp)]
    case .sort(let popUp): ["sort the list", item(of: popUp)]
    case .help(let popUp): help(popUp)
    case .palette(let popUp): ["commands: type words of the command"] + list(popUp)
    case .export(let popUp):
      ["export", "file: \(popUp.path), typing here", trials(of: popUp)] + [item(of: popUp)]
    case .decision(let popUp): ["decide"] + form(of: popUp).spoken(selecting: popUp.selected)
    case .overriding(let popUp):
      ["set a category of \(popUp.trial.name); \(categoryKey) goes to the next category"]
        + form(of: popUp).spoken(selecting: nil)
    case .noting(let popUp):
      ["tags and note on \(popUp.name)"] + form(of: popUp).spoken(selecting: nil)
    case .rating(let popUp):
      ["rate the certainty, \(popUp.domain.words)"]
        + form(of: popUp).spoken(selecting: popUp.selected)
    case .screening(let popUp):
      ["decide on \(popUp.id.text), \(popUp.ways.count) ways"]
        + form(of: popUp).spoken(selecting: popUp.selected)
    case .importPath(let prompt):
      [name(of: prompt), "path: \(prompt.path.isEmpty ? "empty" : prompt.path), typing here"]
        + spoken(view(popUp).lines(under: prompt))
    case .records(let popUp): ["bring records from ClinicalTrials.gov", item(of: popUp)]
    case .importing:
      state.work.map { work in [view(popUp).name(of: work)] + spoken(view(popUp).lines(about: work))
      }
        ?? []
    case .leaving: ["leave?"] + spoken(view(popUp).leavingLines)
    case .endpoints(let popUp):
      ["endpoints: type words"] + list(popUp)
    }
  }

  /// What is another in a pop-up that stays open.
  func changes(from was: PopUp, to now: PopUp, before: Voice, by action: Action?) -> Speech {
    var speech = Speech()
    switch (was, now) {
    case (.source(let old), .source(let new)):
      speech.say(
        form(of: new).changes(
          from: before.form(of: old),
          selecting: new.selected,
          before: old.selected
        )
      )
      if old.scroll != new.scroll { speech.say(["all of it was read"]) }
    case (.finding(let old), .finding(let new)):
      if old != new { speech.say(["all of it was read"]) }
    case (.columns(let old), .columns(let new)):
      if old != new { speech.say([item(of: new)]) }
    case (.sort(let old), .sort(let new)):
      if old != new { speech.say([item(of: new)]) }
    case (.help(let old), .help(let new)): speech = changes(from: old, to: new)
    case (.palette(let old), .palette(let new)):
      speech = typed(from: old.line, to: new.line)
      if old.text != new.text || old.selected != new.selected { speech.say(list(new)) }
    case (.endpoints(let old), .endpoints(let new)):
      speech = typed(from: old.line, to: new.line)
      if old.line.text != new.line.text || old.selected != new.selected { speech.say(list(new)) }
    case (.export(let old), .export(let new)): speech = changes(from: old, to: new)
    case (.decision(let old), .decision(let new)):
      speech = old.field == new.field ? new.typed.change(from: old.typed) : speech
      speech.say(
        form(of: new).changes(
          from: before.form(of: old),
          selecting: new.selected,
          before: old.selected
        )
      )
    case (.overriding(let old), .overriding(let new)):
      speech = old.field == new.field ? new.typed.change(from: old.typed) : speech
      speech.say(form(of: new).changes(from: before.form(of: old), selecting: nil, before: nil))
    case (.noting(let old), .noting(let new)):
      speech = old.field == new.field ? new.typed.change(from: old.typed) : speech
      speech.say(form(of: new).changes(from: before.form(of: old), selecting: nil, before: nil))
    case (.rating(let old), .rating(let new)):
      let isSame = old.field == new.field && old.selected == new.selected
      speech = isSame ? new.typed.change(from: old.typed) : speech
      speech.say(
        form(of: new).changes(
          from: before.form(of: old),
          selecting: new.selected,
          before: old.selected
        )
      )
      if old.field != new.field, new.field == .domains { speech.say(["choosing a domain"]) }
    case (.screening(let old), .screening(let new)):
      speech = new.noteLine.change(from: old.noteLine)
      speech.say(
        form(of: new).changes(
          from: before.form(of: old),
          selecting: new.selected,
          before: old.selected
        )
      )
    case (.importPath(let old), .importPath(let new)):
      speech = new.line.change(from: old.line)
      if old.refusal != new.refusal || old.names != new.names {
        speech.say(spoken(view(now).lines(under: new)))
      }
    case (.records(let old), .records(let new)):
      if old != new { speech.say([item(of: new)]) }
    default:
      // How far the work is, is said when it is asked for.
      if action != nil, action != .back { speech.say(opening(of: now)) }
    }
    return speech
  }

  // MARK: Pieces

  private func view(_ popUp: PopUp) -> PopUpView { PopUpView(state, popUp) }

  private func name(of prompt: ImportPrompt) -> String {
    prompt.subject == .records ? "import" : "bring in decisions"
  }

  /// Lines of a pop-up, a label before its words; what goes on in the next line goes on in the same text.
  private func spoken(_ lines: [Line]) -> [String] {
    var texts: [String] = []
    var goesOn = false
    for line in lines {
      let spans = line.spans.filter { $0.text != "!" && !$0.text.isEmpty }
      guard !spans.isEmpty else {
        goesOn = false
        continue
      }
      let words = spans.map(\.text)
      let isLabelled = spans.count > 1 && spans[0].ink == .dim
      let text =
        isLabelled
        ? "\(words[0]): \(words.dropFirst().joined(separator: " "))" : words.joined(separator: " ")
      if goesOn, !isLabelled, let last = texts.indices.last, texts[last].last != "." {
        texts[last] += " \(text)"
      } else {
        texts.append(text)
      }
      goesOn = true
    }
    return texts
  }

  func form(of popUp: SourcePopUp) -> SpokenForm {
    SpokenForm(SourceLayout(popUp, in: state.laidOut(on: Self.room)))
  }

  func form(of popUp: DecisionPopUp) -> SpokenForm {
    SpokenForm(DecisionLayout(popUp, size: Self.room).lines, field: popUp.field)
  }

  func form(of popUp: OverridePopUp) -> SpokenForm {
    let all = Override.Category.allCases
    let place = all.firstIndex(of: popUp.category) ?? 0
    // On the screen the chosen one of all stands in brackets.
    let layout = OverrideLayout(popUp, in: state.laidOut(on: Self.room))
    return SpokenForm(layout.lines, field: popUp.field)
      .saying("category", "\(popUp.category.rawValue), \(place + 1) of \(all.count)")
  }

  func form(of popUp: NotePopUp) -> SpokenForm {
    SpokenForm(NoteLayout(popUp, in: state.laidOut(on: Self.room)).lines, field: popUp.field)
  }

  func form(of popUp: RatingPopUp) -> SpokenForm {
    SpokenForm(RatingLayout(popUp, size: Self.room).lines, field: popUp.field)
  }

  func form(of popUp: ScreeningPopUp) -> SpokenForm {
    SpokenForm(ScreeningPopUpLayout(popUp, size: Self.room).lines, field: .note)
  }

  /// The key that chooses the next category.
  private var categoryKey: String { state.keymap.name(of: .moveRight, in: .overriding) }

  private func item(of popUp: ColumnsPopUp) -> String {
    guard popUp.columns.indices.contains(popUp.selected) else { return "no column" }
    let column = popUp.columns[popUp.selected]
    let order = popUp.columns.filter(popUp.shown.contains).firstIndex(of: column)
    return "\(popUp.selected + 1) of \(popUp.columns.count): \(column.title), "
      + (order.map { "shown as column \($0 + 1)" } ?? "not shown")
  }

  private func item(of popUp: SortPopUp) -> String {
    guard popUp.columns.indices.contains(popUp.selected) else { return "no column" }
    let column = popUp.columns[popUp.selected]
    let key = popUp.order.keys.firstIndex { $0.column == column }
    let order = key.map {
      "sorted by as number \($0 + 1), \(popUp.order.keys[$0].isFalling ? "falling" : "rising")"
    }
    return "\(popUp.selected + 1) of \(popUp.columns.count): \(column.title), "
      + (order ?? "not sorted by")
  }

  private func item(of popUp: RecordsPopUp) -> String {
    "\(popUp.selected + 1) of \(popUp.choices.count): \(popUp.current.trials), \(popUp.current.held)"
  }

  private func item(of popUp: ExportPopUp) -> String {
    "\(popUp.selected + 1) of \(popUp.contents.count): \(popUp.content.name), "
      + popUp.purpose(of: popUp.content)
  }

  /// What is taken along, and what could be instead.
  private func trials(of popUp: ExportPopUp) -> String {
    if popUp.isPicture, !popUp.figure.isOfTrials { return "trials: those on the screen" }
    let others = popUp.otherScopes.map(\.name).joined(separator: ", ")
    let key = state.keymap.name(of: .nextExportScope, in: .export)
    return "trials: \(popUp.scope.name)" + (popUp.hasChoiceOfTrials ? "; \(key): \(others)" : "")
  }

  private func changes(from old: ExportPopUp, to new: ExportPopUp) -> Speech {
    var speech = Speech()
    if old.isAsking != new.isAsking {
      let keys = [Action.replaceFile, .keepFile].map { state.keymap.name(of: $0, in: .replacing) }
      speech.say([
        new.isAsking
          ? "\(keys[0]) replaces it, \(keys[1]) keeps it"
          : "file: \(new.path), typing here"
      ])
      return speech
    }
    if old.selected != new.selected {
      speech.say([item(of: new)])
      if old.path != new.path { speech.say(["file: \(new.path)"]) }
    } else {
      speech = new.line.change(from: old.line)
    }
    if trials(of: old) != trials(of: new) { speech.say([trials(of: new)]) }
    return speech
  }

  /// A line typed to narrow a list: what is left of it is said, not the letters.
  private func typed(from old: TypedLine, to new: TypedLine) -> Speech {
    old.text == new.text || new.text.hasPrefix(old.text) ? Speech() : new.change(from: old)
  }

  private func list(_ popUp: PalettePopUp) -> [String] {
    let entries = popUp.entries(of: state.keymap)
    guard entries.indices.contains(popUp.selected) else { return ["no command has these words"] }
    let entry = entries[popUp.selected]
    let isHere = entry.contexts.contains(popUp.context)
    let places = entry.contexts.map(\.rawValue).prefix(3).joined(separator: ", ")
    let key = entry.key.isEmpty ? "no key" : "key \(SpokenText.keys(entry.key))"
    let note = entry.note.isEmpty ? "" : ", \(entry.note)"
    return [
      "\(popUp.selected + 1) of \(entries.count): \(entry.help)\(note), \(key)"
        + (isHere ? "" : ", not here: \(places)")
    ]
  }

  private func list(_ popUp: EndpointPopUp) -> [String] {
    let matches = popUp.matches
    guard matches.indices.contains(popUp.selected) else { return ["no endpoint has these words"] }
    let choice = matches[popUp.selected]
    return [
      "\(popUp.selected + 1) of \(matches.count): \(choice.endpoint.text), "
        + "\(choice.trials) trial\(choice.trials == 1 ? "" : "s")"
    ]
  }
}

extension DecisionPopUp {
  /// The line that has the keys.
  fileprivate var typed: TypedLine { field == .note ? noteLine : initialsLine }
}

extension OverridePopUp {
  /// The line that has the keys.
  fileprivate var typed: TypedLine {
    switch field {
    case .values: valuesLine
    case .note: noteLine
    case .initials: initialsLine
    }
  }
}

extension NotePopUp {
  /// The line that has the keys.
  fileprivate var typed: TypedLine {
    switch field {
    case .tags: tagsLine
    case .note: noteLine
    case .initials: initialsLine
    }
  }
}

extension RatingPopUp {
  /// The line that has the keys; an empty one while a domain is chosen.
  fileprivate var typed: TypedLine {
    switch field {
    case .domains: TypedLine()
    case .note: noteLine
    case .initials: initialsLine
    }
  }
}
