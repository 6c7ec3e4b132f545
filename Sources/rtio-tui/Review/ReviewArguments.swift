import ArgumentParser
import TrialModel
import TrialScreening

/// The folder of a review, as the commands of `review` take it, and where its records lie.
struct ReviewArguments: ParsableArguments {
  @Argument(help: "The folder of the review.")
  var folder: String

  // The group of the program itself, which would take an option of the same name away.
  @OptionGroup var stored: StoreOptions

  /// The folder as it was named.
  func place(in world: Environment) -> ReviewFolder { ReviewFolder(folder, in: world) }

  /// The review with all decisions, and what its narrowing steps leave out; what has to be known of its files
  /// is said on standard error.
  ///
  /// - Throws: `ProgramError` when protocol, a run, the decisions or the store cannot be read.
  func narrowed(in world: Environment) throws(ProgramError) -> OpenReview {
    let folder = place(in: world)
    let review = try folder.judged { () throws(ProgramError) in
      try folder.library(stored, in: world)
    }
    review.sayRemarks()
    return review
  }

  /// The same with the decisions whose record changed since in what criteria name, which the review knows of.
  ///
  /// - Throws: `ProgramError` as `narrowed` does.
  func looked(
    in world: Environment
  ) throws(ProgramError) -> (open: OpenReview, looks: [SecondLook], library: Library) {
    var open = try narrowed(in: world)
    let library = try library(in: world).current(with: Overrides())
    let looks = try library.secondLooks(in: open.review, by: library.index)
    open.review.lookAgain(at: looks)
    return (open, looks, library)
  }

  /// The records of the review beside the catalogue.
  ///
  /// - Throws: `ProgramError` when a store was named that is not there, and for one that is a link.
  func library(in world: Environment) throws(ProgramError) -> Library {
    try place(in: world).library(stored, in: world)
  }
}

extension ReviewFolder {
  /// The review with all decisions and what its narrowing steps leave out: every part of the folder is judged,
  /// the filters of the steps too, by all that open it.
  ///
  /// - Parameter library: Opens the records of the review, which a folder without such steps does not need.
  /// - Returns: The review.
  /// - Throws: `ProgramError` when protocol, a run, the decisions or the store cannot be read.
  func judged(by library: () throws(ProgramError) -> Library) throws(ProgramError) -> OpenReview {
    var review = try OpenReview(self)
    guard !review.review.protocol.narrowings.isEmpty else { return review }
    // Nobody's overrides: the same folder gives the same answer to everybody.
    try review.narrow(by: library().current(with: Overrides()).index)
    return review
  }

  /// The records of a review: those of a store that is named, else of the one in its folder.
  ///
  /// - Throws: `ProgramError` when a store was named that is not there, and for one that is a link.
  func library(_ stored: StoreOptions, in world: Environment) throws(ProgramError) -> Library {
    let named = try stored.named(in: world)
    if let named, !named.isThere {
      throw ProgramError(
        .wrongUse,
        "--store: there is no '\(named.name)'; 'rtio-tui review update \(path) --store "
          + "\(stored.store ?? named.name)' makes it"
      )
    }
    return try library(at: storeLocation(named))
  }

  /// The records of a store beside the catalogue, with nobody's overrides.
  func library(at location: StoreLocation) throws(ProgramError) -> Library {
    try Library.open(Catalogue.bundled, store: location, overrides: Overrides())
  }
}
