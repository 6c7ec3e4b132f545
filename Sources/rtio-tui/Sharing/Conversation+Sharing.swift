import Browser
import TrialQuery
import TrialStore

extension Conversation {
  /// Begins to look at a store that others use too, or that is to be looked at often.
  ///
  /// - Parameters:
  ///   - library: What is browsed.
  ///   - watch: What looks.
  ///   - books: The books of the store that are open here.
  ///   - world: How often it is looked at.
  mutating func watch(
    _ library: Library,
    by watch: inout StoreWatch,
    books: [String],
    in world: Environment
  ) {
    guard let location = library.store?.location,
      location.isFarAway || !books.isEmpty || StorePace.of(world).isSet
    else { return }
    do throws(ProgramError) {
      // What is in a file is read from there once it is told that there is something.
      try watch.begin(
        at: location,
        books: location.isFarAway ? books : [],
        isListed: state.index.generation != 0
      )
    } catch {
      _ = hear(.reported("what others change is not seen: \(error.message)", isError: true))
    }
  }

  /// Takes up what others decided in the review, without moving the list that is looked at.
  mutating func hearReview(_ review: inout OpenReview?) -> [Effect] {
    do throws(ProgramError) {
      guard try review?.refresh(isQuick: true) == true, let review else { return [] }
      return hear(.storeNews(.review(review.review)))
    } catch {
      return hear(.reported(error.message, isError: true))
    }
  }

  /// Hears what the look at the store tells; nothing moves by it.
  mutating func listen(to watch: inout StoreWatch) -> [Effect] {
    var effects: [Effect] = []
    for heard in watch.listen() {
      switch heard {
      case .ended(let reason): _ = hear(.reported(reason, isError: true))
      case .report(let report): effects += take(report)
      }
    }
    let changes = watch.changes(since: state.index)
    // What an import of this browser brings is listed at its end.
    if state.work?.isStoppable != true, changes != state.sharing.changes {
      effects += hear(.storeNews(.changed(trials: changes)))
    }
    return effects
  }

  private mutating func take(_ report: StoreReport) -> [Effect] {
    switch report {
    case .generation, .revision, .line: []
    case .waiting(let count): hear(.storeNews(.waiting(count)))
    case .away(let since, _): hear(.storeNews(.away(since: since)))
    case .trouble(let since, let reason):
      hear(.storeNews(.unusable(since: since, reason: reason)))
    case .back(let sent): hear(.storeNews(.back(sent: sent)))
    case .words(let words): hear(.reported(words, isError: true))
    }
  }

  /// Lists the trials as others changed them: by the list that another program made, or by one made anew.
  ///
  /// The store itself is not asked, since keys would wait for it.
  mutating func takeUpChanges(
    of library: Library,
    seenBy watch: StoreWatch,
    in background: inout BackgroundWork
  ) -> [Effect] {
    if let index = library.store?.index(), index.generation != state.index.generation,
      watch.isCurrent(index)
    {
      return hear(.indexMade(index))
    }
    return remakeIndex(of: library, in: &background)
  }
}
