import TrialPages
import TrialModel
import TrialQuery
import TrialScreening
import TrialStatistics

extension BrowserState {
  /// Why an action would do nothing as the screen stands; `nil` for one that acts, and for steps through
  /// rows and figures, whose end everyone sees.
  ///
  /// This alone decides it: the line of keys leaves out what has a reason, and a key that is pressed
  /// nevertheless says it. It is asked for every hint at every frame, so it looks nothing up.
  package func reasonIdle(_ action: Action) -> String? {
    // Typing shows itself.
    if context.takesText { return nil }
    if let popUp { return popUp.reasonIdle(action) }
    return screen.state.reasonIdle(action, in: self) ?? reasonIdleAnywhere(action)
  }

  private func reasonIdleAnywhere(_ action: Action) -> String? {
    switch action {
    case .undo, .redo:
      switch screen {
      case .trials, .screening: return nil
      default: break
      }
      return "undo and redo change the list; \(keymap.name(of: .back, in: context)) goes back to it"
    case .toggleMark, .overrule, .annotate:
      return screen.state.hasTrial(in: self) ? nil : "no trial is selected here"
    case .compare: return reasonNotToCompare
    case .openSummary: return hasSomethingToSummarise ? nil : "no trial is marked or selected here"
    case .openReviewFlow:
      return openReview == nil
        ? "no review is being screened; 'rtio-tui --review DIR' opens one" : nil
    case .takeUpChanges: return reasonNotToTakeUp
    case .clearMarks: return marks.isEmpty ? "no trial is marked" : nil
    case .decide: return selectedSlip == nil ? "no finding of the checks is selected here" : nil
    case .showSource: return screen.state.hasSource(in: self) ? nil : Self.noFigure
    case .copyFigure:
      return screen.state.hasSource(in: self) ? nil : Self.noFigure + copyLineHint
    case .chooseExport:
      let clear = keymap.name(of: .clearFilter)
      return hasSomethingToExport
        ? nil : "no trial is in view or marked; \(clear) removes every chip"
    case .open:
      guard let (page, selection) = openPage else { return nil }
      return page.selectedRow(selection) == nil ? "there is nothing to open here" : nil
    case .nextPart, .previousPart: return reasonNotToChangePart(action)
    default: return nil
    }
  }

  /// Why there is no other part of the page to go to; `nil` where there is one either way.
  private func reasonNotToChangePart(_ action: Action) -> String? {
    guard let (page, selection) = openPage else { return nil }
    let isForward = action == .nextPart
    let isThere = page.parts.contains { isForward ? $0 > selection.row : $0 < selection.row }
    return isThere ? nil : isForward ? "no part comes after this one" : "no part comes before"
  }
}

extension TrialsScreen {
  /// What does nothing in the list and in its facets.
  func reasonIdle(_ action: Action, in browser: BrowserState) -> String? {
    let (keymap, size) = (browser.keymap, browser.size)
    switch action {
    case .nextQueue, .previousQueue:
      return queue == nil ? "no review is open; --review FOLDER opens one" : nil
    case .nextStage:
      if queue == nil { return "no review is open; --review FOLDER opens one" }
      let stages = browser.openReview?.review.protocol.stages.count ?? 0
      return stages < 2 ? "the protocol has one stage" : nil
    case .back where focus == .list && browser.screens.count == 1:
      return "this is the first list; \(keymap.name(of: .quit, in: .trials)) ends the program"
    case .open where focus == .list && place == nil: return "no trial is listed"
    case .clearFilter: return view.filter.isEmpty ? "there is no chip to remove" : nil
    case .removeChip(let number):
      let count = view.filter.terms.count
      if number <= count { return nil }
      return count == 0
        ? "there is no chip to remove"
        : "there \(count == 1 ? "is chip 1" : "are chips 1 to \(count)")"
    case .undo: return past.isEmpty ? "nothing to undo" : nil
    case .redo: return future.isEmpty ? "nothing to redo" : nil
    case .toggleValue, .excludeValue:
      return facetUnderCursor == nil ? "this facet has no value here" : nil
    case .togglePreview:
      let shown = TrialsLayout(size, of: self).showsPreview
      return TrialsLayout(size, of: withPreview(!shown)).showsPreview == shown
        ? "the screen has no room for the preview here" : nil
    default: return nil
    }
  }
}

