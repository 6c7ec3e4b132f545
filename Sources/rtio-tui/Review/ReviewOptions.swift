import ArgumentParser
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

/// The review that a command goes by, and who reads.
struct ReviewOptions: ParsableArguments {
  @Option(help: "The folder of a review: its decisions are shown and counted.")
  var review: String?

  @OptionGroup var reading: ReaderOptions

  var reader: String? { reading.reader }

  /// The review with its decisions; `nil` when none was named.
  ///
  /// What the narrowing steps leave out is put in by `OpenReview.narrow`.
  ///
  /// - Throws: `ProgramError` when it cannot be read, and for a reader without a review.
  func opened(in world: Environment) throws(ProgramError) -> OpenReview? {
    guard let review else {
      // Not in `validate`: the program sees the --reader of its commands, too.
      if reader != nil { throw ProgramError(.wrongUse, "--reader needs --review DIR") }
      return nil
    }
    return try OpenReview(ReviewFolder(review, in: world))
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
    let place = folder.place(ReviewFolder.protocolName)
    let known = readers.map(\.text).joined(separator: ", ")
    throw ProgramError(
      .wrongUse,
      "'\(typed)' is no reader of this review; "
        + (readers.isEmpty
          ? "name readers in '\(place)'" : "there are \(known), named in '\(place)'")
    )
  }

  /// Says what has to be known of the files on standard error.
  func sayRemarks() {
    for remark in remarks { StandardError.write("\(remark)\n") }
  }
}
