package import TerminalModel
package import TrialChecks
package import TrialModel
package import TrialQuery
package import TrialScreening

/// Something the user wants, or something that happened to the program.
///
/// Wishes are named as commands, what happened as facts. Every change of `BrowserState` is one of
/// these, so a session can be replayed.
package enum Action: Hashable, Sendable {
  // Moving about.
  case selectNext, selectPrevious, pageDown, pageUp, selectFirst, selectLast
  /// To the row of that place, from 0, as the mouse chooses it.
  case selectRow(Int)
  /// To the first row of the next or the previous part of a page.
  case nextPart, previousPart
  /// To the facet or figure on the left or right.
  case moveLeft, moveRight
  case open, back, quit
  case nextTrial, previousTrial
  case nextTab, previousTab
  /// The tab of that number within a trial or the review, from 1.
  case chooseTab(Int)

  // Choosing which trials are listed, and how.
  case search, nextMatch, previousMatch
  case focusFacets, toggleValue, excludeValue
  /// The chip of that number, from 1.
  case removeChip(Int)
  case clearFilter
  case chooseSort, chooseColumns, togglePreview
  /// Moves the chosen column one place to the left or right in the list of columns.
  case moveColumnLeft, moveColumnRight
  /// Turns the order of the chosen sort field round.
  case reverseSort
  case undo, redo
  case toggleMark, nextMarked
  /// Takes every mark away.
  case clearMarks

  // Looking closer.
  case showSource, copyFigure
  case openReview, openReviewFlow, openSince, openChecks, openPalette, openHelp
  /// A guided walk over the bundled trials.
  case openTour
  /// The next data cut of a trial's results.
  case nextDataCut
  /// The next range of grades of a toxicity table.
  case nextGrade
  /// The next grouping of a toxicity table, or of the rows of a forest plot.
  case nextGrouping
  /// The next measure of effect in a toxicity table; the last one is none.
  case nextMeasure
  /// The next group of posted tables as the one compared, or as the reference.
  case nextComparedGroup, nextReferenceGroup
  /// The group before as the one compared, or as the reference.
  case previousComparedGroup, previousReferenceGroup
  /// The next least percentage of patients that a row of a toxicity table has to have.
  case nextThreshold
  /// Between the interval of the selected row alone and those of all rows.
  case toggleWholeRows
  /// The α/β that doses are computed for, 1 Gy up or down.
  case raiseAlphaBeta, lowerAlphaBeta
  /// From what is done most to the keys that work here, and between those and all keys.
  case widenHelp
  case openForest
  /// One adverse event over the trials in view.
  case openEventAcross
  /// The summary of findings of the marked trials, of one, or of those compared or drawn.
  case openSummary
  /// The next risk under control that a summary can go by.
  case nextControlRisk
  /// The list of the endpoints of a forest plot, or the next of them.
  case chooseEndpoint, nextEndpoint
  /// The next way of pooling a forest plot, none first.
  case nextPooling
  /// Pools every comparison of a forest plot, or randomised ones of immunotherapy added alone.
  case poolAllComparisons
  /// Between the newest data cut of each trial of a forest plot and its primary analysis.
  case nextCut
  /// Pools a forest plot without each study in turn, or no longer.
  case leaveOneOut
  /// Between one variance between trials for all groups of a forest plot and one for each.
  case shareVariance
  /// Between the intervals as printed and all of them at 95 %.
  case rescaleIntervals
  /// Between a drawing and the same in words.
  case sayInWords

  // Typing into a prompt.
  case type(Character)
  case paste(String)
  /// Changes the text, or moves the cursor in it.
  case edit(LineEdit)
  /// Takes up a text typed before, or the one after it.
  case earlierText, laterText
  /// Puts in the nearest right word.
  case complete

  // Taking along.
  case chooseExport
  /// Between the trials in view and the marked ones.
  case nextExportScope
  /// Replaces the file that is there already, or leaves it.
  case replaceFile, keepFile
  /// A file was written, or was not.
  case exportEnded(ExportOutcome)

  // Deciding on findings of the checks.
  case decide
  case nextUndecided, previousUndecided
  /// Leaves out findings that are decided, or shows them again.
  case toggleDecided
  /// The other of two typed texts.
  case nextField
  /// Takes a decision back.
  case withdraw
  /// The prompt for a file of somebody else's decisions.
  case openMerge
  /// The decisions of a file were brought in, or could not be.
  case decisionsMerged(MergeOutcome)
  /// The decisions that were kept before were read.
  case decisionsRead(Decisions)
  /// A decision was kept, or was not.
  case decisionEnded(KeepingOutcome<Decisions>)

  // Rating the certainty of an outcome.
  case rate
  /// The typed text before.
  case previousField
  /// The ratings that were kept before were read.
  case ratingsRead(CertaintyRatings)
  /// Ratings were kept or taken back, or were not.
  case ratingEnded(KeepingOutcome<CertaintyRatings>)

  // Setting categories.
  case overrule
  /// Takes back what was set, so that the rules count again.
  case removeOverride
  /// The overrides that were kept before were read.
  case overridesRead(Overrides)
  /// An override was kept or taken back, or was not.
  case overrideEnded(KeepingOutcome<Overrides>)

  // Tags and notes.
  case annotate
  /// Takes back what the reader said of the trial.
  case removeNote
  /// The notes that were kept before were read.
  case notesRead(ReaderNotes)
  /// A note was kept or taken back, or was not.
  case noteEnded(KeepingOutcome<ReaderNotes>)

  // Views by name.
  /// The views that were kept before were read.
  case viewsRead(SavedViews)
  /// A view was kept or taken away, or was not.
  case viewEnded(KeepingOutcome<SavedViews>, ViewRequest)

  // The registry.
  /// The records of studies were read.
  case studiesRead([Trial], for: StudyWish)
  /// There is a new list of all trials, as after an import.
  case indexMade(TrialIndex)

  // What others change in the store.
  /// Lists the trials as others changed them.
  case takeUpChanges
  /// Something was seen of the store that others use too.
  case storeNews(StoreNews)

  // Importing.
  /// The prompt for what to import, or how far an import is; what was imported so far.
  case openImport, openImports
  /// The question which records to bring from the registry, or how far that is.
  case bringRecords
  case stopImport
  /// Leaves out findings about what was imported nevertheless, or shows them again.
  case toggleWarnings
  /// Something came of an import, or of a question about imports.
  case importNews(ImportNews)

  // Screening the records of a review.
  /// Decides on the record that is read, and goes on to the next.
  case decideRecord(ScreeningDecision.Choice)
  /// Leaves it out for the reason of that number, from 1.
  case excludeFor(Int)
  /// The list of ways to decide: to write a note, or at the reasons that have no digit.
  case chooseWay, chooseReason
  /// Makes the earlier decision again, on the record as it is now.
  case keepDecision
  /// Shows what the others decided, which is kept.
  case reveal
  /// The next list of records to read, or the one before.
  case nextQueue, previousQueue
  case nextStage
  /// Between what changed since the decision and the whole record.
  case toggleWholeRecord
  /// Two records are of one trial, and one of them is left out; or they are of two.
  case markDuplicate, markDistinct
  /// Which of the two stays.
  case swapOriginal
  /// A line of the reader is on the disk, or could not be written.
  case screened(ScreeningOutcome)
  /// The review was read anew from its folder.
  case reviewRead(LivingReview)
  /// What takes longer to look up about the review than its first screen waits for.
  case reviewNews([ReviewNews])

  // Comparing.
  case compare
  /// Leaves out the rows in which all trials are alike, or shows them again.
  case toggleSameRows

  // The terminal.
  case redraw, suspend
  /// The terminal has a new size.
  case windowResized(Size)
  /// The screen is drawn, and nobody waits: what it could do without is done now.
  case rested
  /// The world has something to say: a text was copied, a file could not be written.
  case reported(String, isError: Bool)
}