extension TrialScreen {
  func reasonIdle(_ action: Action, in browser: BrowserState) -> String? {
    guard let trial = browser.catalogue.trial(trial) else { return nil }
    let groups = trial.registration?.results?.adverseEvents?.groups ?? []
    switch action {
    case .openChecks where tabs.open == .checks, .chooseTab(tabs.open.rawValue):
      return "\(tabs.open.title) is open"
    case .nextDataCut:
      return trial.results.contains { $0.figure.dataCut != nil }
        ? nil : "no source of this trial names a data cut"
    case .sayInWords:
      let hasPosted = tabs.open == .results ? trial.registration?.results != nil : !groups.isEmpty
      let hasOwn = tabs.open == .results ? !trial.results.isEmpty : trial.toxicity != nil
      return hasOwn || hasPosted ? nil : "nothing is reported here that could be said in words"
    case .nextComparedGroup, .nextReferenceGroup, .previousComparedGroup, .previousReferenceGroup:
      return groups.count < 2 ? "no posted groups to choose from" : nil
    case .toggleWholeRows: return groups.isEmpty ? "no posted tables here" : nil
    case .openForest where tabs.open == .toxicity:
      // In words the event is looked for once the key is pressed.
      return !options.isInWords
        && browser.page(of: self).askedEvent(at: tabs.selection.row, of: trial) == nil
        ? ComparisonScreen.noEvent : nil
    case .raiseAlphaBeta, .lowerAlphaBeta:
      return CourseDoses.areKnown(of: trial)
        ? nil : "no course here has dose and fractions in numbers"
    case .moveLeft, .moveRight: return browser.page(of: self).reasonForOneFigure(tabs.selection)
    default: return nil
    }
  }
}

extension ReviewScreen {
  func reasonIdle(_ action: Action, in browser: BrowserState) -> String? {
    switch action {
    case .openChecks where tabs.open == .checks, .openSince where tabs.open == .since,
      .chooseTab(tabs.open.rawValue):
      "\(tabs.open.title) is open"
    case .sayInWords where tabs.open != .since: "\(tabs.open.title) is in words already"
    case .moveLeft, .moveRight: browser.page(of: self).reasonForOneFigure(tabs.selection)
    default: nil
    }
  }
}

extension ForestScreen {
  func reasonIdle(_ action: Action, in browser: BrowserState) -> String? {
    switch action {
    case .chooseEndpoint, .nextEndpoint:
      let isEvent = if case .event = subject { true } else { false }
      switch plot.endpoints.count {
      case 0: return isEvent ? "nothing is counted here" : "no ratio is at hand"
      case 1:
        return isEvent
          ? "the event is counted in one way only" : "there is only one endpoint to choose from"
      default: return nil
      }
    case .nextMeasure:
      guard case .event = subject else {
        return "ratios are drawn as printed; measures are for counts of events"
      }
      return plot.studies.isEmpty ? "nothing is drawn here" : nil
    case .chooseTab(tabs.open.rawValue): return "\(tabs.open.title) is open"
    case .leaveOneOut, .nextGrouping, .shareVariance, .rescaleIntervals:
      if tabs.open == .plot { return reasonIdleOnPlot(action, in: browser) }
      let key = browser.keymap.name(of: .chooseTab(ForestTab.plot.rawValue), in: .forest)
      return "that is of the plot; \(key) shows it"
    case .nextPooling:
      if !plot.isOfSeveralTrials { return Self.isOfOneTrial + "; they are not pooled" }
      return plot.studies.isEmpty ? "nothing is drawn here" : nil
    case .poolAllComparisons: return reasonNotToPoolAll
    case .nextCut: return reasonNotToTakeAnotherCut(in: browser.catalogue)
    case .sayInWords, .open:
      return page.selectableRows.isEmpty ? "nothing is drawn here" : nil
    case .moveLeft, .moveRight: return page.reasonForOneFigure(selection)
    default: return nil
    }
  }

