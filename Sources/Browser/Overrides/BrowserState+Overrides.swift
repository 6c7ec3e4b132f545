import TrialPages
import TerminalModel
import TrialModel
import TrialQuery

extension BrowserState {
  /// Opens the pop-up that sets a category of the selected trial; its record is read first.
  mutating func openOverride() -> [Effect] {
    if let study = listedStudy, catalogue.trial(study) == nil || hasUnreadRecord(study) {
      return [.readStudies([study], for: .performing(.overrule))]
    }
    guard let trial = currentTrial else { return [] }
    let known = Override.Category.allCases.map { ($0, knownValues(of: $0)) }
    popUp = .overriding(
      OverridePopUp(
        of: trial,
        category: selectedCategory ?? .site,
        known: Dictionary(uniqueKeysWithValues: known),
        initials: initials
      )
    )
    return []
  }

  mutating func apply(_ action: Action, to popUp: OverridePopUp) -> [Effect] {
    var popUp = popUp
    switch action {
    case .back:
      self.popUp = nil
      return []
    case .open: return keep(popUp)
    case .removeOverride: return remove(popUp)
    case .complete: if !popUp.complete() { popUp.moveField(forward: true) }
    case .selectNext: popUp.moveField(forward: true)
    case .selectPrevious: popUp.moveField(forward: false)
    case .moveRight: popUp.moveCategory(forward: true)
    case .moveLeft: popUp.moveCategory(forward: false)
    default: edit(&popUp.line, by: action.onOneLine)
    }
    popUp.refusal = nil
    self.popUp = .overriding(popUp)
    return []
  }

  /// Hears how an override ended: shows it everywhere, or says what went wrong.
  mutating func hear(_ outcome: KeepingOutcome<Overrides>) {
    guard case .overriding(let popUp) = popUp else { return }
    hear(outcome, of: popUp, "the category was") { browser, overrides in
      browser.adopt(overrides)
      let subject = Override.Subject(trial: popUp.trial.id, category: popUp.category)
      let said =
        overrides[subject].map { "set to \($0.valueText), \($0.initials)" } ?? "as it was before"
      return "\(popUp.category.rawValue) \(said)"
    }
  }

  /// Takes over the categories that readers set: screens follow, selections stay where they can.
  mutating func adopt(_ overrides: Overrides) {
    guard overrides != self.overrides else { return }
    self.overrides = overrides
    drawAnew()
  }

  private mutating func keep(_ popUp: OverridePopUp) -> [Effect] {
    var popUp = popUp
    do throws(FormRefusal<OverridePopUp.Field>) {
      let draft = try popUp.draft(naming: keymap)
      initials = draft.initials
      return [.overrule(.set(draft))]
    } catch {
      return refuse(popUp, error.words, at: error.field)
    }
  }

  private mutating func remove(_ popUp: OverridePopUp) -> [Effect] {
    if let earlier = popUp.earlier { return [.overrule(.remove(earlier.subject))] }
    return refuse(popUp, "no reader set this category; there is nothing to take back")
  }

  /// The words a category can have, else those that the trials there are have, most frequent first.
  private func knownValues(of category: Override.Category) -> [String] {
    category.knownValues
      ?? FilterField(rawValue: category.rawValue).map(index.spellings) ?? []
  }

  /// The category that the selected figure explains.
  private var selectedCategory: Override.Category? {
    let (figures, selected) = currentFigures
    guard figures.indices.contains(selected) else { return nil }
    let figure = figures[selected]
    if let overruled = figure.overruled { return overruled.override.subject.category }
    return figure.evidence.lazy.compactMap { Override.Category(rawValue: $0.field) }.first
  }
}
