import Browser
import ReaderFiles
import TrialModel
import TrialQuery
import TrialScreening

extension Conversation {
  /// Opens the first record that waits for the reader; where nobody reads, the list stays.
  mutating func beginScreening() -> [Effect] {
    guard state.openReview?.reader != nil else { return [] }
    return hear(.open)
  }

  /// Adds a line of the reader to the review, and says what the browser wants once it is on the
  /// disk, or why it is not.
  mutating func screen(
    _ request: ScreeningRequest,
    in review: inout OpenReview?,
    _ world: Environment
  ) -> [Effect] {
    do throws(ProgramError) {
      let acts = [(id: request.id, act: request.act)]
      let lines = try review?.add(acts, of: request.reader, at: request.stage, in: world)
      guard let line = lines?.first else { return [] }
      let effects = hear(.screened(.kept(line, text: line.text, for: request)))
      return effects + readReview(&review)
    } catch {
      // The line has no room for the place, which stands in the head of the screen.
      let place = review?.place.linesPlace ?? ""
      let reason = place.isEmpty ? error.message : error.message.replacing(place, with: "")
      return hear(.screened(.failed(request, reason: reason)))
    }
  }

  /// Takes up what other programs added to the review since it was read.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - isQuick: Whether nobody may be waited for, so that what a server has is left for another time.
  /// - Returns: What the browser wants then.
  mutating func readReview(_ review: inout OpenReview?, isQuick: Bool = true) -> [Effect] {
    do throws(ProgramError) {
      guard try review?.refresh(isQuick: isQuick) == true, let review else { return [] }
      return hear(.reviewRead(review.review))
    } catch {
      return hear(.reported(error.message, isError: true))
    }
  }

  /// Leaves out what the narrowing steps of the protocol do, by the list as it is now.
  mutating func narrow(_ review: inout OpenReview?) {
    guard let before = review?.review.leftOut else { return }
    do throws(ProgramError) {
      // Nobody's overrides: the same folder gives the same answer to everybody.
      try review?.narrow(by: state.index.amended(with: []))
    } catch {
      _ = hear(.reported(error.message, isError: true))
    }
    guard let review, review.review.leftOut != before else { return }
    _ = hear(.reviewRead(review.review))
  }

  /// Looks up anew what is known of a review beside its decisions, as when the list of all trials is another one.
  mutating func lookUpReview(in library: Library) {
    guard let review = state.openReview?.review else { return }
    _ = hear(.reviewNews(ReviewNews.lookedUp(in: state.index, about: review)))
    compareVersions(in: library)
  }

  /// Compares the versions of the records of a review that changed since they were decided, where that is awaited:
  /// they are read from the store, which the first screen does not wait for.
  mutating func compareVersions(in library: Library) {
    guard let open = state.openReview, open.awaitsSecondLooks else { return }
    do throws(ProgramError) {
      let looks = try library.secondLooks(in: open.review, by: state.index)
      _ = hear(.reviewNews([.secondLooks(looks)]))
    } catch {
      _ = hear(.reported(error.message, isError: true))
    }
  }

  /// Reads the record that the next key is likely to lead to.
  mutating func readAhead(from library: Library) {
    guard library.records?.isAway != true, let id = state.recordAhead,
      let study = try? library.study(id)
    else { return }
    _ = hear(.studiesRead([study], for: .screening))
  }
}

extension Library {
  /// The decisions of a review whose record changed since in what criteria name.
  ///
  /// Only records whose versions have to be compared are looked at in the store; one that is damaged is passed
  /// over.
  func secondLooks(
    in review: LivingReview,
    by index: TrialIndex
  ) throws(ProgramError) -> [SecondLook] {
    guard let store else { return [] }
    var looks: [SecondLook] = []
    for id in index.idsToCompare(among: review.results, in: review) {
      do throws(ProgramError) {
        looks += review.secondLooks(at: id, in: try store.versions(of: id))
      } catch {
        guard error.isOfOneRecord else { throw error }
      }
    }
    return looks
  }
}

extension ReviewSession {
  /// The review as the browser opens it, with what the list of all trials says of its records.
  init(_ review: OpenReview, reader: ReviewName?, in index: TrialIndex) {
    self.init(
      review.review,
      reader: reader,
      folder: review.place.title,
      knowing: ReviewNews.lookedUp(in: index, about: review.review)
    )
  }
}

extension ReviewNews {
  /// What the list of all trials says of the records of a review: which are of the pilot, which share a number,
  /// and whether versions have to be compared.
  static func lookedUp(in index: TrialIndex, about review: LivingReview) -> [ReviewNews] {
    let isAwaited = !index.idsToCompare(among: review.results, in: review).isEmpty
    return [
      .pilot(review.pilot(LivingReview.usualPilot)),
      .numbers(index.duplicateSearch(among: review.results)),
      isAwaited ? .secondLooksAwaited : .secondLooks([]),
    ]
  }
}