  /// Why what belongs to the plot alone would do nothing.
  private func reasonIdleOnPlot(_ action: Action, in browser: BrowserState) -> String? {
    switch action {
    case .leaveOneOut:
      guard case .pooled(let rows) = plot.pool else {
        let pool = browser.keymap.name(of: .nextPooling, in: .forest)
        return "leaving one out needs pooled trials; \(pool) pools"
      }
      return rows.effect.studies < 3 ? "leaving one out needs three trials" : nil
    case .nextGrouping:
      if case .trial = subject { return "the rows are of one trial, which no category parts" }
      return plot.studies.isEmpty ? "nothing is drawn here" : nil
    case .shareVariance:
      guard case .pooled(let rows) = plot.pool, rows.subgroups != nil else {
        let keys = [Action.nextGrouping, .nextPooling].map {
          browser.keymap.name(of: $0, in: .forest)
        }
        return "one tau2 or one each is asked of pooled groups: \(keys[0]), then \(keys[1])"
      }
      return rows.choice.hasVariance ? nil : "a common effect has no tau2"
    case .rescaleIntervals:
      return plot.studies.contains { $0.drawn(rescaled: true)?.rescaledFrom != nil }
        ? nil : "all intervals here are at 95 % already"
    default: return nil
    }
  }
}

extension ForestScreen {
  fileprivate static let isOfOneTrial = "the rows are of one trial and share its patients"

  /// Why there is nothing more to pool.
  private var reasonNotToPoolAll: String? {
    guard plot.isOfSeveralTrials else { return Self.isOfOneTrial }
    guard !options.poolsAll, !plot.studies.isEmpty else {
      return plot.studies.isEmpty ? "nothing is drawn here" : nil
    }
    let isMore = plot.studies.contains { study in
      if case .comparison = study.exclusion { study.pooledEffect != nil } else { false }
    }
    return isMore ? nil : "every row that can be weighed is pooled already"
  }

  /// Why there is no other data cut to take.
  private func reasonNotToTakeAnotherCut(in catalogue: Catalogue) -> String? {
    guard plot.isOfSeveralTrials else { return "the rows are all cuts of one trial" }
    if plot.studies.isEmpty { return "nothing is drawn here" }
    if plot.event != nil { return "an event stands as the source has it that says most of it" }
    return plot.studies.contains { $0.cutReason != .onlyOne }
      ? nil : "the sources at hand have one data cut of each"
  }
}

extension ComparisonScreen {
  func reasonIdle(_ action: Action, in browser: BrowserState) -> String? {
    if action == .openForest {
      return !isInWords && rows.askedEvent(at: selection.row, of: nil) == nil
        ? Self.noEvent : nil
    }
    guard action == .open else { return nil }
    let link = rows.selectedRow(selection)?.link(at: selection.figure)
    return link == nil ? "nothing opens from here" : nil
  }
}

extension EventAcrossScreen {
  func reasonIdle(_ action: Action, in browser: BrowserState) -> String? {
    switch action {
    case .open: trial == nil ? "no trial is selected here" : nil
    case .openForest: page.selectableRows.isEmpty ? "there is nothing to draw here" : nil
    case .sayInWords: page.selectableRows.isEmpty ? "there is nothing to say in words" : nil
    case .moveLeft, .moveRight: page.reasonForOneFigure(selection)
    default: nil
    }
  }
}

extension ImportsScreen {
  func reasonIdle(_ action: Action, in browser: BrowserState) -> String? {
    switch action {
    case .openImports: "these are the imports"
    case .open: current == nil ? "nothing was imported yet" : nil
    default: nil
    }
  }
}

extension FindingsScreen {
  func reasonIdle(_ action: Action, in browser: BrowserState) -> String? {
    switch action {
    case .open, .showSource, .copyFigure: current == nil ? "no finding is selected" : nil
    default: nil
    }
  }
}

extension PopUp {
  func reasonIdle(_ action: Action) -> String? {
    guard case .columns(let popUp) = self else { return nil }
    return popUp.reasonIdle(action)
  }
}

extension ColumnsPopUp {
  fileprivate func reasonIdle(_ action: Action) -> String? {
    switch action {
    case .toggleValue:
      shown == [columns[selected]] ? "a list has at least one column" : nil
    case .moveColumnLeft: selected == 0 ? "it is the first column" : nil
    case .moveColumnRight: selected == columns.count - 1 ? "it is the last column" : nil
    default: nil
    }
  }
}

extension Page {
  /// The selected row; `nil` where there is none.
  func selectedRow(_ selection: PageSelection) -> PageRow? {
    let rows = selectableRows
    return rows.indices.contains(selection.row) ? rows[selection.row] : nil
  }

  /// Why there is no figure to the side to go to; `nil` where the row has several.
  func reasonForOneFigure(_ selection: PageSelection) -> String? {
    selectedRow(selection)?.figures.count ?? 0 > 1 ? nil : "the row has no other figure"
  }
}