/// Something only the world outside can do; asked for by `BrowserState.apply`.
package enum Effect: Hashable, Sendable {
  /// Hand a text to the terminal's clipboard.
  case copy(String)
  /// Hand it the line of a trial for the tumour board, and say which trial it is.
  case copyLine(String, trial: String)
  /// Stop the process and give the terminal back until it is continued.
  case suspend
  /// Draw everything anew.
  case redraw
  /// Begin the tour of the program; the browser stays as it is until it is left.
  case tour
  /// Write the session and leave.
  case quit
  /// Read studies that are listed and not at hand, and hand them over with `studiesRead`.
  case readStudies([TrialID], for: StudyWish)
  /// Write a file of trials, and say how that ended with `exportEnded`.
  case export(ExportRequest)
  /// Bring in the decisions of a file, and say how that ended with `decisionsMerged`.
  case mergeDecisions(path: String)
  /// Keep a decision with today's date, and say how that ended with `decisionEnded`.
  case decide(DecisionRequest)
  /// Keep ratings with today's date or take one back, and say how that ended with `ratingEnded`.
  case rate(RatingRequest)
  /// Keep or take back an override with today's date, say how that ended with `overrideEnded`, and
  /// make the list anew.
  case overrule(OverrideRequest)
  /// Keep or take back a reader's note with today's date, and say how that ended with `noteEnded`.
  case annotate(NoteRequest)
  /// Keep a view by its name or take one away, and say how that ended with `viewEnded`.
  case keepView(ViewRequest)
  /// Keep a line of the reader in the folder of the review, with the moment it is written, and say how that
  /// ended with `screened`.
  case screen(ScreeningRequest)
  /// Read the review anew, and hand it over with `reviewRead`.
  case readReview
  /// List the trials as they are in the store now, and hand the list over with `indexMade`.
  case takeUpChanges
  /// Import something or ask about imports, and say what came of it with `importNews`.
  case imports(ImportRequest)
}
