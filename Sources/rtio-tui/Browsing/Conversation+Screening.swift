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

  /// Adds a line of the reader to the folder of the review, and says what the browser wants once it is on the
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
      // The line has no room for the folder, which stands in the head of the screen.
      let folder = review.map { $0.folder.place(ReviewFolder.decisionsName) + "/" } ?? ""
      let reason = folder.isEmpty ? error.message : error.message.replacing(folder, with: "")
      return hear(.screened(.failed(request, reason: reason)))
    }
  }

  /// Takes up what other programs added to the folder of the review since it was read.
  mutating func readReview(_ review: inout OpenReview?) -> [Effect] {
    do throws(ProgramError) {
      guard try review?.refresh() == true, let review else { return [] }
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

  /// Looks up what the first screen of a review does not wait for: which records are of the pilot, which share a
  /// number, and which changed since they were decided.
  mutating func lookUpReview(in library: Library) {
    guard let review = state.openReview?.review else { return }
    _ = hear(.reviewNews(.pilot(review.pilot(LivingReview.usualPilot))))
    _ = hear(.reviewNews(.numbers(state.index.duplicateSearch)))
    do throws(ProgramError) {
      _ = hear(.reviewNews(.secondLooks(try library.secondLooks(in: review, by: state.index))))
    } catch {
      _ = hear(.reported(error.message, isError: true))
    }
  }

  /// Reads the record that the next key is likely to lead to.
  mutating func readAhead(from library: Library) {
    guard let id = state.recordAhead, let study = try? library.study(id) else { return }
    _ = hear(.studiesRead([study], for: .screening))
  }
}

extension Library {
  /// The decisions of a review whose record changed since in what criteria name.
  ///
  /// Only records whose day in the list is later than what was read are looked at in the store; one that is
  /// damaged is passed over.
  func secondLooks(
    in review: LivingReview,
    by index: TrialIndex
  ) throws(ProgramError) -> [SecondLook] {
    guard let store else { return [] }
    var looks: [SecondLook] = []
    for id in review.results where review.screening.isDecided(id) {
      guard let row = index.row(of: id) else { continue }
      let listed = index.trial(at: row)
      // Of a trial of the catalogue the list has another day than that of its record.
      let isAsked =
        listed.role == .registry
        ? review.mayAskForSecondLook(id, keptVersion: listed.stateNow.asOf)
        : listed.holdings.contains(.record)
      guard isAsked else { continue }
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
  /// The review of a folder as the browser has it open.
  init(_ review: OpenReview, reader: ReviewName?) {
    self.init(review.review, reader: reader, folder: review.folder.path)
  }
}
