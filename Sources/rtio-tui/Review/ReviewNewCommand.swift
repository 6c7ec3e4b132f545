import ArgumentParser
import BundledCatalogue
import Glibc
import ReaderFiles
import TrialImport
import TrialModel
import TrialScreening

/// A review with a protocol, in a folder or in the store.
struct ReviewNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a review with a protocol to begin with, in a folder or in the store.",
    discussion: """
      protocol.json is then edited: title, question, searches, criteria, reasons, readers. A folder that \
      already has a protocol is left as it is. With --in-store the review is kept in the store that --store \
      names, for all who use it; 'review protocol' prints its protocol and puts another in its place.

      --example takes the protocol of the review of October 2020, whose search and narrowing stand in it as \
      the review states them, and what is known of its run: how many records it found, as printed, and \
      the registry numbers that are known. That run is not complete, so that the first one of yours finds \
      everything new.

      --from and --from-store bring over a review that is kept elsewhere: its protocol, unless there is one, \
      and the runs and lines of readers that are missing. It may be done again, and in both directions; lines \
      that cannot be read are named and left where they are.

      \(CommandExamples.text(of: "review new"))
      """
  )

  @Argument(help: "The folder, which is made when it is not there; none with --in-store.")
  var folder: String?

  @OptionGroup var named: InStoreOptions
  @OptionGroup var stored: StoreOptions

  @Flag(help: "With the protocol of the review of 2020.")
  var example = false

  @Option(name: .customLong("protocol"), help: "A file with the protocol to begin with.")
  var file: String?

  @Option(name: .customLong("from"), help: "The folder of a review to bring over.")
  var sourceFolder: String?

  @Option(name: .customLong("from-store"), help: "The name of a review of the store to bring over.")
  var sourceName: String?

  func validate() throws {
    let sources = [example, file != nil, sourceFolder != nil, sourceName != nil].count { $0 }
    if sources > 1 {
      throw ValidationError("give one of --example, --protocol, --from and --from-store")
    }
    if sourceName != nil, named.inStore != nil {
      throw ValidationError("--from-store brings a review of the store into a folder; name it")
    }
  }

  func run() throws {
    let world = Environment.process
    let place = try ReviewArguments.place(folder, named, stored, in: world)
    if let source = try source(in: world) { return try copy(source, to: place, in: world) }
    let file = try file.map { path throws(ProgramError) in
      try ReviewProtocol.checkedText(of: path, in: world)
    }
    let bundled = example ? BundledCatalogue.exampleProtocol : BundledCatalogue.newProtocol
    try place.begin(with: file ?? "\(bundled)")
    if example, let run = SearchRun.ofTheReview(in: .bundled) { _ = try place.keep(run) }
    StandardOutput.write(
      """
      '\(place.name)' is made.
      \(place.editing): title, question, searches, criteria, reasons, readers.
      Then 'rtio-tui review update \(place.argument)' runs the searches, and
      'rtio-tui \(place.option) --reader AB' opens the records to be read.

      """
    )
  }

  /// The review that is brought over; `nil` where none was named.
  private func source(in world: Environment) throws(ProgramError) -> (any ReviewPlace)? {
    if let sourceFolder { return ReviewInFolder(ReviewFolder(sourceFolder, in: world)) }
    guard let sourceName else { return nil }
    var name = InStoreOptions()
    name.inStore = sourceName
    return try name.place(stored, in: world)
  }

  private func copy(
    _ source: any ReviewPlace,
    to target: any ReviewPlace,
    in world: Environment
  ) throws(ProgramError) {
    var (source, target) = (source, target)
    // All of it is judged before anything is written.
    let text = String(decoding: try source.protocolText(), as: UTF8.self)
    _ = try source.readProtocol()
    let runs = try source.runs()
    let news = try source.news(isQuick: false)
    for remark in news.remarks { StandardError.write("\(remark)\n") }
    if try !target.isThere() {
      try target.begin(with: text)
    } else if try target.protocolText() != Array(text.utf8) {
      StandardError.write(
        "rtio-tui: the protocol of \(target.name) stays; that of \(source.name) is another\n"
      )
    }
    let known = Set(try target.runs())
    let missing = runs.filter { !known.contains($0) }
    for run in missing { _ = try target.keep(run) }
    let lines = try target.add(copied: news.entries)
    let sending = try target.deliver()
    if let remark = sending?.remark { StandardError.write("rtio-tui: \(remark)\n") }
    StandardOutput.write(
      "\(target.name): \(missing.count) \(missing.count == 1 ? "run" : "runs") and \(lines) "
        + "\(lines == 1 ? "line" : "lines") of readers brought over from \(source.name).\n"
    )
  }
}

extension ReviewProtocol {
  /// The text of a file that is a protocol.
  ///
  /// - Throws: `ProgramError` when there is no such file, or it is none.
  static func checkedText(
    of path: String,
    in world: Environment
  ) throws(ProgramError) -> String {
    let path = world.expanding(path)
    let text: String?
    do throws(FileError) {
      text = try world.readStream(path)
    } catch {
      throw ProgramError(.wrongUse, "'\(path)' cannot be read: \(error.reason)")
    }
    guard let text else {
      throw ProgramError(.wrongUse, "there is no file '\(path)'; check the path")
    }
    do throws(FileRefusal) {
      _ = try ReviewProtocol.read(Array(text.utf8))
    } catch {
      throw ProgramError(.wrongUse, "the protocol cannot be read\n  \(path):\(error.message)")
    }
    return text
  }
}

extension ReviewFolder {
  /// Makes the folder and all that a review begins with.
  ///
  /// - Throws: `ProgramError` when there is a protocol already, and when something cannot be written.
  func begin(with text: String) throws(ProgramError) {
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
      guard try opened.write(new: Self.protocolName, Array(text.utf8)) else {
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
