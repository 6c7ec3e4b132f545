import TerminalModel

extension Keymap {
  /// The keys of `rtio-tui`.
  package static let standard = Keymap(
    moving + opening + choosing + looking + popUps + typing + taking + comparing + across + forest
      + summary + deciding + screeningKeys + reviewFlow + overriding + noting + importing + program
  )

  /// The tabs of a trial.
  static let trial: [KeyContext] = [.trial, .results, .toxicity, .arms, .checks]

  /// The tabs of a trial and of the review.
  static let pages: [KeyContext] = trial + review

  /// The tabs of the review, and those of the review that is screened.
  static let review: [KeyContext] = [.review, .queue, .reviewFlow]

  /// Pages of several trials.
  static let acrossTrials: [KeyContext] = [.forest, .comparison, .eventAcross, .summary]

  /// Where a selection moves over rows.
  static let lists: [KeyContext] = [
    .trials, .facets, .trial, .results, .toxicity, .review, .columns, .sort, .source, .arms,
    .forest, .comparison, .eventAcross, .summary, .checks, .queue, .imports, .findings, .records,
    .screening, .duplicates, .reviewFlow,
  ]

  /// Where rows are listed below a text that is typed.
  static let searched: [KeyContext] = [.help, .palette, .search, .eventSearch, .endpoints]

  /// Where changes of view are undone, or it is said where they are.
  static let views: [KeyContext] =
    [.trials, .facets] + pages + acrossTrials + [.imports, .findings]

  /// Everywhere but in pop-ups and while typing.
  static let everywhere: [KeyContext] = views + screening
}
