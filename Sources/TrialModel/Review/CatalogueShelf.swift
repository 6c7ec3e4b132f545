import Synchronization

/// The review, its trials and their sources as they lie in the program, read when they are asked for.
///
/// A first screen needs one trial or none, however many there are. What was read is kept.
package final class CatalogueShelf: Sendable {
  /// Reads what is asked for; a file that cannot be read gives nothing, which the build prevents.
  package struct Reading: Sendable {
    let review: @Sendable () -> Review
    /// Reads the search for later trials; `nil` where none was made.
    let laterSearch: @Sendable () -> LaterSearch?
    let sources: @Sendable () -> [Source]
    /// Takes the place of a trial among the numbers.
    let trial: @Sendable (Int) -> Trial?

    package init(
      review: @escaping @Sendable () -> Review,
      laterSearch: @escaping @Sendable () -> LaterSearch?,
      sources: @escaping @Sendable () -> [Source],
      trial: @escaping @Sendable (Int) -> Trial?
    ) {
      self.review = review
      self.laterSearch = laterSearch
      self.sources = sources
      self.trial = trial
    }
  }

  private struct Kept {
    var review: Review?
    /// Nothing until it was asked for, then what came of that.
    var laterSearch: LaterSearch??
    var sources: [SourceKey: Source]?
    var trials: [Int: Trial] = [:]
  }

  /// The registry numbers of the trials, rising.
  let numbers: [TrialID]
  /// The newest date any trial's state is known to; `nil` for no trial.
  let asOf: PartialDate?
  private let reading: Reading
  private let kept = Mutex(Kept())

  /// - Parameters:
  ///   - numbers: The registry numbers of the trials, rising.
  ///   - asOf: The newest date any trial's state is known to.
  ///   - reading: Reads them.
  package init(numbers: [TrialID], asOf: PartialDate?, reading: Reading) {
    self.numbers = numbers
    self.asOf = asOf
    self.reading = reading
  }

  var review: Review {
    kept.withLock { kept in
      let review = kept.review ?? reading.review()
      kept.review = review
      return review
    }
  }

  var laterSearch: LaterSearch? {
    kept.withLock { kept in
      if case .some(let search) = kept.laterSearch { return search }
      let search = reading.laterSearch()
      kept.laterSearch = .some(search)
      return search
    }
  }

  var sources: [SourceKey: Source] {
    kept.withLock { kept in
      let sources =
        kept.sources
        ?? Dictionary(
          reading.sources().map { ($0.key, $0) },
          uniquingKeysWith: { first, _ in first }
        )
      kept.sources = sources
      return sources
    }
  }

  /// The trial of that number; `nil` when there is none.
  func trial(_ id: TrialID) -> Trial? {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = low + (high - low) / 2
      if numbers[middle] < id { low = middle + 1 } else { high = middle }
    }
    guard low < numbers.count, numbers[low] == id else { return nil }
    return kept.withLock { kept in
      let trial = kept.trials[low] ?? reading.trial(low)
      kept.trials[low] = trial
      return trial
    }
  }
}
