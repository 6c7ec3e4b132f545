import ArgumentParser
import TrialModel
import TrialScreening

/// The review that the commands of `review` are of, and where its records lie.
struct ReviewArguments: ParsableArguments {
  @Argument(help: "The folder of the review; none with --in-store.")
  var folder: String?

  @OptionGroup var named: InStoreOptions
  // The group of the program itself, which would take an option of the same name away.
  @OptionGroup var stored: StoreOptions

  /// The place as it was named.
  ///
  /// - Throws: `ProgramError` where a folder was named and a store, or neither.
  func place(in world: Environment) throws(ProgramError) -> any ReviewPlace {
    try ReviewArguments.place(folder, named, stored, in: world)
  }

  /// The place that a folder or `--in-store` names.
  ///
  /// - Throws: `ProgramError` where both are named, or neither.
  static func place(
    _ folder: String?,
    _ named: InStoreOptions,
    _ stored: StoreOptions,
    in world: Environment
  ) throws(ProgramError) -> any ReviewPlace {
    let kept = try named.place(stored, in: world)
    switch (folder, kept) {
    case (let folder?, nil): return ReviewInFolder(ReviewFolder(folder, in: world))
    case (nil, let kept?): return kept
    case (nil, nil):
      throw ProgramError(.wrongUse, "name the folder of the review, or --in-store NAME")
    case (let folder?, .some):
      throw ProgramError(
        .wrongUse,
        "a review is in a folder or in the store; leave out '\(folder)' or --in-store"
      )
    }
  }

  /// The review with all decisions, and what its narrowing steps leave out; what has to be known of its texts
  /// is said on standard error.
  ///
  /// - Throws: `ProgramError` when protocol, a run, the decisions or the store cannot be read.
  func narrowed(in world: Environment) throws(ProgramError) -> OpenReview {
    let place = try place(in: world)
    let review = try place.judged { () throws(ProgramError) in
      try place.library(stored, in: world)
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

extension ReviewPlace {
  /// The review with all decisions and what its narrowing steps leave out: every part of it is judged, the
  /// filters of the steps too, by all that open it.
  ///
  /// - Parameters:
  ///   - mayBeAway: Whether the list as it was last made will do while the server of the store is away.
  ///   - library: Opens the records of the review, which one without such steps does not need.
  /// - Returns: The review.
  /// - Throws: `ProgramError` when protocol, a run, the decisions or the store cannot be read.
  func judged(
    mayBeAway: Bool = false,
    by library: () throws(ProgramError) -> Library
  ) throws(ProgramError) -> OpenReview {
    var review = try OpenReview(self)
    guard !review.review.protocol.narrowings.isEmpty else { return review }
    // Nobody's overrides: the same review gives the same answer to everybody.
    let opened = try library()
    let listed =
      try mayBeAway ? opened.reachable(with: Overrides()) : opened.current(with: Overrides())
    try review.narrow(by: listed.index)
    return review
  }

  /// The records of a review: those of a store that is named, else of the one that the review has.
  ///
  /// - Throws: `ProgramError` when a store was named that is not there, and for one that is a link.
  func library(_ stored: StoreOptions, in world: Environment) throws(ProgramError) -> Library {
    let named = try stored.named(in: world)
    if let named, !named.isThere {
      throw ProgramError(
        .wrongUse,
        "--store: there is no '\(named.name)'; 'rtio-tui review update \(argument) --store "
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
