/// The search for trials that reported after the review: how far it went, and what it looked for in vain.
///
/// The trials it found have files of their own, with the role `since`.
package struct LaterSearch: Hashable, Sendable {
  /// When it was made.
  package let made: PartialDate
  /// The day of the newest copy that was read: the search goes to that day.
  package let newestCopy: PartialDate
  /// What came before it was made and is not in it, as a noun; `nil` where nothing is known to be missing.
  package let notCovered: String?
  /// What kind of search it was, in sentences.
  package let how: String
  /// Where that is written down.
  package let source: SourceKey
  /// What was not looked for or left out, in sentences.
  package let limits: [String]
  /// The trials that were looked for and have no result in what was read.
  package let trials: [SoughtTrial]

  package init(
    made: PartialDate,
    newestCopy: PartialDate,
    notCovered: String?,
    how: String,
    source: SourceKey,
    limits: [String],
    trials: [SoughtTrial]
  ) {
    self.made = made
    self.newestCopy = newestCopy
    self.notCovered = notCovered
    self.how = how
    self.source = source
    self.limits = limits
    self.trials = trials
  }

  /// Those that stand so, what is expected first before the rest, else in the order of the file.
  package func trials(_ standing: SoughtTrial.Standing) -> [SoughtTrial] {
    trials.enumerated()
      .filter { $0.element.standing == standing }
      .sorted { left, right in
        switch (left.element.expected?.date, right.element.expected?.date) {
        case (let own?, let its?) where own.lastDay != its.lastDay: own.lastDay < its.lastDay
        case (.some, nil): true
        case (nil, .some): false
        default: left.offset < right.offset
        }
      }
      .map(\.element)
  }
}

/// A trial that was looked for and has no result in what was read, and no file of its own.
package struct SoughtTrial: Hashable, Sendable {
  /// Whether a result is still to come.
  package enum Standing: String, Hashable, Sendable, CaseIterable {
    /// A copy says that it runs, or that its result is to come.
    case awaited
    /// It ended without a result that could be read.
    case ended
    /// No copy says anything of a result, or whether one is to come.
    case notFound = "not-found"
  }

  /// What is expected of a trial, and when.
  package struct Expectation: Hashable, Sendable {
    /// What is expected.
    package enum Event: String, Hashable, Sendable, CaseIterable {
      case result
      case primaryCompletion = "primary completion"
    }

    package let date: PartialDate
    package let event: Event

    package init(date: PartialDate, event: Event) {
      self.date = date
      self.event = event
    }
  }

  /// The name readers know.
  package let name: String
  /// The registry number; `nil` where none was read.
  package let registryNumber: String?
  /// The disease site, lower case.
  package let site: String
  /// What is compared, in a few words; `nil` where the copies read do not say.
  package let asks: String?
  package let standing: Standing
  /// Its state in our words, with the document that says so.
  package let state: SourcedText
  /// The day the state is known to; `nil` where the document is not dated.
  package let asOf: PartialDate?
  /// `nil` where no date was read.
  package let expected: Expectation?
  /// How many patients are planned or were enrolled; empty where not read.
  package let sizes: [SizeFigure]

  package init(
    name: String,
    registryNumber: String?,
    site: String,
    asks: String?,
    standing: Standing,
    state: SourcedText,
    asOf: PartialDate?,
    expected: Expectation?,
    sizes: [SizeFigure]
  ) {
    self.name = name
    self.registryNumber = registryNumber
    self.site = site
    self.asks = asks
    self.standing = standing
    self.state = state
    self.asOf = asOf
    self.expected = expected
    self.sizes = sizes
  }
}

extension PartialDate {
  /// The last day that the date can mean, as year, month and day: of `2026` the end of December.
  fileprivate var lastDay: (Int, Int, Int) { (year, month ?? 12, day ?? 31) }
}
