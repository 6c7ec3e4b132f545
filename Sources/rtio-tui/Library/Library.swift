import BundledCatalogue
import JSONText
import RegistryImport
import TrialChecks
import TrialClassification
import TrialImport
import TrialModel
import TrialQuery
import TrialStore

/// Everything there is to browse: the bundled catalogue, and the studies of the store behind an index.
struct Library {
  let catalogue: Catalogue
  let index: TrialIndex
  /// The store, or the place where an import would make it; `nil` where there is no home for one.
  let records: RecordStore?
  /// What sorts the records that are read.
  let rules = SortingRules()
  /// That the server cannot be reached, and of when the list is; `nil` while that is not so.
  private(set) var away: String?

  /// The store; `nil` where there is none yet.
  var store: RecordStore? { records.flatMap { $0.location.isThere ? $0 : nil } }

  /// Whether the index has what the store has; otherwise the catalogue alone is listed for now.
  var isListWhole: Bool { index.generation != 0 || store == nil }

  /// The catalogue with the index beside a store, when there is one that fits.
  ///
  /// The store itself is not opened: `isCurrent` asks it. An index that is missing or of another
  /// catalogue is made anew here when the store is small; with a large one the catalogue alone is
  /// listed, until somebody asks for what is `current` or the browser has had it made. The overrides are
  /// looked at where there is no store; else they are put over the index later, since the first
  /// screen does not wait for them.
  static func open(
    _ catalogue: Catalogue,
    store location: StoreLocation?,
    overrides: @autoclosure () -> Overrides
  ) throws(ProgramError) -> Library {
    let records = location.map { RecordStore($0) }
    guard let records, records.location.isThere else {
      let overrides = overrides()
      let index = TrialIndex.bundled.ruled(by: catalogue.overridden(by: overrides), overrides)
      return Library(catalogue: catalogue, index: index, records: records)
    }
    var index = records.index()
    if index == nil, records.location.isIndexedHere { index = try records.makeIndex() }
    return Library(
      catalogue: catalogue,
      index: index ?? .bundled,
      records: records
    )
  }

  /// What has to be said of the index; `nil` for nothing.
  var remark: String? { away ?? store?.remark(on: index) }

  /// The same with the trials of the index as the overrides leave them.
  func ruled(by overrides: Overrides) -> Library {
    let index = index.ruled(by: catalogue.overridden(by: overrides), overrides)
    return Library(catalogue: catalogue, index: index, records: records)
  }

  /// The same with what readers say of trials by themselves over its list.
  func noted(by notes: ReaderNotes) -> Library {
    var library = Library(catalogue: catalogue, index: index.noted(by: notes), records: records)
    library.away = away
    return library
  }

  /// The same with the catalogue as decisions of readers leave it.
  func following(_ decisions: Decisions) -> Library {
    Library(catalogue: catalogue.following(decisions), index: index, records: records)
  }

  /// The same with an index that fits the state of the store and the overrides, byte for byte as it was
  /// written, for commands that do not wait for keys.
  func current(with overrides: Overrides) throws(ProgramError) -> Library {
    guard let store else { return self }
    let isSound = store.isSound(index)
    let isCurrent = try store.isCurrent(index)
    let index =
      isSound && isCurrent
      ? index : try store.makeIndex(telling: ProgressLine(.line, totalBytes: nil, now: Clock.ticks))
    if !isSound {
      StandardError.write(
        "rtio-tui: \(store.location.indexInWords) was damaged; it was made anew\n"
      )
    }
    if let remark = store.remark(on: index) { StandardError.write("rtio-tui: \(remark)\n") }
    return Library(catalogue: catalogue, index: index, records: records).ruled(by: overrides)
  }

  /// The same for the browser, which shows the list as it was last made where the server cannot be reached, and starts without any
  /// where nothing was imported yet.
  func reachable(with overrides: Overrides) throws(ProgramError) -> Library {
    do throws(ProgramError) {
      return try current(with: overrides)
    } catch {
      guard let store, error.code == .unreachable || store.isMissing else { throw error }
      var library = ruled(by: overrides)
      library.away =
        store.isMissing
        ? "there is no registry store on the server; an import makes one"
        : store.awayInWords(index.generation != 0)
      return library
    }
  }

