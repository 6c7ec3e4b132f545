package import TrialModel

/// A figure or statement as it stands on a page, with what `p` says about it and `y` copies.
package struct ShownFigure: Hashable, Sendable {
  /// What it is, in words that stand alone: `overall survival, median, ipilimumab`.
  package let title: String
  /// What the page shows for it.
  package let text: String
  /// The figure behind it; `nil` for a statement in words.
  package let figure: Figure?
  /// Its source; `nil` only for our own reading of figures shown beside it.
  package let source: SourceKey?
  /// The side of the comparison it belongs to; `nil` for both or neither.
  package let side: Arm.Side?
  /// What Enter does on it; `nil` leaves that to its row.
  package let link: PageLink?
  /// How it was computed here; `nil` for what a source says.
  package let computation: Computation?
  /// Why a category was chosen, with rule and place; empty for all that is no category of ours.
  package let evidence: [Classification.Evidence]
  /// What its page knows of it besides: which arms it compares, why it is not pooled.
  package private(set) var details: [FigureDetail] = []
  /// The category of a reader's that it shows; `nil` for everything else.
  package private(set) var overruled: Classification.Overruled?
  /// The counts it was computed from, by which all measures are worked out once it is opened.
  private var comparison: EventComparison?
  /// What the comparison is of.
  private var comparedTerm = ""

  package init(
    title: String,
    text: String,
    figure: Figure?,
    source: SourceKey?,
    side: Arm.Side? = nil,
    link: PageLink? = nil,
    computation: Computation? = nil,
    evidence: [Classification.Evidence] = []
  ) {
    self.title = title
    self.text = text
    self.figure = figure
    self.source = source
    self.side = side
    self.link = link
    self.computation = computation
    self.evidence = evidence
  }

  /// A statement in words with its source.
  package init(title: String, words: SourcedText) {
    self.init(title: title, text: words.text, figure: nil, source: words.source)
  }

  /// A category as a reader set it, with what stood there before.
  package init(_ overruled: Classification.Overruled) {
    self.init(
      title: "\(overruled.override.subject.category.rawValue), set by a reader",
      text: overruled.override.valueText,
      figure: nil,
      source: overruled.evidence.lazy.compactMap(\.words.source).first,
      evidence: overruled.evidence
    )
    self.overruled = overruled
  }

  /// The figure with what its page knows of it besides.
  func adding(_ details: [FigureDetail]) -> ShownFigure {
    var figure = self
    figure.details += details
    return figure
  }

  /// The figure as one that stands for every measure of a comparison.
  func unfolding(_ comparison: EventComparison, of term: String) -> ShownFigure {
    var figure = self
    figure.comparison = comparison
    figure.comparedTerm = term
    return figure
  }

  /// What is shown of it once it is opened: itself, or every measure of its comparison.
  package var unfolded: [ShownFigure] { comparison?.figures(of: comparedTerm) ?? [self] }
}
