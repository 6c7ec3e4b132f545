import TrialModel

/// What one cell is sorted by; absent values are `nil` and come last.
enum SortValue {
  case number(Double)
  /// A text, which is compared as `FoldedText`.
  case text(String)

  /// Whether the left comes before the right; `nil` when they are alike.
  static func precedes(_ left: SortValue?, _ right: SortValue?, isFalling: Bool) -> Bool? {
    guard let left else { return right == nil ? nil : false }
    guard let right else { return true }
    switch (left, right) {
    case (.number(let left), .number(let right)):
      return left == right ? nil : (left < right) != isFalling
    case (.text(let left), .text(let right)):
      let (left, right) = (FoldedText(left), FoldedText(right))
      return left == right ? nil : (left < right) != isFalling
    case (.number, .text): return !isFalling
    case (.text, .number): return isFalling
    }
  }
}

extension Column {
  /// Whether the largest or newest is what a reader usually wants first.
  var usuallyFalls: Bool {
    [.participants, .result, .year, .known, .changed, .decided].contains(self)
  }

  /// What the column sorts the trial by; `nil` when not known.
  func sortValue(of trial: ListedTrial) -> SortValue? {
    switch self {
    case .result:
      // The newest result is wanted first, so a headline counts with the date of the results, and one
      // without a date as the oldest: it must not sink among the trials that have none.
      trial.headline.map { _ in .text(trial.resultsDate?.text ?? "") }
    case .year: trial.start.map { .text($0.text) }
    case .role: rank(trial, in: .role)
    case .status: rank(trial, in: .status)
    case .primary: rank(trial, in: .primary)
    case .backbone: rank(trial, in: .backbone)
    case .phase: rank(trial, in: .phase)
    case .screening: rank(trial, in: .screening)
    case .site: text(trial.categories.siteLabel)
    case .agent: text(trial.categories.agentLabel)
    // Long texts are sorted by how they begin, so that the index keeps few different keys.
    case .endpoint: text(String((trial.design.primaryOutcome ?? "").prefix(Self.sortedLength)))
    case .control:
      text(String(trial.design.controls.joined(separator: ",").prefix(Self.sortedLength)))
    default:
      switch value(of: trial) {
      case .text(let text): self.text(text)
      case .number(let number): .number(number.value)
      case .list(let texts): texts.isEmpty ? nil : text(texts.joined(separator: ","))
      case .flag(let isTrue): .number(isTrue ? 1 : 0)
      case .unknown: nil
      }
    }
  }

  private static var sortedLength: Int { 16 }

  private func text(_ text: String) -> SortValue? {
    text.isEmpty ? nil : .text(text)
  }

  /// The place of the trial's value in the vocabulary; words of others come after it.
  private func rank(_ trial: ListedTrial, in field: FilterField) -> SortValue? {
    guard let value = field.values(of: trial).first, value != RecruitmentStatus.notStated.text
    else { return nil }
    guard let place = field.vocabulary.firstIndex(of: value) else { return text(value) }
    return .number(Double(place))
  }
}