  /// The trial that a user means by a number, another id or an acronym; `nil` when there is none.
  ///
  /// A trial with an imported record comes with it.
  ///
  /// - Throws: `ProgramError` when several imported trials are called so, or a record cannot be read.
  func trial(named typed: String) throws(ProgramError) -> Trial? {
    if let id = bundledID(named: typed) { return try study(id) ?? catalogue.trial(id) }
    if let id = TrialID(registryNumber: typed), let trial = try study(id) { return trial }
    return try id(elsewhereNamed: typed).flatMap { id throws(ProgramError) in try study(id) }
  }

  /// The registry number of the trial that a user means; `nil` when there is none.
  func id(named typed: String) throws(ProgramError) -> TrialID? {
    if let id = bundledID(named: typed) { return id }
    if let id = TrialID(registryNumber: typed), index.row(of: id) != nil { return id }
    return try id(elsewhereNamed: typed)
  }

  /// The number of the bundled trial that a user means, without reading one; `nil` when there is none.
  private func bundledID(named typed: String) -> TrialID? {
    let bundled = TrialIndex.bundled
    return bundled.rows(named: typed).first.map(bundled.id)
  }

  /// The row of the trial that a user means; `nil` when there is none.
  func row(named typed: String) throws(ProgramError) -> TrialRow? {
    try id(named: typed).flatMap(index.row)
  }

  /// The study that goes, or went, by another number or an acronym.
  ///
  /// - Throws: `ProgramError` when several do, and when the store cannot be read.
  private func id(elsewhereNamed typed: String) throws(ProgramError) -> TrialID? {
    guard let store else { return nil }
    let index = try store.isCurrent(index) ? index : store.makeIndex()
    let found = index.rows(named: typed).map(index.id)
    guard found.count > 1 else { return found.first }
    let shown = found.prefix(5).map(\.text).joined(separator: ", ")
    throw ProgramError(
      .wrongUse,
      "'\(typed)' is a name of \(found.count) trials (\(shown)\(found.count > 5 ? ", ..." : "")); "
        + "give the registry number"
    )
  }

  /// How many studies of the store are read for one file.
  private static let mostStudies = 5_000

  /// The trials of these numbers, those that a catalogue does not have read from the store with
  /// their categories as readers set them, and the catalogue that has them all; numbers of no trial
  /// are passed over.
  ///
  /// - Throws: `ProgramError` when so many would have to be read that it takes too long to wait for.
  func trials(
    _ ids: [TrialID],
    for catalogue: Catalogue,
    with overrides: Overrides
  ) throws(ProgramError) -> (trials: [Trial], catalogue: Catalogue) {
    let unread = ids.filter { catalogue.trial($0) == nil }
    guard unread.count <= Self.mostStudies else {
      throw ProgramError(
        .wrongUse,
        "\(unread.count) studies of the store are too many for one file; narrow the filter to "
          + "\(Self.mostStudies)"
      )
    }
    var catalogue = catalogue
    var trials: [Trial] = []
    var read = 0
    for id in ids {
      if let trial = catalogue.trial(id) {
        trials.append(trial)
        continue
      }
      try fetch(unread, from: read)
      read += 1
      if let trial = try readableStudy(id)?.overridden(by: overrides.of(id)) {
        trials.append(trial)
        catalogue.keep(trial)
      }
    }
    return (trials, catalogue)
  }

  /// Has records fetched that are read one after the other, where each would be a way to a server and back.
  ///
  /// - Parameters:
  ///   - ids: All that are read, in their order.
  ///   - place: The place of the one that is read now; something is fetched at every so many of them.
  /// - Throws: `ProgramError` when the server cannot be asked.
  func fetch(_ ids: [TrialID], from place: Int) throws(ProgramError) {
    guard place.isMultiple(of: RecordStore.fetchedAtOnce) else { return }
    try records?.fetch(ids[place..<min(place + RecordStore.fetchedAtOnce, ids.count)])
  }

  /// The same as one of many: where its record is damaged that is said, and the others are read.
  func readableStudy(_ id: TrialID) throws(ProgramError) -> Trial? {
    do throws(ProgramError) {
      return try study(id)
    } catch {
      guard error.isOfOneRecord else { throw error }
      StandardError.write("rtio-tui: left out: \(error.message)\n")
      return nil
    }
  }

  /// The trial of that number with its imported record; `nil` when the store has none.
  func study(_ id: TrialID) throws(ProgramError) -> Trial? {
    guard let store, let study = try store.study(id, sortedBy: rules) else { return nil }
    let trial =
      catalogue.trial(id)?
      .joined(
        with: study.record.registration,
        classification: study.record.classification,
        history: study.history
      )
    return trial ?? study.record.trial.with(registryHistory: study.history)
  }
}
