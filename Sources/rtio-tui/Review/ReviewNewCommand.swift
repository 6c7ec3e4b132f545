import ArgumentParser
import BundledCatalogue
import Glibc
import TrialImport
import TrialModel
import TrialScreening

/// A folder with a protocol.
struct ReviewNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make the folder of a review with a protocol to begin with.",
    discussion: """
      protocol.json is then edited: title, question, searches, criteria, reasons, readers. A folder that \
      already has a protocol is left as it is.

      --example takes the protocol of the review of October 2020, whose search and narrowing stand in it as \
      the review states them, and what is known of its run: how many records it found, as printed, and \
      the registry numbers that are known. That run is not complete, so that the first one of yours finds \
      everything new.
      """
  )

  @Argument(help: "The folder, which is made when it is not there.")
  var folder: String

  @Flag(help: "With the protocol of the review of 2020.")
  var example = false

  func run() throws {
    let folder = ReviewFolder(folder, in: .process)
    try folder.begin(
      with: example ? BundledCatalogue.exampleProtocol : BundledCatalogue.newProtocol
    )
    if example, let run = SearchRun.ofTheReview(in: .bundled) { _ = try folder.keep(run) }
    StandardOutput.write(
      """
      '\(folder.path)' is made.
      Edit \(folder.place(ReviewFolder.protocolName)): title, question, searches, criteria, reasons, readers.
      Then 'rtio-tui review update \(folder.path)' runs the searches, and
      'rtio-tui --review \(folder.path) --reader AB' opens the records to be read.

      """
    )
  }
}

extension ReviewFolder {
  /// Makes the folder and all that a review begins with.
  ///
  /// - Throws: `ProgramError` when there is a protocol already, and when something cannot be written.
  fileprivate func begin(with text: StaticString) throws(ProgramError) {
    if let scheme = FilePath.scheme(of: path) {
      throw ProgramError(.wrongUse, "a review is a folder, and '\(scheme)://…' an address")
    }
    Self.makeFolders(of: path)
    let opened: OpenFolder
    do throws(FileError) {
      opened = try OpenFolder(path)
    } catch {
      throw ProgramError(.notDone, "the folder '\(path)' cannot be made: \(error.reason)")
    }
    guard !opened.has(Self.protocolName) else {
      throw ProgramError(
        .notDone,
        "there is a review in '\(path)' already; nothing was changed, name another folder"
      )
    }
    opened.makeFolder(Self.runsName)
    opened.makeFolder(Self.decisionsName)
    do throws(FileError) {
      // What is there already stays as it is.
      _ = try opened.write(new: ".gitattributes", Array(Self.attributes.utf8))
      _ = try opened.write(new: ".gitignore", Array(Self.ignored.utf8))
      guard try opened.write(new: Self.protocolName, Array("\(text)".utf8)) else {
        throw FileError(reason: "another program made it just now")
      }
    } catch {
      throw ProgramError(.notDone, "'\(place(Self.protocolName))' was not written: \(error.reason)")
    }
  }

  /// Makes a folder and those above it, as the user's mask has it: a team may share them.
  private static func makeFolders(of path: String) {
    var folder = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      folder += "/\(part)"
      mkdir(folder, 0o777)
    }
  }

  /// Lines of a reader from two machines are both kept when version control merges them.
  private static let attributes = """
    decisions/*.ndjson text eol=lf merge=union
    runs/*.json text eol=lf

    """

  /// The records come again with `review update`.
  private static let ignored = "registry.sqlite*\n"
}

extension SearchRun {
  /// What is known of the run of the bundled review: how many records it found, and some of their numbers.
  ///
  /// The review gives a month and no day; the run stands at the end of that month. `nil` where the catalogue
  /// does not say what was found.
  static func ofTheReview(in catalogue: Catalogue) -> SearchRun? {
    let review = catalogue.review
    guard let box = review.flow.boxes.first(where: { $0.id == "identified" }),
      let count = box.figure.value.value.flatMap({ Int($0.digits) }),
      let search = ReviewName("ctgov"),
      let month = review.searched.month,
      let day = (28...31).reversed()
        .compactMap({ PartialDate(year: review.searched.year, month: month, day: $0) }).first,
      let at = Moment("\(day.text)T23:59:59.999999Z")
    else { return nil }
    return SearchRun(
      search: search,
      at: at,
      query: [.init("query.term", "radiotherapy AND immunotherapy")],
      apiVersion: nil,
      dataTimestamp: nil,
      count: count,
      ids: catalogue.trials.filter { $0.role == .running }.compactMap {
        TrialID(registryNumber: $0.id.text)
      },
      version: "as printed in the review of \(review.searched.text), which gives no day",
      isComplete: false
    )
  }
}
