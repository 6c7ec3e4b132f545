import ArgumentParser
import TrialModel
import TrialScreening

/// The folder of a review, as the commands of `review` take it, and where its records lie.
struct ReviewArguments: ParsableArguments {
  @Argument(help: "The folder of the review.")
  var folder: String

  // The group of the program itself, which would take an option of the same name away.
  @OptionGroup var stored: StoreOptions

  /// The store that was named; `nil` for that of the folder.
  var store: String? { stored.store }

  /// The folder as it was named.
  func place(in world: Environment) -> ReviewFolder { ReviewFolder(folder, in: world) }

  /// The review with all decisions, and what its narrowing steps leave out; what has to be known of its files
  /// is said on standard error.
  ///
  /// - Throws: `ProgramError` when protocol, a run, the decisions or the store cannot be read.
  func narrowed(in world: Environment) throws(ProgramError) -> OpenReview {
    let review = try place(in: world).judged(store: store, in: world)
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
    try place(in: world).library(store: store, in: world)
  }
}

extension ReviewFolder {
  /// The review with all decisions and what its narrowing steps leave out: every part of the folder is judged,
  /// the filters of the steps too, by all that open it.
  ///
  /// - Throws: `ProgramError` when protocol, a run, the decisions or the store cannot be read.
  func judged(store named: String?, in world: Environment) throws(ProgramError) -> OpenReview {
    var review = try OpenReview(self)
    guard !review.review.protocol.narrowings.isEmpty else { return review }
    // Nobody's overrides: the same folder gives the same answer to everybody.
    try review.narrow(by: library(store: named, in: world).current(with: Overrides()).index)
    return review
  }

  /// The records of a review: those of a store that is named, else of the one in its folder.
  ///
  /// - Throws: `ProgramError` when a store was named that is not there, and for one that is a link.
  func library(store named: String?, in world: Environment) throws(ProgramError) -> Library {
    let path: String
    if let named {
      path = world.expanding(named)
      try StoreFile.admit(path)
      guard world.exists(path) else {
        throw ProgramError(
          .wrongUse,
          "--store: there is no '\(path)'; 'rtio-tui review update \(self.path) --store \(named)' "
            + "makes it"
        )
      }
    } else {
      try admitStore()
      path = storePath
    }
    return try Library.open(Catalogue.bundled, store: path, overrides: Overrides())
  }
}
