import TrialScreening

extension Action {
  /// The word by which a reader types the action in a file of keys: `page-down`, `tab-3`, `include`.
  ///
  /// `nil` for what no key can mean, such as that a file was written.
  package var typedName: String? { Self.typedNames[self] }

  /// The action of a typed word; `nil` for a word that names none.
  package init?(typedName: String) {
    guard let action = Self.ofTypedName[typedName] else { return nil }
    self = action
  }

  /// The words of all actions that a key can mean, in the order of the table below.
  package static let allTypedNames: [String] = named.map(\.name)

  private static let typedNames = Dictionary(
    named.map { ($0.action, $0.name) }
  ) { first, _ in first }

  private static let ofTypedName = Dictionary(
    named.map { ($0.name, $0.action) }
  ) { first, _ in first }

  /// Every action that a key can mean, with its word.
  ///
  /// Readers have these words in their files: one that was released is never changed.
  private static let named: [(name: String, action: Action)] =
    moving + choosing + looking + typing + taking + screening + inProgram

  private static let moving: [(name: String, action: Action)] =
    [
      ("next", .selectNext), ("previous", .selectPrevious), ("page-down", .pageDown),
      ("page-up", .pageUp), ("first", .selectFirst), ("last", .selectLast),
      ("next-part", .nextPart), ("previous-part", .previousPart), ("left", .moveLeft),
      ("right", .moveRight), ("open", .open), ("back", .back), ("next-trial", .nextTrial),
      ("previous-trial", .previousTrial), ("next-tab", .nextTab), ("previous-tab", .previousTab),
    ] + digits("tab", Action.chooseTab)

  private static let choosing: [(name: String, action: Action)] =
    [
      ("search", .search), ("next-match", .nextMatch), ("previous-match", .previousMatch),
      ("facets", .focusFacets), ("toggle-value", .toggleValue), ("exclude-value", .excludeValue),
      ("clear-filter", .clearFilter), ("sort", .chooseSort), ("reverse-sort", .reverseSort),
      ("columns", .chooseColumns), ("column-left", .moveColumnLeft),
      ("column-right", .moveColumnRight), ("preview", .togglePreview), ("undo", .undo),
      ("redo", .redo), ("mark", .toggleMark), ("next-marked", .nextMarked),
      ("clear-marks", .clearMarks), ("take-up-changes", .takeUpChanges),
    ] + digits("remove-chip", Action.removeChip)

  private static let looking: [(name: String, action: Action)] = [
    ("source", .showSource), ("copy", .copyFigure), ("review", .openReview),
    ("flow", .openReviewFlow), ("since", .openSince), ("checks", .openChecks),
    ("data-cut", .nextDataCut), ("grade", .nextGrade), ("grouping", .nextGrouping),
    ("measure", .nextMeasure), ("compared-group", .nextComparedGroup),
    ("reference-group", .nextReferenceGroup),
    ("previous-compared-group", .previousComparedGroup),
    ("previous-reference-group", .previousReferenceGroup), ("threshold", .nextThreshold),
    ("whole-rows", .toggleWholeRows), ("raise-alpha-beta", .raiseAlphaBeta),
    ("lower-alpha-beta", .lowerAlphaBeta), ("forest", .openForest),
    ("one-event", .openEventAcross), ("summary", .openSummary),
    ("control-risk", .nextControlRisk), ("endpoint", .chooseEndpoint),
    ("next-endpoint", .nextEndpoint), ("pool", .nextPooling), ("pool-all", .poolAllComparisons),
    ("cut", .nextCut), ("leave-one-out", .leaveOneOut), ("share-variance", .shareVariance),
    ("rescale", .rescaleIntervals), ("in-words", .sayInWords), ("compare", .compare),
    ("same-rows", .toggleSameRows),
  ]

  private static let typing: [(name: String, action: Action)] = [
    ("erase-character", .edit(.eraseBackward)), ("erase-forward", .edit(.eraseForward)),
    ("erase-word", .edit(.eraseWord)), ("erase-to-start", .edit(.eraseToStart)),
    ("erase-to-end", .edit(.eraseToEnd)), ("cursor-left", .edit(.left)),
    ("cursor-right", .edit(.right)), ("cursor-word-left", .edit(.wordLeft)),
    ("cursor-word-right", .edit(.wordRight)), ("cursor-start", .edit(.start)),
    ("cursor-end", .edit(.end)), ("earlier-text", .earlierText), ("later-text", .laterText),
    ("complete", .complete), ("next-field", .nextField), ("previous-field", .previousField),
  ]

  private static let taking: [(name: String, action: Action)] = [
    ("export", .chooseExport), ("export-scope", .nextExportScope), ("replace-file", .replaceFile),
    ("keep-file", .keepFile), ("decide", .decide), ("next-undecided", .nextUndecided),
    ("previous-undecided", .previousUndecided), ("decided", .toggleDecided),
    ("withdraw", .withdraw), ("merge", .openMerge), ("rate", .rate), ("set-category", .overrule),
    ("remove-override", .removeOverride), ("annotate", .annotate), ("remove-note", .removeNote),
  ]

  private static let screening: [(name: String, action: Action)] =
    ScreeningKeyRefusal.decisions.map { ($0.rawValue, .decideRecord($0)) } + [
      ("reasons", .chooseReason), ("screening-note", .chooseWay), ("stands", .keepDecision),
      ("reveal", .reveal), ("next-list", .nextQueue), ("previous-list", .previousQueue),
      ("stage", .nextStage), ("whole-record", .toggleWholeRecord),
      ("one-trial", .markDuplicate), ("two-trials", .markDistinct),
      ("other-stays", .swapOriginal),
    ] + digits("reason", Action.excludeFor)

  private static let inProgram: [(name: String, action: Action)] = [
    ("commands", .openPalette), ("help", .openHelp), ("tour", .openTour),
    ("all-keys", .widenHelp), ("import", .openImport), ("imports", .openImports),
    ("records", .bringRecords),
    ("stop-import", .stopImport), ("warnings", .toggleWarnings), ("redraw", .redraw),
    ("suspend", .suspend), ("quit", .quit),
  ]

  /// The words of nine actions that differ by a digit: `tab-1` to `tab-9`.
  private static func digits(
    _ word: String,
    _ action: (Int) -> Action
  ) -> [(name: String, action: Action)] {
    (1...9).map { ("\(word)-\($0)", action($0)) }
  }
}
