import ArgumentParser
import ReaderJournal
import TrialModel
import TrialQuery
import TrialScreening

/// Who reads.
///
/// One type for the program and its commands: an option that both declare belongs to the program, which
/// hands it on by its type.
struct ReaderOptions: ParsableArguments {
  @Option(help: "Which reader of the review you are; what others decided is shown after you did.")
  var reader: String?
}

/// A review that is kept in the store; one type for the program and its commands, as `ReaderOptions`.
struct InStoreOptions: ParsableArguments {
  @Option(help: "The name of a review that is kept in the store, in place of its folder.")
  var inStore: String?

  /// The review of that name in the store.
  ///
  /// - Parameters:
  ///   - stored: Where the store is.
  ///   - isQuick: Whether it is opened as this machine knows it, and the store is asked later.
  ///   - world: Files and time.
  /// - Returns: The review; `nil` where none was named.
  /// - Throws: `ProgramError` for what is no name, and where there is no home for a store.
  func place(
    _ stored: StoreOptions,
    isQuick: Bool = false,
    in world: Environment
  ) throws(ProgramError) -> ReviewInStore? {
    guard let inStore else { return nil }
    guard let name = ReviewName(inStore) else {
      throw ProgramError(
        .wrongUse,
        "--in-store: '\(inStore)' is no name of a review; write \(ReviewName.rule)"
      )
    }
    return ReviewInStore(name, in: try stored.location(in: world), isQuick: isQuick, world)
  }
}

/// The review that a command goes by, and who reads.
struct ReviewOptions: ParsableArguments {
  @Option(help: "The folder of a review: its decisions are shown and counted.")
  var review: String?

  @OptionGroup var named: InStoreOptions
  @OptionGroup var reading: ReaderOptions

  var reader: String? { reading.reader }

  /// Whether a review was named.
  var isNamed: Bool { review != nil || named.inStore != nil }

  /// The review with its decisions.
  ///
  /// What the narrowing steps leave out is put in by `OpenReview.narrow`.
  ///
  /// - Parameters:
  ///   - stored: Where the store is.
  ///   - isQuick: Whether it is opened as this machine knows it, and the store is asked later.
  ///   - world: Files and time.
  /// - Returns: The review; `nil` when none was named.
  /// - Throws: `ProgramError` when it cannot be read, and for a reader without a review.
  func opened(
    _ stored: StoreOptions,
    isQuick: Bool = false,
    in world: Environment
  ) throws(ProgramError) -> OpenReview? {
    let kept = try named.place(stored, isQuick: isQuick, in: world)
    if let review {
      guard kept == nil else {
        throw ProgramError(.wrongUse, "a review is in a folder or in the store; leave one out")
      }
      return try OpenReview(ReviewInFolder(ReviewFolder(review, in: world)))
    }
    if let kept { return try OpenReview(kept, isQuick: isQuick) }
    // Not in `validate`: the program sees the --reader of its commands, too.
    if reader != nil {
      throw ProgramError(.wrongUse, "--reader needs --review DIR or --in-store NAME")
    }
    return nil
  }

  /// Who reads; `nil` when nobody was named.
  ///
  /// - Throws: `ProgramError` when the protocol names no such reader.
  func reader(of review: OpenReview) throws(ProgramError) -> ReviewName? {
    guard let reader else { return nil }
    return try review.reader(named: reader)
  }
}

extension OpenReview {
  /// The reader of that name, as the protocol spells it.
  ///
  /// - Throws: `ProgramError` when the protocol names no such reader.
  func reader(named typed: String) throws(ProgramError) -> ReviewName {
    let readers = review.protocol.readers
    if let name = ReviewName(typed), let known = readers.first(where: { $0 == name }) {
      return known
    }
    let known = readers.map(\.text).joined(separator: ", ")
    throw ProgramError(
      .wrongUse,
      "'\(typed)' is no reader of this review; "
        + (readers.isEmpty
          ? "name readers in '\(place.protocolPlace)'"
          : "there are \(known), named in '\(place.protocolPlace)'")
    )
  }

  /// Says what has to be known of the texts on standard error.
  func sayRemarks() {
    for remark in remarks { StandardError.write("\(remark)\n") }
  }

  /// Sends what waits on this machine, and says on standard error what waits still.
  ///
  /// - Throws: `ProgramError` when the store refuses it for good.
  func deliver() throws(ProgramError) {
    guard let sending = try place.deliver(), let remark = sending.remark else { return }
    if sending.isForGood { throw ProgramError(.notDone, remark) }
    StandardError.write("rtio-tui: \(remark)\n")
  }
}
